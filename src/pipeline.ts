/**
 * The pipeline, in prose. A project is **loaded** with the place of every answer. It is **validated**: the schema, the
 * ids, the gaps; and **reviewed** as an expert at the secretariat would. Its answers and a document type's template
 * are **composed** into a document tree, which is **arranged**: numbers, references, contents. The tree is **rendered**
 * once for each format, and the finished files are **written**, all or nothing. What any phase has to say is a problem
 * with a place; words are put to it last.
 *
 * A draft with unanswered questions takes the same way as a finished agenda: its gaps are shown where they stand.
 *
 * The steps are in `pipeline/`; this file is what the command line and the library call. A check is what people wait for
 * most often: the steps that it can do without are loaded when they are called for.
 */
import type { Problem } from './diagnostics/diagnostic.js';
import type { Status } from './document/tree.js';
import type { AnswerPlace, Explanation, Origin, Showing } from './explain/explanation.js';
import { loadCatalogue, type Language } from './load/load-catalogue.js';
import { loadInstallation, loadTool, type Installation } from './load/load-installation.js';
import { findRegion } from './load/load-region.js';
import { loadDocumentTypes } from './load/load-templates.js';
import type { CompareRequest, CompareResult } from './pipeline/compare.js';
import type { ConsultRequest, ConsultResult, SentDocument } from './pipeline/consult.js';
import type { DecideRequest, DecideResult } from './pipeline/decide.js';
import type { ExplainRequest, ExplainResult } from './pipeline/explain.js';
import { slugOf } from './language/slug.js';
import { hasEditions } from './pipeline/has-editions.js';
import { agendaType, hasErrors, inspect, isError, type Inspection, type Sound } from './pipeline/inspect.js';
import type { DocumentType, InitRequest, InitResult, MunicipalityMatch, Period } from './pipeline/init.js';
import type { InitConsultationRequest } from './pipeline/init-consultation.js';
import type { BuiltDocument, Order } from './pipeline/produce.js';
import type { MemberStep, RegionOutcome, Shard } from './pipeline/region/build-region.js';
import type { MemberReport, RegionCheck, RegionReport } from './pipeline/region/check-region.js';
import type { UpgradeRequest, UpgradeResult } from './pipeline/region/upgrade.js';
import type { ImportedFile, ImportRequest, ImportResult } from './pipeline/region/import-forms.js';
import type { TemplateFormat, TemplateRequest, TemplateResult } from './pipeline/region/make-templates.js';
import type { RepliesRequest, RepliesResult } from './pipeline/replies.js';
import { report, type CheckResult, type ProjectReport, type Review } from './pipeline/report.js';
import type { TemplateFit } from './profile/template-fit.js';
import { formatNames, type Format } from './render/formats.js';

export interface CheckRequest {
  /** Project folders, or YAML files in them. */
  paths: readonly string[];
  /** Judge the answers as if they had this status; the status that they state when left out. */
  stage?: Status;
  /** Of a region, these members alone, by code or name; all when left out. */
  only?: readonly string[];
  /** Language of the messages; documents are always in Swedish. */
  language?: Language;
}

export interface BuildRequest extends CheckRequest {
  /** Document types: folders of `templates/`. The agenda alone when left out. */
  documents?: readonly string[];
  /** Makes the documents of this function alone, of those that there is one of for each function. */
  functionName?: string;
  /** All formats when left out. */
  formats?: readonly Format[];
  /** A municipality's own Word template, in place of those that the projects name. */
  houseTemplate?: string;
  /** The output folder; `output` in the current folder when left out. */
  out?: string;
  /** Of a region, the part of its members that this run makes; what is made of all of them is left to a later run. */
  shard?: Shard;
  onProgress?: (step: BuildStep) => void;
  /** Told of a region, which is made member by member. */
  onMember?: (step: MemberStep) => void;
}

export interface BuildStep {
  project: string;
  /** Steps done and steps in all, over all projects. */
  done: number;
  total: number;
  format: Format;
}

export interface BuildResult extends CheckResult {
  documents: BuiltDocument[];
  /** How the municipalities' own Word templates fitted, each told once. Absent when none was worn. */
  templates?: TemplateFit[];
  /** Whether all that was asked for was made. A view of the work is made also while the answers have errors. */
  complete: boolean;
  /** What came of a region's members; `documents` are then the region's own. */
  region?: RegionOutcome;
}

export interface PageRequest extends Omit<CheckRequest, 'paths'> {
  path: string;
}

