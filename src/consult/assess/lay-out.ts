import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  stringify,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { ReplyTerms } from '../../language/terms.js';
import { isToBeAssessed, type GatheredView } from '../gather-views.js';
import { viewEntry } from './view-entry.js';

export interface LaidOut {
  text: string;
  /** Views that were not in the file before. */
  added: number;
  /** Views in it that are in no reply any more. */
  gone: number;
  /** Ids of views that are back, whose mark stands so that it cannot be taken out without touching other words. */
  keptMarks: string[];
}

/** A file among the replies, as it is kept account of. */
export interface RegisteredFile {
  /** "svar/…" */
  file: string;
  sha256?: string;
  /** Absent for a file that is no reply. */
  consultee?: string;
  views?: number;
  /** The file does not say when it came in. */
  isUndated: boolean;
}

/** The keys of the file that this program writes. */
const viewsKey = 'synpunkter';
const filesKey = 'svarsfiler';
const goneKey = 'utgått';
/** A mark as this program writes it. */
const markLine = /^ *utgått: ja$/;

/** What the comment over a group of views begins with. */
const headingMark = '# ──';

/**
 * The file of assessments with every view that it lacks, laid out by chapter and item. What stands in it is not
 * rewritten: new entries are put in between, byte by byte as it was before and after. A view that is in no reply any more
 * is kept and marked. `files` are all that are among the replies: what has once been there is never forgotten. The text
 * must be sound YAML, or undefined when there is no file yet.
 */
export function layOut(
  text: string | undefined,
  views: readonly GatheredView[],
  files: readonly RegisteredFile[],
  terms: ReplyTerms,
): LaidOut {
  const wanted = views.filter(isToBeAssessed);
  const before = text ?? head(terms);
  const lineBreak = before.includes('\r\n') ? '\r\n' : '\n';
  const file = readFile(before);
  const { insertions: marked, kept } = marks(file, new Set(views.map(({ id }) => id)));
  const insertions = [
    ...fileDetails(file, files),
    ...newFiles(file, files),
    ...marked,
    ...newViews(file, wanted, terms),
  ];
  const known = new Set(file.views?.entries.map(({ id }) => id));
  return {
    text: insertions.length === 0 ? before : spliced(before, insertions, lineBreak),
    added: wanted.filter(({ id }) => !known.has(id)).length,
    gone: [...known].filter((id) => !views.some((view) => view.id === id)).length,
    keptMarks: kept,
  };
}

function head({ assessmentHead }: ReplyTerms): string {
  const lines = assessmentHead.trimEnd().split('\n');
  return `${[...lines.map((line) => `# ${line}`.trimEnd())].join('\n')}\n`;
}

/** What is put in at, or taken out from, a place of the text. */
interface Insertion {
  at: number;
  words: string;
  /** Characters that are taken out. */
  removed?: number;
}

interface Entry {
  id: string;
  /** Offset of the end of its last line. */
  end: number;
  node: YAMLMap;
}

interface ListInFile {
  /** Offset of the end of the line that its key stands on. */
  start: number;
  /** Spaces before the dash. */
  indent: number;
  entries: Entry[];
  /** The list is written with brackets: where it begins and ends. */
  flow?: [number, number];
}

interface FileInParts {
  text: string;
  views: ListInFile | undefined;
  files: ListInFile | undefined;
}

function readFile(text: string): FileInParts {
  const { contents } = parseDocument(text);
  const pairs = isMap(contents) ? (contents.items as Pair[]) : [];
  const list = (key: string): ListInFile | undefined => {
    const pair = pairs.find((one) => isScalar(one.key) && one.key.value === key);
    return pair === undefined ? undefined : listIn(pair, text);
  };
  return { text, views: list(viewsKey), files: list(filesKey) };
}

function listIn({ key, value }: Pair, text: string): ListInFile {
  const keyEnd = isScalar(key) ? (key.range?.[1] ?? 0) : 0;
  const start = lineEnd(text, keyEnd);
  if (!isSeq(value)) return { start, indent: 2, entries: [] };
  const list: YAMLSeq = value;
  const [from, to] = list.range ?? [start, start];
  const entries = list.items.filter(isMap).map((node): Entry => {
    const id: unknown = node.get('id') ?? node.get('fil');
    return { id: typeof id === 'string' ? id : '', end: entryEnd(text, node), node };
  });
  if (list.flow === true) {
    const before = text.slice(0, from).trimEnd().length;
    return { start, indent: 2, entries, flow: [before, to] };
  }
  return { start, indent: from - lineStart(text, from), entries };
}

