import { PDFRef, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import { parentTreeOf } from './parent-tree.js';
import {
  elementAt,
  kidsOf,
  markedContentAt,
  setKids,
  setType,
  structureElements,
  structureRoot,
  typeOf,
  type StructureElement,
} from './structure-tree.js';
import { name } from '../pdf-name.js';

/**
 * Makes Chromium's structure tree one that PDF/UA-1 and PDF/A-2a accept. Each step answers to a rule that veraPDF
 * found broken; the words of the document are not touched.
 */
export function mendStructure(pdf: PDFDocument): void {
  mapTypes(pdf);
  mendLists(pdf);
  mendFigures(pdf);
}

/** UA 7.1-5, A 6.7.3.4-1: Strong and Em are types of PDF 2.0; a reader of PDF 1.7 is told what they are. */
function mapTypes(pdf: PDFDocument): void {
  structureRoot(pdf)?.set(name('RoleMap'), pdf.context.obj({ Strong: 'Span', Em: 'Span' }));
}

/** UA 7.2-19 and 7.2-20: a list holds items, and an item holds a label and a body. */
function mendLists(pdf: PDFDocument): void {
  const parents = parentTreeOf(pdf);
  for (const element of [...structureElements(pdf)]) {
    if (typeOf(element) === 'L') {
      for (const kid of kidsOf(element.dict)) {
        const item = elementAt(kid, pdf);
        if (item !== undefined && typeOf(item) === 'NonStruct') setType(item, 'LI');
      }
    }
  }
  for (const item of [...structureElements(pdf)]) {
    if (typeOf(item) !== 'LI') continue;
    const kids = kidsOf(item.dict);
    const labels = kids.filter((kid) => typeOfKid(kid, pdf) === 'Lbl');
    const rest = kids.filter((kid) => typeOfKid(kid, pdf) !== 'Lbl');
    if (rest.length === 0 || rest.every((kid) => typeOfKid(kid, pdf) === 'LBody')) continue;
    const body = encloseInBody(item, rest, pdf);
    for (const kid of rest) {
      elementAt(kid, pdf)?.dict.set(name('P'), body);
      const page = item.dict.get(name('Pg'));
      const content = markedContentAt(kid, page instanceof PDFRef ? page : undefined, pdf);
      if (content?.page !== undefined) parents.setOwner(content.page, content.number, body);
    }
    setKids(item.dict, [...labels, body]);
  }
}

function typeOfKid(kid: PDFObject, pdf: PDFDocument): string | undefined {
  const element = elementAt(kid, pdf);
  return element === undefined ? undefined : typeOf(element);
}

function encloseInBody(item: StructureElement, kids: readonly PDFObject[], pdf: PDFDocument): PDFRef {
  const body = pdf.context.obj({ Type: 'StructElem', S: 'LBody', P: item.ref, K: [...kids] });
  const page = item.dict.get(name('Pg'));
  if (page !== undefined) body.set(name('Pg'), page);
  return pdf.context.register(body);
}

/** UA 7.3-1: an HTML figure that encloses a picture becomes a second Figure, without a text alternative of its own. */
function mendFigures(pdf: PDFDocument): void {
  for (const element of structureElements(pdf)) {
    const enclosesElements = kidsOf(element.dict).some((kid) => elementAt(kid, pdf) !== undefined);
    if (typeOf(element) === 'Figure' && !element.dict.has(name('Alt')) && enclosesElements)
      setType(element, 'Sect');
  }
}
