import type { Element } from '@xmldom/xmldom';
import { strFromU8 } from 'fflate';
import { cleanText } from '../clean-text.js';
import { attribute, children, readXmlPart, type XmlPart } from '../conformance/xml-part.js';
import { xmlText } from './dom.js';
import type { Facts } from './facts.js';

const variantTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** The set that custom properties belong to. */
const customSet = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Properties of Word's own, which are kept elsewhere. */
const wordsOwn = /^(title|subject|author|keywords|comments|company|manager|category|lastsavedby|template)$/i;

/**
 * The file's own properties: of the house's those that its head and foot ask for, with our facts where they are called
 * what a fact is called. The rest tell of the template, and often of who made it.
 */
export function customProperties(
  house: XmlPart | undefined,
  ours: Uint8Array,
  asked: ReadonlySet<string>,
  facts: Facts,
): string {
  const { root } = house ?? readXmlPart('docProps/custom.xml', strFromU8(ours));
  const wanted = new Map(
    [...asked].filter((name) => !wordsOwn.test(name)).map((name) => [name.toLowerCase(), name]),
  );
  for (const property of children(root)) {
    const name = attribute(property, 'name') ?? '';
    if (!wanted.delete(name.toLowerCase())) {
      root.removeChild(property);
      continue;
    }
    property.removeAttribute('linkTarget');
    const value = facts.called(name);
    if (value !== undefined) setText(property, value);
  }
  for (const name of wanted.values()) {
    const value = facts.called(name);
    const property = root.ownerDocument?.createElementNS(root.namespaceURI, 'property');
    if (value === undefined || property === undefined) continue;
    property.setAttribute('fmtid', customSet);
    property.setAttribute('name', name);
    setText(property, value);
    root.appendChild(property);
  }
  // Numbers below two are Word's.
  for (const [index, property] of children(root).entries()) property.setAttribute('pid', String(index + 2));
  return xmlText(root);
}

function setText(property: Element, value: string): void {
  const document = property.ownerDocument;
  if (document === null) return;
  for (const child of children(property)) property.removeChild(child);
  const text = document.createElementNS(variantTypes, 'vt:lpwstr');
  text.appendChild(document.createTextNode(cleanText(value)));
  property.appendChild(text);
}

/** Our list of what the program knows of the file, with the organisation that fields may ask for. */
export function extendedProperties(ours: Uint8Array, facts: Facts): string {
  const { root } = readXmlPart('docProps/app.xml', strFromU8(ours));
  const document = root.ownerDocument;
  const { organisation } = facts.values;
  if (document === null || organisation === '') return xmlText(root);
  const company = document.createElementNS(root.namespaceURI, 'Company');
  company.appendChild(document.createTextNode(cleanText(organisation)));
  root.appendChild(company);
  return xmlText(root);
}
