import { nearest } from '../diagnostics/nearest.js';
import { isParagraphId } from '../document/citable.js';
import type { CrossReference, Document } from '../document/tree.js';
import { blockNodes, documentInline } from '../document/walk.js';
import type { ComposeProblem } from './compose-problem.js';
import type { ReadingContext } from './reading-context.js';
import { TemplateFault } from './template-fault.js';

/**
 * Every reference must lead somewhere, and every anchor must be the only one of its name, which may not be one that a
 * paragraph can get. A wrong reference in an answer is the user's; one in a template is a fault of the template, unless
 * its id came from an answer. `elsewhere`: ids that a reference may lead to although another document, the agenda,
 * holds them.
 */
export function checkReferences(
  document: Document,
  typed: ReadingContext['references'],
  elsewhere: Iterable<string>,
): ComposeProblem[] {
  const anchors = anchorsOf(document);
  const ids = new Set([...anchors.map((anchor) => anchor.id), ...elsewhere]);
  const seen = new Set<string>();
  const taken = anchors.filter(({ id }) => {
    const isTaken = isParagraphId(id) || seen.has(id);
    seen.add(id);
    return isTaken;
  });
  const problems: ComposeProblem[] = taken.map(({ id, source }) => {
    if (source === undefined) throw new TemplateFault(`two anchors are called ${id}`);
    return { code: 'compose/id-taken', severity: 'error', pointer: source, details: { id } };
  });
  for (const node of documentInline(document)) {
    if (node.type !== 'crossReference' || ids.has(node.target)) continue;
    problems.push(unknown(node, typed.get(node), [...ids]));
  }
  return problems;
}

function unknown(
  node: CrossReference,
  at: { pointer: string; line: number } | undefined,
  ids: readonly string[],
): ComposeProblem {
  const pointer = at?.pointer ?? node.source;
  if (pointer === undefined)
    throw new TemplateFault(`a reference leads to ${node.target}, which is not there`);
  const close = nearest(node.target, ids);
  return {
    code: 'compose/unknown-reference',
    severity: 'error',
    pointer,
    details: { id: node.target, ...(close === undefined ? {} : { nearest: close }) },
    ...(at === undefined ? {} : { line: at.line }),
    ...(close === undefined ? {} : { hint: 'nearest' }),
  };
}

function anchorsOf(document: Document): { id: string; source?: string }[] {
  return [...blockNodes(document.body)].flatMap((block) => {
    if (!('id' in block) || block.id === '') return [];
    return [block.source === undefined ? { id: block.id } : { id: block.id, source: block.source }];
  });
}
