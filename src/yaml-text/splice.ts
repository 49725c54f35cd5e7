import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { resolveSchema, type Schema } from '../answers/schema.js';
import { itemIndex, withAnswer, type Step } from './steps.js';
import { insideLines, valueLines } from './value-lines.js';
import { indented } from './yaml-lines.js';

type KeyValue = Pair<Node, Node | null>;

/** The text with an answer put into it where it belongs; undefined where that is too intricate. */
export function splice(
  text: string,
  document: Document.Parsed,
  steps: readonly Step[],
  value: unknown,
  schema: Schema,
): string | undefined {
  const write = { text, document, value, root: schema };
  const root: unknown = document.contents;
  const [first] = steps;
  if (first === undefined) return undefined;
  if (root === null || (isScalar(root) && root.value === null)) {
    const lines = linesOf(first, steps.slice(1), 0, write);
    const before = text.trimEnd();
    return `${before === '' ? '' : `${before}\n\n`}${lines.join('\n')}\n`;
  }
  return isMap(root) ? inMap(root, steps, schema, write) : undefined;
}

interface Write {
  text: string;
  document: Document.Parsed;
  value: unknown;
  root: Schema;
}

function inMap(map: YAMLMap, steps: readonly Step[], schema: Schema, write: Write): string | undefined {
  const [step, ...rest] = steps;
  if (typeof step?.name !== 'string' || map.items.length === 0) return undefined;
  const pairs = map.items as KeyValue[];
  const pair = pairs.find(({ key }) => isScalar(key) && String(key.value) === step.name);
  if (pair === undefined) return insertKey(pairs, step, rest, schema, write);
  const { value } = pair;
  const [next] = rest;
  const isItem = typeof next?.name === 'object';
  const isOpen = isCollection(value) && value.flow !== true && value.items.length > 0;
  if (next === undefined || !isOpen) return replaceValue(pair, step, rest, write);
  if (isMap(value)) return isItem ? undefined : inMap(value, rest, step.schema, write);
  return isSeq(value) && isItem ? inList(value, rest, write) : undefined;
}

function inList(list: YAMLSeq, steps: readonly Step[], write: Write): string | undefined {
  const [step, ...rest] = steps;
  if (typeof step?.name !== 'object') return undefined;
  const items = list.items as (Node | null)[];
  const data = list.toJS(write.document) as unknown[];
  const item = items[itemIndex(data, step.name)];
  if (item === undefined) return appendItem(items, steps, write);
  return isMap(item) && item.flow !== true && rest.length > 0
    ? inMap(item, rest, step.schema, write)
    : undefined;
}

