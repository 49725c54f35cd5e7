import { join } from 'node:path';
import type { Project } from '../answers/project.js';
import { compose } from '../compose/compose.js';
import { freeNumber } from '../consult/free-number.js';
import { makeEdition, withDocuments } from '../consult/make-edition.js';
import { differencesFrom } from '../consult/same-answers.js';
import { editionFile, editionFolder, editionsFolder } from '../consultation/edition-folder.js';
import type { Edition } from '../consultation/edition.js';
import { StopRun, type Problem } from '../diagnostics/diagnostic.js';
import type { Document } from '../document/tree.js';
import { referenceTargets } from '../arrange/resolve-references.js';
import type { Language } from '../load/load-catalogue.js';
import { loadEditions, type LoadedEditions } from '../load/load-editions.js';
import { loadInstallation, type Installation } from '../load/load-installation.js';
import { formatNames, formats, type Format } from '../render/formats.js';
import { manifestJson, sha256, type MadeDocument, type OutputFile } from '../write/manifest.js';
import { writeFrozenFolder } from '../write/write-frozen-folder.js';
import { writeDocuments } from '../write/write-documents.js';
import { inspectConsultation, withConsultation, type SoundConsultation } from './consultation.js';
import { enclosureMakers, letterMakers, type Maker, type MakerContext } from './consult-makers.js';
import { hasErrors, inspect, isError, noteStop, templateOf, type Inspection, type Sound } from './inspect.js';
import { mentionedEditions } from './mentioned-editions.js';
import { arrangeFor, dressed, openPress, type BuiltDocument, type Press } from './produce.js';
import { report, type CheckResult } from './report.js';
import { tellOfFiles } from './tell-of-files.js';

export interface ConsultRequest {
  /** A project folder, or a YAML file in it. */
  path: string;
  /** The agenda's formats; all when left out. */
  formats?: readonly Format[];
  /** Makes everything in `<trial>/<project>-remiss/` to be looked at, and freezes nothing. */
  trial?: string;
  /** Language of the messages; documents are always in Swedish. */
  language?: Language;
  /** Told before the documents are made. */
  onMake?: () => void;
}

export interface ConsultResult extends CheckResult {
  /** The edition that holds the answers as they are now: made now, or there already. */
  edition?: { id: string; number: number; folder: string };
  /** What was written; empty when nothing was. */
  documents: SentDocument[];
}

/** A document of the consultation: in one of the agenda's formats, or in one of its own. */
export type SentDocument = Omit<BuiltDocument, 'format'> & { format: string };

/** Everything about one run that several steps need. */
interface Run {
  inspection: Inspection;
  sound: Sound;
  installation: Installation;
  consultation: SoundConsultation;
  /** Arranged. */
  agenda: Document;
}

/**
 * Makes what a consultation sends out and freezes it as the project's next edition, unless an edition holds the same
 * answers already. What stands in the way is reported as `check` reports it.
 */
export async function consult(request: ConsultRequest): Promise<ConsultResult> {
  const installation = await loadInstallation(request.language ?? 'sv');
  const inspection = await inspect(request.path, installation, 'remiss');
  const done = (made: Omit<ConsultResult, keyof CheckResult> = { documents: [] }): ConsultResult => ({
    ...report([inspection], installation),
    ...made,
  });
  try {
    const run = await prepare(inspection, installation);
    if (run === undefined) return done();
    const { project } = run.sound;
    const earlier = await loadEditions(project.folder);
    inspection.problems.push(...earlier.problems);
    const first = editionOf(run, earlier.next);
    if (request.trial === undefined) {
      const same = earlier.editions.find(({ hash }) => hash === first.hash);
      if (same !== undefined) {
        inspection.problems.push(...alreadyMade(same, earlier, run, request.formats ?? formatNames));
        return done({ edition: shown(project, same), documents: [] });
      }
      if (earlier.problems.some(isError)) return done();
    }
    const edition = await withFreeNumber(first, earlier, run);
    request.onMake?.();
    const made = await makeAll(edition, run, request.formats ?? formatNames);
    inspection.problems.push(...(await tellOfFiles(made, run.sound.project, inspection.texts, installation)));
    if (hasErrors(inspection)) return done();
    if (request.trial !== undefined) return done({ documents: await writeTrial(request.trial, made, run) });
    const documents = await freeze(edition, made, run);
    const last = earlier.editions.at(-1);
    if (last !== undefined)
      inspection.problems.push(said('consult/new-edition', folderOf(project, edition), edition, last.number));
    return done({ edition: shown(project, edition), documents });
  } catch (error) {
    noteStop(inspection, error);
    return done();
  }
}

