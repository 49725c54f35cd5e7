import { basename } from 'node:path';
import { rootPointer, type Pointer } from '../answers/pointer.js';
import type { Placed } from '../answers/project.js';
import type { Place } from '../diagnostics/diagnostic.js';
import type { AnswerNode } from './answer-nodes.js';

/** A line of a file, as reports name it: "insatser.yaml:34", "agenda/insatser.yaml:34:17". */
export interface AskedLine {
  file: string;
  line: number;
  column?: number;
}

export type LineFind =
  | { nodes: AnswerNode[]; /** What stands on the line, when it is a line of a longer text. */ words: string }
  | { fault: 'no-such-file'; files: string[] }
  | { fault: 'no-such-line'; lines: number }
  | { fault: 'nothing-there' };

export function askedLine(query: string): AskedLine | undefined {
  const match = /^(\S.*\.ya?ml):(\d+)(?::(\d+))?:?$/i.exec(query.trim());
  if (match === null) return undefined;
  const [, file = '', line, column] = match;
  return { file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) };
}

/** The answers that stand on a line; in the middle of a long text, that text and the words of the line. */
export function findLine(
  asked: AskedLine,
  nodes: readonly AnswerNode[],
  { places, texts }: Placed,
): LineFind {
  const file = fileOf(asked.file, [...texts.keys()]);
  if (file === undefined) {
    return { fault: 'no-such-file', files: [...texts.keys()].map((name) => basename(name)) };
  }
  const lines = (texts.get(file) ?? '').replace(/\r?\n$/, '').split(/\r?\n/);
  const words = lines[asked.line - 1];
  if (words === undefined || asked.line < 1) return { fault: 'no-such-line', lines: lines.length };
  if (/^\s*(?:#.*)?$/.test(words) && !isInText(asked.line, lines)) return { fault: 'nothing-there' };
  const standing = nodes
    .filter((node) => isInFile(node, places))
    .map((node) => ({ node, ...startOf(node, places) }))
    .filter(({ key }) => key.file === file);
  const here = standing.filter(({ key, value }) => key.line === asked.line || value.line === asked.line);
  if (here.length > 0) return { nodes: innermost(atColumn(here, asked)), words: '' };
  const above = standing
    .filter(({ key }) => (key.line ?? 0) < asked.line)
    .sort(byPlace)
    .at(-1);
  return above === undefined ? { fault: 'nothing-there' } : { nodes: [above.node], words: words.trim() };
}

interface Standing {
  node: AnswerNode;
  key: Place;
  value: Place;
}

/** A line of a text can begin with # too, or be empty: then something above it opened a block. */
function isInText(line: number, lines: readonly string[]): boolean {
  const indentation = (words: string): number => words.length - words.trimStart().length;
  const current = lines[line - 1] ?? '';
  const opener = lines
    .slice(0, line - 1)
    .findLast((words) => indentation(words) < indentation(current) && words.trim() !== '');
  return current.trim() !== '' && opener !== undefined && /:\s*[|>][-+\d]*\s*$/.test(opener);
}

/** The place of a key that is not in the file is that of what it would stand in. */
function isInFile({ pointer, value, parent }: AnswerNode, places: Placed['places']): boolean {
  if (value !== undefined) return true;
  const [own, around] = [places.key(pointer), places.key(parent?.pointer ?? rootPointer)];
  return own.line !== undefined && (own.line !== around.line || own.column !== around.column);
}

function startOf({ pointer, value }: AnswerNode, places: Placed['places']): { key: Place; value: Place } {
  const key = places.key(pointer);
  return { key, value: value === undefined ? key : places.value(pointer) };
}

/** By whole path, by the end of one, or by the name alone. */
function fileOf(asked: string, files: readonly string[]): string | undefined {
  const plain = (path: string): string =>
    path
      .normalize('NFC')
      .replaceAll('\\', '/')
      .replace(/^(?:\.{1,2}\/)+/, '');
  const wanted = plain(asked);
  return (
    files.find((file) => plain(file) === wanted || plain(file).endsWith(`/${wanted}`)) ??
    files.find((file) => basename(file).normalize('NFC') === basename(wanted))
  );
}

/** Of several answers on one line, the one that the column is in. */
function atColumn(here: readonly Standing[], { column }: AskedLine): readonly Standing[] {
  if (column === undefined) return here;
  const before = here.filter(({ key }) => (key.column ?? 1) <= column).sort(byPlace);
  const last = before.at(-1);
  return last === undefined ? here : [last];
}

/** An answer rather than the group or the list that begins on the same line. */
function innermost(standing: readonly Standing[]): AnswerNode[] {
  const pointers = standing.map(({ node }) => node.pointer);
  const holdsAnother = (pointer: Pointer): boolean =>
    pointers.some((other) => other.startsWith(`${pointer}/`));
  return standing.filter(({ node }) => !holdsAnother(node.pointer)).map(({ node }) => node);
}

function byPlace(left: Standing, right: Standing): number {
  return (left.key.line ?? 0) - (right.key.line ?? 0) || (left.key.column ?? 0) - (right.key.column ?? 0);
}
