import { join } from 'node:path';
import type { Agenda } from '../answers/agenda.js';
import { pointerTo, rootPointer } from '../answers/pointer.js';
import type { Project } from '../answers/project.js';
import { referenceTargets } from '../arrange/resolve-references.js';
import { compareAnswers } from '../compare/compare-answers.js';
import { indexItems } from '../compare/item-index.js';
import { AnswerAt } from '../compose/answer-view.js';
import { compose } from '../compose/compose.js';
import { controlRows } from '../compose/control-rows.js';
import { dutiesIn, isCommittee, isEveryCommittee } from '../compose/functions.js';
import { actionsInOrder } from '../compose/overviews/goals.js';
import { manifestOf, type Template } from '../compose/template.js';
import { compilationData } from '../consult/compilation-data.js';
import {
  appendicesOf,
  decisionData,
  type ActionOwners,
  type AppendixKind,
  type DecisionInput,
} from '../consult/decision-data.js';
import { filledWith } from '../consult/fill-words.js';
import { newest } from '../consult/take-in.js';
import { editionFolder, editionsFolder } from '../consultation/edition-folder.js';
import { StopRun, type Problem } from '../diagnostics/diagnostic.js';
import type { Document } from '../document/tree.js';
import { formatDate } from '../language/format.js';
import { slugify, slugOf } from '../language/slug.js';
import type { Terms } from '../language/terms.js';
import { loadConsultation } from '../load/load-consultation.js';
import { decisionName } from '../load/load-decision.js';
import type { Language } from '../load/load-catalogue.js';
import { loadInstallation, type Installation } from '../load/load-installation.js';
import { formatNames, formats, type Format } from '../render/formats.js';
import { sha256 } from '../write/manifest.js';
import { writeDocuments, type MadeDocument } from '../write/write-documents.js';
import { withBeside } from './beside.js';
import { compareData, unknownChanges, type Compared } from './compare-data.js';
import { composeDocuments } from './compose-documents.js';
import { withConsultation } from './consultation.js';
import { inspectDecision, type SoundDecision } from './decision.js';
import { agendaType, hasErrors, inspect, isError, noteStop, templateOf } from './inspect.js';
import type { Inspection, Sound } from './inspect.js';
import { arrangeFor, dressed, openPress, type MadeFile } from './produce.js';
import type { BuiltDocument } from './produce.js';
import {
  causingViews,
  compilationInput,
  composeOf,
  readConsultation,
  type RepliedConsultation,
} from './replies.js';
import { report, type CheckResult } from './report.js';
import { tellOfFiles } from './tell-of-files.js';

export interface DecideRequest {
  /** A project folder, or a YAML file in it. */
  path: string;
  /** All when left out. */
  formats?: readonly Format[];
  /** The output folder; `output` in the current folder when left out. */
  out?: string;
  /** Language of the messages; documents are always in Swedish. */
  language?: Language;
  /** Told before the documents are made. */
  onMake?: () => void;
}

export interface DecideResult extends CheckResult {
  /** Where the documents stand; absent when they were not made. */
  folder?: string;
  /** In the order of the pack: the proposal, then its appendices. */
  documents: BuiltDocument[];
}

/** The folder of the pack, below the project's own in the output. */
const packFolder = 'beslutsunderlag';
/** Under this key the template finds what `beslut.yaml` says. */
const decisionKey = 'beslut';
const memoType = 'tjansteutlatande';
const compilationType = 'remissammanstallning';
const listType = 'andringsforteckning';

/** The rule that a proposal for adoption breaks by its nature: the decision has no date and no paragraph yet. */
const notYetDecided = 'adopted-without-decision';

/** Everything about one run that several steps need. */
interface Run {
  inspection: Inspection;
  /** The agenda as it stands. */
  sound: Sound;
  /** The agenda as it is proposed for adoption. */
  proposed: Sound;
  installation: Installation;
  decision: SoundDecision;
  /** Absent when the agenda has not been sent out for views. */
  replied?: RepliedConsultation;
}

/**
 * Makes what is laid before those who adopt the agenda: the proposal for a decision, the agenda as it is proposed, the
 * compilation of the consultation and the list of changes since. A view that is not assessed stops it, and so does
 * whatever stops an adopted agenda, but for the date and the paragraph of a decision that is not taken yet.
 */
