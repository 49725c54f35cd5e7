import { withNumbers } from '../document/chart.js';
import { mapDocument, replaceInline } from '../document/map.js';
import type { Block, CrossReference, Document, HeadingKind, Inline } from '../document/tree.js';
import { blockNodes, textOf } from '../document/walk.js';
import type { Terms } from '../language/terms.js';
import type { Transform } from './arrange.js';
import { numberCaptions } from './number-captions.js';
import { numberHeadings } from './number-headings.js';

/** What a reference to a heading, table or figure says. */
interface Target {
  /** "insats 6.2.1" */
  full: string;
  /** "6.2.1" */
  number: string;
  title: string;
  /** Whether an answer has named it: a goal, an area, an action, an appendix. */
  named: boolean;
}

/** What can be referred to in a document, by id. */
export type Targets = ReadonlyMap<string, Target>;

/** The targets of a document that has not been arranged yet. */
export function referenceTargets(document: Document, terms: Terms): Targets {
  return targetsOf(numberCaptions(terms)(numberHeadings(terms)(document)), terms);
}

/**
 * Writes the words of every reference that has none of its own: "insats 6.2.1", "tabell 3".
 *
 * In a view of the agenda, `agenda` holds the agenda's own targets. Goals, areas, actions and appendices have the
 * agenda's numbers there too, so that everybody speaks of the same "insats 6.2.1"; and a reference to what only the
 * agenda holds is words, not a link that leads nowhere. Nor is there a link in a heading. Charts name goals, areas and
 * actions by the same numbers.
 */
export function resolveReferences(terms: Terms, agenda: Targets = new Map()): Transform {
  return (document) => {
    const own = targetsOf(document, terms);
    const resolve = (node: CrossReference, within: Block): Inline[] => {
      const words = wordsOf(node, own, agenda);
      return own.has(node.target) && within.type !== 'heading' ? [{ ...node, children: words }] : words;
    };
    const numberOf = (id: string): string => targetAt(id, own, agenda)?.number ?? '';
    return mapDocument(document, {
      block: (block) =>
        block.type === 'chart' ? { ...block, data: withNumbers(block.data, numberOf) } : block,
      inline: (nodes, within) =>
        replaceInline(nodes, (node) => (node.type === 'crossReference' ? resolve(node, within) : [node])),
    });
  };
}

function wordsOf(node: CrossReference, own: Targets, agenda: Targets): Inline[] {
  const target = targetAt(node.target, own, agenda);
  if (target === undefined)
    throw new Error(`a reference leads to ${node.target}, which compose should have refused`);
  if (node.children.length > 0) return node.children;
  const { template } = node;
  return [{ type: 'text', value: target[node.form], ...(template === undefined ? {} : { template }) }];
}

function targetAt(id: string, own: Targets, agenda: Targets): Target | undefined {
  const inAgenda = agenda.get(id);
  return inAgenda?.named === true ? inAgenda : (own.get(id) ?? inAgenda);
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
        named: block.source !== undefined,
      });
    }
    if ((block.type === 'table' || block.type === 'figure' || block.type === 'chart') && block.id !== '') {
      const title = textOf(block.caption);
      const full = block.number === '' ? title : lowerFirst(block.number);
      targets.set(block.id, { full, number: full, title, named: false });
    }
  }
  return targets;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLocaleLowerCase('sv') + words.slice(1);
}
