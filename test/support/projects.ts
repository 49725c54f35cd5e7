import { join } from 'node:path';
import { arrange } from '../../src/arrange/arrange.js';
import type { Agenda } from '../../src/answers/agenda.js';
import { compose } from '../../src/compose/compose.js';
import type { Document } from '../../src/document/tree.js';
import { composeDocuments } from '../../src/pipeline/compose-documents.js';
import { inspect } from '../../src/pipeline/inspect.js';
import { arrangeFor, dressed } from '../../src/pipeline/produce.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { loadProject } from '../../src/load/load-project.js';
import { loadRenderResources } from '../../src/load/load-render-resources.js';
import { defaultProfile } from '../../src/profile/profile.js';
import { formats, type Format, type Rendered } from '../../src/render/formats.js';
import type { RenderContext } from '../../src/render/renderer.js';

const root = join(import.meta.dirname, '../..');

/** Projects that are whole inputs: the worked examples and the hard cases. */
export const projects = {
  lingonasa: join(root, 'content/examples/lingonasa'),
  strangnas: join(root, 'content/examples/strangnas'),
  hard: join(root, 'test/projects/hard'),
  /** Every chart, with all that makes one hard to draw. */
  diagram: join(root, 'test/projects/diagram'),
};

/** A project's arranged document, through the real phases. */
export async function arrangedDocument(folder: string): Promise<Document> {
  const { schema, terms, templates } = await loadInstallation('sv');
  const project = await loadProject(folder);
  const { document, problems } = compose(project, schema, templates.get('digital-agenda')!, terms);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { förkortningar } = project.answers as unknown as Agenda;
  return arrange(
    document,
    terms,
    new Map((förkortningar ?? []).map((row) => [row.förkortning, row.betydelse])),
  );
}

/** A document of another type, through the pipeline: what it is made of besides the answers is the pipeline's. */
export async function arrangedView(folder: string, type: string): Promise<Document> {
  const [document] = await arrangedViews(folder, type);
  if (document === undefined) throw new Error(`no ${type} of ${folder}`);
  return document;
}

/** All documents of a type: one for each function, it may be. */
export async function arrangedViews(folder: string, type: string): Promise<Document[]> {
  const installation = await loadInstallation('sv');
  const inspection = await inspect(folder, installation);
  const { sound } = inspection;
  if (sound === undefined) throw new Error(JSON.stringify(inspection.problems));
  const documents = await composeDocuments([type], inspection, sound, installation);
  return Promise.all(documents.map((document) => arrangeFor(sound, document, installation.terms)));
}

/** Projects with a graphic profile of their own: one colour and one logo; and nearly all that a profile can hold. */
export const dressedProjects = {
  lingonasa: projects.lingonasa,
  joint: join(root, 'test/projects/joint'),
};

/** A project's agenda, arranged, and what the renderers are given for it: its own dress. */
export async function dressedDocument(
  folder: string,
): Promise<{ document: Document; context: RenderContext }> {
  const installation = await loadInstallation('sv');
  const { sound, problems } = await inspect(folder, installation);
  if (sound === undefined) throw new Error(JSON.stringify(problems));
  const { terms } = installation;
  return {
    document: await arrangeFor(sound, await sound.compose(), terms),
    context: dressed(sound, terms, await loadRenderResources()),
  };
}

/** All of them, each in the dress that it has. */
export const wholeProjects = {
  ...projects,
  joint: dressedProjects.joint,
  /** Four municipalities, a table over several pages, turned appendices among upright ones. */
  four: join(root, 'test/projects/four'),
};

export async function renderContext(): Promise<RenderContext> {
  const { terms } = await loadInstallation('sv');
  return { terms, profile: defaultProfile, resources: await loadRenderResources() };
}

export async function renderAs(
  format: Format,
  document: Document,
  context: RenderContext,
): Promise<Rendered> {
  const open = await formats[format].open();
  try {
    return await open.render(document, context);
  } finally {
    await open.close();
  }
}