export async function decide(request: DecideRequest): Promise<DecideResult> {
  const installation = await loadInstallation(request.language ?? 'sv');
  const inspection = await inspect(request.path, installation, 'antagen');
  inspection.problems = inspection.problems.filter(({ code }) => code !== `review/${notYetDecided}`);
  const done = (made: Omit<DecideResult, keyof CheckResult> = { documents: [] }): DecideResult => ({
    ...report([inspection], installation),
    ...made,
  });
  try {
    const run = await prepare(inspection, installation);
    if (run === undefined) return done();
    request.onMake?.();
    const documents = await composePack(run);
    if (documents === undefined || hasErrors(inspection)) return done();
    const made = await render(documents, run, request.formats ?? formatNames);
    const { folder, paths } = await write(made, run, request.out ?? 'output');
    return done({
      folder,
      documents: made.map(({ type, format, bytes, pages }, index) => ({
        type,
        format,
        path: paths[index] ?? '',
        bytes: bytes.length,
        ...(pages === undefined ? {} : { pages }),
      })),
    });
  } catch (error) {
    noteStop(inspection, error);
    return done();
  }
}

/** Everything that the pack is made of, when nothing stands in its way. Why not stands among the inspection's problems. */
async function prepare(inspection: Inspection, installation: Installation): Promise<Run | undefined> {
  const { sound } = inspection;
  if (sound === undefined) return undefined;
  const { folder } = sound.project;
  const say = (code: string, severity: Problem['severity'], place: Problem['place'], details = {}): void => {
    inspection.problems.push({ code, severity, place, details });
  };
  const decision = await inspectDecision(inspection, sound, installation);
  if (decision === 'missing') say('decide/no-decision', 'error', { file: join(folder, decisionName) });
  const isConsulted = (await loadConsultation(folder)) !== undefined;
  const replied = isConsulted ? await readConsultation(inspection, sound, installation) : undefined;
  if (!isConsulted) say('decide/no-consultation', 'warning', { file: join(folder, 'remiss.yaml') });
  if (typeof decision === 'string' || (isConsulted && replied === undefined) || hasErrors(inspection))
    return undefined;
  const { datum } = decision.decision;
  const last = replied?.consultation.consultation.sista_svarsdag ?? '';
  if (datum < last)
    say('decide/before-last-day', 'warning', decision.file.places.value(pointerTo(rootPointer, 'datum')), {
      dated: datum,
      last,
    });
  const taken = sound.agenda.dokument.beslut?.find(({ datum: when, paragraf }) => when && paragraf);
  if (sound.agenda.dokument.status === 'antagen' && taken?.datum !== undefined)
    say('decide/already-decided', 'warning', sound.project.places.value('/dokument/beslut'), {
      decided: taken.datum,
    });
  return {
    inspection,
    sound,
    proposed: proposedFrom(sound, installation),
    installation,
    decision,
    ...(replied === undefined ? {} : { replied }),
  };
}

/** The agenda without marks of a draft or a consultation, its decision without date and paragraph. */
function proposedFrom(sound: Sound, installation: Installation): Sound {
  const { dokument } = sound.agenda;
  const undecided = dokument.beslut?.map(({ datum: _, paragraf: __, ...rest }) => rest);
  const asked: Agenda['dokument'] = {
    ...dokument,
    status: 'antagen',
    ...(undecided === undefined ? {} : { beslut: undecided }),
  };
  const agenda: Agenda = { ...sound.agenda, dokument: asked };
  const project: Project = { ...sound.project, answers: { ...sound.project.answers, dokument: asked } };
  const template = templateOf(agendaType, installation);
  const manifest = manifestOf(template);
  const { label = '', marks = {} } = manifest.proposal ?? {};
  const asProposal: Template = {
    ...template,
    manifest: {
      ...manifest,
      statusLabels: { ...manifest.statusLabels, antagen: label },
      statusMarks: { ...manifest.statusMarks, antagen: marks },
    },
  };
  const rows = controlRows(project.profile?.answers ?? {}, manifest);
  const dokumentruta = rows.map((row) => (row.uppgift === 'status' ? { ...row, värde: label } : row));
  const { schema, terms } = installation;
  const { document } = compose(project, schema, asProposal, terms, { dokumentruta });
  const composed = { ...document, metadata: { ...document.metadata, decisions: [] } };
  return { ...sound, project, agenda, stage: 'antagen', compose: () => Promise.resolve(composed) };
}

