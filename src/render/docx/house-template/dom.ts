import { XMLSerializer, type Element } from '@xmldom/xmldom';
import { attribute, children } from '../conformance/xml-part.js';

export const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function xmlText(root: Element): string {
  return declaration + new XMLSerializer().serializeToString(root);
}

/** A new element beside others of the same file; names have their prefix (`w:numId`). */
export function make(
  beside: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const document = beside.ownerDocument;
  if (document === null) throw new Error('an element outside a document');
  const element = document.createElementNS(wordprocessing, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttributeNS(wordprocessing, key, value);
  return element;
}

/** A copy of an element, with all in it, for another file. */
export function adopted(element: Element, into: Element): Element {
  const document = into.ownerDocument;
  if (document === null) throw new Error('an element outside a document');
  return document.importNode(element, true);
}

export function remove(element: Element | undefined): void {
  element?.parentNode?.removeChild(element);
}

/** The children of these names. */
export function named(parent: Element | undefined, ...names: string[]): Element[] {
  return parent === undefined ? [] : children(parent).filter(({ nodeName }) => names.includes(nodeName));
}

/** Puts `child` where the schema wants it among its siblings, in place of any of its name. */
export function place(parent: Element, child: Element): Element {
  for (const old of named(parent, child.nodeName)) remove(old);
  const order: readonly string[] = orders[parent.nodeName] ?? [];
  const rank = order.indexOf(child.nodeName);
  const after =
    rank === -1 ? undefined : children(parent).find(({ nodeName }) => order.indexOf(nodeName) > rank);
  parent.insertBefore(child, after ?? null);
  return child;
}

/** The child of this name, made when it is not there. */
export function ensure(parent: Element, name: string): Element {
  return named(parent, name)[0] ?? place(parent, make(parent, name));
}

/** Sets `<name w:val="value"/>` in its place. */
export function set(parent: Element, name: string, value: string): Element {
  const element = ensure(parent, name);
  element.setAttributeNS(wordprocessing, 'w:val', value);
  return element;
}

/** A whole number that an attribute holds; undefined when it holds none. */
export function numberOf(element: Element | undefined, name = 'w:val'): number | undefined {
  const value = attribute(element, name);
  return value !== undefined && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Math.round(Number(value)) : undefined;
}

/** The order that the schema of WordprocessingML gives the children of what is changed here. */
const orders: Readonly<Record<string, readonly string[]>> = {
  'w:style': [
    ...['w:name', 'w:aliases', 'w:basedOn', 'w:next', 'w:link', 'w:autoRedefine', 'w:hidden', 'w:uiPriority'],
    ...['w:semiHidden', 'w:unhideWhenUsed', 'w:qFormat', 'w:locked', 'w:personal', 'w:personalCompose'],
    ...['w:personalReply', 'w:rsid', 'w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr'],
  ],
  'w:pPr': [
    ...['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:framePr', 'w:widowControl'],
    ...['w:numPr', 'w:suppressLineNumbers', 'w:pBdr', 'w:shd', 'w:tabs', 'w:suppressAutoHyphens'],
    ...['w:kinsoku', 'w:wordWrap', 'w:overflowPunct', 'w:topLinePunct', 'w:autoSpaceDE', 'w:autoSpaceDN'],
    ...['w:bidi', 'w:adjustRightInd', 'w:snapToGrid', 'w:spacing', 'w:ind', 'w:contextualSpacing'],
    ...['w:mirrorIndents', 'w:suppressOverlap', 'w:jc', 'w:textDirection', 'w:textAlignment'],
    ...['w:textboxTightWrap', 'w:outlineLvl', 'w:divId', 'w:cnfStyle', 'w:rPr', 'w:sectPr', 'w:pPrChange'],
  ],
  'w:numPr': ['w:ilvl', 'w:numId'],
  'w:rPr': [
    ...['w:rStyle', 'w:rFonts', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:caps', 'w:smallCaps', 'w:strike'],
    ...['w:dstrike', 'w:outline', 'w:shadow', 'w:emboss', 'w:imprint', 'w:noProof', 'w:snapToGrid'],
    ...['w:vanish', 'w:webHidden', 'w:color', 'w:spacing', 'w:w', 'w:kern', 'w:position', 'w:sz', 'w:szCs'],
    ...['w:highlight', 'w:u', 'w:effect', 'w:bdr', 'w:shd', 'w:fitText', 'w:vertAlign', 'w:rtl', 'w:cs'],
    ...['w:em', 'w:lang', 'w:eastAsianLayout', 'w:specVanish', 'w:oMath'],
  ],
  'w:lvl': [
    ...['w:start', 'w:numFmt', 'w:lvlRestart', 'w:pStyle', 'w:isLgl', 'w:suff', 'w:lvlText'],
    ...['w:lvlPicBulletId', 'w:legacy', 'w:lvlJc', 'w:pPr', 'w:rPr'],
  ],
  'w:sectPr': [
    ...['w:headerReference', 'w:footerReference', 'w:footnotePr', 'w:endnotePr', 'w:type', 'w:pgSz'],
    ...['w:pgMar', 'w:paperSrc', 'w:pgBorders', 'w:lnNumType', 'w:pgNumType', 'w:cols', 'w:formProt'],
    ...['w:vAlign', 'w:noEndnote', 'w:titlePg', 'w:textDirection', 'w:bidi', 'w:rtlGutter', 'w:docGrid'],
    ...['w:printerSettings', 'w:sectPrChange'],
  ],
  'w:docDefaults': ['w:rPrDefault', 'w:pPrDefault'],
  'w:styles': ['w:docDefaults', 'w:latentStyles', 'w:style'],
};