/** The end of the entry's last line, and of comments right below it. */
function entryEnd(text: string, node: YAMLMap): number {
  let end = contentEnd(node);
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end -= 1;
  end = lineEnd(text, end);
  for (;;) {
    const next = /^\r?\n([ \t]*#[^\r\n]*)/.exec(text.slice(end));
    if (next?.[1] === undefined || next[1].trimStart().startsWith(headingMark)) return end;
    end = lineEnd(text, end + next[0].length);
  }
}

/** The end of what is written in it. What the reader calls the end of an empty value lies past the comments below it. */
function contentEnd(node: unknown): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    if (isPair(last)) return Math.max(contentEnd(last.key), contentEnd(last.value));
    return last === undefined ? (node.range?.[1] ?? 0) : contentEnd(last);
  }
  if (isScalar(node) && node.value === null && (node.source ?? '') === '') return 0;
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  if (found === -1) return text.length;
  return text.charAt(found - 1) === '\r' && found - 1 >= from ? found - 1 : found;
}

function lineStart(text: string, from: number): number {
  return text.lastIndexOf('\n', from - 1) + 1;
}

/** What the account has of a file, beside its name, in order. A date that it does not tell is for somebody to fill in. */
function detailsOf({ sha256, consultee, views, isUndated }: RegisteredFile): [string, unknown][] {
  return [
    ...(isUndated ? [['inkom', null] satisfies [string, null]] : []),
    ...(consultee === undefined ? [] : [['avsändare', consultee] satisfies [string, string]]),
    ...(views === undefined ? [] : [['antal_synpunkter', views] satisfies [string, number]]),
    ...(sha256 === undefined ? [] : [['sha256', sha256] satisfies [string, string]]),
  ];
}

