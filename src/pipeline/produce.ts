import { arrange } from '../arrange/arrange.js';
import { referenceTargets } from '../arrange/resolve-references.js';
import type { Document } from '../document/tree.js';
import { slugOf } from '../language/slug.js';
import type { Installation } from '../load/load-installation.js';
import { loadRuleTitles } from '../load/load-rule-titles.js';
import { loadRenderResources } from '../load/load-render-resources.js';
import type { RenderResources } from '../profile/resources.js';
import { formatNames, formats, type Format, type OpenFormat } from '../render/formats.js';
import type { RenderContext } from '../render/renderer.js';
import { writeDocuments, type MadeDocument, type Origin } from '../write/write-documents.js';
import { composeDocuments, typesPerFunction } from './compose-documents.js';
import { noteStop, type Inspection, type Sound } from './inspect.js';
import { receiptData } from './receipt-data.js';
import { tellOfFiles } from './tell-of-files.js';

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
export type MadeFile = MadeDocument & { format: Format };

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
  const target = typeof out === 'string' ? ownTarget(out, sound, installation) : out;
  const make = fileMaker(sound, press, installation);
  try {
    const made = await make(order.documents, order.formats, progress);
    if (order.aboutFiles.length > 0) {
      // Asked for alone, they tell of the agenda as it would be made.
      const told = order.documents.length > 0 ? made : await make([await sound.compose()], formatNames);
      const data = { tillgänglighet: receiptData(told, await loadRuleTitles('sv')) };
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
    inspection.problems.push(...(await tellOfFiles(made, sound.project, sound.project.texts, installation)));
    return made.map(({ type, format, bytes, pages }, index) => ({
      type,
      format,
      path: written.paths[index] ?? '',
      bytes: bytes.length,
      ...(pages === undefined ? {} : { pages }),
    }));
  } catch (error) {
    noteStop(inspection, error);
    return [];
  }
}

/** Below the output folder, by the name of the project's folder. */
function ownTarget(out: string, { project }: Sound, { tool }: Installation): Target {
  const source = Object.fromEntries(project.sources);
  const origin = { tool: tool.name, version: tool.version, source };
  return { root: out, slug: slugOf(project.folder), origin, alone: false };
}

/**
 * Gives the finished files of documents of one project. Those that there is one of for each function stand in a folder
 * of their own, for they are many.
 */
function fileMaker(sound: Sound, press: Press, installation: Installation) {
  const { terms } = installation;
  const context = dressed(sound, terms, press.resources);
  const foldered = typesPerFunction(installation);
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
          const { beside, ...result } = await open.render(arranged, context);
          progress?.(format);
          const { type, metadata } = document;
          const inFolder = (name: string): string => (foldered.includes(type) ? `${type}/${name}` : name);
          return {
            type,
            format,
            path: inFolder(`${metadata.fileName}.${formats[format].ending}`),
            ...result,
            ...(beside === undefined
              ? {}
              : { beside: beside.map(({ path, bytes }) => ({ path: inFolder(path), bytes })) }),
          };
        });
      made.push(...(await Promise.all(rendered)));
    }
    return made;
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
