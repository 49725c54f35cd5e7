import type { Block, Inline } from '../document/tree.js';
import { TemplateFault } from './template-fault.js';

/** An answer where only words can stand (a table cell, a line): its blocks one after the other, broken by lines. */
export function flattenToInline(blocks: readonly Block[]): Inline[] {
  const lines = blocks.flatMap(linesOf);
  return lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line]));
}

function linesOf(block: Block): Inline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'lead':
      return [block.children];
    case 'list':
      return block.items.map((item, index): Inline[] => [
        { type: 'text', value: block.ordered ? `${block.start + index}. ` : '\u2022 ' },
        ...flattenToInline(item.children),
      ]);
    case 'quote':
      return block.children.flatMap(linesOf);
    case 'code':
      return block.value.split('\n').map((value): Inline[] => [{ type: 'inlineCode', value }]);
    case 'table':
      return [block.header, ...block.rows].map((row): Inline[] =>
        row.flatMap((cell, index): Inline[] =>
          index === 0 ? cell.children : [{ type: 'text', value: ' \u2013 ' }, ...cell.children],
        ),
      );
    default:
      throw new TemplateFault(`${block.type} cannot be put among words`);
  }
}
