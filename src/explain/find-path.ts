import { folded, nearest } from '../diagnostics/nearest.js';
import type { AnswerNode } from './answer-nodes.js';

/** Answers found by a path; or, when the path leads nowhere, the path that was probably meant. */
export interface PathFind {
  nodes: AnswerNode[];
  /** Whether what was asked for can only be a path. */
  isPath: boolean;
  nearest?: string;
}

/**
 * Looks for answers by a path in any of its spellings: `/insatser/lista/0/ansvarig`, `insatser.mina-sidor.ansvarig`,
 * `insatser › Mina sidor › ansvarig`, an id. Levels may be left out, and an item may go by the beginning of its name.
 */
export function findPath(query: string, nodes: readonly AnswerNode[]): PathFind {
  const pointer = nodes.filter((node) => node.pointer === query.normalize('NFC'));
  if (pointer.length > 0) return { nodes: pointer, isPath: true };
  const { segments, isPath } = segmentsOf(query, nodes);
  if (segments.length === 0) return { nodes: [], isPath: false };
  const [only] = segments;
  if (segments.length === 1 && only !== undefined) return { nodes: byName(only, nodes), isPath };
  const found = follow(segments, nodes);
  if (found.length > 0) return { nodes: found, isPath: true };
  const meant = isPath ? correct(segments, nodes) : undefined;
  return { nodes: [], isPath, ...(meant === undefined ? {} : { nearest: meant }) };
}

function segmentsOf(query: string, nodes: readonly AnswerNode[]): { segments: string[]; isPath: boolean } {
  const words = query.normalize('NFC').trim();
  const cut = (separator: RegExp): string[] =>
    words
      .split(separator)
      .map((segment) => segment.replace(/:$/, '').trim())
      .filter((segment) => segment !== '');
  if (/›|\s>\s/.test(words)) return { segments: cut(/›|\s>\s/), isPath: true };
  if (words.startsWith('/')) return { segments: cut(/\//).map(unescaped), isPath: true };
  const segments = cut(/\.|\[(?=\d+\])|(?<=\[\d+)\]/);
  const [first = ''] = segments;
  const isPath = segments.length > 1 && !/\s/.test(first) && canBegin(folded(first), nodes);
  return { segments: isPath ? segments : [words.replace(/:$/, '')], isPath };
}

/** A path begins with a chapter or with an item. */
function canBegin(name: string, nodes: readonly AnswerNode[]): boolean {
  return nodes.some((node) =>
    node.parent === undefined ? node.folded.includes(name) : node.isItem && node.folded.includes(name, 1),
  );
}

function unescaped(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A word alone is a path when it is an item's id, or a key that stands in one place only. */
function byName(word: string, nodes: readonly AnswerNode[]): AnswerNode[] {
  const name = folded(word);
  // An item's index is no name: a number alone is looked for in the documents.
  const keyed = nodes.filter((node) => node.folded[node.isItem ? 1 : 0] === name);
  const items = keyed.filter(({ isItem }) => isItem);
  const outermost = keyed.filter(({ parent }) => parent === undefined);
  if (items.length > 0) return items;
  if (outermost.length > 0) return outermost;
  return keyed.length === 1 && !/^\d+$/.test(word) ? keyed : [];
}

/** The nodes that the segments lead to with the fewest levels left out, those met by whole names before others. */
function follow(segments: readonly string[], nodes: readonly AnswerNode[]): AnswerNode[] {
  const wanted = segments.map(segmentOf).reverse();
  const ways = nodes.flatMap((node) => {
    const way = wayTo(node, wanted);
    return way === undefined ? [] : [{ node, ...way }];
  });
  const [best] = [...ways].sort((left, right) => left.partly - right.partly || left.leftOut - right.leftOut);
  return ways
    .filter(({ partly, leftOut }) => partly === best?.partly && leftOut === best.leftOut)
    .map(({ node }) => node);
}

/** `segments`: the innermost first. */
function wayTo(
  node: AnswerNode,
  segments: readonly Segment[],
): { partly: number; leftOut: number } | undefined {
  let partly = 0;
  let leftOut = 0;
  let at: AnswerNode | undefined = node;
  for (const [index, segment] of segments.entries()) {
    let meeting: Meeting = 'none';
    while (at !== undefined && (meeting = meet(segment, at)) === 'none') {
      if (index === 0) return undefined;
      leftOut += 1;
      at = at.parent;
    }
    if (at === undefined) return undefined;
    if (meeting === 'partly') partly += 1;
    at = at.parent;
  }
  for (; at !== undefined; at = at.parent) leftOut += 1;
  return { partly, leftOut };
}

type Meeting = 'whole' | 'partly' | 'none';

/** A long name may be cut short, as in the list of gaps. */
function meet({ name, beginning }: Segment, node: AnswerNode): Meeting {
  if (node.folded.includes(name)) return 'whole';
  return beginning.length >= 3 && node.folded.some((one) => one.startsWith(beginning)) ? 'partly' : 'none';
}

interface Segment {
  /** Folded. */
  name: string;
  /** The same without the sign that it is cut short. */
  beginning: string;
}

function segmentOf(words: string): Segment {
  return { name: folded(words), beginning: folded(words.replace(/\s*(?:…|\.\.\.)$/, '')) };
}

/** The path with its first segment that leads nowhere put right. */
function correct(segments: readonly string[], nodes: readonly AnswerNode[]): string | undefined {
  for (let length = 1; length <= segments.length; length += 1) {
    const head = segments.slice(0, length);
    if (follow(head, nodes).length > 0) continue;
    const before = head.slice(0, -1);
    const around = length === 1 ? undefined : follow(before, nodes);
    const names = nodes
      .filter(
        (node) =>
          around === undefined || around.some(({ pointer }) => node.pointer.startsWith(`${pointer}/`)),
      )
      .flatMap((node) => node.names);
    const meant = nearest(
      head.at(-1) ?? '',
      names.filter((name) => !/^\d+$/.test(name)),
    );
    if (meant === undefined) return undefined;
    const corrected = [...before, meant, ...segments.slice(length)];
    return follow(corrected, nodes).length > 0 ? corrected.join('.') : undefined;
  }
  return undefined;
}
