import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { pointerTo, rootPointer, type Pointer } from '../answers/pointer.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Entry } from './entries.js';
import { limits } from './limits.js';
import type { ParsedFile } from './parse-yaml.js';
import { oddSpaceBefore, oddSpaceProblem } from './odd-spaces.js';
import { readScalar } from './read-scalar.js';
import type { Span } from './source-text.js';
import { report, spanOf, startWalk, stop, unanswered, type Walk } from './walk.js';

export interface FileAnswers {
  /** Unanswered keys left out, keys and texts in NFC. */
  answers: Record<string, unknown>;
  /** Where each top-level key stands, the unanswered too. */
  keys: Map<string, Span>;
  entries: [Pointer, Entry][];
  problems: Problem[];
}

const acceptedTags = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`),
);

/** The parsed file → plain data and the place of every key and value. */
export function readAnswers({ source, document }: ParsedFile): FileAnswers {
  const walk = startWalk(source);
  const keys = new Map<string, Span>();
  const root: unknown = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) {
    return { answers: {}, keys, entries: walk.entries, problems: walk.problems };
  }
  if (!isMap(root)) {
    const start = (root as Node).range?.[0] ?? 0;
    report(walk, 'load/not-a-map', [start, start]);
    return { answers: {}, keys, entries: walk.entries, problems: walk.problems };
  }
  const answers = readMap(root, rootPointer, 0, walk, keys);
  const [firstOdd] = walk.oddSpaces;
  if (firstOdd !== undefined) {
    const { code, span, details, hint } = oddSpaceProblem(walk.oddSpaces, firstOdd);
    report(walk, code, span, details, hint);
  }
  return { answers, keys, entries: walk.entries, problems: walk.problems };
}

function readNode(node: Node | null, pointer: Pointer, depth: number, walk: Walk): unknown {
  if (node === null || walk.exhausted) return unanswered;
  if (walk.insideAlias) walk.repeated += 1;
  if (walk.repeated > limits.repeatedValues) {
    return stop(walk, 'load/too-many-repeats', node, limits.repeatedValues);
  }
  if (depth > limits.depth) return stop(walk, 'load/too-deep', node, limits.depth);
  if (isAlias(node)) return readAlias(node.source, node, pointer, depth, walk);
  if (node.tag !== undefined && !acceptedTags.has(node.tag)) {
    report(walk, 'load/yaml-special-sign', spanOf(node), { character: '!' });
    return unanswered;
  }
  if (node.anchor !== undefined && !walk.insideAlias) walk.anchors.set(node.anchor, node);
  if (isMap(node)) return orUnanswered(readMap(node, pointer, depth, walk));
  if (isSeq(node)) return orUnanswered(readList(node, pointer, depth, walk));
  if (isScalar(node)) return readText(node, walk);
  throw new Error(`unknown YAML node in ${walk.source.file}`);
}

function readMap(
  map: YAMLMap,
  pointer: Pointer,
  depth: number,
  walk: Walk,
  keys = new Map<string, Span>(),
): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const pair of map.items as Pair<Node | null, Node | null>[]) {
    const name = readKey(pair.key, walk);
    if (name === undefined) continue;
    const key = spanOf(pair.key as Node);
    const first = keys.get(name);
    if (first !== undefined) {
      report(walk, 'load/duplicate-key', key, {
        key: excerpt(name),
        line: walk.source.lines.linePos(first[0]).line,
      });
      continue;
    }
    keys.set(name, key);
    const child = pointerTo(pointer, name);
    const entry: Entry = { source: walk.source, key };
    walk.entries.push([child, entry]);
    const value = readNode(pair.value, child, depth + 1, walk);
    if (value === unanswered) {
      if (map.flow === true) reportComma(pair.key as Node, walk);
      continue;
    }
    complete(entry, pair.value);
    Object.defineProperty(answers, name, { value, enumerable: true, writable: true, configurable: true });
  }
  return answers;
}

/** `{ namn: Stöd, service }` or `{ värde: 34,5 }`: what follows the comma would be lost without a word. */
function reportComma(key: Node, walk: Walk): void {
  const [start, end] = spanOf(key);
  const { text } = walk.source;
  const before = /([{,])[^{},]*,\s*$/.exec(text.slice(0, start));
  if (before === null || /^\s*:/.test(text.slice(end))) return;
  const whole = /:\s*(-?\d+),$/.exec(text.slice(0, start))?.[1];
  const decimals = /^\d+$/.exec(text.slice(start, end))?.[0];
  const isNumber = whole !== undefined && decimals !== undefined;
  const details = { words: excerpt(text.slice(start, end)), number: `${whole ?? ''}.${decimals ?? ''}` };
  report(walk, 'load/comma-in-braces', [start, end], details, isNumber ? 'decimal' : undefined);
}

function readList(list: YAMLSeq, pointer: Pointer, depth: number, walk: Walk): unknown[] {
  const answers: unknown[] = [];
  for (const item of list.items as (Node | null)[]) {
    const child = pointerTo(pointer, answers.length);
    const mark = walk.entries.length;
    const entry: Entry = { source: walk.source };
    walk.entries.push([child, entry]);
    const value = readNode(item, child, depth + 1, walk);
    if (value === unanswered) {
      walk.entries.length = mark;
      continue;
    }
    complete(entry, item);
    answers.push(value);
  }
  return answers;
}

/** An alias gives a copy of what its anchor marks. An unknown one is nearly always Markdown: `*viktigt*`. */
function readAlias(name: string, node: Node, pointer: Pointer, depth: number, walk: Walk): unknown {
  const target = walk.anchors.get(name);
  if (target === undefined) {
    report(walk, 'load/yaml-special-sign', spanOf(node), { character: '*' });
    return unanswered;
  }
  const outermost = !walk.insideAlias;
  walk.insideAlias = true;
  const value = readNode(target, pointer, depth + 1, walk);
  if (outermost) walk.insideAlias = false;
  return value;
}

function readKey(key: Node | null, walk: Walk): string | undefined {
  if (!isScalar(key)) {
    report(walk, 'load/key-not-text', key === null ? [0, 0] : spanOf(key));
    return undefined;
  }
  if (key.value === null && (key.source ?? '') === '') {
    report(walk, 'load/key-missing', spanOf(key));
    return undefined;
  }
  const { text, control } = readScalar(
    typeof key.value === 'string' ? key.value : (key.source ?? String(key.value)),
    key,
    walk.source,
  );
  if (control !== undefined)
    report(walk, 'load/control-character', control.span, { character: control.name });
  noteOddSpace(key, walk);
  return text;
}

function readText(scalar: Scalar, walk: Walk): unknown {
  const { value } = scalar;
  if (value === null || value === undefined) return unanswered;
  if (typeof value !== 'string') return value;
  const { text, control } = readScalar(value, scalar, walk.source);
  if (control !== undefined)
    report(walk, 'load/control-character', control.span, { character: control.name });
  noteOddSpace(scalar, walk);
  return text.trim() === '' ? unanswered : text;
}

/** YAML takes odd spaces in an indentation for the first letters of a key or a text. */
function noteOddSpace(scalar: Scalar, walk: Walk): void {
  if (scalar.type !== 'PLAIN' || walk.insideAlias) return;
  const found = oddSpaceBefore(walk.source, spanOf(scalar)[0]);
  if (found !== undefined) walk.oddSpaces.push(found);
}

function complete(entry: Entry, node: Node | null): void {
  if (node === null) return;
  entry.value = spanOf(node);
  if (isScalar(node)) entry.scalar = node;
}

function orUnanswered(value: Record<string, unknown> | unknown[]): unknown {
  return Object.keys(value).length === 0 ? unanswered : value;
}