/** The proposal and its appendices, arranged, in order. */
async function composePack(run: Run): Promise<Document[] | undefined> {
  const { inspection, sound, proposed, installation, replied, decision } = run;
  const { terms } = installation;
  const compared = replied === undefined ? undefined : comparedOf(run, replied);
  if (compared !== undefined && replied !== undefined)
    inspection.problems.push(...changesNotMade(compared, replied));
  const compilation =
    replied === undefined ? undefined : compilationData(await compilationInput(replied, sound, installation));
  const input: DecisionInput = {
    decision: decision.decision,
    agenda: proposed.agenda,
    owners: ownersIn(sound, installation),
    ...(replied === undefined
      ? {}
      : { replied: { consultation: replied.consultation.consultation, views: replied.views } }),
    changes: compared?.changes.length ?? 0,
    terms,
  };
  const appendices: Record<AppendixKind, () => Promise<Document | undefined>> = {
    agenda: async () => arrangeFor(proposed, await proposed.compose(), terms),
    sammanställning: async () =>
      replied === undefined
        ? undefined
        : composeOf(compilationType, { svar: compilation }, replied, sound, installation),
    ändringsförteckning: async () =>
      compared === undefined ? undefined : changeList(compared, inspection, proposed, installation),
  };
  const konsekvenser = (decision.decision.konsekvenser ?? []).map((_, index) => ({
    nr: String(index + 1),
    post: new AnswerAt(['konsekvenser', index].reduce(pointerTo, pointerTo(rootPointer, decisionKey))),
  }));
  const ärende = { ...decisionData(input), konsekvenser };
  const memo = await composeMemo({ ärende, svar: compilation ?? false }, run);
  const documents: Document[] = [named(memo, `1-${slugify(`${memoType} ${sound.agenda.titel}`, memoType)}`)];
  for (const [index, kind] of appendicesOf(input).entries()) {
    const document = await appendices[kind]();
    if (document === undefined) return undefined;
    documents.push(asAppendix(document, index + 1, decision.decision.datum, terms));
  }
  return documents;
}

/** The agenda as it is proposed beside the edition that was sent out last: their status and decision do not count. */
function comparedOf({ sound, installation }: Run, { editions, views }: RepliedConsultation): Compared {
  const { schema, terms } = installation;
  const edition = newest(editions);
  const old = edition.answers;
  const { status, beslut } = edition.answers.dokument;
  const { beslut: _, ...dokument } = sound.agenda.dokument;
  const fresh = {
    ...sound.project.answers,
    dokument: { ...dokument, status, ...(beslut === undefined ? {} : { beslut }) },
  };
  return {
    changes: compareAnswers(old, fresh, schema),
    old: {
      name: filledWith(terms.comparison.edition, { number: edition.number }),
      items: indexItems(old),
    },
    new: { name: terms.proposal.name, items: indexItems(fresh) },
    schema,
    terms,
    views: causingViews({ views }),
  };
}

/** What the assessment says has been changed and is as it was. */
function changesNotMade(compared: Compared, { views, assessmentFile }: RepliedConsultation): Problem[] {
  return unknownChanges(compared).flatMap((name) =>
    views.flatMap(({ id, entry, index }): Problem[] => {
      if (entry?.ändring?.includes(name) !== true || index === undefined || assessmentFile === undefined)
        return [];
      const pointer = ['synpunkter', index, 'ändring'].reduce(pointerTo, rootPointer);
      const place = assessmentFile.places.value(pointer);
      return [{ code: 'decide/change-not-made', severity: 'warning', place, details: { id, name } }];
    }),
  );
}

async function changeList(
  compared: Compared,
  inspection: Inspection,
  proposed: Sound,
  installation: Installation,
): Promise<Document | undefined> {
  const data = { jämförelse: compareData(compared) };
  const [list] = await composeDocuments([listType], inspection, proposed, installation, undefined, data);
  if (list === undefined) return undefined;
  const { statusLabel } = (await proposed.compose()).metadata;
  const told: Document = { ...list, metadata: { ...list.metadata, statusLabel, decisions: [] } };
  return arrangeFor(proposed, told, installation.terms);
}

function ownersIn({ agenda }: Sound, { terms }: Installation): ActionOwners {
  const accountable = dutiesIn(actionsInOrder(agenda)).filter((one) => one.accountable.length > 0);
  const [every, names] = [true, false].map((wanted) =>
    accountable.flatMap(({ name }) => (isEveryCommittee(name, terms) === wanted ? [name] : [])),
  );
  return {
    names: names ?? [],
    committees: (names ?? []).filter((name) => isCommittee(name, terms)),
    everyCommittee: every !== undefined && every.length > 0,
  };
}

