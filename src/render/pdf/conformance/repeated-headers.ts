import { PDFArray, PDFDict, PDFName, PDFRef, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import { parentTreeOf } from './parent-tree.js';
import {
  childElements,
  kidsOf,
  markedContentAt,
  markedContentOf,
  setKids,
  structureElements,
  typeOf,
  type StructureElement,
} from './structure-tree.js';
import { name } from '../pdf-name.js';

/** Numbers of marked content, by the page that they are on. */
export type NumbersByPage = Map<PDFRef, Set<number>>;

/**
 * Chromium tags a table's header row again on every page that it is repeated on, so that a screen reader reads it in
 * the middle of the table. Only the first is kept in the tree; the content of the others is told to the caller, who
 * marks it as an artifact.
 */
export function untagRepeatedHeaders(pdf: PDFDocument): NumbersByPage {
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref, index]));
  const parents = parentTreeOf(pdf);
  const untagged: NumbersByPage = new Map();
  for (const row of [...structureElements(pdf)].filter((element) => isHeaderRow(element, pdf))) {
    const elements = [row, ...descendants(row, pdf)];
    const used = elements.flatMap((element) =>
      markedContentOf(element, pdf).flatMap(({ page }) => page ?? []),
    );
    const first = Math.min(...used.map((page) => pages.get(page) ?? 0));
    for (const element of elements) {
      const own = element.dict.get(name('Pg'));
      const ownPage = own instanceof PDFRef ? own : undefined;
      const kept = kidsOf(element.dict).filter((kid) => {
        const content = markedContentAt(kid, ownPage, pdf);
        if (content?.page === undefined || (pages.get(content.page) ?? 0) <= first) return true;
        untagged.set(content.page, (untagged.get(content.page) ?? new Set()).add(content.number));
        parents.removeOwner(content.page, content.number);
        return false;
      });
      setKidsIfFewer(element, kept);
    }
  }
  return untagged;
}

function setKidsIfFewer({ dict }: StructureElement, kept: readonly PDFObject[]): void {
  if (kept.length < kidsOf(dict).length) setKids(dict, kept);
}

/** A row of nothing but column headers. */
function isHeaderRow(element: StructureElement, pdf: PDFDocument): boolean {
  if (typeOf(element) !== 'TR') return false;
  const cells = childElements(element.dict, pdf);
  return cells.length > 0 && cells.every((cell) => typeOf(cell) === 'TH' && scopeOf(cell) === 'Column');
}

/** "Column" or "Row": for whom a header cell is a header. */
export function scopeOf({ dict }: StructureElement): string | undefined {
  const attributes = dict.lookup(name('A'));
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  for (const one of list) {
    const attribute = dict.context.lookup(one);
    const scope = attribute instanceof PDFDict ? attribute.lookup(name('Scope')) : undefined;
    if (scope instanceof PDFName) return scope.decodeText();
  }
  return undefined;
}

function descendants({ dict }: StructureElement, pdf: PDFDocument): StructureElement[] {
  return childElements(dict, pdf).flatMap((child) => [child, ...descendants(child, pdf)]);
}
