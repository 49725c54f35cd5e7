import { PDFDict, PDFName, PDFNumber, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';
import { name, wordsOf } from '../pdf-name.js';
import { readPageObjects, type PageObject } from './page-objects.js';
import { contentOf, formsOf } from './pages.js';
import { readShown, type ShownFont } from './shown-codes.js';
import { structureElements, structureRoot, typeOf, type StructureElement } from './structure-tree.js';

/** A file as the rules look at it: what is costly to read is read once. */
export interface CheckedFile {
  pdf: PDFDocument;
  elements: readonly StructureElement[];
  pages: readonly CheckedPage[];
  /** An element's type in the words of PDF 1.7, as the role map has it. */
  standardType(element: StructureElement): string;
  fonts: readonly PDFDict[];
  shown: readonly ShownFont[];
  expected: Expected;
}

/** What the file must hold, as far as the document that it was made from tells. */
export interface Expected {
  /** Of the passages in other languages than the document's, in reading order. BCP 47. */
  languages: readonly string[];
  /** How many numbers of paragraphs there are; absent when paragraphs have none. */
  paragraphNumbers?: number;
}

export interface CheckedPage {
  /** From 1. */
  number: number;
  ref: PDFRef;
  dict: PDFDict;
  objects: readonly PageObject[];
  /** Numbers of the marked content on the page that are not artifacts. */
  marked: readonly number[];
  annotations: readonly PDFDict[];
  /** The names of forms that hold marked content of their own. */
  markedForms: ReadonlySet<string>;
  /** Bytes of the longest string in the content. */
  longestString: number;
}

/** Throws a `SyntaxError` when a page's content cannot be read. */
export function readForCheck(pdf: PDFDocument, expected: Expected): CheckedFile {
  const roles = structureRoot(pdf)?.lookupMaybe(name('RoleMap'), PDFDict);
  const standardType = (element: StructureElement): string => {
    const type = typeOf(element);
    const role = roles?.lookupMaybe(name(type), PDFName);
    return role === undefined ? type : wordsOf(role);
  };
  const dicts = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  return {
    pdf,
    elements: [...structureElements(pdf)],
    pages: pdf.getPages().map((page, index) => {
      const content = contentOf(page);
      const objects = [...readPageObjects(content)];
      const forms = [...formsOf(page)].filter(([, form]) => /\bB[DM]C\b/.test(form));
      return {
        number: index + 1,
        ref: page.ref,
        dict: page.node,
        objects,
        marked: objects.flatMap((object) => (object.kind === 'mark' ? markNumber(object, content) : [])),
        annotations: annotationsOf(page.node),
        markedForms: new Set(forms.map(([form]) => form)),
        longestString: longestHexString(content),
      };
    }),
    standardType,
    fonts: dicts.filter((dict) => dict.get(name('Type')) === name('Font')),
    shown: readShown(pdf).fonts,
    expected,
  };
}

/** Chromium, and we, write long strings in hexadecimal digits. */
function longestHexString(content: string): number {
  const long = content.matchAll(/<[0-9A-Fa-f]{256,}>/g);
  return Math.max(0, ...[...long].map(([digits]) => digits.length / 2 - 1));
}

function markNumber(
  { operation: { start, end } }: Extract<PageObject, { kind: 'mark' }>,
  content: string,
): number[] {
  const number = /\/MCID\s+(\d+)/.exec(content.slice(start, end))?.[1];
  return number === undefined ? [] : [Number(number)];
}

function annotationsOf(page: PDFDict): PDFDict[] {
  const annotations = page.lookup(name('Annots'));
  const list =
    annotations !== undefined && 'asArray' in annotations
      ? (annotations as { asArray(): unknown[] }).asArray()
      : [];
  return list.flatMap((one) => {
    const dict = page.context.lookup(one as PDFRef);
    return dict instanceof PDFDict ? [dict] : [];
  });
}

export function numberAt(dict: PDFDict, key: string): number | undefined {
  const value = dict.lookup(name(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}