/** The proposal for a decision, arranged. What is wrong in the texts of `beslut.yaml` shows here. */
async function composeMemo(more: Record<string, unknown>, run: Run): Promise<Document> {
  const { proposed, installation, decision, replied, inspection } = run;
  const { terms, schema } = installation;
  const consulted =
    replied === undefined
      ? { project: proposed.project, schema }
      : withConsultation(proposed.project, schema, replied.consultation, installation);
  const all = withBeside(consulted, decisionKey, decision.file, installation.decisionSchema);
  const inAgenda = referenceTargets(await proposed.compose(), terms).keys();
  const template = templateOf(memoType, installation);
  const { document, problems } = compose(all.project, all.schema, template, terms, more, inAgenda);
  const ofMemo = problems.filter(({ place }) => place.path?.startsWith(`/${decisionKey}/`));
  if (ofMemo.some(isError)) throw new StopRun(ofMemo, 'input');
  inspection.problems.push(...ofMemo);
  const { datum, diarienummer, handläggare } = decision.decision;
  const { metadata } = document;
  const own = {
    date: datum,
    diarienummer: diarienummer ?? metadata.diarienummer,
    responsible: handläggare,
    period: '',
    version: '',
    decisions: [],
  };
  return arrangeFor(proposed, { ...document, metadata: { ...metadata, ...own } }, terms);
}

function named(document: Document, fileName: string): Document {
  return { ...document, metadata: { ...document.metadata, fileName } };
}

/** An appendix says which one it is and of what, on its cover, at the top of its pages and in its name. */
function asAppendix(document: Document, number: number, dated: string, terms: Terms): Document {
  const { metadata } = document;
  const { appendix, appendixTo } = terms.proposal;
  const documentTypeLabel = filledWith(appendix, { number, kind: metadata.documentTypeLabel });
  const fileName = `bilaga-${number}-${slugify(metadata.title, document.type)}`;
  const date = formatDate(dated, terms.months);
  const notice = `${filledWith(appendixTo, { number, date })} ${metadata.marks.notice}`.trim();
  const marks = { ...metadata.marks, notice };
  return { ...document, metadata: { ...metadata, documentTypeLabel, fileName, marks } };
}

/** The finished files, document by document. */
async function render(
  documents: readonly Document[],
  { sound, proposed, installation, inspection, replied }: Run,
  wanted: readonly Format[],
): Promise<MadeFile[]> {
  const press = await openPress(formatNames.filter((format) => wanted.includes(format)));
  try {
    const dress = dressed(proposed, installation.terms, press.resources);
    // A PDF carries the answers of the agenda that it is; the other documents are made of more than them.
    const { answerFiles: _, ...bare } = dress;
    const made: MadeFile[] = [];
    for (const document of documents) {
      const worn = document.type === agendaType ? dress : bare;
      const isLetter = document.type === memoType;
      const dressedFor = isLetter ? { ...worn, profile: { ...sound.profile, cover: false } } : worn;
      for (const [format, open] of press.formats) {
        const path = `${document.metadata.fileName}.${formats[format].ending}`;
        made.push({ type: document.type, format, path, ...(await open.render(document, dressedFor)) });
      }
    }
    const elsewhere = replied === undefined ? 'logo' : 'reply';
    inspection.problems.push(
      ...(await tellOfFiles(made, sound.project, inspection.texts, installation, elsewhere)),
    );
    return made;
  } finally {
    await press.close();
  }
}

async function write(
  made: readonly MadeDocument[],
  { sound, inspection, installation, decision, replied }: Run,
  out: string,
): Promise<{ folder: string; paths: string[] }> {
  const { project } = sound;
  const { tool } = installation;
  const own: [string, string] = [decision.file.name, decision.file.sha256];
  const source = [...project.sources, own, ...sourcesOf(replied)];
  const root = join(out, slugOf(project.folder));
  const { paths, problems } = await writeDocuments(root, packFolder, made, {
    tool: tool.name,
    version: tool.version,
    source: Object.fromEntries(source),
  });
  inspection.problems.push(...problems);
  return { folder: join(root, packFolder), paths };
}

/** The files of the consultation that the pack is made of, each with its hash. */
function sourcesOf(replied: RepliedConsultation | undefined): [string, string][] {
  if (replied === undefined) return [];
  const { consultation, assessmentFile: assessed, register, editions } = replied;
  return [
    [consultation.file.name, consultation.file.sha256],
    ...(assessed === undefined
      ? []
      : [[assessed.name, sha256(Buffer.from(assessed.text))] satisfies [string, string]]),
    ...register.replies.map(({ reply: { file, sha256: hash } }): [string, string] => [file, hash]),
    [`${editionsFolder}/${editionFolder(newest(editions).number)}`, newest(editions).hash],
  ];
}
