import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions, type INumberingOptions } from 'docx';
import type { Terms } from '../../../language/terms.js';
import { styleIds } from './style-ids.js';
import { listIndent } from '../page.js';
import { textWidth } from '../../../document/text-width.js';
import type { TypeScale } from './type-scale.js';

/** The names under which paragraphs find their list definition. */
export const chapterList = 'chapters';
export const appendixList = 'appendices';
export const bulletList = 'bullets';
export const numberList = (start: number): string => `numbers-from-${start}`;

/** Word has nine levels; deeper lists stay on the ninth. */
export const deepestLevel = 8;

export function numbering(terms: Terms, scale: TypeScale, listStarts: Iterable<number>): INumberingOptions {
  return {
    config: [
      { reference: chapterList, levels: chapterLevels(scale) },
      { reference: appendixList, levels: [appendixLevel(terms, scale)] },
      { reference: bulletList, levels: listLevels((level) => bullet(level)) },
      ...[...listStarts].map((start) => ({
        reference: numberList(start),
        levels: listLevels((level) => ({
          format: orderedFormats[level % 3] ?? LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          start,
        })),
      })),
    ],
  };
}

/** "1", "1.1", "1.1.1" …: the levels belong to the heading styles. */
function chapterLevels(scale: TypeScale): ILevelsOptions[] {
  return scale.heading.map((size, level) => {
    const places = Array.from({ length: level + 1 }, (_, place) => `%${place + 1}`).join('.');
    const style = Object.values(styleIds.heading)[level];
    const options = headingLevel(level, places, `${places.replaceAll(/%\d/g, '8')}8`, size);
    return { ...options, style: { ...options.style, ...(style === undefined ? {} : { style }) } };
  });
}

/** "Bilaga 1": an appendix is a heading of the first depth that is counted on its own. */
function appendixLevel({ appendix }: Terms, scale: TypeScale): ILevelsOptions {
  return headingLevel(0, `${appendix} %1`, `${appendix} 8`, scale.heading[0]);
}

/** A heading whose number hangs in the margin of the heading's own text. */
function headingLevel(level: number, text: string, widest: string, size: number): ILevelsOptions {
  const room = Math.ceil(textWidth(widest, size / 2) / 20 + size / 4) * 20;
  return {
    level,
    text,
    format: LevelFormat.DECIMAL,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: { paragraph: { indent: { left: room, hanging: room } } },
  };
}

const orderedFormats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];
const bullets = ['•', '–', '▪'];

function bullet(level: number): Partial<ILevelsOptions> {
  return { format: LevelFormat.BULLET, text: bullets[level % bullets.length] ?? '•' };
}

function listLevels(looks: (level: number) => Partial<ILevelsOptions>): ILevelsOptions[] {
  return Array.from({ length: deepestLevel + 1 }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: listIndent(level) } },
    ...looks(level),
  }));
}
