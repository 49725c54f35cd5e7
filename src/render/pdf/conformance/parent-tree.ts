import { PDFArray, PDFDict, PDFNull, PDFNumber, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';
import { structureRoot } from './structure-tree.js';
import { name } from '../pdf-name.js';

/** From a page and the number of a marked content back to the element that owns it: a PDF keeps both directions. */
export interface ParentTree {
  setOwner(page: PDFRef, number: number, owner: PDFRef): void;
  owner(page: PDFRef, number: number): PDFRef | undefined;
  /** For content that is no longer tagged. */
  removeOwner(page: PDFRef, number: number): void;
}

export function parentTreeOf(pdf: PDFDocument): ParentTree {
  const tree = structureRoot(pdf)?.lookupMaybe(name('ParentTree'), PDFDict);
  const rows = new Map<number, PDFArray>();
  if (tree !== undefined) collect(tree, rows);
  const rowOf = (page: PDFRef): PDFArray | undefined => {
    const key = pdf.context.lookupMaybe(page, PDFDict)?.lookupMaybe(name('StructParents'), PDFNumber);
    return key === undefined ? undefined : rows.get(key.asNumber());
  };
  return {
    setOwner(page, number, owner) {
      const row = rowOf(page);
      if (row !== undefined && number < row.size()) row.set(number, owner);
    },
    owner(page, number) {
      const row = rowOf(page);
      const owner = row !== undefined && number < row.size() ? row.get(number) : undefined;
      return owner instanceof PDFRef ? owner : undefined;
    },
    removeOwner(page, number) {
      const row = rowOf(page);
      if (row !== undefined && number < row.size()) row.set(number, PDFNull);
    },
  };
}

/** A number tree: numbers and values in turn, or in the leaves of its branches. */
function collect(node: PDFDict, rows: Map<number, PDFArray>): void {
  const numbers = node.lookupMaybe(name('Nums'), PDFArray);
  for (let index = 0; index + 1 < (numbers?.size() ?? 0); index += 2) {
    const key = numbers?.lookup(index);
    const value = numbers?.lookup(index + 1);
    if (key instanceof PDFNumber && value instanceof PDFArray) rows.set(key.asNumber(), value);
  }
  const branches = node.lookupMaybe(name('Kids'), PDFArray);
  for (let index = 0; index < (branches?.size() ?? 0); index += 1) {
    const branch = branches?.lookup(index);
    if (branch instanceof PDFDict) collect(branch, rows);
  }
}