/** A key with its value anew. Comments that stood inside of what goes are put above it. */
function replaceValue(pair: KeyValue, step: Step, rest: readonly Step[], write: Write): string | undefined {
  const { text, document } = write;
  const [start] = rangeOf(pair.key);
  const isInFlow = isAlias(pair.value) || (isCollection(pair.value) && pair.value.flow === true);
  const old: unknown = isInFlow ? pair.value?.toJS(document) : undefined;
  const column = columnOf(text, start);
  const end = endOfPair(pair, text);
  const after = /^[ \t]*(#[^\n]*)?(?=\n|$)/.exec(text.slice(end)) ?? undefined;
  // Something else follows on the line: a brace, another key.
  if (after === undefined) return undefined;
  const lines = linesOf(step, rest, column, write, old);
  const beside = after[1];
  const movesUp = beside !== undefined && lines.length > 1;
  const isAlone = text.slice(lineStart(text, start), start).trim() === '';
  const comments = [...commentsInside(pair.value), ...(movesUp ? [beside] : [])];
  if (comments.length > 0 && !isAlone) return undefined;
  const above = comments.map((comment) => `${comment}\n${' '.repeat(column)}`).join('');
  const kept = beside === undefined || movesUp ? '' : after[0];
  let next = end + after[0].length;
  // The empty line that was indented to be written on.
  const room = /^\n[ \t]+(?=\n|$)/.exec(text.slice(next));
  if (room !== null && lines.length > 1) next += room[0].length;
  return text.slice(0, start) + above + lines.join('\n').trimStart() + kept + text.slice(next);
}

function insertKey(
  pairs: readonly KeyValue[],
  step: Step,
  rest: readonly Step[],
  schema: Schema,
  write: Write,
): string | undefined {
  const { text } = write;
  const [first] = pairs;
  if (first === undefined) return undefined;
  const order = Object.keys(schema.properties ?? {});
  const place = order.indexOf(typeof step.name === 'string' ? step.name : '');
  const column = columnOf(text, rangeOf(first.key)[0]);
  const before = pairs.findLast(({ key }) => isScalar(key) && order.indexOf(String(key.value)) < place);
  const lines = linesOf(step, rest, column, write);
  if (before !== undefined || place === -1) {
    const line = endOfLine(text, endOfPair(before ?? pairs.at(-1) ?? first, text));
    const end = belowComments(text, line, column);
    // Top-level keys stand apart.
    const space = column === 0 ? '\n' : '';
    return `${text.slice(0, end)}\n${space}${lines.join('\n')}${text.slice(end)}${end === text.length ? '\n' : ''}`;
  }
  const start = lineStart(text, rangeOf(first.key)[0]);
  if (text.slice(start, rangeOf(first.key)[0]).trim() !== '') return undefined;
  const at = aboveComments(text, start);
  return `${text.slice(0, at)}${lines.join('\n')}\n${text.slice(at)}`;
}

/** The end of the last of the comments that stand right below a line and further in: they belong to what ends there. */
function belowComments(text: string, end: number, column: number): number {
  let at = end;
  for (;;) {
    const [line = '', indent = ''] = /^\n([ \t]*)#[^\n]*/.exec(text.slice(at)) ?? [];
    if (line === '' || indent.length <= column) return at;
    at += line.length;
  }
}

/** The start of the first of the comments that stand right above a line. */
function aboveComments(text: string, start: number): number {
  let at = start;
  while (at > 0 && /^[ \t]*#/.test(text.slice(lineStart(text, at - 1), at))) at = lineStart(text, at - 1);
  return at;
}

function appendItem(
  items: readonly (Node | null)[],
  steps: readonly Step[],
  { text, value, root }: Write,
): string | undefined {
  const last = items.at(-1);
  if (last === undefined || last === null) return undefined;
  const [start] = rangeOf(last);
  const dash = /^[ \t]*-(?=[ \t])/.exec(text.slice(lineStart(text, start), start))?.[0];
  if (dash === undefined) return undefined;
  const at = { root, path: '', columns: dash.length - 1, remark: () => [] };
  const made = withAnswer([], steps, value);
  const lines = indented(insideLines(made, { items: steps[0]?.schema ?? {} }, at), dash.length - 1);
  const end = belowComments(text, endOfLine(text, endOfNode(last, text)), dash.length - 1);
  return `${text.slice(0, end)}\n${lines.join('\n')}${text.slice(end)}${end === text.length ? '\n' : ''}`;
}

/** A key with what is to stand in it, indented. */
function linesOf(
  step: Step,
  rest: readonly Step[],
  column: number,
  { value, root }: Write,
  old?: unknown,
): string[] {
  const whole = withAnswer(old, rest, value);
  const key = typeof step.name === 'string' ? step.name : '';
  const at = { root, path: '', columns: column, remark: () => [] };
  return indented(valueLines(key, whole, resolveSchema(step.schema, root), at), column);
}

function commentsInside(node: Node | null): string[] {
  if (!isCollection(node)) return [];
  const found: string[] = [];
  visit(node, {
    Node(_, inside) {
      const { comment, commentBefore } = inside;
      // What follows the last of it stays where it is.
      for (const words of inside === node ? [commentBefore] : [commentBefore, comment])
        if (typeof words === 'string') found.push(...words.split('\n').map((line) => `#${line}`));
    },
  });
  return found;
}

function rangeOf(node: Node): readonly [number, number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}

/** Where the last sign of a pair stands, without comments and empty lines that follow. */
function endOfPair({ key, value }: KeyValue, text: string): number {
  const colon = text.indexOf(':', rangeOf(key)[1]) + 1;
  return value === null ? colon : Math.max(colon, endOfNode(value, text));
}

function endOfNode(node: Node, text: string): number {
  const [start, end] = rangeOf(node);
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1) as KeyValue | undefined;
    if (last !== undefined) return endOfPair(last, text);
  }
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1) as Node | null | undefined;
    if (last !== undefined && last !== null) return endOfNode(last, text);
  }
  return Math.max(start, text.slice(0, end).trimEnd().length);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}
