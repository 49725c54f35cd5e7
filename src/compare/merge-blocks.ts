import { earlierId } from '../document/changes.js';
import { mapBlocks } from '../document/map.js';
import type {
  Block,
  Change,
  Contents,
  Document,
  Field,
  Image,
  Inline,
  List,
  ListItem,
  Renumbered,
  Table,
  TableCell,
} from '../document/tree.js';
import { blockNodes, textOf } from '../document/walk.js';
import { align, alignAlike, oldFirst, type Pair } from './align.js';
import { blockWords, itemWords, rowWords } from './block-words.js';
import { leavesOf, nodesOf } from './leaves.js';
import { likenessOf, mergeInline } from './merge-inline.js';

/** Two texts with so much in common are one text that has changed, when they stand under the same heading. */
const alike = 0.3;

/** Under different headings only what is nearly the same is the same. */
const nearlyTheSame = 0.75;

/** What is known of the two documents whose blocks are put together. */
export interface Merging {
  old: Pick<Document, 'images'>;
  new: Pick<Document, 'images'>;
}

/** A block with where it stands and what it says, worked out once. */
interface Standing {
  block: Block;
  /** Id of the heading that it stands under. */
  under: string;
  words: string[];
  key: string;
}

/**
 * Two lists of blocks as one, which tells what only one of them has. Headings and tables are known by their ids,
 * whatever they say and whatever their numbers; the rest by its words. What has moved is taken out and put in.
 */
export function mergeBlocks(
  old: readonly Block[],
  fresh: readonly Block[],
  merging: Merging,
  under = '',
): Block[] {
  const [left, right] = [standing(old, under), standing(fresh, under)];
  return [...pairs(left, right, merging)].flatMap((pair) => {
    if (!('new' in pair)) return [deleted(pair.old.block)];
    if (!('old' in pair)) return [inserted(pair.new.block)];
    return [merged(pair.old.block, pair.new.block, merging, pair.new.under)];
  });
}

/** By identity first; what stands between two that are the same is likened. */
function pairs(left: Standing[], right: Standing[], merging: Merging): Pair<Standing>[] {
  const isAnchor = ({ block }: Standing): boolean => identityOf(block) !== undefined;
  const anchors = align(
    left.filter(isAnchor),
    right.filter(isAnchor),
    ({ block }) => identityOf(block) ?? '',
  ).filter((pair) => 'old' in pair && 'new' in pair && canMerge(pair.old.block, pair.new.block, merging));
  const result: Pair<Standing>[] = [];
  let [from, start] = [0, 0];
  for (const anchor of anchors) {
    if (!('old' in anchor) || !('new' in anchor)) continue;
    const [to, end] = [left.indexOf(anchor.old), right.indexOf(anchor.new)];
    result.push(...between(left.slice(from, to), right.slice(start, end), merging), anchor);
    [from, start] = [to + 1, end + 1];
  }
  return [...result, ...between(left.slice(from), right.slice(start), merging)];
}

function between(left: Standing[], right: Standing[], merging: Merging): Pair<Standing>[] {
  const exact = align(left, right, ({ key }) => key);
  const result: Pair<Standing>[] = [];
  let [olds, news]: [Standing[], Standing[]] = [[], []];
  const close = (): void => {
    result.push(...alignAlike(olds, news, (one, other) => likeness(one, other, merging)));
    [olds, news] = [[], []];
  };
  for (const pair of exact) {
    const isWhole = 'old' in pair && 'new' in pair;
    if (isWhole && canMerge(pair.old.block, pair.new.block, merging)) {
      close();
      result.push(pair);
      continue;
    }
    if ('old' in pair) olds.push(pair.old);
    if ('new' in pair) news.push(pair.new);
  }
  close();
  return oldFirst(result);
}

function likeness(one: Standing, other: Standing, merging: Merging): number | undefined {
  if (identityOf(one.block) !== identityOf(other.block)) return undefined;
  if (!canMerge(one.block, other.block, merging)) return undefined;
  const isSameSection = one.under === other.under;
  const isForm = one.block.type === 'fields' || one.block.type === 'landscape';
  if (isForm) return isSameSection ? 1 : undefined;
  const words = likenessOf(one.words, other.words);
  const sameAnswer = isSameSection && 'source' in one.block;
  const least = isSameSection ? (sameAnswer ? alike / 2 : alike) : nearlyTheSame;
  return words >= least ? words : undefined;
}

