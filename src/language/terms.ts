import type { Change } from '../document/tree.js';
import type { FillInPageTerms } from './fill-in-page-terms.js';
import type { ReplyPageTerms } from './reply-page-terms.js';

/** The fixed words of a generated document, from `content/language/<tag>.yaml`, key `document`. */
export interface Terms {
  contents: string;
  table: string;
  figure: string;
  page: string;
  of: string;
  gap: string;
  /** "Guiden s." before a page number in the guide. */
  guidePage: string;
  notes: string;
  note: string;
  backToText: string;
  skipToContent: string;
  appendix: string;
  status: string;
  diarienummer: string;
  period: string;
  goal: string;
  area: string;
  action: string;
  section: string;
  /** The title of a region's member's agenda when nobody has given it one: "Digital agenda för {kommun}". */
  memberTitle: string;
  /** "Fråga", before the number of a question that a consultation asks. */
  question: string;
  /** What the kinds of consultees are called, by the answer. */
  consulteeKinds: Record<string, string>;
  /** What file formats are called to people who get them, by format. */
  formatNames: Record<string, string>;
  /** The words of the address list as a table for spreadsheets. */
  addressList: { columns: string[]; yes: string; no: string };
  /** How replies to a consultation speak of places and positions. */
  replies: ReplyTerms;
  /** What the fields of the reply form are called to those who do not see what stands around them. */
  form: FormTerms;
  /** What a region's template to fill in says of its fields. */
  fillIn: FillInTerms;
  /** How the report of what a region's members have answered speaks. */
  regionReport: RegionReportTerms;
  /** What is written in a member's file when its region's template has got a new version. */
  upgrade: UpgradeTerms;
  /** The web page on which it is filled in. */
  fillInPage: FillInPageTerms;
  /** The web page for replying. */
  replyPage: ReplyPageTerms;
  /** What stands at the top of each page and at its foot beside the page number, with `{name}` for facts. */
  head: { left: string; right: string };
  foot: { left: string; right: string };
  contentsNavigation: string;
  backToTop: string;
  showContents: string;
  /** "stycke", before a paragraph's number. */
  paragraph: string;
  /** "Beslut", before who adopted the document and when. */
  decision: string;
  /** "Länk till", before the heading that a link leads to. */
  linkTo: string;
  /** "stället i texten", where a note is called. */
  inText: string;
  /** "Uppgifter om dokumentet", what the control box is called to those who listen. */
  controlBox: string;
  /** "Kolumner", before the names of the columns of a table that has no caption. */
  tableColumns: string;
  /** What is said of each file of answers that is put into a PDF. */
  attachedAnswers: string;
  /** What a person must look at in a PDF, because no program can judge it. */
  pdfForPeople: string[];
  /** The same of a Word file. */
  wordForPeople: string[];
  /** January to December. */
  months: string[];
  /** What a document that shows changes says of them. */
  comparison: ComparisonTerms;
  /** "och", before the last of several. */
  and: string;
  /** "tkr", thousands of kronor. */
  thousands: string;
  /** Units that are not written as they are called: "procent" is "%", "antal" is left out. */
  units: Record<string, string>;
  /** What the sources of funding are called in tables and charts, by the answer: "egen nämnd" is "Egen nämnd". */
  sources: Record<string, string>;
  /** The words inside charts. */
  charts: ChartTerms;
  /** How "every committee" is said, in small letters: a name that begins with one of these means them all. */
  everyCommittee: string[];
  /**
   * How the names of those begin (with a space last) or end whom no municipality decides over, in small letters:
   * "region ", "kommun".
   */
  outside: string[];
  /** Endings of words that make a name a committee's: one of those that "every committee" means. */
  committee: string[];
  /** The page that stands in for the report of a review, when errors hinder it. */
  faultPage: FaultPageTerms;
  /** How a proposal for a decision is written. */
  proposal: ProposalTerms;
}

export interface ProposalTerms {
  /** "Kommunfullmäktige", who adopts when nobody says who. */
  council: string;
  /** "{body} i {municipality}", one of those who adopt a joint agenda. */
  bodyOf: string;
  /** "att", the first word of each clause of a decision. */
  that: string;
  /** What stands for no document that is replaced, in small letters. */
  nothing: string[];
  /** Endings of words that make a body of a name, in small letters: inside a sentence such a name has no capital. */
  bodies: string[];
  /** What the agenda that is proposed is called beside what was sent out. */
  name: string;
  /** "Bilaga {number}. {kind}", at the top of the pages of an appendix. */
  appendix: string;
  /** "Bilaga {number} till tjänsteutlåtande {date}.", on the cover of an appendix. */
  appendixTo: string;
}

export interface FaultPageTerms {
  title: string;
  kind: string;
  status: string;
  lead: string;
  caption: string;
  place: string;
  fault: string;
  step: string;
  /** "agenda.yaml, rad 4" */
  line: string;
}

export interface ComparisonTerms extends Record<Change, string> {
  /** Who Word says has made the changes. */
  author: string;
  /** What the cover of such a document says, with `{old}` and `{new}`. */
  notice: string;
  /** What two things that are compared are called. */
  edition: string;
  version: string;
  folder: string;
  yes: string;
  no: string;
  /** "plats {place}" in a list */
  place: string;
  /** "{place}: {way}", where in the agenda a change is. */
  changeIn: string;
  /** The place in a list, as something that can be changed. */
  placing: string;
  /** What a change that the assessment names and nobody has made is called. */
  unmade: string;
  kinds: Record<'added' | 'removed' | 'moved' | 'renamed' | 'changed', string>;
  /** Of the columns of the list of changes as CSV. */
  headings: string[];
}

