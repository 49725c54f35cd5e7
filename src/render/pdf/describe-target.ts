import type { Block, Document } from '../../document/tree.js';
import { blockNodes, documentInline, textOf } from '../../document/walk.js';
import type { Terms } from '../../language/terms.js';
import { ownIds } from '../html/own-ids.js';
import { printedId } from '../html/short-ids.js';
import type { LinkTarget } from './conformance/describe-links.js';

/** What each link of a document leads to, in words: "Länk till 6.2.1 Mina sidor". */
export function targetWords(document: Document, terms: Terms): (target: LinkTarget) => string {
  const names = new Map<string, string>();
  const name = (id: string, words: string): void => void names.set(printedId(id), words);
  for (const block of blockNodes(document.body)) {
    const words = nameOf(block);
    if (words !== '' && 'id' in block) name(block.id, words);
  }
  const note = terms.note.toLocaleLowerCase('sv');
  for (const { id, number } of document.notes) name(ownIds.note(id), `${note} ${number}`);
  for (const node of documentInline(document)) {
    if (node.type !== 'noteReference') continue;
    name(ownIds.noteCall(node.note, node.occurrence), `${terms.inText} (${note} ${node.number})`);
  }
  return (target) => `${terms.linkTo} ${'url' in target ? target.url : (names.get(target.id) ?? target.id)}`;
}

function nameOf(block: Block): string {
  if (block.type === 'heading') return `${block.number} ${textOf(block.children)}`.trim();
  if (block.type === 'table' || block.type === 'figure' || block.type === 'chart')
    return `${block.number} ${textOf(block.caption)}`.trim();
  return '';
}
