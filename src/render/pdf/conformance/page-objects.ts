import { readOperations, type Operation } from './content-stream.js';

/** Something that is painted on a page, or that begins or ends a marked part of it. */
export type PageObject =
  | { kind: 'mark'; operation: Operation }
  | { kind: 'end-mark'; operation: Operation }
  /** A path, text, image, shading or form: from `start` to `end`, in `depth` marked parts. */
  | { kind: 'paint'; start: number; end: number; depth: number; form?: string };

const pathOperators = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*']);
const paintingOperators = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const showingOperators = new Set(['Tj', 'TJ', "'", '"']);

/** What a content stream paints, in order, with the depth of marked content that each thing stands in. */
export function* readPageObjects(content: string): Generator<PageObject> {
  let depth = 0;
  let path = -1;
  for (const operation of readOperations(content)) {
    const { operator, start, end } = operation;
    if (operator === 'BDC' || operator === 'BMC') {
      yield { kind: 'mark', operation };
      depth += 1;
    } else if (operator === 'EMC') {
      depth -= 1;
      yield { kind: 'end-mark', operation };
    } else if (pathOperators.has(operator)) {
      if (path < 0) path = start;
    } else if (paintingOperators.has(operator)) {
      yield { kind: 'paint', start: path < 0 ? start : path, end, depth };
      path = -1;
    } else if (operator === 'n') {
      path = -1;
    } else if (operator === 'Do') {
      const form = /^\/(\S+)/.exec(content.slice(start, end))?.[1] ?? '';
      yield { kind: 'paint', start, end, depth, form };
    } else if (showingOperators.has(operator) || operator === 'sh' || operator === 'EI') {
      yield { kind: 'paint', start, end, depth };
    }
  }
}
