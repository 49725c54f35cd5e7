import type { Element } from '@xmldom/xmldom';
import { attribute, childAt, children } from '../conformance/xml-part.js';
import { adopted, ensure, named, place, remove, set } from './dom.js';

/**
 * Makes a style stand on its own where it is based on one of `bases` (styles by id): it takes over their looks, and what
 * they are based on in turn. Other programs than Word take whatever is based on a heading for a heading.
 */
export function detachStyle(style: Element, bases: ReadonlyMap<string, Element>): void {
  const seen = new Set<Element>();
  for (let base = baseOf(style, bases); base !== undefined && !seen.has(base); base = baseOf(style, bases)) {
    seen.add(base);
    for (const name of ['w:pPr', 'w:rPr']) {
      for (const child of childrenOf(base, name)) takeOver(ensure(style, name), child);
    }
    const next = attribute(childAt(base, 'w:basedOn'));
    if (next === undefined) remove(childAt(style, 'w:basedOn'));
    else set(style, 'w:basedOn', next);
  }
}

function baseOf(style: Element, bases: ReadonlyMap<string, Element>): Element | undefined {
  return bases.get(attribute(childAt(style, 'w:basedOn')) ?? '');
}

function childrenOf(style: Element, name: string): Element[] {
  const properties = childAt(style, name);
  return properties === undefined ? [] : children(properties);
}

/** What the style says itself holds; of indents and spaces it may say only some. */
function takeOver(properties: Element, child: Element): void {
  const [own] = named(properties, child.nodeName);
  if (own === undefined) {
    place(properties, adopted(child, properties));
    return;
  }
  if (child.nodeName !== 'w:spacing' && child.nodeName !== 'w:ind') return;
  for (const { name, value, namespaceURI } of Array.from(child.attributes))
    if (!own.hasAttribute(name)) own.setAttributeNS(namespaceURI, name, value);
}