/** The agenda and the consultation, when both can be sent out. Why not stands among the inspection's problems. */
async function prepare(inspection: Inspection, installation: Installation): Promise<Run | undefined> {
  const { sound } = inspection;
  if (sound === undefined) return undefined;
  const { status } = sound.agenda.dokument;
  if (status !== 'remiss') {
    const place = sound.project.places.value('/dokument/status');
    inspection.problems.push({ code: 'consult/not-remiss', severity: 'error', place, details: { status } });
  }
  if (hasErrors(inspection)) return undefined;
  const agenda = await arrangeFor(sound, await sound.compose(), installation.terms);
  const consultation = await inspectConsultation(inspection, sound, installation, agenda);
  if (consultation === 'missing') {
    const place = { file: join(sound.project.folder, 'remiss.yaml') };
    inspection.problems.push({ code: 'consult/no-consultation', severity: 'error', place, details: {} });
  }
  if (typeof consultation === 'string') return undefined;
  return { inspection, sound, installation, consultation, agenda };
}

function editionOf({ sound, installation, consultation, agenda }: Run, number: number): Edition {
  const { project } = sound;
  const { file } = consultation;
  return makeEdition({
    number,
    tool: installation.tool,
    agenda,
    answers: sound.agenda,
    consultation: consultation.consultation,
    sources: new Map([...project.sources, [file.name, file.sha256]]),
    terms: installation.terms,
  });
}

/** The edition by a number that no other has had, which may have been deleted since. */
async function withFreeNumber(
  edition: Edition,
  { editions, next }: LoadedEditions,
  run: Run,
): Promise<Edition> {
  const { folder } = run.sound.project;
  const { slug } = run.agenda.metadata;
  const mentions = await mentionedEditions(folder, slug, editions, run.installation.terms);
  const { number, taken } = freeNumber(next, mentions, (one) => editionOf(run, one).id);
  const files = new Map(taken.map((one) => [one.number, one.file]));
  run.inspection.problems.push(
    ...[...files].map(([gone, file]): Problem => {
      const details = { gone, number, mention: file };
      return {
        code: 'consult/number-taken',
        severity: 'warning',
        place: { file: join(folder, file) },
        details,
      };
    }),
  );
  return number === edition.number ? edition : editionOf(run, number);
}

/** That there is an edition with these answers, and in what it differs from one that would be made now. */
function alreadyMade(
  same: Edition,
  { editions }: LoadedEditions,
  { sound: { project }, installation, consultation, agenda }: Run,
  wanted: readonly Format[],
): Problem[] {
  const file = folderOf(project, same);
  const newest = editions.at(-1)?.number ?? same.number;
  const made = said('consult/already-made', file, same);
  const { fileName } = agenda.metadata;
  const differences = differencesFrom(same, {
    sources: new Map([...project.sources, [consultation.file.name, consultation.file.sha256]]),
    version: installation.tool.version,
    agendaFiles: new Map(wanted.map((format) => [format, `${fileName}.${formats[format].ending}`])),
  });
  return [
    newest === same.number
      ? made
      : { ...made, severity: 'warning', details: { ...made.details, newest }, hint: 'older' },
    ...differences.map((one): Problem => ({ ...one, place: { file } })),
  ];
}

/** Every document, the letters last: they list the others. */
async function makeAll(edition: Edition, run: Run, wanted: readonly Format[]): Promise<MadeDocument[]> {
  const needed = formatNames.filter((format) => wanted.includes(format));
  const press = await openPress(needed);
  try {
    const made: MadeDocument[] = [];
    const context = contextOf(run, press, needed, made);
    const makers: readonly Maker[] = [...enclosureMakers, ...letterMakers];
    for (const make of makers) made.push(...(await make(edition, run.agenda, context)));
    return made;
  } finally {
    await press.close();
  }
}

