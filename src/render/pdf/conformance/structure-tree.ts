import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { name, wordsOf } from '../pdf-name.js';

/** A structure element with its own reference, which its children name as their parent. */
export interface StructureElement {
  ref: PDFRef;
  dict: PDFDict;
}

/** A piece of marked content that belongs to an element. */
export interface MarkedContent {
  page: PDFRef | undefined;
  number: number;
}

export function structureRoot(pdf: PDFDocument): PDFDict | undefined {
  return pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
}

/** Every element of the tree, parents before children, in reading order. */
export function* structureElements(pdf: PDFDocument): Generator<StructureElement> {
  const root = structureRoot(pdf);
  if (root !== undefined) yield* below(root, pdf);
}

function* below(parent: PDFDict, pdf: PDFDocument): Generator<StructureElement> {
  for (const child of childElements(parent, pdf)) {
    yield child;
    yield* below(child.dict, pdf);
  }
}

export function typeOf({ dict }: StructureElement): string {
  const type = dict.lookupMaybe(name('S'), PDFName);
  return type === undefined ? '' : wordsOf(type);
}

export function setType({ dict }: StructureElement, type: string): void {
  dict.set(name('S'), name(type));
}

/** What stands under `K`, whether a list or a single thing, as it is written there. */
export function kidsOf(dict: PDFDict): PDFObject[] {
  const kids = dict.get(name('K'));
  const resolved = dict.context.lookup(kids);
  if (resolved instanceof PDFArray) return resolved.asArray();
  return kids === undefined ? [] : [kids];
}

export function setKids(dict: PDFDict, kids: readonly PDFObject[]): void {
  dict.set(name('K'), dict.context.obj([...kids]));
}

export function elementAt(kid: PDFObject, pdf: PDFDocument): StructureElement | undefined {
  const dict = pdf.context.lookup(kid);
  return kid instanceof PDFRef && dict instanceof PDFDict && dict.has(name('S'))
    ? { ref: kid, dict }
    : undefined;
}

export function childElements(dict: PDFDict, pdf: PDFDocument): StructureElement[] {
  return kidsOf(dict).flatMap((kid) => elementAt(kid, pdf) ?? []);
}

/** The marked content that stands directly in an element: a number on the element's own page, or with a page. */
export function markedContentOf({ dict }: StructureElement, pdf: PDFDocument): MarkedContent[] {
  const own = dict.get(name('Pg'));
  const ownPage = own instanceof PDFRef ? own : undefined;
  return kidsOf(dict).flatMap((kid) => markedContentAt(kid, ownPage, pdf) ?? []);
}

export function markedContentAt(
  kid: PDFObject,
  ownPage: PDFRef | undefined,
  pdf: PDFDocument,
): MarkedContent | undefined {
  const object = pdf.context.lookup(kid);
  if (object instanceof PDFNumber) return { page: ownPage, number: object.asNumber() };
  if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('MCR')) return undefined;
  const page = object.get(name('Pg'));
  const number = object.lookupMaybe(name('MCID'), PDFNumber);
  return number === undefined
    ? undefined
    : { page: page instanceof PDFRef ? page : ownPage, number: number.asNumber() };
}

/** The annotations that an element encloses. */
export function annotationsOf({ dict }: StructureElement, pdf: PDFDocument): PDFDict[] {
  return kidsOf(dict).flatMap((kid) => {
    const object = pdf.context.lookup(kid);
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('OBJR')) return [];
    return object.lookupMaybe(name('Obj'), PDFDict) ?? [];
  });
}
