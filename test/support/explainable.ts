import type { Project } from '../../src/answers/project.js';
import type { Document } from '../../src/document/tree.js';
import type { Subject } from '../../src/explain/explain.js';
import { functionsIn } from '../../src/compose/functions.js';
import { loadInstallation, type Installation } from '../../src/load/load-installation.js';
import { loadDocumentTypes } from '../../src/load/load-templates.js';
import { composeDocuments } from '../../src/pipeline/compose-documents.js';
import { traced } from '../../src/pipeline/explain.js';
import { agendaType, inspect } from '../../src/pipeline/inspect.js';
import { arrangeFor } from '../../src/pipeline/produce.js';
import { listedHeadings } from '../../src/render/html/print-page.js';

/** A project made ready to be asked about, through the real phases. */
export interface Explainable {
  subject: Subject;
  /** The texts of the templates by their files. */
  templates: ReadonlyMap<string, string>;
}

export async function explainable(folder: string): Promise<Explainable> {
  const installation = traced(await loadInstallation('sv'));
  const { project, documents } = await arrangedWith(installation, folder, [agendaType]);
  const { schema, terms } = installation;
  return {
    subject: {
      project,
      schema,
      terms,
      documents: documents.map((document) => ({ document, listed: listedHeadings(document) })),
    },
    templates: templateTexts(installation),
  };
}

/** A document of each type, with or without what an explanation needs. */
export async function everyDocument(folder: string, isTraced: boolean): Promise<Document[]> {
  const installation = await loadInstallation('sv');
  const types = await loadDocumentTypes();
  return (await arrangedWith(isTraced ? traced(installation) : installation, folder, types)).documents;
}

async function arrangedWith(
  installation: Installation,
  folder: string,
  types: readonly string[],
): Promise<{ project: Project; documents: Document[] }> {
  const inspection = await inspect(folder, installation);
  const { sound } = inspection;
  if (sound === undefined) throw new Error(JSON.stringify(inspection.problems));
  const [first] = functionsIn(sound.project.answers, installation.terms);
  const documents = await composeDocuments(types, inspection, sound, installation, first);
  return {
    project: sound.project,
    documents: await Promise.all(
      documents.map((document) => arrangeFor(sound, document, installation.terms)),
    ),
  };
}

function templateTexts({ templates }: Installation): Map<string, string> {
  return new Map(
    [...templates.values()].flatMap(({ text, partials, names }) => [
      [names.template, text] as const,
      ...Object.entries(names.partials).map(([name, file]) => [file, partials[name] ?? ''] as const),
    ]),
  );
}
