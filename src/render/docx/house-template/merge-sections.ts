import type { Element } from '@xmldom/xmldom';
import { attribute, childAt, children, inside, isOn } from '../conformance/xml-part.js';
import { adopted, ensure, make, named, place, remove, set, wordprocessing } from './dom.js';
import type { Dressing } from './dressing.js';
import type { RunningParts, RunningPlace } from './house-page.js';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What of the house's pages has no place in another text: changes, numbers that begin anew, columns, protection. */
const left = [
  ...['w:headerReference', 'w:footerReference', 'w:sectPrChange', 'w:type', 'w:pgNumType', 'w:lnNumType'],
  ...['w:footnotePr', 'w:endnotePr', 'w:formProt', 'w:noEndnote', 'w:printerSettings', 'w:cols'],
  ...['w:titlePg', 'w:vAlign', 'w:pgSz', 'w:pgMar', 'w:textDirection', 'w:bidi'],
];

const runningPlaces = ['header', 'footer'] as const;

/**
 * Gives the sections of our document the house's pages: paper, margins, borders, and head and foot. Where the house has
 * no head, or no foot, ours stay. `reference` gives the relationship to a part of the house.
 */
export function mergeSections(
  root: Element,
  { page, house: { settings } }: Dressing,
  reference: (path: string, place: RunningPlace) => string,
): void {
  const evenDiffers = isOn(settings?.all('w:evenAndOddHeaders')[0]);
  for (const [index, section] of inside(root, 'w:sectPr').entries()) {
    const ours = {
      header: named(section, 'w:headerReference'),
      footer: named(section, 'w:footerReference'),
      size: childAt(section, 'w:pgSz'),
      lines: childAt(section, 'w:lnNumType'),
      margins: childAt(section, 'w:pgMar'),
      hasFirst: isOn(childAt(section, 'w:titlePg')),
    };
    // A title page shows nothing at its foot, and at its top no more than a watermark.
    const isCover = ours.hasFirst && ours.footer.length === 0;
    const isTurned = attribute(ours.size, 'w:orient') === 'landscape';
    const house = isCover ? page.cover : isTurned ? page.turned.section : page.body;
    const { properties } = house;
    for (const child of children(section)) remove(child);
    for (const child of properties === undefined ? [] : children(properties))
      if (!left.includes(child.nodeName)) section.appendChild(adopted(child, section));
    set(section, 'w:type', 'nextPage');
    const hasOwnMargins = isCover || house !== page.body;
    const ownMargins = hasOwnMargins ? childAt(properties, 'w:pgMar') : undefined;
    const atTop = isCover ? childAt(properties, 'w:vAlign') : undefined;
    const margins = ownMargins === undefined ? ours.margins : adopted(ownMargins, section);
    for (const child of [
      ours.size,
      margins,
      ours.lines,
      atTop === undefined ? undefined : adopted(atTop, section),
    ])
      if (child !== undefined) place(section, child);
    const hasHousesOwn = page.hasHeader || page.hasFooter;
    if (hasHousesOwn ? index === 0 && house.firstPageDiffers : ours.hasFirst) ensure(section, 'w:titlePg');
    const before = firstOf(section);
    for (const where of runningPlaces) {
      const isHouse = where === 'header' ? page.hasHeader : page.hasFooter;
      const references = isHouse
        ? [
            ...housesOwn(house[where], where),
            ...ours[where].filter((one) => isMissingFirst(one, house[where])),
          ]
        : [...ours[where], ...(evenDiffers ? ours[where].map(forEven) : [])];
      for (const one of references) section.insertBefore(one, before);
    }

    function housesOwn(running: RunningParts, where: RunningPlace): Element[] {
      return Object.entries(running).map(([type, path]) => {
        const element = make(section, `w:${where}Reference`, { 'w:type': type });
        element.setAttributeNS(relationships, 'r:id', reference(path, where));
        return element;
      });
    }
  }
}

/** The head of a first page of ours, for a watermark, where the house has a first page and no head for it. */
function isMissingFirst(reference: Element, running: RunningParts): boolean {
  return attribute(reference, 'w:type') === 'first' && running.first === undefined;
}

/** Where the house has even pages of their own, ours would have none there. */
function forEven(reference: Element): Element {
  const copy = reference.cloneNode(true) as Element;
  copy.setAttributeNS(wordprocessing, 'w:type', 'even');
  return copy;
}

/** References come first; what was left of the house's section comes after them. */
function firstOf(section: Element): Element | null {
  return children(section)[0] ?? null;
}

/** The relationships to heads and feet that a document uses. */
export function runningReferences(root: Element): Set<string> {
  const all = [...inside(root, 'w:headerReference'), ...inside(root, 'w:footerReference')];
  return new Set(all.map((one) => attribute(one, 'r:id') ?? ''));
}
