import { join } from 'node:path';
import type { Assessment } from '../answers/assessment.js';
import type { Consultation } from '../answers/consultation.js';
import { pointerTo, rootPointer } from '../answers/pointer.js';
import type { Placed } from '../answers/project.js';
import type { ReplyFile } from '../answers/reply-file.js';
import type { Schema } from '../answers/schema.js';
import { referenceTargets } from '../arrange/resolve-references.js';
import { compose } from '../compose/compose.js';
import { assessedViews, type AssessedView } from '../consult/assess/assessed-views.js';
import { checkAssessment } from '../consult/assess/check-assessment.js';
import {
  compilationData,
  figuresOf,
  registerRows,
  viewRows,
  type CompilationInput,
  type ConsultationFigures,
} from '../consult/compilation-data.js';
import { documentTargets } from '../consult/edition-targets.js';
import { gatherViews } from '../consult/gather-views.js';
import { register, type Register, type UnreadFile } from '../consult/register.js';
import { checkedReply, editionOf, newest, type Editions } from '../consult/take-in.js';
import { typedReply } from '../consult/typed-reply.js';
import { csvFile } from '../consultation/csv.js';
import type { Reply } from '../consultation/reply.js';
import { StopRun, type Problem, type Severity } from '../diagnostics/diagnostic.js';
import type { Document } from '../document/tree.js';
import { slugify, slugOf } from '../language/slug.js';
import { assessmentName, loadAssessment, type AssessmentFile } from '../load/load-assessment.js';
import type { Language } from '../load/load-catalogue.js';
import { loadEditions } from '../load/load-editions.js';
import { loadInstallation, type Installation } from '../load/load-installation.js';
import { loadReplies, repliesFolder, type ReplyFileFound } from '../load/replies/load-replies.js';
import { formatNames, formats, type Format } from '../render/formats.js';
import { withPlainSpelling } from '../validate/plain-spelling.js';
import { findSchemaFaults } from '../validate/schema-faults.js';
import { writeDocuments, type MadeDocument } from '../write/write-documents.js';
import { addToAssessment } from './add-to-assessment.js';
import { changeNaming } from './change-words.js';
import type { CausingView } from './compare-data.js';
import { inspectConsultation, withConsultation, type SoundConsultation } from './consultation.js';
import type { SentDocument } from './consult.js';
import { inspect, isError, noteStop, templateOf, type Inspection, type Sound } from './inspect.js';
import { arrangeFor, dressed, openPress } from './produce.js';
import { report, type CheckResult } from './report.js';
import { tellOfFiles } from './tell-of-files.js';

export interface RepliesRequest {
  /** A project folder, or a YAML file in it. */
  path: string;
  /** All when left out. */
  formats?: readonly Format[];
  /** The output folder; `output` in the current folder when left out. */
  out?: string;
  language?: Language;
  /** Told before the documents are made. */
  onMake?: () => void;
}

export interface RepliesResult extends CheckResult {
  /** Set when the replies could be read. */
  summary?: RepliesSummary;
  documents: SentDocument[];
}

/** What is told of the consultation when its replies have been read. */
export interface RepliesSummary {
  figures: ConsultationFigures;
  /** Names of those whose reply is waited for. */
  missing: string[];
  /** Absolute path of the file of assessments, and what was put into it. */
  assessment: { file: string; added: number; gone: number };
}

/** A consultation with its replies and what has been written of them: what the compilation and the decision are made of. */
export interface RepliedConsultation {
  consultation: SoundConsultation;
  editions: Editions;
  register: Register;
  /** Every view once, in the order of the document. */
  views: AssessedView[];
  assessment: Assessment;
  /** Absent until `replies` has made it. */
  assessmentFile?: AssessmentFile;
}

/** The documents of a consultation that has been replied to. */
const documentTypes = ['remissammanstallning', 'remissregister', 'paminnelse'] as const;

/**
 * Reads the replies, puts views that are new into the file of assessments, and makes the compilation, the register and
 * the reminder. A reply that cannot be read is told of and stops nothing: the rest is made of the others.
 */
export async function replies(request: RepliesRequest): Promise<RepliesResult> {
  const installation = await loadInstallation(request.language ?? 'sv');
  const inspection = await inspect(request.path, installation);
  const done = (made: Omit<RepliesResult, keyof CheckResult> = { documents: [] }): RepliesResult => ({
    ...report([inspection], installation),
    ...made,
  });
  try {
    const { sound } = inspection;
    if (sound === undefined) return done();
    const replied = await readConsultation(inspection, sound, installation, 'told elsewhere');
    if (replied === undefined) return done();
    request.onMake?.();
    const summary = await summarise(replied, inspection, sound, installation);
    const documents = await makeDocuments(replied, inspection, sound, installation, request);
    return done({ summary, documents });
  } catch (error) {
    noteStop(inspection, error);
    return done();
  }
}