export interface PageResult extends CheckResult {
  /** A whole web page in UTF-8, also when errors hinder the review; missing only when the program failed. */
  page?: Uint8Array;
}

/** Begins a new project. All else here is about projects that are begun. */
export async function init(request: InitRequest): Promise<InitResult> {
  return (await import('./pipeline/init.js')).init(request);
}
export type { DocumentType, InitRequest, InitResult, Period };

/** Where something in a document comes from: the answer and the template that say it, and the pages where it stands. */
export async function explain(request: ExplainRequest): Promise<ExplainResult> {
  return (await import('./pipeline/explain.js')).explain(request);
}
export type { AnswerPlace, ExplainRequest, ExplainResult, Explanation, Origin, Showing };

/** Makes what a consultation sends out and freezes it as an edition, which nothing writes over. */
export async function consult(request: ConsultRequest): Promise<ConsultResult> {
  return (await import('./pipeline/consult.js')).consult(request);
}
export type { ConsultRequest, ConsultResult, SentDocument };

/** What has changed between two agendas: as a list, and as the new agenda with the changes marked. */
export async function compare(request: CompareRequest): Promise<CompareResult> {
  return (await import('./pipeline/compare.js')).compare(request);
}
export type { CompareRequest, CompareResult };

/** Reads the replies to a consultation, lays out their views for assessment and makes the compilation. */
export async function replies(request: RepliesRequest): Promise<RepliesResult> {
  return (await import('./pipeline/replies.js')).replies(request);
}
export type { RepliesRequest, RepliesResult };

/** Makes what is laid before those who adopt the agenda: the proposal for a decision with its appendices. */
export async function decide(request: DecideRequest): Promise<DecideResult> {
  return (await import('./pipeline/decide.js')).decide(request);
}
export type { DecideRequest, DecideResult };

/** Adds a `remiss.yaml` to a project that has an agenda. Writes nothing over. */
export async function initConsultation(request: InitConsultationRequest): Promise<InitResult> {
  return (await import('./pipeline/init-consultation.js')).initConsultation(request);
}
export type { InitConsultationRequest };

/** Shows what a new version of a region's template means for each member, and marks it in their files. */
export async function upgrade(request: UpgradeRequest): Promise<UpgradeResult> {
  return (await import('./pipeline/region/upgrade.js')).upgrade(request);
}
export type { UpgradeRequest, UpgradeResult };

/** Makes what a region's members fill in: for each a Word file, a web page and a file of answers. */
export async function template(request: TemplateRequest): Promise<TemplateResult> {
  return (await import('./pipeline/region/make-templates.js')).makeTemplates(request);
}
export type { TemplateFormat, TemplateRequest, TemplateResult };

/** Reads filled-in templates into the files of answers of a region's members. */
export async function importForms(request: ImportRequest): Promise<ImportResult> {
  return (await import('./pipeline/region/import-forms.js')).importForms(request);
}
export type { ImportedFile, ImportRequest, ImportResult };

/** What stands in the way of a new project in the folder, so that nobody is asked in vain. Writes nothing. */
export async function findObstacles(request: InitRequest): Promise<InitResult> {
  return (await import('./pipeline/init.js')).findObstacles(request);
}

/** The municipality that a word means, or those that it may mean. */
export async function findMunicipality(word: string): Promise<MunicipalityMatch> {
  return (await import('./pipeline/init.js')).findMunicipality(word);
}

/** For the command line, which has no other way to the phases. */
export { formatNames, loadCatalogue, loadDocumentTypes, loadTool };
export type { TemplateFit };
export type { BuiltDocument, CheckResult, Format, Language, MunicipalityMatch, ProjectReport, Review };
export type { MemberReport, MemberStep, RegionOutcome, RegionReport, Shard };

/** Says what is wrong, what an expert would remark on and what is unanswered in each project. Writes nothing. */
export async function check(request: CheckRequest): Promise<CheckResult & { regions?: RegionReport[] }> {
  const installation = await loadInstallation(request.language ?? 'sv');
  const { regions, paths } = await regionsIn(request.paths);
  const inspections = await inspectAll({ ...request, paths }, installation);
  if (request.only !== undefined) refuseOnly(inspections);
  const { checkConsultation } = await import('./pipeline/consultation.js');
  for (const inspection of inspections) {
    await checkConsultation(inspection, installation);
    if (!(await hasEditions(inspection))) continue;
    const { checkReplies } = await import('./pipeline/replies.js');
    const { checkDecision } = await import('./pipeline/decision.js');
    await checkReplies(inspection, installation);
    await checkDecision(inspection, installation);
  }
  const result = report(inspections, installation);
  if (regions.length === 0) return result;
  const { checkRegion, withRegions } = await import('./pipeline/region/check-region.js');
  const checked: RegionCheck[] = [];
  for (const { path, member } of regions) {
    const only = request.only ?? (member === undefined ? undefined : [member]);
    const asked = { ...request, ...(only === undefined ? {} : { only }) };
    checked.push(await checkRegion(path, asked, installation));
  }
  return withRegions(result, checked);
}

