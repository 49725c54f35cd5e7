import { basename, dirname, join, resolve } from 'node:path';
import type { Agenda } from '../answers/agenda.js';
import type { Project } from '../answers/project.js';
import { markAbbreviations } from '../arrange/mark-abbreviations.js';
import { numberNotes } from '../arrange/number-notes.js';
import { compareAnswers } from '../compare/compare-answers.js';
import { indexItems } from '../compare/item-index.js';
import { mergeDocuments } from '../compare/merge-documents.js';
import { compose } from '../compose/compose.js';
import { csvFile } from '../consultation/csv.js';
import { editionFile, editionIdParts, editionNumber } from '../consultation/edition-folder.js';
import type { Edition } from '../consultation/edition.js';
import { gapCode, StopRun, type Problem } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Document } from '../document/tree.js';
import { slugOf } from '../language/slug.js';
import { loadAssessment } from '../load/load-assessment.js';
import type { Language } from '../load/load-catalogue.js';
import { editionsProject, isEditionFolder, loadEditionIn } from '../load/load-editions.js';
import { loadInstallation, type Installation } from '../load/load-installation.js';
import { bareProject, loadProject } from '../load/load-project.js';
import { profileOf } from '../profile/profile-of.js';
import { formatNames, formats, type Format } from '../render/formats.js';
import type { MadeDocument } from '../write/manifest.js';
import { writeDocuments } from '../write/write-documents.js';
import { compareData, compareRows, unknownChanges, type CausingView, type Compared } from './compare-data.js';
import { composeDocuments } from './compose-documents.js';
import {
  agendaType,
  inspect,
  isError,
  noteStop,
  stopped,
  templateOf,
  type Inspection,
  type Sound,
} from './inspect.js';
import { arrangeFor, dressed, openPress, type BuiltDocument } from './produce.js';
import { causingViews, readConsultation } from './replies.js';
import { report, type CheckResult } from './report.js';
import { tellOfFiles } from './tell-of-files.js';

export interface CompareRequest {
  /** Project folders, or folders of frozen editions (`remiss/utgava-1`), also such as have been copied elsewhere. */
  old: string;
  new: string;
  /** All formats when left out. */
  formats?: readonly Format[];
  /** The output folder; `output` in the current folder when left out. */
  out?: string;
  /** The views that led to changes, by what the assessment calls the change. Those of the new project when left out. */
  views?: ReadonlyMap<string, readonly CausingView[]>;
  /** Language of the messages; documents are always in Swedish. */
  language?: Language;
  /** Told before the documents are made. */
  onMake?: () => void;
}

export interface CompareResult extends CheckResult {
  /** How many changes there are; absent when the two could not be compared. */
  changes?: number;
  /** What was written; empty when nothing was. */
  documents: ComparedDocument[];
}

/** A document in one of the formats, or the list of changes as CSV. */
export type ComparedDocument = Omit<BuiltDocument, 'format'> & { format: string };

export type { CausingView };

/** The document types of a comparison: what one made is not taken for an old agenda by the next build. */
const listType = 'andringsforteckning';
const markedType = 'andringsmarkerad';

/** One of the two that are compared. */
interface Side {
  inspection: Inspection;
  /** Absent when the answers cannot be made a document of; why stands among the inspection's problems. */
  sound?: Sound;
  /** Number of the edition, when it is one. */
  edition?: number;
}

/**
 * Compares two agendas as data, and makes the list of changes and the new agenda with the changes marked. Neither has to
 * pass review: a draft is compared with what was sent out, too.
 */
export async function compare(request: CompareRequest): Promise<CompareResult> {
  const installation = await loadInstallation(request.language ?? 'sv');
  const [old, fresh] = [await openSide(request.old, installation), await openSide(request.new, installation)];
  const inspections = [old.inspection, fresh.inspection];
  const done = (made: Omit<CompareResult, keyof CheckResult> = { documents: [] }): CompareResult => ({
    ...report(inspections, installation),
    ...made,
  });
  if (old.sound === undefined || fresh.sound === undefined) return done();
  const { inspection, sound } = fresh;
  try {
    const views = request.views ?? (await viewsBehind(fresh, installation));
    const compared = comparedOf(old.sound, old.edition, sound, fresh.edition, views, installation);
    const { changes } = compared;
    inspection.problems.push(...remarks(compared, request));
    if (changes.length === 0) return done({ changes: 0, documents: [] });
    request.onMake?.();
    const marked = await markedAgenda(old.sound, sound, compared, installation);
    const list = await changeList(inspection, sound, compared, installation);
    if (list === undefined) return done();
    const documents = await make(list, marked, compared, fresh, sound, request, installation);
    return done({ changes: changes.length, documents });
  } catch (error) {
    noteStop(inspection, error);
    return done();
  }
}