/** What is said in a chart beside what the answers say. */
export interface ChartTerms {
  total: string;
  values: string;
  done: string;
  left: string;
  beyond: string;
  backwards: string;
  way: string;
  /** "{percent} av vägen" */
  share: string;
  /** The same of a share below 0. */
  wrongWay: string;
  /** In the place of an answer that is not given yet. */
  unanswered: string;
  planned: string;
  goesOn: string;
  atLatest: string;
  untimed: string;
  /** Heading of the actions that have no focus area. */
  withoutArea: string;
}

export interface ImportReportTerms {
  /** "Inläst mall: {name}" */
  title: string;
  lead: string;
  headings: Record<'locked' | 'unplaced' | 'kept' | 'changed', string>;
  before: string;
  after: string;
  /** Why something could not be placed, by the name of the reason. */
  reasons: Record<string, string>;
}

/** The words in which replies are understood, and those in which they are told of. */
export interface FormTerms {
  /** "Synpunkt på {place}" */
  view: string;
  proposal: string;
  answer: string;
  position: string;
  /** "Rad {row}: stycke" */
  rowParagraph: string;
  rowView: string;
  rowProposal: string;
}

/** The words of a form in which a member answers its part of the agenda. `{name}` stands for a detail of the case. */
export interface FillInTerms {
  yes: string;
  no: string;
  /** The heading of an empty item: "{title}, ny ({number})". */
  newItem: string;
  /** Before what there is to choose among, in a field that takes several. */
  choose: string;
  oneALine: string;
  yearsALine: string;
  /** How a value that may be unmeasured is written, and what is referred to by its name. */
  measure: string;
  byName: string;
  /** What is said of the answer that an item is known by. */
  identity: string;
  /** The head of the column with the numbers of rows, and what a row is called to those who listen: "Rad {number}". */
  number: string;
  row: string;
  /** What the region says of a question. */
  locked: string;
  recommended: string;
  required: string;
  /** What stands in a field until something is written. */
  placeholders: Record<'rich' | 'text' | 'lines' | 'choice' | 'suggestion' | 'date', string>;
  /** What stands for a locked part that the region has not written. */
  nothing: string;
  /** Whose a template is that is for nobody in particular. */
  anybody: { name: string; shortName: string };
  /** What is said of a form that was read in. */
  report: ImportReportTerms;
}

/** The comments at a member's answers that a new version of the template concerns. */
export interface UpgradeTerms {
  /** What each begins with, with `{now}`: "MALL 2:". */
  mark: string;
  /** By what has happened; `{before}`, `{now}` and `{part}` for the versions and the part. */
  remarks: Record<
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
  /** Before the region's words as they were, and as they are. */
  before: string;
  now: string;
}

/** The words of a region's report, and what it needs to know of units to add their values. */
export interface RegionReportTerms {
  states: Record<'complete' | 'begun' | 'not-begun' | 'unreadable', string>;
  /** Of chapters whose names are too long for the head of a column, by key. */
  shortChapters: Record<string, string>;
  /** What the values of an indicator are. */
  values: Record<'baseline' | 'target' | 'outcome', string>;
  /** Why an action is told of as joint. */
  jointKinds: Record<'regional' | 'named' | 'sameId', string>;
  severities: Record<'error' | 'warning' | 'info' | 'gap', string>;
  runningCost: string;
  /** Between how many that are answered and how many that are asked: " av ". */
  of: string;
  /** Other ways of writing a unit, in small letters: "procent" is "%". */
  sameUnits: Record<string, string>;
  /** Units whose values can be added over municipalities, in small letters. */
  addableUnits: string[];
  /** Words in a measure that make it a share or a mean, which cannot be added. */
  shareWords: string[];
  /** Of the columns of the tables for spreadsheets. */
  headings: Record<'coverage' | 'deviations' | 'indicators' | 'actions' | 'findings', string[]>;
}

export interface ReplyTerms {
  /** What the whole is called as a place, and the questions together. */
  whole: string;
  questions: string;
  /** Views on what is in no edition. */
  elsewhere: string;
  /** Ways of saying "the whole", in small letters. */
  wholeWords: string[];
  /** "stycke 12, punkt 3": words before the numbers, in small letters. */
  paragraphWords: string[];
  pointWords: string[];
  /** Words that may stand before a heading's number. */
  headingWords: string[];
  /** "{place}, stycke {paragraph}" */
  paragraph: string;
  point: string;
  /** "{place} (utgåva {number})" */
  ofEdition: string;
  /** What the positions are called in the files that people fill in, by position. */
  positions: Record<string, string>;
  /** What stands for no position, and for whoever was not asked. */
  noPosition: string;
  notAsked: string;
  /** The same of the kinds of views. */
  kinds: Record<string, string>;
  /** What the ways in which a reply can come are called, by channel. */
  channels: Record<string, string>;
  /** Before a part of a reply that was typed in, where the whole reply is put together. */
  proposal: string;
  quoted: string;
  position: string;
  /** The comment that a new file of assessments begins with. */
  assessmentHead: string;
  /** The words of the lists as tables for spreadsheets. */
  viewColumns: string[];
  registerColumns: string[];
  yes: string;
  no: string;
  /** What is remarked on a file in the register, by the remark's code. */
  remarks: Record<string, string>;
}