function bareName(file: string): string {
  return file.normalize('NFC').replace(/^svar\//, '');
}

function newFiles({ text, files, views }: FileInParts, registered: readonly RegisteredFile[]): Insertion[] {
  const known = new Set(files?.entries.map(({ id }) => bareName(id)));
  const fresh = registered.filter(({ file }) => !known.has(bareName(file)));
  if (fresh.length === 0) return [];
  const items = (indent: number): string =>
    fresh
      .map((one) => Object.fromEntries([['fil', bareName(one.file)], ...detailsOf(one)]))
      .map((entry) => `\n${entryText(entry, indent)}`)
      .join('');
  if (files === undefined) {
    const section = `${filesKey}:${items(2)}`;
    if (views === undefined) return [{ at: text.length, words: `\n${section}\n` }];
    return [{ at: lineStart(text, views.start), words: `${section}\n\n` }];
  }
  return [addition(files, items(files.indent), files.entries.at(-1)?.end)];
}

/** A file that somebody has made a note of is taken into the account too. */
function fileDetails({ text, files }: FileInParts, registered: readonly RegisteredFile[]): Insertion[] {
  return (files?.entries ?? []).flatMap(({ id, node }): Insertion[] => {
    const file = registered.find((one) => bareName(one.file) === bareName(id));
    const name = pairOf(node, 'fil')?.value;
    if (file === undefined || node.flow === true || !isScalar(name)) return [];
    if (pairOf(node, 'sha256') !== undefined) return [];
    const lacking = detailsOf(file).filter(([key]) => pairOf(node, key) === undefined);
    const end = name.range?.[1] ?? 0;
    // Below the name; not where its line ends with something else than a comment.
    if (!/^[ \t]*(#.*)?$/.test(text.slice(end, lineEnd(text, end)))) return [];
    const indent = ' '.repeat(keyIndent(text, node));
    if (lacking.length === 0) return [];
    const lines = lacking.map(([key, value]) => `\n${indent}${pairText(key, value)}`);
    return [{ at: lineEnd(text, end), words: lines.join('') }];
  });
}

function pairOf(node: YAMLMap, wanted: string): Pair | undefined {
  return node.items.find(({ key }) => isScalar(key) && key.value === wanted);
}

/** How far in the keys of an entry stand. */
function keyIndent(text: string, node: YAMLMap): number {
  const first = node.items[0]?.key;
  const at = isScalar(first) ? (first.range?.[0] ?? 0) : 0;
  return at - lineStart(text, at);
}

function newViews(
  { text, views: list }: FileInParts,
  wanted: readonly GatheredView[],
  terms: ReplyTerms,
): Insertion[] {
  const known = new Map(list?.entries.map((entry) => [entry.id, entry]));
  const fresh = wanted.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return [];
  const indent = list?.indent ?? 2;
  if (list === undefined || known.size === 0) {
    const words = grouped(fresh, undefined, indent, terms);
    if (list === undefined) return [{ at: text.length, words: `\n${viewsKey}:${words}\n` }];
    return [addition(list, words)];
  }
  // By where they go: after the last of their own group that is there, or of the nearest group before it.
  const places = new Map<number | undefined, { after: string | undefined; views: GatheredView[] }>();
  for (const view of fresh) {
    const groups = wanted.filter(({ id, item }) => known.has(id) && item.order <= view.item.order);
    const group = groups.at(-1)?.item.ref;
    const ends = groups.flatMap(({ id, item }) => (item.ref === group ? (known.get(id)?.end ?? []) : []));
    const at = ends.length === 0 ? undefined : Math.max(...ends);
    const place = places.get(at) ?? { after: group, views: [] };
    place.views.push(view);
    places.set(at, place);
  }
  return [...places].map(([at, { after, views }]) =>
    addition(list, grouped(views, after, indent, terms), at),
  );
}

/** The views one after the other, with a heading where a group begins. `after`: the group that stands before them. */
function grouped(
  views: readonly GatheredView[],
  after: string | undefined,
  indent: number,
  terms: ReplyTerms,
): string {
  let group = after;
  return views
    .map((view) => {
      const isNew = view.item.ref !== group;
      group = view.item.ref;
      const heading = isNew ? `${' '.repeat(indent)}${headingOf(view)}\n` : '';
      return `\n\n${heading}${entryText(entryOf(view, terms), indent)}`;
    })
    .join('')
    .replace(/^\n\n/, after === undefined ? '\n' : '\n\n');
}

function headingOf({ item: { chapter, words } }: GatheredView): string {
  const place = chapter.words === words ? words : `${chapter.words} › ${words}`;
  return `${headingMark} ${place.replace(/\s+/gu, ' ')} ──`;
}

function entryOf(view: GatheredView, terms: ReplyTerms): object {
  return { ...viewEntry(view, terms), bedömning: null, skäl: null, ändring: null };
}

/** An entry of a list, its dash `indent` spaces in. */
function entryText(entry: object, indent: number): string {
  const [first = '', ...rest] = Object.entries(entry)
    .map(([key, value]) => pairText(key, value))
    .join('\n')
    .split('\n');
  const space = ' '.repeat(indent);
  return [`${space}- ${first}`, ...rest.map((line) => (line === '' ? '' : `${space}  ${line}`))].join('\n');
}

function pairText(key: string, value: unknown): string {
  if (value === null) return `${key}:`;
  const options = { lineWidth: 0, blockQuote: 'literal' } as const;
  const text = stringify({ [key]: value }, options).trimEnd();
  // Whatever a reply holds is read back as it was.
  const back: unknown = parse(text);
  const isSame = typeof back === 'object' && back !== null && Reflect.get(back, key) === value;
  return isSame ? text : `${key}: ${JSON.stringify(value)}`;
}

/** Puts entries at the end of a list, or at `at`. */
function addition({ start, flow, entries }: ListInFile, words: string, at?: number): Insertion {
  if (flow !== undefined && entries.length === 0)
    return { at: flow[0], words: words, removed: flow[1] - flow[0] };
  if (at !== undefined) return { at, words };
  return { at: start, words: entries.length === 0 ? words : `${words}\n` };
}

/**
 * Views that are in no reply any more are marked; the mark goes when they come back, when it has its line to itself as it
 * was written. Otherwise it is `kept`.
 */
function marks(
  { text, views }: FileInParts,
  current: ReadonlySet<string>,
): { insertions: Insertion[]; kept: string[] } {
  const insertions: Insertion[] = [];
  const kept: string[] = [];
  for (const { id, node } of views?.entries ?? []) {
    const mark = pairOf(node, goneKey);
    if (id === '' || (current.has(id) && mark === undefined)) continue;
    if (current.has(id)) {
      const at = mark !== undefined && isScalar(mark.key) ? (mark.key.range?.[0] ?? 0) : 0;
      const start = lineStart(text, at);
      const end = lineEnd(text, start);
      const isAlone = start > 0 && markLine.test(text.slice(start, end));
      if (!isAlone) kept.push(id);
      // With the line break before it: what is put in at its end must keep the one after it.
      const from = text.charAt(start - 2) === '\r' ? start - 2 : start - 1;
      if (isAlone) insertions.push({ at: from, words: '', removed: end - from });
      continue;
    }
    const idValue = pairOf(node, 'id')?.value;
    if (node.flow === true || mark !== undefined || !isScalar(idValue)) continue;
    const at = lineEnd(text, idValue.range?.[1] ?? 0);
    insertions.push({ at, words: `\n${' '.repeat(keyIndent(text, node))}${goneKey}: ja` });
  }
  return { insertions, kept };
}

function spliced(text: string, insertions: readonly Insertion[], lineBreak: string): string {
  const ordered = insertions
    .map((one, index) => ({ ...one, index }))
    .sort((left, right) => left.at - right.at || left.index - right.index);
  let result = '';
  let end = 0;
  for (const { at, words, removed = 0 } of ordered) {
    result += text.slice(end, at) + words.replaceAll('\n', lineBreak);
    end = at + removed;
  }
  return result + text.slice(end);
}
