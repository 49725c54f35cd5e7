/**
 * The document tree: what every output format is made from.
 *
 * It is mdast cut down to what an agenda needs, with a few node types of our own (control box, gap, landscape,
 * contents …). The unions are closed on purpose: a renderer is a table `node type → function` that is total by
 * type, so a new node type makes the compiler list every place that must handle it.
 */

import type { ChartData } from './chart.js';

/** Where a node's words come from. */
export interface Sourced {
  /** JSON Pointer into the answers; absent for a template's own words. */
  source?: string;
  /** The template's part in it: only in a document that is composed to be explained. */
  template?: TemplateOrigin;
}

/** The statement in a template that wrote a node. */
export interface TemplateOrigin {
  /** "templates/digital-agenda/partials/mal.hbs". */
  file: string;
  line: number;
  /** The template's own words, or a value that it asks for: an answer, or what is computed. */
  writes: 'words' | 'value';
  /** JSON Pointers of the answers that the statement, or else the nearest block around it, looked at. */
  asked: string[];
  /** The same for the nearest condition (`#if`) around it: on their account the words stand there. */
  condition: string[];
}

/** What a comparison says of a piece: it stands in the new document alone, or in the old one alone. */
export type Change = 'inserted' | 'deleted';

/** What a document that shows changes can say of a whole block, item or field; nothing is said of what is inside it. */
export interface Changeable {
  change?: Change;
}

/** What a document that shows changes says of a number that follows from where a thing stands. */
export interface Renumbered {
  /** In the old document, where it was another. */
  formerNumber?: string;
}

// ── Inline ──────────────────────────────────────────────────────────────────────────────────────────────────

export interface Text extends Sourced {
  type: 'text';
  value: string;
  /** BCP 47, of words in another language than the document's. */
  language?: string;
}

export interface Strong extends Sourced {
  type: 'strong';
  children: Inline[];
}

export interface Emphasis extends Sourced {
  type: 'emphasis';
  children: Inline[];
}

export interface Deletion extends Sourced {
  type: 'delete';
  children: Inline[];
}

export interface InlineCode extends Sourced {
  type: 'inlineCode';
  value: string;
}

/** A forced line break inside a paragraph. */
export interface Break {
  type: 'break';
}

/** A link out of the document. `url` is http(s), mailto or tel; compose lets nothing else through. */
export interface Link extends Sourced {
  type: 'link';
  url: string;
  children: Inline[];
}

/**
 * A link inside the document. `target` is the id of a heading, table or figure. When `children` is empty, arrange
 * fills it with the target's reference text ("insats 6.2.1", "tabell 3").
 */
export interface CrossReference extends Sourced {
  type: 'crossReference';
  target: string;
  /** What arrange writes when `children` is empty: "insats 6.2.1", "6.2.1" or the target's own words. */
  form: 'full' | 'number' | 'title';
  children: Inline[];
}

/** A call to a note. The same note may be called several times; `number` is set by arrange. */
export interface NoteReference extends Sourced {
  type: 'noteReference';
  note: string;
  number: number;
  /** 1 for the first call of this note in reading order, 2 for the second … Set by arrange. */
  occurrence: number;
}

export interface Abbreviation extends Sourced {
  type: 'abbreviation';
  value: string;
  expansion: string;
}

/** An unanswered question, shown where its answer would stand. */
export interface Gap {
  type: 'gap';
  question: string;
  /** Page in the guide, as printed there ("27"), when the question comes from it. */
  page?: string;
  source: string;
  template?: TemplateOrigin;
}

/** Words that one of two compared documents has alone. Only a document that shows changes holds any. */
export interface Revision extends Sourced {
  type: 'revision';
  change: Change;
  children: Inline[];
}

/**
 * Where whoever fills in the document writes: a control in Word, room to write in on paper. What it is for stands in the
 * words before it.
 */
export interface FormField extends Sourced {
  type: 'formField';
  /** By which a reader of the filled-in form knows the field. */
  tag: string;
  /** What the field is called where its words before it are not seen: to those who listen, on the control itself. */
  title: string;
  /** `suggestion`: one of the options, or words of one's own. */
  kind: 'text' | 'multiline' | 'choice' | 'suggestion' | 'date';
  /** What stands there until something is written. */
  placeholder: string;
  /** Of a choice or a suggestion. */
  options: string[];
}

