import type { Block, Inline } from '../../src/document/tree.js';

/**
 * A tree as a few readable lines, for cases whose expected tree is written by hand: one line a block, children
 * indented, inline nodes as `kind(words)`.
 */
export function outline(blocks: readonly Block[], indent = ''): string {
  return blocks.map((block) => lines(block, indent)).join('');
}

function lines(block: Block, indent: string): string {
  const line = (words: string): string => `${indent}${words}\n`;
  const deeper = `${indent}  `;
  switch (block.type) {
    case 'heading':
      return line(`heading ${block.depth} #${block.id} ${inline(block.children)}`);
    case 'paragraph':
    case 'lead':
      return line(`${block.type} ${inline(block.children)}`);
    case 'list':
      return (
        line(block.ordered ? `list from ${block.start}` : 'list') +
        block.items.map((item) => `${deeper}item\n${outline(item.children, `${deeper}  `)}`).join('')
      );
    case 'quote':
    case 'landscape':
      return line(block.type) + outline(block.children, deeper);
    case 'code':
      return line(`code ${JSON.stringify(block.value)}`);
    case 'table':
      return (
        line(`table ${block.kind}${block.caption.length > 0 ? ` ${inline(block.caption)}` : ''}`) +
        [block.header, ...block.rows]
          .map((row) => `${deeper}| ${row.map((cell) => inline(cell.children)).join(' | ')} |\n`)
          .join('')
      );
    case 'formTable':
      return line(
        `form ${block.layout} ${block.rows
          .flat()
          .map(({ tag }) => tag)
          .join(' ')}`,
      );
    case 'fields':
      return (
        line('fields') +
        block.items.map((item) => `${deeper}${inline(item.label)}: ${inline(item.children)}\n`).join('')
      );
    case 'figure':
      return line(`figure ${block.image} alt=${block.alternative} ${inline(block.caption)}`.trimEnd());
    case 'chart':
      return line(`chart ${block.data.kind} #${block.id} alt=${block.alternative} ${inline(block.caption)}`);
    case 'gapBlock':
      return line(`gap ${block.question} (${block.page ?? ''})`);
    case 'cover':
    case 'contents':
      return line(block.type);
  }
}

export function inline(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.language === undefined ? node.value : `${node.language}(${node.value})`;
        case 'inlineCode':
          return `code(${node.value})`;
        case 'break':
          return '⏎';
        case 'noteReference':
          return `note(${node.note})`;
        case 'abbreviation':
          return `abbreviation(${node.value}: ${node.expansion})`;
        case 'formField':
          return `field(${node.tag})`;
        case 'gap':
          return `gap(${node.question})`;
        case 'link':
          return `link(${inline(node.children)} → ${node.url})`;
        case 'crossReference':
          return `reference(${inline(node.children)} → ${node.target})`;
        default:
          return `${node.type}(${inline(node.children)})`;
      }
    })
    .join('');
}
