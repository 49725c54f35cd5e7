import type { Inline } from '../document/tree.js';
import { wordsOf } from './words.js';

/** Nodes that hold others. */
export type Wrapper = Extract<Inline, { children: Inline[] }>;

/** The smallest part of a text that is compared: a word, a space, a sign, or a node that is no text. */
export interface Leaf {
  /** What stands around it, outermost first. */
  around: Wrapper[];
  node: Inline;
  /** Two leaves with the same key are the same to a reader. */
  key: string;
}

/** What opens an item of a list among words: it must stay a node of its own. */
const mark = /^(?:\u2022|\d{1,6}\.)[ \u00a0]$/;

/** The leaves of inline nodes. Where words come from is no part of what they say, and is left out. */
export function leavesOf(nodes: readonly Inline[]): Leaf[] {
  return [...leaves(nodes, [])];
}

function* leaves(nodes: readonly Inline[], around: Wrapper[]): Generator<Leaf> {
  for (const node of joined(nodes, around.length === 0)) {
    if ('children' in node) {
      yield* leaves(node.children, [...around, bare(node)]);
    } else if (node.type === 'text') {
      if (isMark(node)) yield leaf(node, around, 'mark');
      else for (const value of wordsOf(node.value)) yield leaf({ type: 'text', value }, around, 'text');
    } else {
      yield leaf(bareLeaf(node), around, node.type);
    }
  }
}

/** Neighbouring texts as one. What an abbreviation means is told where it is first met: it is text here. */
function joined(nodes: readonly Inline[], isOutermost: boolean): Inline[] {
  const result: Inline[] = [];
  for (const [index, node] of nodes.entries()) {
    const last = result.at(-1);
    if (node.type !== 'text' && node.type !== 'abbreviation') {
      result.push(node);
      continue;
    }
    const { value } = node;
    const opens = isOutermost && (index === 0 || nodes[index - 1]?.type === 'break');
    if (opens && mark.test(value) && nodes[index + 1] !== undefined) result.push({ type: 'text', value });
    else if (last?.type === 'text' && !(isMark(last) && isOutermost))
      result.splice(-1, 1, { type: 'text', value: last.value + value });
    else result.push({ type: 'text', value });
  }
  return result;
}

function isMark(node: Inline): boolean {
  return node.type === 'text' && mark.test(node.value);
}

function leaf(node: Inline, around: Wrapper[], kind: string): Leaf {
  const said = { ...node, type: kind, ...(node.type === 'noteReference' && { number: 0, occurrence: 0 }) };
  return { around, node, key: JSON.stringify([around.map(wrapperKey), said]) };
}

function wrapperKey({ children: _, ...wrapper }: Wrapper): unknown {
  // How its words were made is seen in the words.
  return wrapper.type === 'crossReference' ? [wrapper.type, wrapper.target] : wrapper;
}

function bare(node: Wrapper): Wrapper {
  const { source: _, template: __, ...rest } = node;
  return { ...rest, children: [] };
}

function bareLeaf(node: Exclude<Inline, Wrapper>): Inline {
  if (node.type === 'gap') {
    const { template: _, ...gap } = node;
    return { ...gap, source: '' };
  }
  if (!('source' in node)) return node;
  const { source: _, template: __, ...rest } = node;
  return rest;
}

/** The nodes that leaves stand for: what stands in the same around them stands in one. */
export function nodesOf(leaves: readonly Leaf[], depth = 0): Inline[] {
  const nodes: Inline[] = [];
  let start = 0;
  while (start < leaves.length) {
    const first = leaves[start];
    if (first === undefined) break;
    const outer = first.around[depth];
    let end = start + 1;
    if (outer === undefined) {
      while (isPlainText(leaves[end], depth) && isPlainText(leaves[end - 1], depth)) end += 1;
      nodes.push(end === start + 1 ? first.node : { type: 'text', value: textOf(leaves.slice(start, end)) });
    } else {
      const key = JSON.stringify(wrapperKey(outer));
      while (isInside(leaves[end], depth, key)) end += 1;
      nodes.push({ ...outer, children: nodesOf(leaves.slice(start, end), depth + 1) });
    }
    start = end;
  }
  return nodes;
}

function isInside(leaf: Leaf | undefined, depth: number, key: string): boolean {
  const wrapper = leaf?.around[depth];
  return wrapper !== undefined && JSON.stringify(wrapperKey(wrapper)) === key;
}

function isPlainText(leaf: Leaf | undefined, depth: number): boolean {
  return leaf?.node.type === 'text' && leaf.around.length === depth && !leaf.key.includes('"type":"mark"');
}

function textOf(leaves: readonly Leaf[]): string {
  return leaves.map(({ node }) => ('value' in node ? node.value : '')).join('');
}
