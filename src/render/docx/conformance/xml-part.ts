import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

/** A part of a Word file that is XML: parsed once, and gone through once. */
export interface XmlPart {
  /** "word/document.xml" */
  path: string;
  root: Element;
  /**
   * Its elements of this name in the order in which they stand. Names have the prefixes that Word itself writes
   * (`w:p`), for the library writes them too; `word-well-formed` holds it to that.
   */
  all: (name: string) => readonly Element[];
}

/** Throws when the text is not well-formed XML. */
export function readXmlPart(path: string, text: string): XmlPart {
  const root = new DOMParser({ locator: false, onError: refuse }).parseFromString(
    text,
    'text/xml',
  ).documentElement;
  if (root === null) throw new Error('no element');
  const byName = new Map<string, Element[]>();
  visit(root, (element) => {
    const named = byName.get(element.nodeName);
    if (named === undefined) byName.set(element.nodeName, [element]);
    else named.push(element);
  });
  return { path, root, all: (name) => byName.get(name) ?? [] };
}

/** Visits an element and everything in it, parents before their children. */
function visit(element: Element, see: (element: Element) => void): void {
  see(element);
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child)) visit(child, see);
  }
}

/** The element and everything in it, parents before their children. */
export function elementsIn(element: Element): Element[] {
  const found: Element[] = [];
  visit(element, (one) => found.push(one));
  return found;
}

/** The elements of this name inside another, at any depth. */
export function inside(element: Element, name: string): Element[] {
  return elementsIn(element).filter((one) => one !== element && one.nodeName === name);
}

export function children(element: Element): Element[] {
  const found: Element[] = [];
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child)) found.push(child);
  }
  return found;
}

/** Down a path of children: `childAt(paragraph, 'w:pPr', 'w:pStyle')`. */
export function childAt(element: Element | undefined, ...path: string[]): Element | undefined {
  let found = element;
  for (const name of path) found = found && firstChild(found, name);
  return found;
}

function firstChild(element: Element, name: string): Element | undefined {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeName === name && isElement(child)) return child;
  }
  return undefined;
}

/** An attribute, `w:val` when nothing else is asked for; undefined when the element or the attribute is not there. */
export function attribute(element: Element | undefined, name = 'w:val'): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}

/** A switch such as `w:b`: there, and not turned off. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(attribute(element) ?? '');
}

/** The nearest element of one of these names around another. */
export function around(element: Element, ...names: string[]): Element | undefined {
  for (let parent = element.parentNode; parent !== null; parent = parent.parentNode) {
    if (isElement(parent) && names.includes(parent.nodeName)) return parent;
  }
  return undefined;
}

/** The element beside another; undefined at the end. */
export function beside(element: Element, direction: 'before' | 'after'): Element | undefined {
  const step = direction === 'before' ? 'previousSibling' : 'nextSibling';
  for (let node = element[step]; node !== null; node = node[step]) if (isElement(node)) return node;
  return undefined;
}

/** Words as they are shown: a tab as `\t`, a line break as `\n`; field codes are not shown. */
export function wordsOf(element: Element): string {
  let words = '';
  visit(element, (one) => {
    if (one.nodeName === 'w:t') words += one.textContent ?? '';
    else if (one.nodeName === 'w:tab' && one.parentNode?.nodeName === 'w:r') words += '\t';
    else if (one.nodeName === 'w:br' || one.nodeName === 'w:cr') words += '\n';
    else if (one.nodeName === 'w:noBreakHyphen') words += '\u2011';
  });
  return words;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function refuse(level: string, message: string): never {
  throw new Error(`${level}: ${message}`);
}