/** The paths that lead to regions, apart from those of projects. */
async function regionsIn(
  paths: readonly string[],
): Promise<{ regions: { path: string; member?: string }[]; paths: string[] }> {
  const regions: { path: string; member?: string }[] = [];
  const others: string[] = [];
  for (const path of paths) {
    const found = await findRegion(path);
    if (found === undefined) others.push(path);
    else regions.push({ path, ...(found.member === undefined ? {} : { member: found.member }) });
  }
  return { regions, paths: others };
}

function refuseOnly(inspections: readonly Inspection[]): void {
  for (const inspection of inspections) {
    delete inspection.sound;
    inspection.blame ??= 'usage';
    inspection.problems.splice(0, inspection.problems.length, {
      code: 'region/not-region',
      severity: 'error',
      place: { file: '' },
      details: { option: '--only', path: inspection.path },
    });
  }
}

/** The same of one project as a web page: the document type granskningsrapport. Writes nothing. */
export async function reviewPage({ path, ...request }: PageRequest): Promise<PageResult> {
  const installation = await loadInstallation(request.language ?? 'sv');
  const inspection = await inspectPage(path, request, installation);
  const { printReview } = await import('./pipeline/print-review.js');
  const page = await printReview(inspection, installation);
  return { ...report([inspection], installation), ...(page === undefined ? {} : { page }) };
}

async function inspectPage(
  path: string,
  { stage, only }: Omit<PageRequest, 'path'>,
  installation: Installation,
): Promise<Inspection> {
  const found = await findRegion(path);
  if (found === undefined) return inspect(path, installation, stage);
  const { inspectForPage } = await import('./pipeline/region/inspect-for-page.js');
  const asked = only ?? (found.member === undefined ? undefined : [found.member]);
  return inspectForPage(path, asked, installation, stage);
}

/**
 * Makes the documents of each project, or of a region and its members. One project's or member's errors do not stop the
 * others.
 */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const installation = await loadInstallation(request.language ?? 'sv');
  const { regions } = await regionsIn(request.paths);
  const [region] = regions;
  if (region !== undefined) return buildOneRegion(region, request, installation);
  if (request.only !== undefined || request.shard !== undefined) return refuseBuild(request, installation);
  const { composeDocuments, isAboutFiles, isView, typesPerFunction } =
    await import('./pipeline/compose-documents.js');
  const { openPress, produce } = await import('./pipeline/produce.js');
  const formats = request.formats ?? formatNames;
  const types = typesOf(request, typesPerFunction(installation));
  const inspections = await inspectAll(request, installation);
  const isWorn = request.houseTemplate === undefined || (await wear(request.houseTemplate, inspections));
  const refused = isWorn ? refuseSameFolder(inspections) : new Set(inspections);

  const jobs: Job[] = [];
  for (const inspection of inspections) {
    const { sound, problems } = inspection;
    if (sound === undefined || refused.has(inspection)) continue;
    const wanted = hasErrors(inspection) ? types.filter((type) => isView(type, installation)) : types;
    const errors = problems.filter(isError).length;
    const aboutFiles = wanted.filter((type) => isAboutFiles(type, installation));
    const others = wanted.filter((type) => !aboutFiles.includes(type));
    const documents = await composeDocuments(others, inspection, sound, installation, request.functionName);
    const order = { documents, aboutFiles, formats };
    jobs.push({ inspection, sound, order, errors, isWhole: wanted.length === types.length });
  }
  const documents: BuiltDocument[] = [];
  const ordered = jobs.filter(({ order }) => order.documents.length + order.aboutFiles.length > 0);
  if (ordered.length > 0) {
    // Files that others tell of are made in every format when they are not asked for themselves.
    const tellsOfMore = ordered.some(({ order }) => order.documents.length === 0);
    const press = await openPress(tellsOfMore ? formatNames : formats);
    const total = ordered.reduce(
      (sum, { order }) => sum + formats.length * (order.documents.length + order.aboutFiles.length),
      0,
    );
    let done = 0;
    try {
      for (const { inspection, sound, order } of ordered) {
        const progress = (format: Format): void => {
          done += 1;
          request.onProgress?.({ project: inspection.path, done, total, format });
        };
        const out = request.out ?? 'output';
        documents.push(...(await produce(inspection, sound, order, press, out, installation, progress)));
      }
    } finally {
      await press.close();
    }
  }
  const whole = jobs.filter(
    ({ inspection, errors, isWhole }) => isWhole && inspection.problems.filter(isError).length === errors,
  );
  const complete = whole.length === inspections.length;
  const templates = fitsOf(inspections);
  return {
    ...report(inspections, installation),
    documents,
    ...(templates.length === 0 ? {} : { templates }),
    complete,
  };
}

