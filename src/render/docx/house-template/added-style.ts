import type { Element } from '@xmldom/xmldom';
import { attribute, childAt } from '../conformance/xml-part.js';
import { styleIds } from '../styles/style-ids.js';
import { ensure, make, named, numberOf, place, remove, set, wordprocessing } from './dom.js';
import type { Dressing } from './dressing.js';
import { bodyText } from './match-styles.js';

const lists: readonly string[] = [...styleIds.bullets, ...styleIds.numbers, styleIds.listContinuation];

/** Running text and what stands in it: added styles of these are made from the house's running text. */
const flowing: readonly string[] = [
  styleIds.lead,
  styleIds.quote,
  styleIds.code,
  styleIds.gap,
  styleIds.field,
  styleIds.figure,
  styleIds.caption,
  ...lists,
];

/** Pictures take the width of the page, as tables do, and what they show is said in line with them. */
const asWideAsThePage: readonly string[] = [styleIds.figure, styleIds.caption];

/** What is set in the letters of headings without being one. */
const inHeadingLetters: readonly string[] = [styleIds.title, styleIds.subtitle, styleIds.coverOrganisation];

export const headings = Object.entries(styleIds.heading).map(([depth, id]) => ({ depth: Number(depth), id }));

/**
 * Makes a style of ours, `copy`, one that goes with the house's: made from the house's text or headings, and without
 * what belongs only in ours, or only in the house. `ids` are those of our styles in the finished file.
 */
export function fitAddedStyle(
  copy: Element,
  ours: string,
  ids: ReadonlyMap<string, string>,
  dressing: Dressing,
): void {
  const basis = attribute(childAt(copy, 'w:basedOn'));
  const next = attribute(childAt(copy, 'w:next'));
  const like = headingLike(ours, dressing);
  if (next !== undefined) set(copy, 'w:next', ids.get(next === styleIds.normal ? bodyText : next) ?? next);
  if (basis !== undefined && basis !== styleIds.normal) set(copy, 'w:basedOn', ids.get(basis) ?? basis);
  else if (basis !== undefined) set(copy, 'w:basedOn', ids.get(like ?? baseOf(ours)) ?? basis);
  remove(childAt(copy, 'w:pPr', 'w:numPr'));
  if (ours === styleIds.tableHeader && dressing.matches.get(styleIds.dataTable)?.house !== undefined)
    remove(childAt(copy, 'w:rPr'));
  if (attribute(copy, 'w:type') !== 'paragraph') return;
  if (like === undefined) fitText(copy, ours, dressing);
  else wearHeading(copy, ours, like, dressing);
}

function baseOf(ours: string): string {
  return flowing.includes(ours) ? bodyText : styleIds.normal;
}

/**
 * The heading of the house that one which it lacks is made like: the nearest above. The heading of the contents is made
 * like the first.
 */
function headingLike(ours: string, { matches }: Dressing): string | undefined {
  const depth = ours === styleIds.contentsHeading ? 2 : headings.find(({ id }) => id === ours)?.depth;
  if (depth === undefined) return undefined;
  return headings.findLast((one) => one.depth < depth && matches.get(one.id)?.house !== undefined)?.id;
}

function wearHeading(copy: Element, ours: string, like: string, { look }: Dressing): void {
  const size = look(like)?.size;
  const own = numberOf(childAt(copy, 'w:rPr', 'w:sz'));
  remove(childAt(copy, 'w:rPr'));
  remove(childAt(copy, 'w:pPr', 'w:spacing'));
  // The contents stand on the page that they are put on.
  if (ours === styleIds.contentsHeading) set(ensure(copy, 'w:pPr'), 'w:pageBreakBefore', '0');
  else if (size !== undefined && own !== undefined && own < size * 2) {
    set(ensure(copy, 'w:rPr'), 'w:sz', String(own));
    set(ensure(copy, 'w:rPr'), 'w:szCs', String(own));
  }
}

function fitText(copy: Element, ours: string, dressing: Dressing): void {
  fitIndent(copy, ours, dressing);
  const { look, page, layout } = dressing;
  const base = look(baseOf(ours)) ?? look(styleIds.normal);
  // Short lines that are spread to both margins have holes in them.
  const isShort = ours !== styleIds.quote && ours !== styleIds.lead && !lists.includes(ours);
  if (base?.alignment === 'both' && isShort) set(ensure(copy, 'w:pPr'), 'w:jc', 'left');
  const isNotUsed =
    (ours === styleIds.header && page.hasHeader) || (ours === styleIds.footer && page.hasFooter);
  if (isNotUsed) remove(childAt(copy, 'w:pPr', 'w:pBdr'));
  for (const tab of named(childAt(copy, 'w:pPr', 'w:tabs'), 'w:tab')) {
    if (attribute(tab) === 'right')
      tab.setAttributeNS(wordprocessing, 'w:pos', String(layout.portrait.textWidth));
  }
  const font = look(styleIds.heading[1])?.font;
  if (inHeadingLetters.includes(ours) && font !== undefined && font !== base?.font)
    place(ensure(copy, 'w:rPr'), make(copy, 'w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:cs': font }));
}

/** Running text of the house may be set in from the margin; what stands in it follows, and the rest does not. */
function fitIndent(
  copy: Element,
  ours: string,
  { look, layout: { textIndent, listIndent } }: Dressing,
): void {
  const indent = childAt(copy, 'w:pPr', 'w:ind');
  const left = numberOf(indent, 'w:left');
  const bullet = (styleIds.bullets as readonly string[]).indexOf(ours);
  const number = (styleIds.numbers as readonly string[]).indexOf(ours);
  if (bullet >= 0 || number >= 0) {
    const { left: start, hanging } = listIndent(number >= 0, Math.max(bullet, number));
    setIndent(copy, { 'w:left': start, 'w:hanging': hanging });
  } else if (ours === styleIds.listContinuation) {
    setIndent(copy, { 'w:left': listIndent(false, 0).left, 'w:hanging': 0 });
  } else if (asWideAsThePage.includes(ours) || !flowing.includes(ours)) {
    const base = look(baseOf(ours)) ?? look(styleIds.normal);
    const isSetIn = (base?.left ?? 0) !== 0 || (base?.hanging ?? 0) !== 0;
    if (isSetIn && indent === undefined) setIndent(copy, { 'w:left': 0, 'w:right': 0, 'w:firstLine': 0 });
  } else if (left !== undefined) {
    setIndent(copy, { 'w:left': left + textIndent });
  }
}

function setIndent(style: Element, sides: Readonly<Record<string, number>>): void {
  const indent = ensure(ensure(style, 'w:pPr'), 'w:ind');
  for (const [side, twips] of Object.entries(sides))
    indent.setAttributeNS(wordprocessing, side, String(twips));
}
