import type { Document } from '../document/tree.js';
import type { Explanation, Showing } from './explanation.js';
import type { Mark, Passage } from './passages.js';
import type { MatchPart } from './running-text.js';

/** An explanation on its way: what it shows can still be looked for in the print. */
export interface Found extends Omit<Explanation, 'shown'> {
  shown: Sighted[];
}

export interface Sighted {
  showing: Omit<Showing, 'pages'>;
  document: Document;
  sights: Sight[];
}

/** Words whose page can be learnt: offsets in the node's text, the second exclusive. */
export interface Sight {
  mark: Mark;
  from: number;
  to: number;
}

/** A document that has been read. */
export interface ReadDocument {
  document: Document;
  passages: readonly Passage[];
}

/** Words that show in the same way, in the same place of a document, are one showing. */
export function addSighted(
  shown: Sighted[],
  document: Document,
  showing: Sighted['showing'],
  parts: readonly MatchPart[],
): void {
  const sights = sightsOf(parts);
  const key = JSON.stringify(showing);
  const known = shown.find((one) => one.document === document && JSON.stringify(one.showing) === key);
  if (known === undefined) shown.push({ showing, document, sights });
  else known.sights.push(...sights);
}

function sightsOf(parts: readonly MatchPart[]): Sight[] {
  return parts.flatMap(({ piece: { mark }, from, to }) => (mark === undefined ? [] : [{ mark, from, to }]));
}