/** A region has hundreds of documents, and is built by itself. */
async function buildOneRegion(
  { path, member }: { path: string; member?: string },
  request: BuildRequest,
  installation: Installation,
): Promise<BuildResult> {
  const refusal =
    request.paths.length > 1
      ? 'region/alone'
      : request.functionName === undefined
        ? undefined
        : 'region/no-function';
  if (refusal !== undefined) {
    const problem: Problem = { code: refusal, severity: 'error', place: { file: '' }, details: { path } };
    const refused: Inspection = { path, problems: [problem], blame: 'usage', texts: new Map() };
    return { ...report([refused], installation), documents: [], complete: false };
  }
  const { buildRegion } = await import('./pipeline/region/build-region.js');
  const only = request.only ?? (member === undefined ? undefined : [member]);
  return buildRegion(path, { ...request, ...(only === undefined ? {} : { only }) }, installation);
}

/** Nothing but a region has members. */
function refuseBuild({ paths, only }: BuildRequest, installation: Installation): BuildResult {
  const option = only === undefined ? '--shard' : '--only';
  const inspections = paths.map((path): Inspection => {
    const details = { option, path };
    const problem: Problem = { code: 'region/not-region', severity: 'error', place: { file: '' }, details };
    return { path, problems: [problem], blame: 'usage', texts: new Map() };
  });
  return { ...report(inspections, installation), projects: [], documents: [], complete: false };
}

/** What is to be printed of one project. */
interface Job {
  inspection: Inspection;
  sound: Sound;
  order: Order;
  /** How many the answers had before anything was made. */
  errors: number;
  /** Whether all that was asked for is to be made. */
  isWhole: boolean;
}

async function wear(houseTemplate: string, inspections: readonly Inspection[]): Promise<boolean> {
  const { wearTemplate } = await import('./pipeline/wear-template.js');
  return wearTemplate(houseTemplate, inspections);
}

/** Projects may share a template. */
function fitsOf(inspections: readonly Inspection[]): TemplateFit[] {
  const fits = inspections.flatMap(({ fit }) => fit ?? []);
  return [...new Map(fits.map((fit) => [fit.file, fit])).values()];
}

/** What is to be made. Whoever names a function wants the documents that there is one of for each function. */
function typesOf(
  { documents, functionName }: BuildRequest,
  perFunction: readonly string[],
): readonly string[] {
  if (functionName === undefined) return documents ?? [agendaType];
  const asked = documents ?? [];
  return asked.some((type) => perFunction.includes(type)) ? asked : [...asked, ...perFunction];
}

async function inspectAll({ paths, stage }: CheckRequest, installation: Installation): Promise<Inspection[]> {
  const inspections: Inspection[] = [];
  for (const path of paths) inspections.push(await inspect(path, installation, stage));
  return inspections;
}

/** Two projects whose folders have the same name would write over each other: all but the first are refused. */
function refuseSameFolder(inspections: readonly Inspection[]): Set<Inspection> {
  const owners = new Map<string, string>();
  const refused = new Set<Inspection>();
  for (const inspection of inspections) {
    const { sound, path, problems } = inspection;
    if (sound === undefined) continue;
    const slug = slugOf(sound.project.folder);
    const owner = owners.get(slug);
    if (owner === undefined) {
      owners.set(slug, path);
      continue;
    }
    refused.add(inspection);
    problems.push({
      code: 'build/same-folder',
      severity: 'error',
      place: { file: path },
      details: { slug, owner },
    });
  }
  return refused;
}