function standing(blocks: readonly Block[], outer: string): Standing[] {
  let under = outer;
  return blocks.map((block) => {
    if (block.type === 'heading') under = block.id;
    const words = blockWords([block]);
    const key = JSON.stringify([block.type, identityOf(block) ?? under, words]);
    return { block, under, words, key };
  });
}

/** What makes a block the same whatever it says. */
function identityOf(block: Block): string | undefined {
  switch (block.type) {
    case 'heading':
      return `heading ${block.id}`;
    case 'table':
      return block.id === '' ? (block.kind === 'control' ? 'control' : undefined) : `table ${block.id}`;
    case 'chart':
      return `chart ${block.id}`;
    case 'figure':
      return `figure ${block.image}`;
    case 'cover':
    case 'contents':
      return block.type;
    case 'landscape': {
      const ids = [...blockNodes(block.children)].flatMap((inside) => identityOf(inside) ?? []);
      return ids.length === 0 ? undefined : `landscape ${ids[0] ?? ''}`;
    }
    default:
      return undefined;
  }
}

/** Whether what is not words is the same in both, so that they can be one block with changed words. */
function canMerge(old: Block, fresh: Block, merging: Merging): boolean {
  switch (old.type) {
    case 'heading':
      return (
        fresh.type === 'heading' &&
        old.depth === fresh.depth &&
        old.kind === fresh.kind &&
        old.numbering === fresh.numbering
      );
    case 'list':
      return fresh.type === 'list' && old.ordered === fresh.ordered && old.start === fresh.start;
    case 'table':
      return (
        fresh.type === 'table' &&
        old.kind === fresh.kind &&
        old.rowHeaders === fresh.rowHeaders &&
        old.header.length === fresh.header.length &&
        isSame(
          old.columns.map(({ align }) => align),
          fresh.columns.map(({ align }) => align),
        ) &&
        old.caption.length > 0 === fresh.caption.length > 0
      );
    case 'code':
      return fresh.type === 'code' && old.value === fresh.value;
    case 'gapBlock':
      return fresh.type === 'gapBlock' && old.question === fresh.question && old.page === fresh.page;
    case 'figure':
      return (
        fresh.type === 'figure' &&
        old.alternative === fresh.alternative &&
        old.caption.length > 0 === fresh.caption.length > 0 &&
        isSameImage(merging.old.images.get(old.image), merging.new.images.get(fresh.image))
      );
    case 'chart':
      return fresh.type === 'chart' && old.alternative === fresh.alternative && isSame(old.data, fresh.data);
    default:
      return old.type === fresh.type;
  }
}

function merged(old: Block, fresh: Block, merging: Merging, under: string): Block {
  switch (fresh.type) {
    case 'heading':
      if (old.type !== 'heading') break;
      return { ...fresh, ...formerNumber(old, fresh), children: mergeInline(old.children, fresh.children) };
    case 'paragraph':
    case 'lead':
      if (old.type !== fresh.type) break;
      return { ...fresh, children: mergeInline(old.children, fresh.children) };
    case 'list':
      if (old.type !== 'list') break;
      return { ...fresh, items: mergeItems(old, fresh, merging, under) };
    case 'quote':
    case 'landscape':
      if (old.type !== fresh.type) break;
      return { ...fresh, children: mergeBlocks(old.children, fresh.children, merging, under) };
    case 'table':
      if (old.type !== 'table') break;
      return mergeTable(old, fresh);
    case 'fields':
      if (old.type !== 'fields') break;
      return { ...fresh, items: mergeFields(old.items, fresh.items) };
    case 'figure':
    case 'chart':
      if (old.type !== fresh.type) break;
      return { ...fresh, ...formerNumber(old, fresh), caption: mergeInline(old.caption, fresh.caption) };
    case 'contents':
      if (old.type !== 'contents') break;
      return { ...fresh, entries: mergeEntries(old, fresh) };
    default:
  }
  return fresh;
}

function formerNumber(old: { number: string }, fresh: { number: string }): Renumbered {
  return old.number === fresh.number ? {} : { formerNumber: old.number };
}

function mergeItems(old: List, fresh: List, merging: Merging, under: string): ListItem[] {
  const wordsOf = new Map([...old.items, ...fresh.items].map((item) => [item, itemWords(item)]));
  const likeness = (one: ListItem, other: ListItem): number | undefined => {
    const share = likenessOf(wordsOf.get(one) ?? [], wordsOf.get(other) ?? []);
    return share >= alike ? share * share : undefined;
  };
  return alignAlike(old.items, fresh.items, likeness).map((pair) => {
    if (!('new' in pair)) return { children: pair.old.children.map(prepared), change: 'deleted' };
    if (!('old' in pair)) return { children: pair.new.children.map(clean), change: 'inserted' };
    return { children: mergeBlocks(pair.old.children, pair.new.children, merging, under) };
  });
}

