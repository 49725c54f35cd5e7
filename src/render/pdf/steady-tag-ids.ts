import {
  PDFArray,
  PDFDict,
  PDFString,
  type PDFDocument,
  type PDFName,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { name } from './pdf-name.js';

/** Where a PDF holds the ids of structure elements: the element, a cell's headers, the tree that finds them by id. */
const places: readonly PDFName[] = ['ID', 'Headers', 'Limits', 'Names'].map(name);

/**
 * Counts the ids of table headers anew. Chromium takes them from a counter that other things in the browser turn too,
 * so that now and then two prints of one page differ in nothing else.
 */
export function steadyTagIds(pdf: PDFDocument): void {
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  const ids = objects.flatMap((object) => {
    const id = object instanceof PDFDict && object.has(name('S')) ? object.get(name('ID')) : undefined;
    return id instanceof PDFString ? [id.asString()] : [];
  });
  // In the old order, for the tree of ids is sorted.
  const renamed = new Map([...new Set(ids)].sort().map((id, index) => [id, newName(index)]));
  for (const object of objects) rename(object, renamed, false);
}

function newName(index: number): PDFString {
  return PDFString.of(`header${String(index + 1).padStart(8, '0')}`);
}

function rename(object: PDFObject, names: ReadonlyMap<string, PDFString>, here: boolean): void {
  if (object instanceof PDFArray) {
    object.asArray().forEach((value, index) => {
      const name = here && value instanceof PDFString ? names.get(value.asString()) : undefined;
      if (name !== undefined) object.set(index, name);
      else rename(value, names, here);
    });
  }
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const inPlace = places.includes(key);
      const name = inPlace && value instanceof PDFString ? names.get(value.asString()) : undefined;
      if (name !== undefined) object.set(key, name);
      else rename(value, names, inPlace);
    }
  }
}
