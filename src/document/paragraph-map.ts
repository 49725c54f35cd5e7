import { hangsOn, isCitable, type CitableBlock } from './citable.js';
import type { Block, Document, Heading } from './tree.js';
import { blockNodes, inlineNodes, inlineRuns, textOf } from './walk.js';

/** What a paragraph's number stands for. */
export interface NumberedParagraph {
  number: number;
  /** Id of the heading that it stands under, which does not change when chapters are renumbered; absent before any. */
  id?: string;
  /** JSON Pointer of the answer that holds it; absent for a template's own words. Several may share one answer. */
  source?: string;
  /** Its words without markup, and those of a quotation that hangs on it; "" for a list without a paragraph. */
  text: string;
  /** The words of each item of its list: "stycke 12, punkt 3" is the third. */
  points: string[];
  /** Number of that heading: "2.4.1", "Bilaga 2", or "" under an unnumbered one. */
  chapterNumber: string;
}

/**
 * The numbered paragraphs of an arranged document in their order, for keeping: a reply that came to one edition is to
 * be understood after the text has changed.
 */
export function paragraphMap({ body }: Pick<Document, 'body'>): NumberedParagraph[] {
  const paragraphs: NumberedParagraph[] = [];
  let heading: Heading | undefined;
  const take = (blocks: readonly Block[]): void => {
    for (const [index, block] of blocks.entries()) {
      if (block.type === 'heading') heading = block;
      if (block.type === 'landscape') take(block.children);
      if (!isCitable(block)) continue;
      const last = paragraphs.at(-1);
      if (block.paragraphNumber !== undefined) {
        paragraphs.push(opened(block, block.paragraphNumber, heading));
      } else if (last !== undefined && hangsOn(block, blocks[index - 1])) {
        last.text = [last.text, textIn(block)].filter((words) => words !== '').join('\n');
        last.points.push(...pointsIn(block));
      }
    }
  };
  take(body);
  return paragraphs;
}

function opened(block: CitableBlock, number: number, heading: Heading | undefined): NumberedParagraph {
  const source = sourceOf(block);
  return {
    number,
    ...(heading === undefined ? {} : { id: heading.id }),
    ...(source === undefined ? {} : { source }),
    text: textIn(block),
    points: pointsIn(block),
    chapterNumber: heading?.number ?? '',
  };
}

/** A block made by a template holds an answer's words in its inline nodes. */
function sourceOf(block: CitableBlock): string | undefined {
  if (block.source !== undefined) return block.source;
  const nodes = [...inlineRuns([block])].flatMap((run) => [...inlineNodes(run)]);
  return nodes.flatMap((node) => ('source' in node ? [node.source] : []))[0];
}

function textIn(block: CitableBlock): string {
  if (block.type === 'list') return '';
  return block.type === 'code' ? block.value : wordsIn([block], '\n');
}

function pointsIn(block: CitableBlock): string[] {
  return block.type === 'list' ? block.items.map((item) => wordsIn(item.children, ' ')) : [];
}

function wordsIn(blocks: readonly Block[], between: string): string {
  return [...blockNodes(blocks)].flatMap(ownWords).join(between);
}

/** Without those of the blocks inside it, which come after. */
function ownWords(block: Block): string[] {
  switch (block.type) {
    case 'code':
      return [block.value];
    case 'list':
    case 'quote':
    case 'landscape':
    case 'formTable':
      return [];
    default:
      return [...inlineRuns([block])].map((run) => textOf(run).trim());
  }
}
