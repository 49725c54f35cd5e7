import type { Filling } from '../../../drawing/fillings.js';
import { paints } from '../../../drawing/colours.js';
import type { Paint } from '../../../drawing/shapes.js';
import type { Profile } from '../../../profile/profile.js';
import { escaped, val, xml, type Xml } from './xml.js';

/** How the shapes and words of charts look, in DrawingML. */
export interface Looks {
  /** Size of the words, in points. */
  size: number;
  filled(filling: Filling): Xml;
  /** A bar that fades towards its end, which nobody knows. */
  fading: Xml;
  /** What only takes room. */
  unseen: Xml;
  /** Behind words that stand on a pattern or on lines. */
  paper: Xml;
  line(paint: Paint): Xml;
  /** The look of words that stand in the chart's own places: axes, legends. */
  words(paint: Paint, bold?: boolean): Xml;
  /** Words of a label: a line each. */
  rich(lines: readonly string[], paint: Paint, more?: { bold?: boolean; align?: 'ctr' | 'l' }): Xml;
}

/** Preset patterns for those of our own drawings: such as differ also where a program draws them as lines only. */
const patterns: Partial<Record<Filling, string>> = {
  hatched: 'wdUpDiag',
  dotted: 'smGrid',
  ruled: 'horz',
  crossed: 'diagCross',
};

/** EMU, the unit of DrawingML, in a point. */
export const emu = 12700;

export function looksOf(profile: Profile): Looks {
  const colours = paints(profile);
  const size = Math.max(8, 0.85 * profile.bodySize);
  const colour = (paint: Paint): Xml => val('a:srgbClr', colours[paint].slice(1).toUpperCase());
  const solid = (paint: Paint): Xml => xml('a:solidFill', {}, colour(paint));
  const line = (paint: Paint, points = 0.75): Xml => xml('a:ln', { w: points * emu }, solid(paint));
  const properties = (name: string, paint: Paint, bold: boolean): Xml =>
    xml(
      name,
      { lang: 'sv-SE', sz: Math.round(size * 100), b: Number(bold) },
      solid(paint),
      xml('a:latin', { typeface: profile.fonts.word }),
      xml('a:cs', { typeface: profile.fonts.word }),
    );
  // Lines are broken where we break them.
  const body = xml('a:bodyPr', { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' });
  return {
    size,
    filled(filling) {
      const preset = patterns[filling];
      if (preset !== undefined) {
        const fill = xml(
          'a:pattFill',
          { prst: preset },
          xml('a:fgClr', {}, colour('strong')),
          xml('a:bgClr', {}, colour('ground')),
        );
        return xml('c:spPr', {}, fill, line('strong'));
      }
      // White around what is dark sets it apart from its neighbours.
      if (filling === 'solid') return xml('c:spPr', {}, solid('strong'), line('ground'));
      return xml('c:spPr', {}, solid(filling === 'middle' ? 'middle' : 'ground'), line('strong'));
    },
    fading: xml(
      'c:spPr',
      {},
      xml(
        'a:gradFill',
        {},
        xml(
          'a:gsLst',
          {},
          xml('a:gs', { pos: 0 }, colour('strong')),
          xml('a:gs', { pos: 60_000 }, colour('strong')),
          xml('a:gs', { pos: 100_000 }, colour('ground')),
        ),
        xml('a:lin', { ang: 0, scaled: 0 }),
      ),
      line('strong'),
    ),
    paper: xml('c:spPr', {}, solid('ground'), xml('a:ln', {}, xml('a:noFill'))),
    unseen: xml('c:spPr', {}, xml('a:noFill'), xml('a:ln', {}, xml('a:noFill'))),
    line: (paint) => xml('c:spPr', {}, line(paint, 0.5)),
    words: (paint, bold = false) =>
      xml(
        'c:txPr',
        {},
        xml('a:bodyPr'),
        xml(
          'a:p',
          {},
          xml('a:pPr', {}, properties('a:defRPr', paint, bold)),
          xml('a:endParaRPr', { lang: 'sv-SE' }),
        ),
      ),
    rich: (lines, paint, { bold = false, align = 'ctr' } = {}) =>
      xml(
        'c:rich',
        {},
        body,
        ...lines.map((words) =>
          xml(
            'a:p',
            {},
            xml('a:pPr', { algn: align }, properties('a:defRPr', paint, bold)),
            xml('a:r', {}, properties('a:rPr', paint, bold), xml('a:t', {}, escaped(words))),
          ),
        ),
      ),
  };
}