function mergeFields(old: readonly Field[], fresh: readonly Field[]): Field[] {
  return align(old, fresh, ({ label }) => textOf(label)).map((pair) => {
    if (!('new' in pair)) return { ...fieldOf(pair.old), change: 'deleted' };
    if (!('old' in pair)) return { ...fieldOf(pair.new), change: 'inserted' };
    return {
      label: cleanInline(pair.new.label),
      children: mergeInline(pair.old.children, pair.new.children),
    };
  });
}

function fieldOf({ label, children }: Field): Field {
  return { label: cleanInline(label), children: cleanInline(children) };
}

/** Rows are known by their words, of which those in the first cell weigh most. */
function mergeTable(old: Table, fresh: Table): Table {
  const rowChanges: (Change | undefined)[] = [];
  const wordsOf = new Map([...old.rows, ...fresh.rows].map((row) => [row, rowWords(row)]));
  const likeness = (one: TableCell[], other: TableCell[]): number | undefined => {
    if (one.length !== other.length) return undefined;
    const first = likenessOf(rowWords(one.slice(0, 1)), rowWords(other.slice(0, 1)));
    const share = (first + likenessOf(wordsOf.get(one) ?? [], wordsOf.get(other) ?? [])) / 2;
    return share >= alike ? share * share : undefined;
  };
  const rows = alignAlike(old.rows, fresh.rows, likeness).map((pair): TableCell[] => {
    rowChanges.push('new' in pair ? ('old' in pair ? undefined : 'inserted') : 'deleted');
    if (!('new' in pair)) return pair.old.map(({ children }) => ({ children: cleanInline(children) }));
    if (!('old' in pair)) return pair.new.map(({ children }) => ({ children: cleanInline(children) }));
    return mergeCells(pair.old, pair.new);
  });
  return {
    ...fresh,
    ...formerNumber(old, fresh),
    caption: mergeInline(old.caption, fresh.caption),
    header: mergeCells(old.header, fresh.header),
    rows,
    ...(rowChanges.some((change) => change !== undefined) && { rowChanges }),
  };
}

function mergeCells(old: readonly TableCell[], fresh: readonly TableCell[]): TableCell[] {
  return fresh.map(({ children }, index) => ({
    children: mergeInline(old[index]?.children ?? [], children),
  }));
}

function mergeEntries(old: Contents, fresh: Contents): Contents['entries'] {
  const ids = new Set(fresh.entries.map(({ id }) => id));
  const keyOf = ({ id, depth, number, title }: Contents['entries'][number]): string =>
    JSON.stringify([id, depth, number, title]);
  return align(old.entries, fresh.entries, keyOf).map((pair) => {
    if (!('new' in pair)) {
      // A heading that is only called or numbered otherwise is still there to lead to.
      const { id } = pair.old;
      return { ...pair.old, id: ids.has(id) ? id : earlierId(id), change: 'deleted' };
    }
    return 'old' in pair ? pair.new : { ...pair.new, change: 'inserted' };
  });
}

function deleted(block: Block): Block {
  return { ...prepared(block), change: 'deleted' };
}

function inserted(block: Block): Block {
  return { ...clean(block), change: 'inserted' };
}

/** A block of the old document, with ids that nothing in the new one has. */
function prepared(block: Block): Block {
  const [ready] = mapBlocks([block], {
    block: (one) => ({
      ...one,
      ...('id' in one && { id: earlierId(one.id) }),
      ...(one.type === 'figure' && { image: earlierId(one.image) }),
    }),
    inline: cleanInline,
  });
  return ready ?? block;
}

function clean(block: Block): Block {
  const [ready] = mapBlocks([block], { inline: cleanInline });
  return ready ?? block;
}

function cleanInline(nodes: readonly Inline[]): Inline[] {
  return nodesOf(leavesOf(nodes));
}

function isSameImage(old: Image | undefined, fresh: Image | undefined): boolean {
  return old !== undefined && fresh !== undefined && Buffer.from(old.bytes).equals(Buffer.from(fresh.bytes));
}

function isSame(old: unknown, fresh: unknown): boolean {
  return JSON.stringify(old) === JSON.stringify(fresh);
}
