import type { Heading as MarkdownHeading, List, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Block, Chart, Field, Heading, Inline, Table, TemplateOrigin } from '../document/tree.js';
import { textOf } from '../document/walk.js';
import { flattenToInline } from './flatten.js';
import { readAnswer, words } from './read-answer.js';
import { formTable } from './form-table.js';
import { readBlocks, readTable } from './read-blocks.js';
import { readInline } from './read-inline.js';
import { plainText, type Reading } from './reading.js';
import type { ReadingContext } from './reading-context.js';
import { signBlocks, signInline } from './sign-nodes.js';
import { pieces, type Slot, type Slots } from './slots.js';
import { TemplateFault } from './template-fault.js';
import type { Origins } from './trace-marks.js';

/** Colons inside sentences ("kl. 9:30") are words: only `::leaf` and `:::container` directives are read. */
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(function (this: Processor) {
    (this.data().micromarkExtensions ??= []).push({ disable: { null: ['directiveText'] } });
  })
  .freeze();

/**
 * Reads a template's filled-in Markdown into blocks, putting the slots' nodes in place of their tokens. With `origins`
 * the nodes tell where in the template they come from.
 */
export function readTemplate(
  markdown: string,
  slots: Slots,
  context: ReadingContext,
  origins?: Origins,
): Block[] {
  const reading: Reading = {
    text: (value, node) => {
      let offset = node.position?.start.offset ?? 0;
      return pieces(value, slots).flatMap((piece): Inline[] => {
        if ('text' in piece) return wordsAt(piece.text, offset);
        offset = origins?.endOfSlot(piece.number) ?? 0;
        return signInline(inlineOf(piece.slot, context), origins?.ofSlot(piece.number));
      });
    },
    link: (node, children) => {
      const link: Inline = node.url.startsWith('#')
        ? { type: 'crossReference', target: node.url.slice(1), form: 'full', children }
        : { type: 'link', url: node.url, children };
      return [{ ...link, ...signatureOf(node) }];
    },
    note: (label) => fault(`the note ${label}: a template has none of its own`),
    figure: () => fault('a template has no images of its own'),
    strayImage: () => fault('a template has no images of its own'),
    paragraph: (node) => wholeParagraph(node),
    other: (node) => structure(node),
  };
  return readBlocks(processor.parse(markdown).children, reading);

  function wordsAt(text: string, offset: number): Inline[] {
    if (origins === undefined) return [ownWords(text)];
    return origins.cut(text, offset).flatMap(({ words, origin }) => signInline([ownWords(words)], origin));
  }

  function originOf(node: Nodes): TemplateOrigin | undefined {
    return origins?.at(node.position?.start.offset ?? 0);
  }

  function signatureOf(node: Nodes): { template?: TemplateOrigin } {
    const template = originOf(node);
    return template === undefined ? {} : { template };
  }

  /** A slot alone in its paragraph: a long answer's blocks, or a gap that fills the line. */
  function wholeParagraph(node: Paragraph): Block[] | undefined {
    const [only, ...rest] = node.children;
    if (only?.type !== 'text' || rest.length > 0) return undefined;
    const [piece, ...more] = pieces(only.value.trim(), slots);
    if (piece === undefined || !('slot' in piece) || more.length > 0) return undefined;
    const { slot, number } = piece;
    const origin = origins?.ofSlot(number);
    if (slot.kind === 'markdown') return signBlocks(readAnswer(slot.value, slot.source, context), origin);
    if (slot.kind === 'form') return formTable(slot.part, context);
    if (slot.kind === 'gap') {
      const { kind: _, ...gap } = slot;
      return signBlocks([{ type: 'gapBlock', ...gap }], origin);
    }
    return undefined;
  }

  function structure(node: Nodes): Block[] {
    switch (node.type) {
      case 'heading':
        return [heading(node)];
      case 'leafDirective':
        return leaf(node);
      case 'containerDirective':
        return container(node);
      default:
        return fault(`a template cannot hold ${node.type}`);
    }
  }

  function heading(node: MarkdownHeading): Heading {
    if (node.depth > 4) fault('headings go four levels deep');
    const { anchor, children } = takeAnchor(node.children);
    if (anchor === undefined) return fault(`the heading "${plainText(node)}" has no anchor`);
    return {
      type: 'heading',
      depth: node.depth as Heading['depth'],
      id: anchor.id,
      kind: anchor.heading,
      numbering: anchor.numbering,
      number: '',
      children: readInline(children, reading),
      ...(anchor.source === undefined ? {} : { source: anchor.source }),
      ...signatureOf(node),
    };
  }

  /** Finds the heading's anchor slot and takes its token, with the space before it, out of the words. */
  function takeAnchor(nodes: PhrasingContent[]): {
    anchor: Extract<Slot, { kind: 'anchor' }> | undefined;
    children: PhrasingContent[];
  } {
    let anchor: Extract<Slot, { kind: 'anchor' }> | undefined;
    const children = nodes.map((node): PhrasingContent => {
      if (node.type !== 'text') return node;
      const value = node.value.replace(/\s*\uE000(\d+)\uE001/g, (token, number: string) => {
        const slot = slots.get(Number(number));
        if (slot.kind !== 'anchor') return token;
        anchor = slot;
        return '';
      });
      return { ...node, value };
    });
    return { anchor, children: children.filter((node) => node.type !== 'text' || node.value !== '') };
  }

  function leaf(node: LeafDirective): Block[] {
    if (node.name === 'cover') return [{ type: 'cover' }];
    if (node.name === 'contents') return [{ type: 'contents', entries: [] }];
    return fault(`there is no ::${node.name}`);
  }

  function container(node: ContainerDirective): Block[] {
    const label = node.children.find(
      (child) => child.type === 'paragraph' && child.data?.directiveLabel === true,
    );
    const content = node.children.filter((child) => child !== label) as RootContent[];
    switch (node.name) {
      case 'landscape':
        return [{ type: 'landscape', children: readBlocks(content, reading) }];
      case 'lead':
        return readBlocks(content, reading).map((block) =>
          block.type === 'paragraph' ? { ...block, type: 'lead' } : block,
        );
      case 'control':
        return [
          { ...readTable(only(content, 'table'), reading), kind: 'control', header: [], rowHeaders: true },
        ];
      case 'table': {
        const caption = label?.type === 'paragraph' ? readInline(label.children, reading) : [];
        return [captioned(readTable(only(content, 'table'), reading), node, caption)];
      }
      case 'chart': {
        const caption = label?.type === 'paragraph' ? readInline(label.children, reading) : [];
        return [chart(node, caption, textOf(readInline(only(content, 'paragraph').children, reading)))];
      }
      case 'fields':
        return [{ type: 'fields', items: only(content, 'list').children.map((item) => field(item)) }];
      default:
        return fault(`there is no :::${node.name}`);
    }
  }

  function captioned(table: Table, node: ContainerDirective, caption: Inline[]): Table {
    const { id, widths, rowheaders } = node.attributes ?? {};
    if (typeof id !== 'string' || caption.length === 0) return fault('a table needs a caption and an id');
    const shares = typeof widths === 'string' ? filledIn(widths).split(' ').map(Number) : [];
    return {
      ...table,
      id: filledIn(id),
      kind: 'data',
      caption,
      ...signatureOf(node),
      columns: table.columns.map((column, index) =>
        shares[index] === undefined ? column : { ...column, width: shares[index] },
      ),
      rowHeaders: rowheaders !== undefined,
    };
  }

  /** The words in the directive are the text alternative. */
  function chart(node: ContainerDirective, caption: Inline[], alternative: string): Chart {
    const { id, data } = node.attributes ?? {};
    const [piece, ...more] = pieces(data ?? '', slots);
    const slot = piece !== undefined && 'slot' in piece && more.length === 0 ? piece.slot : undefined;
    if (typeof id !== 'string' || caption.length === 0 || slot?.kind !== 'chart' || alternative === '')
      return fault('a chart needs a caption, an id, data and a text alternative');
    const words = alternative.replace(/[^\S\u00A0]+/gu, ' ');
    return {
      type: 'chart',
      id: filledIn(id),
      data: slot.data,
      alternative: words,
      caption,
      number: '',
      ...signatureOf(node),
    };
  }

  /** An attribute whose tokens are short answers, such as the id of the goal that a table belongs to. */
  function filledIn(text: string): string {
    return pieces(text, slots)
      .map((piece) => {
        if ('text' in piece) return piece.text;
        return piece.slot.kind === 'text'
          ? piece.slot.value
          : fault('only short answers can stand in an attribute');
      })
      .join('');
  }

  /** `- **Label** value`. */
  function field(item: List['children'][number]): Field {
    const paragraph = only(item.children, 'paragraph');
    const [label, ...value] = paragraph.children;
    if (label?.type !== 'strong') return fault('a field is a list item that starts with its label in bold');
    return { label: readInline(label.children, reading), children: trimStart(readInline(value, reading)) };
  }
}