/**
 * The views that led to changes, when the new side is a project whose replies have been assessed. What is wrong with the
 * replies is told of where they are read, and stops no comparison.
 */
async function viewsBehind(
  { inspection, sound, edition }: Side,
  installation: Installation,
): Promise<ReadonlyMap<string, readonly CausingView[]>> {
  if (sound === undefined || edition !== undefined) return new Map();
  try {
    if ((await loadAssessment(sound.project.folder)) === undefined) return new Map();
    const aside: Inspection = { ...inspection, problems: [] };
    const replied = await readConsultation(aside, sound, installation);
    return replied === undefined ? new Map() : causingViews(replied);
  } catch (error) {
    if (error instanceof StopRun) return new Map();
    throw error;
  }
}

/** A project or an edition, ready to be composed. What an expert would remark on is another matter. */
async function openSide(path: string, installation: Installation): Promise<Side> {
  const edition = await editionFolderAt(path);
  if (edition !== undefined) return openEdition(edition, path, installation);
  const inspection = await inspect(path, installation);
  const stopping = inspection.problems.filter(
    (problem) => isError(problem) && problem.code !== gapCode && !problem.code.startsWith('review/'),
  );
  const told: Inspection = { ...inspection, problems: stopping };
  return stopping.length > 0 || inspection.sound === undefined
    ? { inspection: told }
    : { inspection: told, sound: inspection.sound };
}

/** The folder of the edition that a path leads to, or by its name must be meant to lead to. */
async function editionFolderAt(path: string): Promise<string | undefined> {
  const whole = resolve(path);
  const folder = basename(whole) === editionFile ? dirname(whole) : whole;
  const isOne = editionsProject(folder) !== undefined || (await isEditionFolder(folder));
  return isOne ? folder : undefined;
}

/** An edition's answers are its own; pictures and dress are the project's as they are now, as long as it can be read. */
async function openEdition(
  folder: string,
  path: string,
  { schema, terms, templates }: Installation,
): Promise<Side> {
  const inspection: Inspection = { path, problems: [], texts: new Map() };
  try {
    if (!(await isEditionFolder(folder))) {
      const details = { number: editionNumber(basename(folder)) ?? '–' };
      inspection.problems.push({
        code: 'compare/no-edition',
        severity: 'error',
        place: { file: path },
        details,
      });
      return { inspection };
    }
    const { edition, problems } = await loadEditionIn(folder);
    inspection.problems.push(...problems);
    if (edition === undefined) return { inspection };
    const project = await projectAround(folder, edition, inspection);
    const { houseTemplate } = project.profile ?? {};
    const frozen: Project = { ...project, answers: edition.answers as unknown as Project['answers'] };
    const template = templateOf(agendaType, { templates } as Installation);
    const sound: Sound = {
      project: frozen,
      agenda: edition.answers,
      profile: profileOf(project.profile),
      ...(houseTemplate === undefined ? {} : { houseTemplate }),
      stage: edition.answers.dokument.status,
      compose: () => Promise.resolve(compose(frozen, schema, template, terms).document),
    };
    return { inspection, sound, edition: edition.number };
  } catch (error) {
    return { inspection: { path, ...stopped(error, path) } };
  }
}

/** The project that an edition belongs to, or one without files where there is none that can be read. */
async function projectAround(
  folder: string,
  { id, number }: Edition,
  inspection: Inspection,
): Promise<Project> {
  const around = editionsProject(folder);
  try {
    if (around !== undefined) return await loadProject(around);
  } catch (error) {
    if (!(error instanceof StopRun) || error.blame === 'machine') throw error;
  }
  const place = { file: inspection.path };
  inspection.problems.push({ code: 'compare/edition-alone', severity: 'info', place, details: { number } });
  return bareProject(around ?? join(dirname(folder), editionIdParts(id)?.slug ?? basename(folder)));
}

function comparedOf(
  old: Sound,
  oldEdition: number | undefined,
  fresh: Sound,
  newEdition: number | undefined,
  views: ReadonlyMap<string, readonly CausingView[]>,
  { schema, terms, templates }: Installation,
): Compared {
  const labels = templateOf(agendaType, { templates } as Installation).manifest as {
    statusLabels: Record<string, string>;
  };
  const nameOf = ({ agenda, project }: Sound, edition: number | undefined): string => {
    const { version, status } = agenda.dokument;
    const { comparison } = terms;
    const label = (labels.statusLabels[status] ?? status).toLocaleLowerCase('sv');
    if (edition !== undefined) return comparison.edition.replace('{number}', String(edition));
    if (version !== undefined)
      return comparison.version.replace('{version}', version).replace('{status}', label);
    return comparison.folder.replace('{folder}', basename(project.folder)).replace('{status}', label);
  };
  return {
    changes: compareAnswers(old.project.answers, fresh.project.answers, schema),
    old: { name: nameOf(old, oldEdition), items: indexItems(old.project.answers) },
    new: { name: nameOf(fresh, newEdition), items: indexItems(fresh.project.answers) },
    schema,
    terms,
    views,
  };
}

