import { fill } from '../diagnostics/localise.js';
import type { Catalogue } from '../diagnostics/catalogue.js';
import type { Severity } from '../diagnostics/diagnostic.js';
import type { Status } from '../document/tree.js';
import type { DocumentType } from '../pipeline.js';

/** The command line's own words: `cli` in `content/language/<tag>.yaml`. A test holds the files to this shape. */
export interface CliWords {
  severity: Record<Severity, string>;
  counts: Record<'errors' | 'gaps' | 'stoppingGaps' | 'warnings' | 'infos' | 'silenced' | 'pages', Forms>;
  /** What the sum says when errors stopped the review before gaps and warnings were looked for. */
  laterShown: Forms;
  /** Names as they stand in the answers, and how they are called. */
  documentTypes: Record<string, string>;
  stages: Record<Status, string>;
  judgedFor: string;
  inAll: string;
  page: string;
  line: string;
  rule: string;
  notesIn: string;
  gapsIn: string;
  gapsStop: string;
  wholeReview: string;
  /** Told at the end of a long report. */
  nextStep: { errors: Forms; stoppingGaps: string; gaps: string };
  /** When `build` was stopped before it had made anything. */
  nothingMade: string;
  moreNotShown: string;
  silencedHeading: string;
  silencedBecause: string;
  guide: Record<
    | 'checklist'
    | 'control'
    | 'counts'
    | 'answered'
    | 'unanswered'
    | 'missing'
    | 'remarks'
    | 'remark'
    | 'andMore',
    string
  >;
  init: InitWords;
  explain: ExplainWords;
  consult: ConsultWords;
  replies: RepliesWords;
  compare: CompareWords;
  decide: DecideWords;
  upgrade: UpgradeWords;
  template: TemplateWords;
  fillIn: FillInWords;
  imports: ImportWords;
  region: RegionWords;
  regionBuild: RegionBuildWords;
  size: Record<'kilobytes' | 'megabytes', string>;
  progress: string;
  help: HelpWords;
}

/** The questions when a new agenda is begun, and what is said when it is. */
export interface InitWords {
  municipality: string;
  meant: string;
  several: string;
  unregistered: string;
  /** What counts as yes, in lower case. */
  yes: readonly string[];
  /** What counts as no. */
  no: readonly string[];
  /** After a no: which municipality it is then. */
  again: string;
  period: string;
  type: string;
  /** What each document type is. */
  types: Record<DocumentType, string>;
  cancelled: string;
  next: string;
  nextConsultation: string;
}

/** What is said while a consultation is made ready, and when it is. */
export interface ConsultWords {
  making: string;
  done: string;
}

/** What is said when the replies to a consultation have been read. */
export interface RepliesWords {
  making: string;
  answered: string;
  unasked: string;
  others: Forms;
  late: Forms;
  views: Forms;
  unread: Forms;
  missing: string;
  added: Forms;
  gone: Forms;
  next: string;
}

/** What is said while two agendas are compared. */
export interface CompareWords {
  making: string;
  done: Forms;
}

/** What is said while a proposal for a decision is made, and when it is. */
export interface DecideWords {
  making: string;
  done: string;
}

/** What is said of a region and its members. */
export interface RegionWords {
  ownFiles: string;
  answered: string;
  /** What stands in place of how much a member has answered. */
  states: Record<'missing' | 'unreadable' | 'empty' | 'faulty', string>;
  members: Forms;
  /** How many members there are of each kind. */
  kinds: Record<'answered' | 'missing' | 'unreadable' | 'empty' | 'faulty', Forms>;
  sum: string;
  next: string;
}

/** What is said while a region is built, and when it is. */
export interface RegionBuildWords {
  /** `left` is how long the rest takes, or nothing. */
  progress: string;
  left: string;
  underAMinute: string;
  minutes: Forms;
  outcomes: Record<'made' | 'unchanged' | 'faulty' | 'failed', Forms>;
  givenUp: string;
  index: string;
}

