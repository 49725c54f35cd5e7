import { PDFDict, PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import { structureElements, typeOf, type StructureElement } from './structure-tree.js';

const name = (words: string): PDFName => PDFName.of(words);

/**
 * Has the number of a paragraph read out as "stycke 12", so that it is not taken for a part of the sentence after it.
 * Of the labels, those of paragraphs are the ones outside lists; they are counted from 1 in reading order.
 */
export function describeNumbers(pdf: PDFDocument, word: string): void {
  const labels = [...structureElements(pdf)].filter(
    (element) => typeOf(element) === 'Lbl' && !isInList(element),
  );
  for (const [index, { dict }] of labels.entries())
    dict.set(name('Alt'), PDFHexString.fromText(`${word} ${index + 1}`));
}

function isInList({ dict }: StructureElement): boolean {
  return dict.lookupMaybe(name('P'), PDFDict)?.get(name('S')) === name('LI');
}
