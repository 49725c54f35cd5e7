import type { Change, Inline } from '../document/tree.js';
import { align } from './align.js';
import { leavesOf, nodesOf, type Leaf } from './leaves.js';
import { isWord } from './words.js';

/** Words that came with fewer of their letters kept than this are better read as two texts. */
const leastInCommon = 0.25;

/** A stretch of leaves that both have, or one of them has alone. */
interface Stretch {
  change?: Change;
  leaves: Leaf[];
}

/** Two runs of words as one, which tells what is in the old alone and in the new alone. */
export function mergeInline(old: readonly Inline[], fresh: readonly Inline[]): Inline[] {
  const [left, right] = [leavesOf(old), leavesOf(fresh)];
  if (linesOf(left) !== linesOf(right)) return written(replaced(left, right));
  const lines = linesIn(left).map((line, index) => stretchesOf(line, linesIn(right)[index] ?? []));
  return written(lines.flat());
}

/** How like each other two runs of words are: 1 for the same words, 0 for none in common. */
export function likenessOf(old: readonly string[], fresh: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of old) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of fresh) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      common += 1;
      counts.set(word, left - 1);
    }
  }
  return old.length + fresh.length === 0 ? 1 : (2 * common) / (old.length + fresh.length);
}

/** The lines that the words stand in and the marks that open them: where these differ, nothing is compared inside. */
function linesOf(leaves: readonly Leaf[]): string {
  return leaves.flatMap(({ node, key }) => (isFixed(node, key) ? [key] : [])).join('\n');
}

function isFixed(node: Inline, key: string): boolean {
  return node.type === 'break' || key.includes('"type":"mark"');
}

/** The words between breaks and marks, with these as lines of their own. */
function linesIn(leaves: readonly Leaf[]): Leaf[][] {
  const lines: Leaf[][] = [[]];
  for (const leaf of leaves) {
    if (isFixed(leaf.node, leaf.key)) lines.push([leaf], []);
    else lines.at(-1)?.push(leaf);
  }
  return lines;
}

function stretchesOf(old: readonly Leaf[], fresh: readonly Leaf[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const pair of align(old, fresh, ({ key }) => key)) {
    const change = 'old' in pair ? ('new' in pair ? undefined : 'deleted') : 'inserted';
    const leaf = 'new' in pair ? pair.new : pair.old;
    const last = stretches.at(-1);
    if (last !== undefined && last.change === change) last.leaves.push(leaf);
    else stretches.push({ ...(change === undefined ? {} : { change }), leaves: [leaf] });
  }
  return hasEnoughInCommon(stretches) ? gathered(stretches) : replaced(old, fresh);
}

function hasEnoughInCommon(stretches: readonly Stretch[]): boolean {
  const letters = (wanted: (change: Change | undefined) => boolean): number =>
    stretches
      .filter(({ change }) => wanted(change))
      .flatMap(({ leaves }) => leaves.map(sizeOf))
      .reduce((a, b) => a + b, 0);
  const kept = letters((change) => change === undefined);
  const most = Math.max(
    kept + letters((change) => change === 'deleted'),
    kept + letters((change) => change === 'inserted'),
  );
  return most === 0 || kept / most >= leastInCommon || kept === most;
}

function sizeOf({ node }: Leaf): number {
  if (!('value' in node)) return 1;
  return isWord(node.value) ? node.value.length : 0;
}

/** A space or a comma between two changes is read with them, the old words first. */
function gathered(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  let olds: Leaf[] = [];
  let news: Leaf[] = [];
  const close = (): void => {
    if (olds.length > 0) result.push({ change: 'deleted', leaves: olds });
    if (news.length > 0) result.push({ change: 'inserted', leaves: news });
    [olds, news] = [[], []];
  };
  for (const [index, { change, leaves }] of stretches.entries()) {
    if (change === 'deleted') olds.push(...leaves);
    else if (change === 'inserted') news.push(...leaves);
    else if (
      olds.length > 0 &&
      news.length > 0 &&
      leaves.every(saysLittle) &&
      stretches[index + 1]?.change !== undefined
    ) {
      // Only where both sides go on changing: else a comma would be struck out and put in again.
      olds.push(...leaves);
      news.push(...leaves);
    } else {
      close();
      result.push({ leaves });
    }
  }
  close();
  return result;
}

function saysLittle({ node }: Leaf): boolean {
  return node.type === 'text' && !isWord(node.value);
}

function replaced(old: readonly Leaf[], fresh: readonly Leaf[]): Stretch[] {
  const stretches: Stretch[] = [
    { change: 'deleted', leaves: [...old] },
    { change: 'inserted', leaves: [...fresh] },
  ];
  return stretches.filter(({ leaves }) => leaves.length > 0);
}

function written(stretches: readonly Stretch[]): Inline[] {
  // Stretches without a change that follow one another are one text.
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last !== undefined && last.change === undefined && stretch.change === undefined)
      joined.splice(-1, 1, { leaves: [...last.leaves, ...stretch.leaves] });
    else joined.push(stretch);
  }
  return joined.flatMap(({ change, leaves }): Inline[] => {
    const children = nodesOf(leaves);
    return change === undefined ? children : [{ type: 'revision', change, children }];
  });
}
