import type { Element } from '@xmldom/xmldom';
import type { StyleBook } from '../style-book.js';
import { around, attribute, beside, childAt, isOn } from '../xml-part.js';

/** What the table that a paragraph stands in gives it, where nothing nearer says otherwise. */
export interface TableLook {
  /** The properties of its text, the nearest first. */
  text: Element[];
  /** The ground of the cell; undefined for the paper's. */
  ground: Element | undefined;
}

/**
 * The looks that a paragraph in a table may get: one, but for a table with bands, whose rows take turns. Word lays the
 * parts of a table style over one another: the first row over the first column, and that over the bands.
 */
export function tableLooks(paragraph: Element, styles: StyleBook): TableLook[] {
  const cell = around(paragraph, 'w:tc');
  const row = around(paragraph, 'w:tr');
  const table = around(paragraph, 'w:tbl');
  if (cell === undefined || row === undefined || table === undefined) return [];
  const flags = childAt(table, 'w:tblPr', 'w:tblLook');
  const isSet = (name: string): boolean => ['1', 'true', 'on'].includes(attribute(flags, name) ?? '');
  const chain = styles.chain(attribute(childAt(table, 'w:tblPr', 'w:tblStyle')) ?? '');
  const own = childAt(cell, 'w:tcPr', 'w:shd');

  const fixed = [
    ...(isSet('w:firstRow') && isOn(childAt(row, 'w:trPr', 'w:tblHeader')) ? ['firstRow'] : []),
    ...(isSet('w:firstColumn') && beside(cell, 'before')?.nodeName !== 'w:tc' ? ['firstCol'] : []),
  ];
  const turns = fixed.includes('firstRow') || isSet('w:noHBand') ? [[]] : [['band1Horz'], ['band2Horz']];
  return turns.map((bands) => {
    const parts = [...fixed, ...bands].flatMap((part) =>
      chain.flatMap(({ element }) => conditionIn(element, part) ?? []),
    );
    const whole = chain.map(({ element }) => element);
    const grounds = [...parts, ...whole].flatMap((one) => childAt(one, 'w:tcPr', 'w:shd') ?? []);
    return {
      text: [...parts, ...whole].flatMap((one) => childAt(one, 'w:rPr') ?? []),
      ground: own ?? grounds[0],
    };
  });
}

function conditionIn(style: Element, part: string): Element | undefined {
  for (let child = style.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeName === 'w:tblStylePr' && attribute(child as Element, 'w:type') === part)
      return child as Element;
  }
  return undefined;
}