/** What is told of a new version of a region's template. */
export interface UpgradeWords {
  heading: string;
  same: string;
  changes: Forms;
  kinds: Record<'added' | 'removed' | 'moved' | 'renamed' | 'changed' | 'binding' | 'question', string>;
  bindings: Record<'locked' | 'recommended' | 'free' | 'required', string>;
  before: string;
  now: string;
  members: string;
  nobody: string;
  /** By what has happened to the answer. */
  marks: Record<
    | 'text-changed'
    | 'text-added'
    | 'text-removed'
    | 'question-changed'
    | 'locked'
    | 'item-kept'
    | 'item-hidden'
    | 'removal-obsolete',
    string
  >;
  untouched: Forms;
  current: Forms;
  none: Forms;
  trial: string;
  written: Forms;
  kept: string;
}

/** What is said while a region's templates to fill in are made, and when they are. */
export interface FillInWords {
  making: string;
  made: Forms;
  next: string;
}

/** What is told of filled-in templates that were read in. */
export interface ImportWords {
  heading: string;
  isNew: string;
  added: Forms;
  changed: Forms;
  row: string;
  rowChanged: string;
  nothing: string;
  unchanged: Forms;
  kept: string;
  trial: string;
}

/** How a municipality's own Word template fitted. */
export interface TemplateWords {
  heading: string;
  /** In front of each line. */
  labels: Record<
    'named' | 'guessed' | 'added' | 'running' | 'headings' | 'lists' | 'fonts' | 'leftOut',
    string
  >;
  guess: string;
  /** By whose they are; the head before the foot. */
  running: Record<'house' | 'head' | 'foot' | 'ours' | 'firstPage', string>;
  headingNumbers: Record<'house' | 'ours', string>;
  lists: Record<'house' | 'bullets' | 'numbers' | 'ours', string>;
  leftOut: Forms;
  /** Where the lines are explained. */
  more: string;
}

/** The answer to where something comes from. */
export interface ExplainWords {
  quoted: string;
  /** In front of each line. */
  labels: Record<
    | 'answer'
    | 'gap'
    | 'unanswered'
    | 'framework'
    | 'question'
    | 'template'
    | 'through'
    | 'number'
    | 'computed'
    | 'from'
    | 'profile'
    | 'term'
    | 'shown',
    string
  >;
  question: string;
  number: string;
  computed: string;
  /** Of a number that is the sum of answers. */
  sum: string;
  /** Of a voluntary question. */
  unanswered: string;
  moreAnswers: Forms;
  term: string;
  within: Record<'front' | 'heading' | 'note' | 'contents' | 'cover' | 'head', string>;
  pages: Forms;
  nowhere: string;
  morePlaces: Forms;
  more: string;
  printing: string;
}

/** Words that follow a number, by the language's plural category. */
export interface Forms {
  one: string;
  other: string;
}

export interface HelpWords {
  /** By the heading that commander would write. */
  headings: Record<string, string>;
  usage: string;
  commandUsage: string;
  values: Record<
    | 'path'
    | 'stage'
    | 'format'
    | 'document'
    | 'formats'
    | 'out'
    | 'lang'
    | 'folder'
    | 'municipality'
    | 'name'
    | 'period'
    | 'type'
    | 'project'
    | 'query'
    | 'file'
    | 'members'
    | 'shard',
    string
  >;
  program: string;
  init: string;
  addConsultation: string;
  check: string;
  build: string;
  explain: string;
  consult: string;
  makeTemplates: string;
  importForms: string;
  importUsage: string;
  filledForms: string;
  importRegion: string;
  importInto: string;
  importTrial: string;
  importOut: string;
  projectUsage: string;
  consultFormats: string;
  replies: string;
  compare: string;
  compareUsage: string;
  compared: string;
  decide: string;
  upgrade: string;
  upgradeUsage: string;
  upgradePath: string;
  upgradeFrom: string;
  upgradeWrite: string;
  trial: string;
  paths: string;
  explainUsage: string;
  project: string;
  query: string;
  explainFormat: string;
  oneDocument: string;
  noPages: string;
  folderUsage: string;
  folder: string;
  municipality: string;
  name: string;
  period: string;
  type: string;
  only: string;
  onlyBuilt: string;
  shard: string;
  stage: string;
  reportFormat: string;
  document: string;
  functionName: string;
  template: string;
  formats: string;
  out: string;
  lang: string;
  quiet: string;
  version: string;
  help: string;
  more: string;
}

export function cliWords(catalogue: Catalogue): CliWords {
  return catalogue.cli as CliWords;
}

/** "1 lucka", "12 luckor". */
export function counted(count: number, forms: Forms, language: string): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other;
  return fill(form, { count });
}
