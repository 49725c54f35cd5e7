import { mapDocument, replaceInline } from '../document/map.js';
import type { CrossReference, Document, HeadingKind, Inline } from '../document/tree.js';
import { blockNodes, textOf } from '../document/walk.js';
import type { Terms } from '../language/terms.js';
import type { Transform } from './arrange.js';

interface Target {
  /** "insats 6.2.1" */
  full: string;
  /** "6.2.1" */
  number: string;
  title: string;
}

/** Writes the words of every reference that has none of its own: "insats 6.2.1", "tabell 3". */
export function resolveReferences(terms: Terms): Transform {
  return (document) => {
    const targets = targetsOf(document, terms);
    return mapDocument(document, {
      inline: (nodes) =>
        replaceInline(nodes, (node) =>
          node.type === 'crossReference' && node.children.length === 0 ? [withWords(node, targets)] : [node],
        ),
    });
  };
}

function withWords(node: CrossReference, targets: ReadonlyMap<string, Target>): Inline {
  const target = targets.get(node.target);
  if (target === undefined)
    throw new Error(`a reference leads to ${node.target}, which compose should have refused`);
  return { ...node, children: [{ type: 'text', value: target[node.form] }] };
}

function targetsOf(document: Document, terms: Terms): Map<string, Target> {
  const kinds: Record<HeadingKind, string> = {
    section: terms.section,
    goal: terms.goal,
    area: terms.area,
    action: terms.action,
    appendix: '',
  };
  const targets = new Map<string, Target>();
  for (const block of blockNodes(document.body)) {
    if (block.type === 'heading') {
      const title = textOf(block.children);
      const number = block.number === '' ? title : block.number;
      const full =
        block.number === ''
          ? title
          : block.numbering === 'appendix'
            ? lowerFirst(block.number)
            : `${kinds[block.kind]}\u00A0${block.number}`;
      targets.set(block.id, {
        full,
        number: block.numbering === 'appendix' ? lowerFirst(number) : number,
        title,
      });
    }
    if ((block.type === 'table' || block.type === 'figure') && block.id !== '') {
      const title = textOf(block.caption);
      const full = block.number === '' ? title : lowerFirst(block.number);
      targets.set(block.id, { full, number: full, title });
    }
  }
  return targets;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLocaleLowerCase('sv') + words.slice(1);
}