/**
 * The consultation of a project with its replies; undefined when there is none, or when it cannot be read. What is wrong is
 * added to the inspection's problems. Views that wait for their assessment are told of unless they are `told elsewhere`.
 */
export async function readConsultation(
  inspection: Inspection,
  sound: Sound,
  installation: Installation,
  unfinished: 'told' | 'told elsewhere' = 'told',
): Promise<RepliedConsultation | undefined> {
  const { folder } = sound.project;
  const consultation = await inspectConsultation(inspection, sound, installation);
  const say = (code: string, name: string): void => {
    inspection.problems.push({ code, severity: 'error', place: { file: join(folder, name) }, details: {} });
  };
  if (consultation === 'missing') say('consult/no-consultation', 'remiss.yaml');
  if (consultation === 'missing') return undefined;
  if (consultation === 'faulty') return undefined;
  const loaded = await loadEditions(folder);
  inspection.problems.push(...loaded.problems);
  const [first, ...more] = loaded.editions;
  if (first === undefined) {
    if (loaded.problems.length === 0) say('reply/no-edition', 'remiss');
    return undefined;
  }
  const editions: Editions = [first, ...more];
  const assessmentFile = await loadAssessment(folder);
  const assessment = assessmentIn(assessmentFile, inspection, installation);
  if (assessment === undefined) return undefined;
  const { remissinstanser } = consultation.consultation;
  const read = await readReplies(editions, inspection, sound, installation);
  const registered = register({
    ...read,
    consultation: consultation.consultation,
    editions,
    notes: assessment,
  });
  const gathered = gatherViews(registered, editions, installation.terms.replies);
  const views = assessedViews(gathered, assessment);
  inspection.problems.push(...replyProblems(registered, folder));
  const isFinal = sound.stage === 'antagen';
  inspection.problems.push(
    ...checkAssessment(
      assessment,
      views,
      registered,
      { ...consultation.consultation, remissinstanser },
      isFinal,
      installation.terms.replies,
    )
      .filter(({ code }) => unfinished === 'told' || code !== 'assess/unfinished')
      .map(({ pointer, ...rest }): Problem => ({
        ...rest,
        place: assessmentFile?.places.value(pointer) ?? { file: join(folder, assessmentName) },
      })),
  );
  return {
    consultation,
    editions,
    register: registered,
    views,
    assessment,
    ...(assessmentFile === undefined ? {} : { assessmentFile }),
  };
}

/** The views that led to changes, by what the assessment calls the change, for the list of changes. */
export function causingViews({ views }: Pick<RepliedConsultation, 'views'>): Map<string, CausingView[]> {
  const causes = new Map<string, CausingView[]>();
  for (const { id, consultee, reply, text, proposal, entry } of views) {
    for (const change of entry?.ändring ?? []) {
      const view = { consultee: consultee.name || reply.file, id, text: text || (proposal ?? '') };
      causes.set(change, [...(causes.get(change) ?? []), view]);
    }
  }
  return causes;
}

/** What `check` says of the replies of a project that has sent out an edition. */
export async function checkReplies(inspection: Inspection, installation: Installation): Promise<void> {
  const { sound } = inspection;
  if (sound === undefined) return;
  try {
    const { folder } = sound.project;
    const { editions } = await loadEditions(folder);
    if (editions.length === 0) return;
    const { files } = await loadReplies(folder, { editions });
    if (files.length === 0 && (await loadAssessment(folder)) === undefined) return;
    const known = inspection.problems.length;
    await readConsultation(inspection, sound, installation);
    // The consultation's own file has been told of already.
    const said = new Set(inspection.problems.slice(0, known).map((one) => JSON.stringify(one)));
    const fresh = inspection.problems.splice(known).filter((one) => !said.has(JSON.stringify(one)));
    inspection.problems.push(...fresh);
  } catch (error) {
    noteStop(inspection, error);
  }
}

/** Undefined when it has errors, which are among the problems. */
function assessmentIn(
  file: AssessmentFile | undefined,
  inspection: Inspection,
  { assessmentSchema }: Installation,
): Assessment | undefined {
  if (file === undefined) return {};
  inspection.texts = new Map([...inspection.texts, ...file.texts]);
  const { answers, problems } = held(file, assessmentSchema);
  inspection.problems.push(...problems);
  return problems.some(isError) ? undefined : (answers as Assessment);
}