/** What is worth saying of the comparison itself. */
function remarks(compared: Compared, request: CompareRequest): Problem[] {
  const place = { file: request.new };
  const { changes, old, new: fresh } = compared;
  if (changes.length === 0) {
    const details = { old: old.name, new: fresh.name };
    return [{ code: 'compare/no-changes', severity: 'info', place, details }];
  }
  const isOther =
    old.items.size > 0 && fresh.items.size > 0 && [...fresh.items.keys()].every((id) => !old.items.has(id));
  const names = changes.flatMap(({ id, item }) => (item === undefined ? [id] : [id, item.id]));
  // What an assessment names may have been changed between two other editions.
  const unknown = (request.views === undefined ? [] : unknownChanges(compared)).map((name): Problem => {
    const meant = nearest(name, names);
    return {
      code: 'compare/unknown-change',
      severity: 'warning',
      place,
      details: meant === undefined ? { name } : { name, nearest: meant },
      ...(meant === undefined ? {} : { hint: 'nearest' }),
    };
  });
  return isOther
    ? [{ code: 'compare/different-agendas', severity: 'warning', place, details: {} }, ...unknown]
    : unknown;
}

/** The new agenda with what has changed since the old, all its numbers as they stand in it. */
async function markedAgenda(
  old: Sound,
  fresh: Sound,
  compared: Compared,
  { terms }: Installation,
): Promise<Document> {
  const [former, current] = [
    await arrangeFor(old, await old.compose(), terms),
    await arrangeFor(fresh, await fresh.compose(), terms),
  ];
  const both = markAbbreviations(abbreviationsOf(fresh.agenda))(numberNotes(mergeDocuments(former, current)));
  const { metadata } = both;
  const notice = terms.comparison.notice
    .replace('{old}', compared.old.name)
    .replace('{new}', compared.new.name);
  return {
    ...both,
    type: markedType,
    metadata: {
      ...metadata,
      fileName: `${metadata.fileName}-med-andringar`,
      marks: { ...metadata.marks, notice, watermark: '', paragraphNumbers: false, lineNumbers: false },
    },
  };
}

function abbreviationsOf({ förkortningar }: Agenda): Map<string, string> {
  return new Map((förkortningar ?? []).map(({ förkortning, betydelse }) => [förkortning, betydelse]));
}

async function changeList(
  inspection: Inspection,
  sound: Sound,
  compared: Compared,
  installation: Installation,
): Promise<Document | undefined> {
  const data = { jämförelse: compareData(compared) };
  const [list] = await composeDocuments([listType], inspection, sound, installation, undefined, data);
  if (list === undefined) return undefined;
  const { fileName } = (await sound.compose()).metadata;
  const named = { ...list, metadata: { ...list.metadata, fileName: `${fileName}-andringsforteckning` } };
  return arrangeFor(sound, named, installation.terms);
}

async function make(
  list: Document,
  marked: Document,
  compared: Compared,
  { inspection }: Side,
  sound: Sound,
  request: CompareRequest,
  { terms, tool, catalogue }: Installation,
): Promise<ComparedDocument[]> {
  const wanted = request.formats ?? formatNames;
  const press = await openPress(wanted);
  try {
    const dress = dressed(sound, terms, press.resources);
    const made: MadeDocument[] = [];
    for (const document of [list, marked]) {
      for (const [format, open] of press.formats) {
        const { conformance, ...rendered } = await open.render(document, dress);
        // A Word file with tracked changes is for reading through, not for publishing: nothing is claimed of it.
        const receipt =
          conformance === undefined || (document === marked && format === 'docx') ? {} : { conformance };
        const path = `${document.metadata.fileName}.${formats[format].ending}`;
        made.push({ type: document.type, format, path, ...rendered, ...receipt });
      }
    }
    const path = `${list.metadata.fileName}.csv`;
    made.push({ type: listType, format: 'csv', path, bytes: csvFile(compareRows(compared)) });
    const written = await writeDocuments(request.out ?? 'output', slugOf(sound.project.folder), made, {
      tool: tool.name,
      version: tool.version,
      source: Object.fromEntries(sound.project.sources),
    });
    inspection.problems.push(
      ...written.problems,
      ...(await tellOfFiles(made, sound.project, inspection.texts, { catalogue })),
    );
    return made.map(({ type, format, bytes, pages }, index) => ({
      type,
      format,
      path: written.paths[index] ?? '',
      bytes: bytes.length,
      ...(pages === undefined ? {} : { pages }),
    }));
  } finally {
    await press.close();
  }
}
