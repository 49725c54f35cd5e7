import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block, ContentsEntry, Inline } from '../../document/tree.js';
import { text } from './text.js';

/**
 * What is to be found again in the printed file, besides headings: words of the tree are given ids of their own.
 * Nothing of it is seen, and every line and page falls as it does without.
 */
export interface Anchors {
  /** The ids whose pages are asked for: those below, and those of headings, tables and figures. */
  ids: readonly string[];
  /** By the node of the arranged document. Stretches of one node stand in order and do not overlap. */
  stretches: ReadonlyMap<Inline | Block | ContentsEntry, readonly Stretch[]>;
}

export interface Stretch {
  id: string;
  /** Offsets in a text, the second exclusive. What is no text is one stretch, whatever they say. */
  from: number;
  to: number;
}

/** What a handler made of an inline node, with the ids in it. */
export function anchoredInline(
  node: Inline,
  made: ElementContent[],
  anchors: Anchors | undefined,
): ElementContent[] {
  const stretches = anchors?.stretches.get(node) ?? [];
  const [first] = stretches;
  if (first === undefined) return made;
  if (node.type !== 'text') return [h('span', { id: first.id }, made)];
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { id, from, to } of stretches) {
    if (from > end) parts.push(text(node.value.slice(end, from)));
    parts.push(h('span', { id }, [text(node.value.slice(from, to))]));
    end = to;
  }
  return end < node.value.length ? [...parts, text(node.value.slice(end))] : parts;
}

/** The same for blocks: a gap, preformatted text. */
export function anchoredBlock(
  node: Block,
  made: ElementContent[],
  anchors: Anchors | undefined,
): ElementContent[] {
  const [stretch] = anchors?.stretches.get(node) ?? [];
  const [first, ...rest] = made;
  if (stretch === undefined || first?.type !== 'element') return made;
  return [{ ...first, properties: { ...first.properties, id: stretch.id } }, ...rest];
}

/** Chromium lists only the ids that something links to. It need not be seen. */
export function hiddenLinks(anchors: Anchors | undefined): Element[] {
  if (anchors === undefined) return [];
  return [
    h(
      'nav',
      { hidden: true },
      anchors.ids.map((id) => h('a', { href: `#${id}` })),
    ),
  ];
}
