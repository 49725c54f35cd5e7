import { PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { annotationsOf, structureElements } from './structure-tree.js';
import { name } from '../pdf-name.js';

/** What a link leads to: an id of the document, or an address. */
export type LinkTarget = { id: string } | { url: string };

/** UA 7.18.5-2 and 7.18.1-2: a link says in words where it leads, for whoever does not see what it stands on. */
export function describeLinks(pdf: PDFDocument, describe: (target: LinkTarget) => string): void {
  for (const annotation of linksOf(pdf)) {
    const target = targetOf(annotation);
    if (target !== undefined) annotation.set(name('Contents'), PDFHexString.fromText(describe(target)));
  }
}

/** The link annotations that structure elements enclose, in reading order. */
export function linksOf(pdf: PDFDocument): PDFDict[] {
  return [...structureElements(pdf)].flatMap((element) =>
    annotationsOf(element, pdf).filter((annotation) => annotation.get(name('Subtype')) === name('Link')),
  );
}

function targetOf(annotation: PDFDict): LinkTarget | undefined {
  const destination = annotation.lookup(name('Dest'));
  if (destination instanceof PDFName) return { id: decoded(destination.decodeText()) };
  const url = annotation.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'));
  return url instanceof PDFString || url instanceof PDFHexString ? { url: url.decodeText() } : undefined;
}

/** Chromium writes the name as it stands in the link's address: å as %C3%A5. */
function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
