import { diffArrays } from 'diff';

/** One of each, or one of one side alone. */
export type Pair<Item> = { old: Item; new: Item } | { old: Item } | { new: Item };

/** Beyond so many differences two sequences are not alike, and it would take long to tell how. */
const mostDifferences = 4000;

/**
 * Two sequences put together in one, each in its own order, so that as many as can be are together. What stands in one
 * alone comes with the old before the new.
 */
export function align<Item>(
  old: readonly Item[],
  fresh: readonly Item[],
  keyOf: (item: Item) => string,
): Pair<Item>[] {
  const parts = diffArrays(old.map(keyOf), fresh.map(keyOf), { maxEditLength: mostDifferences });
  if (parts === undefined)
    return [...old.map((item) => ({ old: item })), ...fresh.map((item) => ({ new: item }))];
  const pairs: Pair<Item>[] = [];
  let [left, right] = [0, 0];
  let waiting: Pair<Item>[] = [];
  for (const { value, added, removed } of parts) {
    const { length } = value;
    const olds = added ? [] : old.slice(left, (left += length));
    const news = removed ? [] : fresh.slice(right, (right += length));
    if (added) {
      waiting.push(...news.map((item) => ({ new: item })));
    } else if (removed) {
      pairs.push(...olds.map((item) => ({ old: item })));
    } else {
      pairs.push(...waiting, ...olds.flatMap((item, index) => pairOf(item, news[index])));
      waiting = [];
    }
  }
  return [...pairs, ...waiting];
}

function pairOf<Item>(old: Item, fresh: Item | undefined): Pair<Item>[] {
  return fresh === undefined ? [] : [{ old, new: fresh }];
}

/** What a pair is likened by: 0 for nothing in common; undefined for what can never be the same. */
export type Likeness<Item> = (old: Item, fresh: Item) => number | undefined;

/** More work than this is not worth a better match. */
const mostComparisons = 250_000;

/**
 * The same by likeness: pairs in the order of both whose likeness is together the greatest. For sequences of a size
 * that a section or a list has; in longer ones nothing is paired.
 */
export function alignAlike<Item>(
  old: readonly Item[],
  fresh: readonly Item[],
  likeness: Likeness<Item>,
): Pair<Item>[] {
  if (old.length === 0 || fresh.length === 0 || old.length * fresh.length > mostComparisons)
    return [...old.map((item) => ({ old: item })), ...fresh.map((item) => ({ new: item }))];
  // best[i][j]: the most that can be had of old from i and new from j.
  const alike = old.map((left) => fresh.map((right) => likeness(left, right) ?? 0));
  const best = old.map(() => new Array<number>(fresh.length + 1).fill(0));
  best.push(new Array<number>(fresh.length + 1).fill(0));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const pairing = (row: number, column: number): number => {
    const likeness = alike[row]?.[column] ?? 0;
    return likeness > 0 ? likeness + at(row + 1, column + 1) : 0;
  };
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      const cells = best[row];
      if (cells !== undefined)
        cells[column] = Math.max(at(row + 1, column), at(row, column + 1), pairing(row, column));
    }
  }
  const pairs: Pair<Item>[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < fresh.length) {
    const [left, right] = [old[row], fresh[column]];
    if (
      left !== undefined &&
      right !== undefined &&
      pairing(row, column) > 0 &&
      at(row, column) === pairing(row, column)
    ) {
      pairs.push({ old: left, new: right });
      row += 1;
      column += 1;
    } else if (left !== undefined && (right === undefined || at(row, column) === at(row + 1, column))) {
      pairs.push({ old: left });
      row += 1;
    } else if (right !== undefined) {
      pairs.push({ new: right });
      column += 1;
    }
  }
  return oldFirst(pairs);
}

/** Between two that are together, what stands in the old comes before what stands in the new. */
export function oldFirst<Item>(pairs: readonly Pair<Item>[]): Pair<Item>[] {
  const sorted: Pair<Item>[] = [];
  let waiting: Pair<Item>[] = [];
  for (const pair of pairs) {
    if (!('old' in pair)) {
      waiting.push(pair);
    } else if ('new' in pair) {
      sorted.push(...waiting, pair);
      waiting = [];
    } else {
      sorted.push(pair);
    }
  }
  return [...sorted, ...waiting];
}
