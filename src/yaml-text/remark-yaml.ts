import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair } from 'yaml';
import { isGroup } from '../answers/parts.js';
import { segmentsOf, type Pointer } from '../answers/pointer.js';

/** Words to put at an answer of a file. */
export interface Remark {
  pointer: Pointer;
  /** Without number signs, a line each. */
  lines: readonly string[];
  /** Makes the whole item of a list a comment, too: it says nothing any more, and its words are kept. */
  hides?: boolean;
}

/**
 * A YAML file with remarks as comments, each on lines of its own above the answer that it is about. Every other line stays as
 * it is, to the letter. Undefined when that cannot be done: the file is to be left alone then.
 */
export function remarkYaml(text: string, remarks: readonly Remark[]): string | undefined {
  const isWindows = text.includes('\r\n');
  const plain = isWindows ? text.replaceAll('\r\n', '\n') : text;
  const document = parsed(plain);
  if (document.errors.length > 0) return undefined;
  const changes = remarks.map((remark) => changeOf(remark, plain, document));
  if (changes.some((change) => change === undefined)) return undefined;
  // From the end, so that what stands before keeps its place; of two at one place the first stays above.
  const inOrder = changes
    .flatMap((change, index) => (change === undefined ? [] : [{ ...change, index }]))
    .sort((one, other) => other.start - one.start || other.index - one.index);
  const remarked = inOrder.reduce(
    (current, { start, end, words }) => current.slice(0, start) + words + current.slice(end),
    plain,
  );
  const wanted = without(
    document.toJS(),
    remarks.filter(({ hides }) => hides === true).map(({ pointer }) => pointer),
  );
  const after = parsed(remarked);
  if (after.errors.length > 0 || !isDeepStrictEqual(emptied(after.toJS()), emptied(wanted))) return undefined;
  return isWindows ? remarked.replaceAll('\n', '\r\n') : remarked;
}

function parsed(text: string): Document.Parsed {
  return parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false });
}

interface Change {
  start: number;
  end: number;
  words: string;
}

function changeOf(
  { pointer, lines, hides }: Remark,
  text: string,
  document: Document.Parsed,
): Change | undefined {
  const found = find(pointer, text, document);
  if (found === undefined) return undefined;
  const { line, node, isAlone } = found;
  const indent = /^ */.exec(text.slice(line))?.[0] ?? '';
  const above = lines.map((words) => `${indent}# ${words}`.trimEnd());
  if (hides !== true) return { start: line, end: line, words: above.map((words) => `${words}\n`).join('') };
  if (!isAlone) return undefined;
  const last = text.slice(0, endOf(node, text)).trimEnd().length;
  const end = text.indexOf('\n', last) === -1 ? text.length : text.indexOf('\n', last);
  const hidden = text
    .slice(line, end)
    .split('\n')
    .map((words) =>
      `${indent}# ${words.startsWith(indent) ? words.slice(indent.length) : words.trimStart()}`.trimEnd(),
    );
  return { start: line, end, words: [...above, ...hidden].join('\n') };
}

interface Found {
  /** Where the line starts above which a comment can stand. */
  line: number;
  node: Node;
  /** Whether it is an item of a list that has its lines to itself. */
  isAlone: boolean;
}

/** Inside braces and brackets there is no room for a comment: it stands above the line where they begin. */
function find(pointer: Pointer, text: string, document: Document.Parsed): Found | undefined {
  let node: Node | null = document.contents;
  let line = 0;
  let isAlone = false;
  let isOpen = true;
  for (const segment of segmentsOf(pointer)) {
    if (isMap(node)) {
      isOpen &&= node.flow !== true;
      const pair = (node.items as Pair<Node, Node | null>[]).find(
        ({ key }) => isScalar(key) && String(key.value).normalize('NFC') === segment.normalize('NFC'),
      );
      if (pair === undefined) return undefined;
      if (isOpen) line = lineStart(text, pair.key.range?.[0] ?? 0);
      isAlone = false;
      node = pair.value;
    } else if (isSeq(node)) {
      isOpen &&= node.flow !== true;
      const item = node.items[Number(segment)] as Node | null | undefined;
      if (item === undefined || item === null) return undefined;
      const start = item.range?.[0] ?? 0;
      if (isOpen) line = lineStart(text, start);
      isAlone = isOpen && /^ *- *$/.test(text.slice(line, start));
      node = item;
    } else return undefined;
  }
  return node === null ? undefined : { line, node, isAlone };
}

function endOf(node: Node, text: string): number {
  const [start, end] = node.range ?? [0, 0];
  return Math.max(start, text.slice(0, end).trimEnd().length);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The data without some items of lists. */
function without(data: unknown, pointers: readonly Pointer[], at: Pointer = ''): unknown {
  const inside = (key: string | number): Pointer =>
    `${at}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (Array.isArray(data))
    return data
      .map((item: unknown, index) => ({ item: without(item, pointers, inside(index)), way: inside(index) }))
      .filter(({ way }) => !pointers.includes(way))
      .map(({ item }) => item);
  if (!isGroup(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, without(value, pointers, inside(key))]),
  );
}

/** A list whose last item has become a comment is nothing to YAML. */
function emptied(data: unknown): unknown {
  if (Array.isArray(data)) return data.length === 0 ? null : data.map(emptied);
  if (!isGroup(data)) return data ?? null;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, emptied(value)]));
}
