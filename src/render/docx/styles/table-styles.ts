import { BorderStyle, type XmlComponent } from 'docx';
import { element } from '../element.js';
import type { StyleInk } from './paragraph-style.js';
import { styleIds } from './style-ids.js';

interface Line {
  points: number;
  color: string;
}

type Borders = Partial<Record<'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV', Line>>;

const cellPadding = { top: 28, left: 100, bottom: 28, right: 100 };

/** The looks of tables, as table styles: an office restyles every table by changing one of them. */
export function tableStyles({ palette }: StyleInk): XmlComponent[] {
  const hair: Line = { points: 0.5, color: palette.rule };
  const strong: Line = { points: 1, color: palette.primary };
  const tinted = element('w:tcPr', {}, shading(palette.tint));
  const bold = element('w:rPr', {}, element('w:b'));
  const label = element('w:rPr', {}, element('w:b'), element('w:color', { 'w:val': palette.accent }));
  const edge: Line = { points: 0.75, color: palette.rule };
  return [
    element(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      element('w:name', { 'w:val': 'Normal Table' }),
      element('w:uiPriority', { 'w:val': 99 }),
      element('w:semiHidden'),
      element('w:unhideWhenUsed'),
      element('w:tblPr', {}, width('w:tblInd', 0), cellMargins({ top: 0, left: 108, bottom: 0, right: 108 })),
    ),
    tableStyle(
      styleIds.dataTable,
      'Agendatabell',
      { top: strong, bottom: strong, insideH: hair },
      condition(
        'firstRow',
        bold,
        element('w:tcPr', {}, borders('w:tcBorders', { bottom: strong }), shading(palette.tint)),
      ),
      condition('firstCol', bold),
    ),
    tableStyle(
      styleIds.controlTable,
      'Kontrollruta',
      { top: edge, left: edge, bottom: edge, right: edge, insideH: hair },
      condition('firstRow', label, tinted),
      condition('firstCol', label, tinted),
    ),
  ];
}

function tableStyle(id: string, name: string, lines: Borders, ...conditions: XmlComponent[]): XmlComponent {
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': 'TableNormal' }),
    element('w:tblPr', {}, borders('w:tblBorders', lines), cellMargins(cellPadding)),
    ...conditions,
  );
}

function condition(part: 'firstRow' | 'firstCol', ...properties: XmlComponent[]): XmlComponent {
  return element('w:tblStylePr', { 'w:type': part }, ...properties);
}

function borders(name: string, lines: Borders): XmlComponent {
  const sides = (['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const).flatMap((side) => {
    const drawn = lines[side];
    if (!drawn) return [];
    const attributes = {
      'w:val': BorderStyle.SINGLE,
      'w:sz': drawn.points * 8,
      'w:space': 0,
      'w:color': drawn.color,
    };
    return [element(`w:${side}`, attributes)];
  });
  return element(name, {}, ...sides);
}

function shading(color: string): XmlComponent {
  return element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': color });
}

function cellMargins(sides: typeof cellPadding): XmlComponent {
  return element(
    'w:tblCellMar',
    {},
    ...Object.entries(sides).map(([side, size]) => width(`w:${side}`, size)),
  );
}

function width(name: string, twips: number): XmlComponent {
  return element(name, { 'w:w': twips, 'w:type': 'dxa' });
}
