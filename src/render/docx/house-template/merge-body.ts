import type { Element } from '@xmldom/xmldom';
import { attribute, childAt, inside } from '../conformance/xml-part.js';
import { styleIds } from '../styles/style-ids.js';
import { adopted, named, place, wordprocessing } from './dom.js';
import type { Dressing } from './dressing.js';
import { bodyText } from './match-styles.js';

/** Numbers of the lists that a part of ours uses. */
export function listsIn(root: Element): Set<string> {
  const used = inside(root, 'w:numId').map((one) => attribute(one) ?? '');
  return new Set(used.filter((list) => list !== '' && list !== '0'));
}

/** Gives a part of ours the styles and lists of the finished file. Returns the ids of the styles that it uses. */
export function mergeBody(
  root: Element,
  ids: ReadonlyMap<string, string>,
  lists: ReadonlyMap<string, string>,
  dressing: Dressing,
): Set<string> {
  const used = new Set<string>();
  for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
    for (const reference of inside(root, name)) {
      const ours = attribute(reference) ?? '';
      const id = ids.get(ours === styleIds.normal ? bodyText : ours) ?? ours;
      reference.setAttributeNS(wordprocessing, 'w:val', id);
      used.add(id);
    }
  }
  for (const list of inside(root, 'w:numId')) {
    const number = lists.get(attribute(list) ?? '');
    if (number !== undefined) list.setAttributeNS(wordprocessing, 'w:val', number);
  }
  const style = dressing.matches.get(styleIds.dataTable)?.house;
  if (style !== undefined) {
    const tables = inside(root, 'w:tbl').filter(
      (table) => attribute(childAt(table, 'w:tblPr', 'w:tblStyle')) === style.id,
    );
    for (const table of tables) {
      showBands(table, style.element);
      colourHeaderLinks(table, style.element);
    }
  }
  return used;
}

const bands = { 'w:noHBand': 0x0200, 'w:noVBand': 0x0400 } as const;

/** A table style of the house that has bands shows them. */
function showBands(table: Element, style: Element): void {
  const look = childAt(table, 'w:tblPr', 'w:tblLook');
  if (look === undefined) return;
  const parts = new Set(named(style, 'w:tblStylePr').map((part) => attribute(part, 'w:type')));
  const hidden = [
    ...(parts.has('band1Horz') || parts.has('band2Horz') ? [] : (['w:noHBand'] as const)),
    ...(parts.has('band1Vert') || parts.has('band2Vert') ? [] : (['w:noVBand'] as const)),
  ];
  const others = Number.parseInt(attribute(look) ?? '0', 16) & ~(bands['w:noHBand'] | bands['w:noVBand']);
  const value = hidden.reduce((sum, name) => sum | bands[name], others);
  look.setAttributeNS(wordprocessing, 'w:val', value.toString(16).toUpperCase().padStart(4, '0'));
  for (const name of ['w:noHBand', 'w:noVBand'] as const)
    look.setAttributeNS(wordprocessing, name, hidden.includes(name) ? '1' : '0');
}

/** A header row in white on a dark ground would have its links in blue. */
function colourHeaderLinks(table: Element, style: Element): void {
  const first = named(style, 'w:tblStylePr').find((part) => attribute(part, 'w:type') === 'firstRow');
  const ink = childAt(first, 'w:rPr', 'w:color');
  if (ink === undefined) return;
  const rows = named(table, 'w:tr').filter((row) => childAt(row, 'w:trPr', 'w:tblHeader') !== undefined);
  for (const properties of rows.flatMap((row) => inside(row, 'w:rPr'))) {
    if (childAt(properties, 'w:rStyle') !== undefined) place(properties, adopted(ink, properties));
  }
}