function held(file: Placed, schema: Schema): { answers: unknown; problems: Problem[] } {
  const answers = withPlainSpelling(file.answers, schema);
  return { answers, problems: findSchemaFaults({ ...file, answers }, schema) };
}

interface ReadReplies {
  replies: Reply[];
  unread: UnreadFile[];
  attachments: Map<string, string[]>;
}

async function readReplies(
  editions: Editions,
  inspection: Inspection,
  { project }: Sound,
  { replySchema, terms }: Installation,
): Promise<ReadReplies> {
  const loaded = await loadReplies(project.folder, { editions });
  inspection.texts = new Map([...inspection.texts, ...loaded.texts]);
  inspection.problems.push(...loaded.problems);
  const result: ReadReplies = { replies: [], unread: [], attachments: new Map() };
  for (const found of loaded.files) {
    const { file, sha256, named, content } = found;
    if (content.kind === 'fault' || content.kind === 'other') {
      result.unread.push({ file, sha256, remark: remarkOn(content) });
      continue;
    }
    if (content.kind === 'reply') {
      const reply = checkedReply(content.reply, editions, terms.replies);
      result.replies.push({ ...(named === undefined ? {} : { received: named }), ...reply, file, sha256 });
      continue;
    }
    const { answers, problems } = held(content.typed, replySchema);
    inspection.problems.push(...problems);
    if (problems.some(isError)) {
      result.unread.push({ file, sha256, remark: { code: 'reply/typed-faulty', details: {} } });
      continue;
    }
    const typed = answers as ReplyFile;
    result.replies.push({
      ...typedReply(typed, editionOf(typed.utgåva, editions), terms.replies),
      file,
      sha256,
    });
    result.attachments.set(file, attachmentsOf(typed, loaded.files, file, inspection, project.folder));
  }
  return result;
}

function remarkOn(
  content: Extract<ReplyFileFound['content'], { kind: 'fault' | 'other' }>,
): UnreadFile['remark'] {
  return content.kind === 'other'
    ? { code: 'reply/unaccounted', details: {} }
    : { code: content.code, details: content.details };
}

/** The files that a typed reply says it stands in. Names only: nothing is opened by them. */
function attachmentsOf(
  { bilaga, övriga_filer = [] }: ReplyFile,
  files: readonly ReplyFileFound[],
  file: string,
  { problems }: Inspection,
  folder: string,
): string[] {
  const names = [...(bilaga === undefined ? [] : [bilaga]), ...övriga_filer];
  return names.flatMap((name) => {
    const path = `${repliesFolder}/${name
      .trim()
      .normalize('NFC')
      .replace(/^svar\//, '')}`;
    if (files.some((one) => one.file === path)) return [path];
    const place = { file: join(folder, file) };
    problems.push({ code: 'reply/attachment-missing', severity: 'error', place, details: { name } });
    return [];
  });
}

/** Most remarks on a reply ask somebody to look; these are only good to know, or stop the work. */
const severities: Readonly<Record<string, Severity>> = {
  'reply/late': 'info',
  'reply/same-file': 'info',
  'reply/other-edition': 'info',
  'reply/edition-assumed': 'info',
  'reply/no-name': 'error',
};

/** Said by the schema already, or by the secretariat itself. */
const saidElsewhere = ['reply/typed-faulty', 'reply/not-counted', 'reply/replaced-as-noted'];

function replyProblems({ replies: rows, unread }: Register, folder: string): Problem[] {
  const all = [
    ...rows.flatMap(({ reply: { file }, remarks }) =>
      remarks.map((remark) => ({ file, remark, severity: severities[remark.code] ?? ('warning' as const) })),
    ),
    ...unread
      .filter(({ accounted }) => accounted === undefined)
      .map(({ file, remark }) => ({ file, remark, severity: 'error' as const })),
  ];
  return all
    .filter(({ remark }) => !saidElsewhere.includes(remark.code))
    .map(({ file, severity, remark: { code, details } }) => ({
      code,
      severity,
      place: { file: join(folder, file) },
      details,
    }));
}

/** Puts what is new into the file of assessments. */
async function summarise(
  { consultation, register: registered, views, assessmentFile }: RepliedConsultation,
  { problems }: Inspection,
  { project }: Sound,
  { terms }: Installation,
): Promise<RepliesSummary> {
  const { keptMarks, ...assessment } = await addToAssessment(
    project.folder,
    assessmentFile,
    registered,
    views,
    terms,
  );
  for (const id of keptMarks) {
    const index = views.find((view) => view.id === id)?.index ?? 0;
    const pointer = ['synpunkter', index, 'utgått'].reduce(pointerTo, rootPointer);
    const place = assessmentFile?.places.value(pointer) ?? { file: assessment.file };
    problems.push({ code: 'assess/kept-mark', severity: 'warning', place, details: { id } });
  }
  return {
    figures: figuresOf({ consultation: consultation.consultation, register: registered, views }),
    missing: registered.missing.map(({ consultee }) => consultee.namn),
    assessment,
  };
}

