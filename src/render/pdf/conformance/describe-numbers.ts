import { PDFDict, PDFHexString, type PDFDocument } from '@cantoo/pdf-lib';
import { structureElements, typeOf, type StructureElement } from './structure-tree.js';
import { name } from '../pdf-name.js';

/**
 * Has the number of a paragraph read out as "stycke 12", so that it is not taken for a part of the sentence after it.
 * They are counted from 1 in reading order. When there are not as many as the document has, none can be told from the
 * others and nothing is said of them; the check finds that they are missing.
 */
export function describeNumbers(pdf: PDFDocument, word: string, count: number): void {
  const labels = paragraphLabels(pdf);
  if (labels.length !== count) return;
  for (const [index, { dict }] of labels.entries())
    dict.set(name('Alt'), PDFHexString.fromText(`${word} ${index + 1}`));
}

/** Of the labels, those of paragraphs are the ones outside lists. */
export function paragraphLabels(pdf: PDFDocument): StructureElement[] {
  return [...structureElements(pdf)].filter((element) => typeOf(element) === 'Lbl' && !isInList(element));
}

function isInList({ dict }: StructureElement): boolean {
  return dict.lookupMaybe(name('P'), PDFDict)?.get(name('S')) === name('LI');
}
