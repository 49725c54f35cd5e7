import { lineHeight, type ParagraphStyle, type StyleInk } from './paragraph-style.js';
import { chapterList } from './numbering.js';
import { ourLayout, portrait } from '../page.js';
import { styleIds } from './style-ids.js';

const spacing = {
  1: { before: 480, after: 160 },
  2: { before: 360, after: 100 },
  3: { before: 280, after: 80 },
  4: { before: 220, after: 60 },
};
const depths = [1, 2, 3, 4] as const;
const contentsDepths = [1, 2, 3] as const;

/** Headings, and the contents table that is made from them. */
export function headingStyles({ palette, scale }: StyleInk): ParagraphStyle[] {
  const headings = depths.map((depth): ParagraphStyle => ({
    id: styleIds.heading[depth],
    name: `heading ${depth}`,
    basedOn: styleIds.normal,
    next: styleIds.normal,
    quickFormat: true,
    uiPriority: 9,
    run: { bold: true, color: palette.accent, size: scale.heading[depth - 1] ?? scale.body },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: depth - 1,
      spacing: { ...spacing[depth], ...lineHeight(scale.heading[depth - 1] ?? scale.body, 1.26) },
      numbering: { reference: chapterList, level: depth - 1, instance: 0 },
    },
  }));
  const contentsHeading: ParagraphStyle = {
    id: styleIds.contentsHeading,
    name: 'TOC Heading',
    basedOn: styleIds.normal,
    next: styleIds.normal,
    uiPriority: 39,
    run: { bold: true, color: palette.accent, size: scale.heading[0] },
    paragraph: {
      keepNext: true,
      spacing: { before: 480, after: 200, ...lineHeight(scale.heading[0], 1.26) },
    },
  };
  const entries = contentsDepths.map((depth): ParagraphStyle => ({
    id: styleIds.contentsEntry[depth],
    name: `toc ${depth}`,
    basedOn: styleIds.normal,
    next: styleIds.normal,
    uiPriority: 39,
    ...(depth === 1 ? { run: { bold: true } } : {}),
    paragraph: {
      indent: { left: ourLayout.contentsIndent[depth] },
      spacing: { before: depth === 1 ? 120 : 0, after: 40 },
      tabStops: [{ type: 'right', position: portrait.textWidth, leader: 'dot' }],
    },
  }));
  return [...headings, contentsHeading, ...entries];
}