export type Inline =
  | Text
  | Strong
  | Emphasis
  | Deletion
  | InlineCode
  | Break
  | Link
  | CrossReference
  | NoteReference
  | Abbreviation
  | Gap
  | Revision
  | FormField;

// ── Blocks ──────────────────────────────────────────────────────────────────────────────────────────────────

/** `chapter`: numbered 1, 1.1 …; `appendix`: "Bilaga 1"; `none`: no number. */
export type Numbering = 'chapter' | 'appendix' | 'none';

/** What a heading introduces; decides the words of a reference to it. */
export type HeadingKind = 'section' | 'goal' | 'area' | 'action' | 'appendix';

export interface Heading extends Sourced, Changeable, Renumbered {
  type: 'heading';
  /** 1 is a chapter. The document's title is not a heading of the tree: it stands in the metadata. */
  depth: 1 | 2 | 3 | 4;
  id: string;
  kind: HeadingKind;
  numbering: Numbering;
  /** "6.2.1", "Bilaga 1" or "" when unnumbered. Set by arrange. */
  number: string;
  children: Inline[];
}

/** What a reply can point at by a number of its own. What hangs on a paragraph is pointed at by the paragraph's. */
export interface Citable {
  /** 12 in "stycke 12". Set by arrange where the document numbers its paragraphs. */
  paragraphNumber?: number;
}

export interface Paragraph extends Sourced, Citable, Changeable {
  type: 'paragraph';
  children: Inline[];
}

/** The `lead` paragraph style: a short preamble under a chapter heading. */
export interface Lead extends Sourced, Citable, Changeable {
  type: 'lead';
  children: Inline[];
}

export interface List extends Sourced, Citable, Changeable {
  type: 'list';
  ordered: boolean;
  start: number;
  items: ListItem[];
}

export interface ListItem extends Changeable {
  children: Block[];
}

export interface Quote extends Sourced, Citable, Changeable {
  type: 'quote';
  children: Block[];
}

export interface Code extends Sourced, Citable, Changeable {
  type: 'code';
  value: string;
}

export interface Column {
  align: 'left' | 'center' | 'right';
  /** Share of the table's width in percent; all columns of a table have one or none has. */
  width?: number;
}

export interface TableCell {
  children: Inline[];
}

/** A table; the header row repeats on each page, and a row is not split between pages when that can be avoided. */
export interface Table extends Sourced, Changeable, Renumbered {
  type: 'table';
  id: string;
  /** `data`: with caption and number. `control`: the control box, label and value. `plain`: typed in an answer. */
  kind: 'data' | 'control' | 'plain';
  caption: Inline[];
  /** "Tabell 3" or "" for tables without a caption. Set by arrange. */
  number: string;
  columns: Column[];
  header: TableCell[];
  rows: TableCell[][];
  /** One for each row, in a document that shows changes. */
  rowChanges?: (Change | undefined)[];
  /** The first column holds row headers. */
  rowHeaders: boolean;
}

/** Label and value pairs that describe one thing (an action's responsible function, financing …). */
export interface Fields extends Changeable {
  type: 'fields';
  items: Field[];
}

export interface Field extends Changeable {
  label: Inline[];
  children: Inline[];
}

export interface Figure extends Sourced, Changeable, Renumbered {
  type: 'figure';
  id: string;
  /** Key into `Document.images`. */
  image: string;
  alternative: string;
  caption: Inline[];
  /** "Figur 1", or "" when there is no caption. Set by arrange. */
  number: string;
}

/** A picture that is drawn from the answers. The same facts stand in a table, which the caption refers to. */
export interface Chart extends Sourced, Changeable, Renumbered {
  type: 'chart';
  id: string;
  data: ChartData;
  /** What the picture shows, in a sentence or two. */
  alternative: string;
  caption: Inline[];
  /** "Figur 2": charts and figures are numbered together. Set by arrange. */
  number: string;
}

export interface GapBlock extends Changeable {
  type: 'gapBlock';
  question: string;
  page?: string;
  source: string;
  template?: TemplateOrigin;
}

