import { LineRuleType } from 'docx';
import { fill, line } from './palette.js';
import { lineHeight, type ParagraphStyle, type StyleInk } from './paragraph-style.js';
import { styleIds } from './style-ids.js';

/** Running text, and what stands in it: quotes, code, gaps, fields, tables' text, figures and captions. */
export function textStyles({ palette, scale }: StyleInk): ParagraphStyle[] {
  const normal = styleIds.normal;
  const tableText = { before: 40, after: 40, ...lineHeight(scale.small, 1.28) };
  return [
    { id: normal, name: 'Normal', quickFormat: true, paragraph: { widowControl: true } },
    {
      id: styleIds.lead,
      name: 'Ingress',
      basedOn: normal,
      next: normal,
      quickFormat: true,
      run: { size: scale.lead, color: palette.accent },
      paragraph: { spacing: { after: 160, ...lineHeight(scale.lead, 1.35) }, keepNext: true },
    },
    {
      id: styleIds.quote,
      name: 'Quote',
      basedOn: normal,
      quickFormat: true,
      run: { italics: true },
      paragraph: { indent: { left: 340, right: 340 }, border: { left: line(palette.rule, 2.25, 10) } },
    },
    {
      id: styleIds.code,
      name: 'Kod',
      basedOn: normal,
      quickFormat: true,
      run: { font: 'Consolas', size: scale.code, noProof: true },
      paragraph: { shading: fill(palette.tint), alignment: 'left', spacing: lineHeight(scale.code, 1.28) },
    },
    {
      id: styleIds.gap,
      name: 'Lucka',
      basedOn: normal,
      next: normal,
      quickFormat: true,
      run: { color: palette.gapText },
      paragraph: {
        indent: { left: 170 },
        shading: fill(palette.gapFill),
        border: {
          top: line(palette.gapFill, 0.5, 3),
          bottom: line(palette.gapFill, 0.5, 3),
          left: line(palette.gapEdge, 3, 6),
        },
        spacing: { before: 120, after: 180 },
        keepLines: true,
      },
    },
    {
      id: styleIds.field,
      name: 'Faktarad',
      basedOn: normal,
      quickFormat: true,
      paragraph: { indent: { left: 2381, hanging: 2381 }, spacing: { after: 40 }, keepLines: true },
    },
    {
      id: styleIds.figure,
      name: 'Figur',
      basedOn: normal,
      next: styleIds.caption,
      quickFormat: true,
      paragraph: { spacing: { before: 160, after: 80 } },
    },
    {
      id: styleIds.caption,
      name: 'caption',
      basedOn: normal,
      next: normal,
      quickFormat: true,
      run: { size: scale.small, bold: true, color: palette.accent },
      paragraph: { spacing: { before: 120, after: 80, ...lineHeight(scale.small, 1.28) }, keepLines: true },
    },
    {
      id: styleIds.tableText,
      name: 'Tabelltext',
      basedOn: normal,
      quickFormat: true,
      run: { size: scale.small },
      paragraph: { spacing: tableText, suppressLineNumbers: true },
    },
    {
      id: styleIds.tableHeader,
      name: 'Tabellhuvud',
      basedOn: styleIds.tableText,
      quickFormat: true,
      run: { bold: true, color: palette.accent },
      paragraph: { keepNext: true },
    },
    {
      id: styleIds.tableRowHeader,
      name: 'Tabellradhuvud',
      basedOn: styleIds.tableText,
      quickFormat: true,
      run: { bold: true },
    },
    {
      id: styleIds.formHelp,
      name: 'Frågeförklaring',
      basedOn: styleIds.tableText,
      quickFormat: true,
      run: { bold: false, color: palette.muted },
    },
    {
      // Word must have a paragraph in some places; this one takes no visible room. See seams.ts.
      id: styleIds.seam,
      name: 'Skarv',
      basedOn: normal,
      run: { size: 2 },
      paragraph: {
        spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
        suppressLineNumbers: true,
      },
    },
  ];
}
