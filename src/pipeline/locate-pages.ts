import type { Block, ContentsEntry, Document, Inline } from '../document/tree.js';
import type { Found, Sight, Sighted } from '../explain/found.js';
import type { Anchors, Stretch } from '../render/html/anchors.js';

type Node = Inline | Block | ContentsEntry;

/** Tells on which pages of a document's print the anchors stand. */
export type Print = (document: Document, anchors: Anchors) => Promise<ReadonlyMap<string, number>>;

/** The pages of everything that is shown, by what shows it. Every document is printed once. */
export async function locatePages(found: readonly Found[], print: Print): Promise<Map<Sighted, number[]>> {
  const shown = found.flatMap((one) => one.shown);
  const pages = new Map<Sighted, number[]>();
  for (const document of new Set(shown.map((one) => one.document))) {
    const here = shown.filter((one) => one.document === document);
    const anchors = anchorsFor(here.flatMap(({ sights }) => sights));
    const pageOf = anchors.ids.length === 0 ? new Map<string, number>() : await print(document, anchors);
    for (const one of here) pages.set(one, pagesOf(one.sights, anchors, pageOf));
  }
  return pages;
}

/** Texts are cut where the words that are looked for begin and end, and before the last of them. */
function anchorsFor(sights: readonly Sight[]): Anchors {
  const ids = new Set<string>();
  const cuts = new Map<Node, Set<number>>();
  for (const { mark, from, to } of sights) {
    if (mark.kind === 'id') ids.add(mark.id);
    if (mark.kind !== 'node') continue;
    const known = cuts.get(mark.node) ?? new Set<number>();
    cuts.set(mark.node, known);
    for (const cut of cutsOf(mark.node, from, to)) known.add(cut);
  }
  const stretches = new Map<Node, Stretch[]>();
  for (const [node, offsets] of cuts) {
    const sorted = [...offsets].sort((left, right) => left - right);
    const between = sorted.slice(0, -1).map((from, index): Stretch => {
      const id = `rk:at:${stretches.size}:${index}`;
      ids.add(id);
      return { id, from, to: sorted[index + 1] ?? from };
    });
    stretches.set(node, between);
  }
  return { ids: [...ids], stretches };
}

/** What is no text is one whole. */
function cutsOf(node: Node, from: number, to: number): number[] {
  if (!('type' in node) || node.type !== 'text') return [0, 1];
  const { value } = node;
  const words = value.slice(from, to);
  const begins = from + (words.length - words.trimStart().length);
  const ends = from + words.trimEnd().length;
  const lastWord = begins + value.slice(begins, ends).search(/\S+$/);
  return begins < ends ? [begins, lastWord, ends] : [from, to];
}

/** What begins on one page and ends on another shows on those between too. */
function pagesOf(
  sights: readonly Sight[],
  { stretches }: Anchors,
  pageOf: ReadonlyMap<string, number>,
): number[] {
  const pages = new Set<number>();
  for (const { mark, from, to } of sights) {
    const seen = idsOf(mark, from, to, stretches).flatMap((id) => pageOf.get(id) ?? []);
    if (mark.kind === 'first page') seen.push(1);
    const [first, last] = [Math.min(...seen), Math.max(...seen)];
    for (let page = first; page <= last; page += 1) pages.add(page);
  }
  return [...pages].sort((left, right) => left - right);
}

function idsOf(mark: Sight['mark'], from: number, to: number, stretches: Anchors['stretches']): string[] {
  if (mark.kind === 'first page') return [];
  if (mark.kind === 'id') return [mark.id];
  const isText = 'type' in mark.node && mark.node.type === 'text';
  return (stretches.get(mark.node) ?? [])
    .filter((stretch) => !isText || (stretch.from < to && stretch.to > from))
    .map(({ id }) => id);
}
