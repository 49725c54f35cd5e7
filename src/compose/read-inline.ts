import type { Nodes, PhrasingContent } from 'mdast';
import type { Inline } from '../document/tree.js';
import { plainText, type Reading } from './reading.js';
import { TemplateFault } from './template-fault.js';

type Handlers = {
  [T in PhrasingContent['type']]?: (
    node: Extract<PhrasingContent, { type: T }>,
    reading: Reading,
  ) => Inline[];
};

const handlers: Handlers = {
  text: (node, reading) => reading.text(node.value, node),
  strong: (node, reading) => [
    { type: 'strong', children: readInline(node.children, reading), ...origin(reading) },
  ],
  emphasis: (node, reading) => [
    { type: 'emphasis', children: readInline(node.children, reading), ...origin(reading) },
  ],
  delete: (node, reading) => [
    { type: 'delete', children: readInline(node.children, reading), ...origin(reading) },
  ],
  inlineCode: (node, reading) => [{ type: 'inlineCode', value: node.value, ...origin(reading) }],
  break: () => [{ type: 'break' }],
  link: (node, reading) => reading.link(node, readInline(node.children, reading)),
  image: (node, reading) => reading.strayImage(node),
  footnoteReference: (node, reading) => reading.note(node.label ?? node.identifier, node),
  // Reference links need definitions, and definitions are switched off: what looks like one is plain words.
  linkReference: (node, reading) => reading.text(plainText(node), node),
};

export function readInline(nodes: readonly Nodes[], reading: Reading): Inline[] {
  return nodes.flatMap((node) => {
    const handler = handlers[node.type as PhrasingContent['type']] as
      ((node: Nodes, reading: Reading) => Inline[]) | undefined;
    if (handler === undefined) throw new TemplateFault(`no ${node.type} can stand inside a paragraph`);
    return handler(node, reading);
  });
}

export function origin(reading: Reading): { source?: string } {
  return reading.source === undefined ? {} : { source: reading.source };
}
