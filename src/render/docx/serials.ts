import { partsOf } from '../../document/flat-lists.js';
import type { Block, Chart, Document, Figure, List, Text } from '../../document/tree.js';
import { blockNodes, inlineRuns } from '../../document/walk.js';

/** The numbers by which Word tells the document's lists and pictures apart, given in reading order. */
export interface Serials {
  /** Lists that shared a number would be counted on from one another. A list among words goes by its first mark. */
  of(node: List | Figure | Chart | Text): number;
  /** In the order of their numbers among the pictures. */
  charts: readonly Chart[];
  /** The different numbers that ordered lists begin at. */
  listStarts: ReadonlySet<number>;
}

export function findSerials(document: Document): Serials {
  const places = [document.body, ...document.notes.map((note) => note.children)];
  const nodes = places.flatMap((place): Block[] => [...blockNodes(place)]);
  const lists = nodes.filter((node) => node.type === 'list');
  const figures = nodes.filter((node) => node.type === 'figure' || node.type === 'chart');
  const flatLists = places
    .flatMap((place) => [...inlineRuns(place)])
    .flatMap((run) => partsOf(run))
    .filter((part) => part.type === 'flatList');
  const numbers = new Map<List | Figure | Chart | Text, number>();
  for (const kind of [[...lists, ...flatLists.map(({ mark }) => mark)], figures])
    kind.forEach((node, index) => numbers.set(node, index + 1));
  return {
    of: (node) => numbers.get(node) ?? 0,
    charts: figures.filter((node) => node.type === 'chart'),
    listStarts: new Set([...lists, ...flatLists].filter((list) => list.ordered).map((list) => list.start)),
  };
}
