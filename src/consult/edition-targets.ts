import type { Consultation } from '../answers/consultation.js';
import type { Target, TargetKind } from '../consultation/target.js';
import type { Block, Chart, Document, Figure, Heading, HeadingKind, Table } from '../document/tree.js';
import { blockNodes, textOf } from '../document/walk.js';
import type { Terms } from '../language/terms.js';

const kinds: Readonly<Record<HeadingKind, TargetKind>> = {
  section: 'chapter',
  goal: 'goal',
  area: 'area',
  action: 'action',
  appendix: 'appendix',
};

/** All that a reply can speak of but single paragraphs: the whole, the questions, and what the document has, in its order. */
export function editionTargets(
  agenda: Document,
  { frågor = [] }: Pick<Consultation, 'frågor'>,
  { question }: Pick<Terms, 'question'>,
): Target[] {
  return [
    { kind: 'whole', id: '', number: '', title: agenda.metadata.title },
    ...frågor.map(({ id, fråga }, index): Target => ({
      kind: 'question',
      id,
      number: `${question} ${index + 1}`,
      title: fråga,
    })),
    ...documentTargets(agenda),
  ];
}

/** Headings, tables with a caption, figures and charts. */
export function documentTargets({ body }: Pick<Document, 'body'>): Target[] {
  return [...blockNodes(body)].flatMap((block) => {
    const target = targetOf(block);
    return target === undefined ? [] : [target];
  });
}

function targetOf(block: Block): Target | undefined {
  switch (block.type) {
    case 'heading':
      return described(kinds[block.kind], block, textOf(block.children));
    case 'table':
      return block.number === '' ? undefined : described('table', block, textOf(block.caption));
    case 'figure':
    case 'chart':
      return described('figure', block, textOf(block.caption) || block.alternative);
    default:
      return undefined;
  }
}

function described(kind: TargetKind, block: Heading | Table | Figure | Chart, title: string): Target {
  const { id, number, source } = block;
  return { kind, id, number, title: title.trim(), ...(source === undefined ? {} : { source }) };
}