function contextOf(
  run: Run,
  press: Press,
  wanted: readonly Format[],
  made: readonly MadeDocument[],
): MakerContext {
  const { sound, installation } = run;
  const dress = dressed(sound, installation.terms, press.resources);
  const { answerFiles: _, ...bare } = dress;
  return {
    formats: wanted,
    dress,
    letterDress: { ...bare, profile: { ...dress.profile, cover: false } },
    made,
    compose: (type, more = {}) => composeFor(type, more, run),
    render: async (document, ofThese, worn) => {
      const files: MadeDocument[] = [];
      for (const [format, open] of press.formats) {
        if (!ofThese.includes(format)) continue;
        const path = `${document.metadata.fileName}.${formats[format].ending}`;
        files.push({ type: document.type, format, path, ...(await open.render(document, worn)) });
      }
      return files;
    },
  };
}

/** One of the consultation's own documents. What is wrong in the texts of `remiss.yaml` shows here. */
async function composeFor(type: string, more: Record<string, unknown>, run: Run): Promise<Document> {
  const { sound, installation, consultation, inspection } = run;
  const { terms } = installation;
  const { project, schema } = withConsultation(
    sound.project,
    installation.schema,
    consultation,
    installation,
  );
  const inAgenda = referenceTargets(await sound.compose(), terms).keys();
  const template = templateOf(type, installation);
  const { document, problems } = compose(project, schema, template, terms, more, inAgenda);
  const isKnown = (problem: Problem): boolean =>
    inspection.problems.some(
      ({ code, place }) =>
        code === problem.code && place.file === problem.place.file && place.line === problem.place.line,
    );
  const fresh = problems.filter((problem) => !isKnown(problem));
  if (fresh.some(isError)) throw new StopRun(fresh, 'input');
  inspection.problems.push(...fresh);
  return arrangeFor(sound, document, terms);
}

/** Puts the edition's folder in place, never to be written over. */
async function freeze(
  edition: Edition,
  made: readonly MadeDocument[],
  { sound, installation }: Run,
): Promise<SentDocument[]> {
  const files = made.flatMap((document): OutputFile[] => [document, ...(document.beside ?? [])]);
  const kept = withDocuments(edition, new Map(files.map(({ path, bytes }) => [path, sha256(bytes)])));
  const record: MadeDocument = {
    type: 'utgava',
    format: 'json',
    path: editionFile,
    bytes: Buffer.from(`${JSON.stringify(kept, null, 1)}\n`),
  };
  const { tool } = installation;
  const origin = { tool: tool.name, version: tool.version, source: edition.sources };
  const manifest = { path: 'manifest.json', bytes: Buffer.from(manifestJson(origin, [...made, record])) };
  const root = join(sound.project.folder, editionsFolder);
  const folder = editionFolder(edition.number);
  await writeFrozenFolder(root, folder, [...files, record, manifest]);
  return made.map((document) => built(document, join(root, folder, document.path)));
}

/** The same documents to be looked at: like those of a build they can be made again. */
async function writeTrial(
  out: string,
  made: readonly MadeDocument[],
  { agenda, installation, sound }: Run,
): Promise<SentDocument[]> {
  const { tool } = installation;
  const origin = {
    tool: tool.name,
    version: tool.version,
    source: Object.fromEntries(sound.project.sources),
  };
  const { paths } = await writeDocuments(out, `${agenda.metadata.slug}-${editionsFolder}`, made, origin);
  return made.map((document, index) => built(document, paths[index] ?? ''));
}

function built({ type, format, bytes, pages }: MadeDocument, path: string): SentDocument {
  return { type, format, path, bytes: bytes.length, ...(pages === undefined ? {} : { pages }) };
}

function shown(project: Project, edition: Edition): Required<ConsultResult>['edition'] {
  return { id: edition.id, number: edition.number, folder: folderOf(project, edition) };
}

function folderOf({ folder }: Project, { number }: Edition): string {
  return join(folder, editionsFolder, editionFolder(number));
}

function said(code: string, file: string, { number, id }: Edition, earlier?: number): Problem {
  const details = { number, id, ...(earlier === undefined ? {} : { earlier }) };
  return { code, severity: 'info', place: { file }, details };
}
