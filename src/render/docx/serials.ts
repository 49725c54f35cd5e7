import type { Block, Document, Figure, List } from '../../document/tree.js';
import { blockNodes } from '../../document/walk.js';

/** The numbers by which Word tells the document's lists and pictures apart, given in reading order. */
export interface Serials {
  /** Lists that shared a number would be counted on from one another. */
  of(node: List | Figure): number;
  /** The different numbers that ordered lists begin at. */
  listStarts: ReadonlySet<number>;
}

export function findSerials(document: Document): Serials {
  const places = [document.body, ...document.notes.map((note) => note.children)];
  const nodes = places.flatMap((place): Block[] => [...blockNodes(place)]);
  const lists = nodes.filter((node) => node.type === 'list');
  const figures = nodes.filter((node) => node.type === 'figure');
  const numbers = new Map<List | Figure, number>();
  for (const kind of [lists, figures]) kind.forEach((node, index) => numbers.set(node, index + 1));
  return {
    of: (node) => numbers.get(node) ?? 0,
    listStarts: new Set(lists.filter((list) => list.ordered).map((list) => list.start)),
  };
}
