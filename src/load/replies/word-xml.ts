import type { Element } from '@xmldom/xmldom';
import { childElements } from '../../office-package/child-elements.js';

/** WordprocessingML as Word writes it, and in the strict form that it can be saved in. */
const namespaces: readonly (string | null)[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** The element's name when it is one of WordprocessingML, whatever prefix it is written with; "" for any other. */
export function wordName(element: Element): string {
  return namespaces.includes(element.namespaceURI) ? (element.localName ?? '') : '';
}

/** Down a path of children: `childOf(paragraph, 'pPr', 'pStyle')`. */
export function childOf(element: Element | undefined, ...path: string[]): Element | undefined {
  let found = element;
  for (const name of path)
    found = found === undefined ? undefined : childElements(found).find((one) => wordName(one) === name);
  return found;
}

/** An attribute of WordprocessingML, `val` when nothing else is asked for; "" when it is not there. */
export function wordValue(element: Element | undefined, name = 'val'): string {
  if (element === undefined) return '';
  for (const namespace of namespaces)
    if (element.hasAttributeNS(namespace, name)) return element.getAttributeNS(namespace, name) ?? '';
  return '';
}

/** Every element inside another, parents before their children. */
export function* elementsInside(root: Element): Generator<Element> {
  const stack = childElements(root).reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    stack.push(...childElements(next).reverse());
  }
}

/** Whether a switch such as `w:b` is there and not turned off. */
export function isSet(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(wordValue(element));
}
