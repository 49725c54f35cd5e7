import {
  FrameAnchorType,
  FrameWrap,
  Paragraph,
  TabStopType,
  type FileChild,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { Citable } from '../../document/tree.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { tabRun, textRun } from './text-run.js';

/** Room for a number in the margin, in twips: 8 mm. */
const room = 454;

/**
 * Puts a paragraph's number in the margin beside its first line. It is typed and not Word's own: a reply points at a
 * number, and "12" must not become "11" when somebody has taken a paragraph away. A tab that the hanging indent gives a
 * place keeps number and text apart, in Word as in programs that know no frames.
 */
export function numberLook({ paragraphNumber }: Citable, { layout }: Setting): IParagraphOptions {
  if (paragraphNumber === undefined) return {};
  return {
    indent: { hanging: room },
    tabStops: [{ type: TabStopType.LEFT, position: layout.textIndent }],
  };
}

/** What opens the first line of a paragraph with a number. */
export function numberOpening({ paragraphNumber }: Citable): ParagraphChild[] {
  return paragraphNumber === undefined ? [] : [...numberRun(paragraphNumber), tabRun()];
}

/**
 * The same for a list or a quotation, whose own marks and rules leave no room in the line: the number stands in a frame
 * in the margin, which keeps to the paragraph after it.
 */
export function besideNumber(
  { paragraphNumber }: Citable,
  blocks: FileChild[],
  { layout }: Setting,
): FileChild[] {
  if (paragraphNumber === undefined || blocks.length === 0) return blocks;
  const number = new Paragraph({
    style: styleIds.normal,
    keepNext: true,
    suppressLineNumbers: true,
    spacing: { before: 0, after: 0 },
    indent: { left: 0, firstLine: 0 },
    frame: {
      type: 'absolute',
      position: { x: layout.textIndent - room, y: 1 },
      width: room - 57,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.TEXT },
      wrap: FrameWrap.AROUND,
    },
    children: numberRun(paragraphNumber),
  });
  return [number, ...blocks];
}

/** Whether a paragraph stands beside the text and takes no room in it. */
export function isBeside(block: FileChild | undefined): boolean {
  return block instanceof Paragraph && block.options.frame !== undefined;
}

function numberRun(number: number): ParagraphChild[] {
  return textRun(String(number), { style: styleIds.paragraphNumber });
}