/**
 * Questions of a form with room for their answers: a long one (`area`), short ones a row each (`rows`), or a list whose
 * items are rows (`grid`).
 */
export interface FormTable extends Changeable {
  type: 'formTable';
  layout: 'area' | 'rows' | 'grid';
  /** What the table is called to those who listen. */
  title: string;
  /** Of a grid: what its columns are called, and what each row is and by which mark it is known. */
  columns: string[];
  rowHeads: { mark: string; words: string }[];
  /** One entry a row, in a grid one for each column. */
  rows: FormEntry[][];
}

/** A question with its answer. What is locked stands there to be read. */
export interface FormEntry {
  /** By which a reader of the filled-in form knows it, in a bookmark; and the same as words, for a control's tag. */
  mark: string;
  tag: string;
  title: string;
  /** The question, what explains it, and what the region says of it. */
  help: string;
  isLocked: boolean;
  /** `rich`: long text with lists, tables and links. */
  kind: 'rich' | FormField['kind'];
  placeholder: string;
  options: string[];
  /** The answer that stands there: the blocks of a rich one, the words of the others. */
  blocks: Block[];
  words: string;
}

/** Pages turned on their side, for tables that are too wide for upright pages. */
export interface Landscape extends Changeable {
  type: 'landscape';
  children: Block[];
}

/** The title page, or in a profile without covers the title: made by each renderer from the metadata. */
export interface Cover extends Changeable {
  type: 'cover';
}

/** The table of contents. `entries` is filled by arrange. */
export interface Contents extends Changeable {
  type: 'contents';
  entries: ContentsEntry[];
}

export interface ContentsEntry extends Changeable {
  depth: 1 | 2 | 3 | 4;
  id: string;
  number: string;
  /** The heading's text without markup, notes left out. */
  title: string;
}

export type Block =
  | Heading
  | Paragraph
  | Lead
  | List
  | Quote
  | Code
  | Table
  | Fields
  | Figure
  | Chart
  | GapBlock
  | FormTable
  | Landscape
  | Cover
  | Contents;

// ── The whole ───────────────────────────────────────────────────────────────────────────────────────────────

/** A footnote's text. `number` is set by arrange from the order of first calls. */
export interface Note {
  id: string;
  number: number;
  children: Block[];
}

export interface Image {
  bytes: Uint8Array;
  mediaType: 'image/png' | 'image/jpeg';
  /** Pixels. */
  width: number;
  height: number;
}

export type Status = 'utkast' | 'remiss' | 'antagen';

/** What a document shows of its status besides the words for it. An adopted one shows nothing more. */
export interface StatusMarks {
  /** What the status means to the reader, to stand after its words; "" when nothing is to be said. */
  notice: string;
  /** The word that stands across every page, behind the text; "" for none. */
  watermark: string;
  /** Whether the status stands as a label at the head of every page. */
  label: boolean;
  /** Whether paragraphs are numbered, so that a reply can point at one. */
  paragraphNumbers: boolean;
  /** Whether Word shows the numbers of lines. */
  lineNumbers: boolean;
}

export interface Metadata {
  title: string;
  subtitle: string;
  /** Municipalities in the order of the answers, or the one name that the graphic profile has for them. */
  organisations: string[];
  /** Who answers for the document; the author property of the files. */
  responsible: string;
  status: Status;
  /** The status in words, "Remissversion". */
  statusLabel: string;
  marks: StatusMarks;
  /** Who has adopted it, when and under which paragraph, a decision each; empty until it is adopted. */
  decisions: string[];
  /** "Digital agenda", "Strategi" …: the control box's kind of document in words. */
  documentTypeLabel: string;
  diarienummer: string;
  /** "2027–2030" or "". */
  period: string;
  /** As the answers have it, or "". */
  version: string;
  /** BCP 47. */
  language: string;
  /** ISO date (yyyy-mm-dd) for the files' properties, from the answers: the same answers give the same bytes. */
  date: string;
  /** File name without ending: descriptive, ASCII, no spaces or underscores. */
  fileName: string;
  /** Folder under the output folder. */
  slug: string;
}

export interface Document {
  /** The document type's id: the folder under `templates/`. */
  type: string;
  metadata: Metadata;
  body: Block[];
  notes: Note[];
  images: ReadonlyMap<string, Image>;
}
