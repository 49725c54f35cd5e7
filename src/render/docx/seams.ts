import { Paragraph, Table, type FileChild } from 'docx';
import { isBeside } from './paragraph-number.js';
import { styleIds } from './styles/style-ids.js';

const afterTable = 200;
const withOwnRoom: readonly (string | undefined)[] = [
  ...Object.values(styleIds.heading),
  styleIds.contentsHeading,
];

/**
 * Sews blocks together where Word does something that nobody wants: two tables in a row become one, a table or a
 * contents field cannot end a section or a note, text stands close upon the edge of the table above it, and text after
 * the contents begins on their page. Where Word must have a paragraph it gets one of a point's height.
 */
export function sewn(blocks: readonly FileChild[]): FileChild[] {
  return blocks.flatMap((block, index) => {
    const previous = isBeside(blocks[index - 1]) ? blocks[index - 2] : blocks[index - 1];
    const placed = block instanceof Paragraph && !isBeside(block) ? placedAfter(previous, block) : block;
    const seam = block instanceof Paragraph ? undefined : seamBetween(block, blocks[index + 1]);
    return seam === undefined ? [placed] : [placed, seam];
  });
}

/** At the top of a page no heading needs room above it. */
export function openingPage(blocks: readonly FileChild[]): FileChild[] {
  const [first, ...rest] = blocks;
  const isHeading = first instanceof Paragraph && withOwnRoom.includes(first.options.style);
  return isHeading ? [withRoomAbove(first, 0), ...rest] : [...blocks];
}

function placedAfter(previous: FileChild | undefined, block: Paragraph): Paragraph {
  if (isContents(previous)) return withRoomAbove(block.with({ pageBreakBefore: true }), 0);
  const crowded = previous instanceof Table && !withOwnRoom.includes(block.options.style);
  return crowded ? withRoomAbove(block, afterTable) : block;
}

function seamBetween(block: FileChild, next: FileChild | undefined): Paragraph | undefined {
  if (next instanceof Paragraph) return undefined;
  if (next === undefined) return new Paragraph({ style: styleIds.seam });
  return isContents(block)
    ? new Paragraph({ style: styleIds.seam, pageBreakBefore: true })
    : new Paragraph({ style: styleIds.seam, spacing: { before: 0, after: afterTable } });
}

function withRoomAbove(block: Paragraph, before: number): Paragraph {
  return block.with({ spacing: { ...block.options.spacing, before } });
}

/** The contents field is the one block that is neither paragraph nor table. */
function isContents(block: FileChild | undefined): boolean {
  return block !== undefined && !(block instanceof Paragraph) && !(block instanceof Table);
}
