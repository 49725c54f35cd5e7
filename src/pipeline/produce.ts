import { arrange } from '../arrange/arrange.js';
import { referenceTargets } from '../arrange/resolve-references.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import type { Document } from '../document/tree.js';
import { slugOf } from '../language/slug.js';
import type { Installation } from '../load/load-installation.js';
import { loadRenderResources } from '../load/load-render-resources.js';
import type { RenderResources } from '../profile/resources.js';
import { formatNames, formats, type Format, type OpenFormat } from '../render/formats.js';
import type { RenderContext, Rendered } from '../render/renderer.js';
import { writeDocuments, type MadeDocument, type Origin } from '../write/write-documents.js';
import { composeDocuments } from './compose-documents.js';
import { stopped, type Inspection, type Sound } from './inspect.js';
import { receiptData } from './receipt-data.js';
import { refusedFonts } from './refused-fonts.js';
import { unshownCharacters } from './unshown-characters.js';

export interface BuiltDocument {
  type: string;
  format: Format;
  /** Absolute. */
  path: string;
  bytes: number;
  pages?: number;
}

/** Every wanted format made ready, with what the documents of all projects share. */
export interface Press {
  formats: ReadonlyMap<Format, OpenFormat>;
  resources: RenderResources;
  /** Always to be called. Whoever prints again afterwards gets a new browser, and closes again. */
  close(): Promise<void>;
}

export async function openPress(wanted: readonly Format[]): Promise<Press> {
  const resources = await loadRenderResources();
  const open = new Map<Format, OpenFormat>();
  for (const format of wanted) open.set(format, await formats[format].open());
  return {
    formats: open,
    resources,
    close: async () => {
      for (const format of open.values()) await format.close();
    },
  };
}

/** What the renderers are given for the documents of one project: its dress among it. */
export function dressed(
  { project, profile, houseTemplate }: Sound,
  terms: Installation['terms'],
  resources: RenderResources,
): RenderContext {
  const answerFiles = [...project.answerFiles].map(([name, bytes]) => ({ name, bytes }));
  return {
    terms,
    profile,
    resources,
    answerFiles,
    ...(houseTemplate === undefined ? {} : { houseTemplate }),
  };
}

/** A finished file, not yet written. */
export type MadeFile = MadeDocument & { format: Format } & Pick<Rendered, 'unshown' | 'refusedFonts'>;

/** What is to be made of one project. */
export interface Order {
  documents: readonly Document[];
  /** Document types that tell of the files made before them. */
  aboutFiles: readonly string[];
  formats: readonly Format[];
  /** Finished files that are written with the rest. */
  files?: readonly MadeDocument[];
}

/** Where finished files go, and what is written down of what they come from. */
export interface Target {
  /** The folder that the files' own folder is made in. */
  root: string;
  slug: string;
  origin: Origin;
  /** Whether nobody else writes there: see `writeDocuments`. */
  alone: boolean;
}

/** Arrange, render and write one project's documents: all or none. What goes wrong is added to its problems. */
export async function produce(
  inspection: Inspection,
  sound: Sound,
  order: Order,
  press: Press,
  out: string | Target,
  installation: Installation,
  progress: (format: Format) => void,
): Promise<BuiltDocument[]> {
  const { terms } = installation;
  const target = typeof out === 'string' ? ownTarget(out, sound, installation) : out;
  const make = fileMaker(sound, press, terms);
  try {
    const made = await make(order.documents, order.formats, progress);
    if (order.aboutFiles.length > 0) {
      // Asked for alone, they tell of the agenda as it would be made.
      const told = order.documents.length > 0 ? made : await make([await sound.compose()], formatNames);
      const data = { tillgänglighet: receiptData(told) };
      const about = await composeDocuments(
        order.aboutFiles,
        inspection,
        sound,
        installation,
        undefined,
        data,
      );
      made.push(...(await make(about, order.formats, progress)));
    }
    const { root, slug, origin, alone } = target;
    const written = await writeDocuments(root, slug, [...made, ...(order.files ?? [])], origin, alone);
    inspection.problems.push(...written.problems);
    noteFit(inspection, made);
    inspection.problems.push(
      ...unshownCharacters(made, sound.project.texts),
      ...refusedFonts(made, sound.project),
      ...made.flatMap((file) => notConformant(file) ?? []),
    );
    return made.map(({ type, format, bytes, pages }, index) => ({
      type,
      format,
      path: written.paths[index] ?? '',
      bytes: bytes.length,
      ...(pages === undefined ? {} : { pages }),
    }));
  } catch (error) {
    const { problems, blame } = stopped(error, inspection.path);
    inspection.problems.push(...problems);
    inspection.blame = blame;
    return [];
  }
}

/** Below the output folder, by the name of the project's folder. */
function ownTarget(out: string, { project }: Sound, { tool }: Installation): Target {
  const source = Object.fromEntries(project.sources);
  const origin = { tool: tool.name, version: tool.version, source };
  return { root: out, slug: slugOf(project.folder), origin, alone: false };
}

/** Gives the finished files of documents of one project. */
function fileMaker(sound: Sound, press: Press, terms: Installation['terms']) {
  const context = dressed(sound, terms, press.resources);
  return async (
    documents: readonly Document[],
    wanted: readonly Format[],
    progress?: (format: Format) => void,
  ): Promise<MadeFile[]> => {
    const made: MadeFile[] = [];
    for (const document of documents) {
      const arranged = await arrangeFor(sound, document, terms);
      const rendered = [...press.formats]
        .filter(([format]) => wanted.includes(format))
        .map(async ([format, open]) => {
          const result = await open.render(arranged, context);
          progress?.(format);
          const path = `${document.metadata.fileName}.${formats[format].ending}`;
          return { type: document.type, format, path, ...result };
        });
      made.push(...(await Promise.all(rendered)));
    }
    return made;
  };
}

/**
 * What a file does not live up to is told, not only written down in the manifest: whoever publishes it answers for
 * its accessibility.
 */
export function notConformant({ path, format, conformance }: MadeFile): Problem | undefined {
  const failed = (conformance?.checks ?? []).filter(({ passed }) => !passed);
  const [first] = failed;
  if (first === undefined) return undefined;
  return {
    code: failed.length === 1 ? 'build/one-check-not-passed' : 'build/not-conformant',
    severity: 'warning',
    place: { file: '' },
    details: { file: path, count: failed.length, rule: first.rule, clause: first.clause },
    hint: format === 'docx' ? 'word' : 'other',
  };
}

/** What a template is said to lack is said once, though several documents wear it. */
function noteFit(inspection: Inspection, made: readonly MadeDocument[]): void {
  const fits = made.flatMap(({ fit }) => fit ?? []);
  const [first] = fits;
  if (first === undefined) return;
  inspection.fit = first;
  const said = new Map(
    fits.flatMap(({ problems }) => problems).map((problem) => [JSON.stringify(problem), problem]),
  );
  inspection.problems.push(...said.values());
}

/** A document of a project with its numbers and references. */
export async function arrangeFor(
  sound: Sound,
  document: Document,
  terms: Installation['terms'],
): Promise<Document> {
  const inAgenda = referenceTargets(await sound.compose(), terms);
  return arrange(document, terms, abbreviationsOf(sound), inAgenda);
}

function abbreviationsOf({ agenda }: Sound): Map<string, string> {
  return new Map((agenda.förkortningar ?? []).map(({ förkortning, betydelse }) => [förkortning, betydelse]));
}