/** The template's own words. A directive's colons among them are one that was not closed, or not nested rightly. */
function ownWords(text: string): Inline {
  return /:::/.test(text)
    ? fault(`the directive "${text.trim()}" is not closed, or an outer one needs more colons`)
    : words(text);
}

function inlineOf(slot: Slot, context: ReadingContext): Inline[] {
  switch (slot.kind) {
    case 'text':
      return [words(slot.value, slot.source)];
    case 'markdown':
      return flattenToInline(readAnswer(slot.value, slot.source, context, 'without figures'));
    case 'gap': {
      const { kind: _, ...gap } = slot;
      return [{ type: 'gap', ...gap }];
    }
    case 'reference': {
      const source = slot.source === undefined ? {} : { source: slot.source };
      return [{ type: 'crossReference', target: slot.target, form: slot.form, children: [], ...source }];
    }
    case 'url': {
      const source = slot.source === undefined ? {} : { source: slot.source };
      return [
        { type: 'link', url: slot.url, children: [words(slot.words ?? slot.url, slot.source)], ...source },
      ];
    }
    case 'field':
      return [{ ...slot.field }];
    case 'anchor':
      return fault(`the anchor ${slot.id} stands outside a heading`);
    case 'form':
      return fault('a part of a form stands alone on its line');
    case 'chart':
      return fault('a chart is the data of a :::chart, not words');
  }
}

function only<T extends RootContent['type']>(
  nodes: readonly Nodes[],
  type: T,
): Extract<RootContent, { type: T }> {
  const [node, ...rest] = nodes;
  if (node?.type !== type || rest.length > 0) return fault(`one ${type} is expected here`);
  return node as Extract<RootContent, { type: T }>;
}

function trimStart(children: Inline[]): Inline[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text') return children;
  const value = first.value.trimStart();
  return value === '' ? rest : [{ ...first, value }, ...rest];
}

function fault(message: string): never {
  throw new TemplateFault(message);
}
