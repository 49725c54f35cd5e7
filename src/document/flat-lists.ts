import type { Changeable, Inline, Revision, Text } from './tree.js';

/** Words, or a list that stands among words: a long answer in a table's cell or after a label keeps its lines. */
export type WordsPart = ({ type: 'words'; children: Inline[] } & Changeable) | FlatList;

export interface FlatList extends Changeable {
  type: 'flatList';
  ordered: boolean;
  start: number;
  /** The mark of its first item: the node that tells one list from another. */
  mark: Text;
  items: Inline[][];
}

/** What opens an item where only words can stand: compose writes it as a node of its own. */
const bullet = /^\u2022[ \u00a0]$/;
const number = /^(\d{1,6})\.[ \u00a0]$/;

/**
 * Takes the lists out of words again, for a format that can write real ones there. A line that opens with a mark is an
 * item; numbers that do not follow one another begin a list of their own.
 */
export function partsOf(nodes: readonly Inline[]): WordsPart[] {
  // Words whose lines have changed stand whole, the old before the new.
  if (nodes.length > 0 && nodes.every(isRevisedLines))
    return nodes.flatMap(({ change, children }) => partsOf(children).map((part) => ({ ...part, change })));
  const parts: WordsPart[] = [];
  for (const line of linesOf(nodes)) {
    const last = parts.at(-1);
    const item = itemOf(line);
    if (item === undefined) {
      if (last?.type === 'words') last.children.push({ type: 'break' }, ...line);
      else parts.push({ type: 'words', children: line });
    } else if (last?.type === 'flatList' && continues(last, item)) {
      last.items.push(...item.items);
    } else {
      parts.push(item);
    }
  }
  return parts;
}

function isRevisedLines(node: Inline, _index: number, nodes: readonly Inline[]): node is Revision {
  return node.type === 'revision' && nodes.some((one) => 'children' in one && one.children.some(isBreak));
}

function isBreak({ type }: Inline): boolean {
  return type === 'break';
}

function linesOf(nodes: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

/** A mark comes from no answer: a year that somebody has typed before a link is no number of an item. */
function itemOf([mark, ...words]: readonly Inline[]): FlatList | undefined {
  if (mark?.type !== 'text' || mark.source !== undefined || words.length === 0) return undefined;
  const counted = number.exec(mark.value)?.[1];
  if (counted === undefined && !bullet.test(mark.value)) return undefined;
  return {
    type: 'flatList',
    ordered: counted !== undefined,
    start: Number(counted ?? 1),
    mark,
    items: [words],
  };
}

function continues(list: FlatList, item: FlatList): boolean {
  return list.ordered === item.ordered && (!list.ordered || item.start === list.start + list.items.length);
}