async function makeDocuments(
  replied: RepliedConsultation,
  inspection: Inspection,
  sound: Sound,
  installation: Installation,
  request: RepliesRequest,
): Promise<SentDocument[]> {
  const { terms, tool } = installation;
  const input = await compilationInput(replied, sound, installation);
  const data = compilationData(input);
  const wanted = request.formats ?? formatNames;
  const press = await openPress(formatNames.filter((format) => wanted.includes(format)));
  const made: MadeDocument[] = [];
  try {
    const { answerFiles: _, ...dress } = dressed(sound, terms, press.resources);
    const plain = { ...dress, profile: { ...dress.profile, cover: false } };
    for (const type of documentTypes) {
      const document = await composeOf(type, { svar: data }, replied, sound, installation);
      const worn = type === 'remissammanstallning' ? dress : plain;
      for (const [format, open] of press.formats) {
        const path = `${document.metadata.fileName}.${formats[format].ending}`;
        made.push({ type, format, path, ...(await open.render(document, worn)) });
      }
      const rows = { remissammanstallning: viewRows(input), remissregister: registerRows(data, terms) };
      if (type !== 'paminnelse')
        made.push({
          type,
          format: 'csv',
          path: `${document.metadata.fileName}.csv`,
          bytes: csvFile(rows[type]),
        });
    }
  } finally {
    await press.close();
  }
  const { paths, problems } = await writeDocuments(
    request.out ?? 'output',
    slugOf(sound.project.folder),
    made,
    {
      tool: tool.name,
      version: tool.version,
      source: originOf(sound, replied),
    },
  );
  inspection.problems.push(
    ...problems,
    ...(await tellOfFiles(made, sound.project, inspection.texts, installation, 'reply')),
  );
  return made.map(({ type, format, bytes, pages }, index) => ({
    type,
    format,
    path: paths[index] ?? '',
    bytes: bytes.length,
    ...(pages === undefined ? {} : { pages }),
  }));
}

/** What the documents come from: the agenda's files, as for every document beside them. */
function originOf(
  { project }: Sound,
  { consultation: { file } }: RepliedConsultation,
): Record<string, string> {
  return Object.fromEntries([...project.sources, [file.name, file.sha256]]);
}

/** What the consultation's documents are made of. */
export async function compilationInput(
  { consultation, editions, register: registered, views }: RepliedConsultation,
  sound: Sound,
  installation: Installation,
): Promise<CompilationInput> {
  const { schema, terms } = installation;
  const edition = newest(editions);
  const targets = documentTargets(await arrangeFor(sound, await sound.compose(), terms));
  return {
    consultation: consultation.consultation,
    edition,
    register: registered,
    views,
    current: new Map(targets.map(({ kind, id, title }) => [`${kind}/${id}`, title])),
    nameChange: changeNaming({ edition, answers: sound.project.answers, targets, schema, terms }),
    terms,
  };
}

/** One of the consultation's documents, arranged. */
export async function composeOf(
  type: string,
  more: Record<string, unknown>,
  { consultation, register: registered }: RepliedConsultation,
  sound: Sound,
  installation: Installation,
): Promise<Document> {
  const { terms } = installation;
  const { project, schema } = withConsultation(
    sound.project,
    installation.schema,
    consultation,
    installation,
  );
  const inAgenda = referenceTargets(await sound.compose(), terms).keys();
  const { document, problems } = compose(
    project,
    schema,
    templateOf(type, installation),
    terms,
    more,
    inAgenda,
  );
  if (problems.some(isError)) throw new StopRun(problems.filter(isError), 'input');
  const { sista_svarsdag, diarienummer, undertecknas }: Consultation = consultation.consultation;
  const { metadata } = document;
  const dates = registered.replies.flatMap(({ received }) => received ?? []);
  return arrangeFor(
    sound,
    {
      ...document,
      metadata: {
        ...metadata,
        // The same replies give the same bytes: no clock.
        date: [sista_svarsdag, ...dates].sort().at(-1) ?? sista_svarsdag,
        diarienummer: diarienummer ?? metadata.diarienummer,
        responsible: undertecknas ?? metadata.responsible,
        period: '',
        version: '',
        decisions: [],
        fileName: slugify(metadata.title, type),
      },
    },
    terms,
  );
}
