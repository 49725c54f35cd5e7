import type { Node } from 'yaml';
import type { Pointer } from '../answers/pointer.js';
import type { Details, Problem } from '../diagnostics/diagnostic.js';
import type { Entry } from './entries.js';
import type { OddSpace } from './odd-spaces.js';
import { placeOf, type SourceText, type Span } from './source-text.js';

/** What reading one file carries along. `entries` and `problems` grow; the rest of the walk is values out. */
export interface Walk {
  source: SourceText;
  entries: [Pointer, Entry][];
  problems: Problem[];
  anchors: Map<string, Node>;
  /** Values read so far inside aliases. */
  repeated: number;
  insideAlias: boolean;
  /** Keys and texts that are indented with other spaces than the common one. */
  oddSpaces: OddSpace[];
  /** Set when the rest of the file is not worth reading. */
  exhausted: boolean;
}

/** The value of a key that has no answer. */
export const unanswered = Symbol('unanswered');

export function startWalk(source: SourceText): Walk {
  return {
    source,
    entries: [],
    problems: [],
    anchors: new Map(),
    repeated: 0,
    insideAlias: false,
    oddSpaces: [],
    exhausted: false,
  };
}

/** Gives up on the file: what follows would only repeat the trouble. */
export function stop(walk: Walk, code: string, node: Node, limit: number): typeof unanswered {
  walk.exhausted = true;
  report(walk, code, [spanOf(node)[0], spanOf(node)[0]], { limit });
  return unanswered;
}

export function report(walk: Walk, code: string, span: Span, details: Details = {}, hint?: string): void {
  const place = placeOf(walk.source, span);
  walk.problems.push({
    code,
    severity: 'error',
    place,
    details,
    ...(hint === undefined ? {} : { hint }),
  });
}

export function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}
