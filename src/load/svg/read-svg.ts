import { isUtf8 } from 'node:buffer';
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import type { FileFault, ProfilePicture, SvgFault } from '../../answers/project.js';
import { readImage } from '../read-image.js';
import { elementsIn, isEmpty, isTooComplex, writeDrawing, type Drawn } from './drawing.js';
import { embeddedPicture, fragmentOf, referencesIn } from './references.js';
import { sizeOfDrawing } from './size.js';
import { readStyleRules, type ClassReferences, type StyleRules } from './style-rules.js';
import { drawn, inert, kept, refused, silent } from './vocabulary.js';

const svg = 'http://www.w3.org/2000/svg';
const xlink = 'http://www.w3.org/1999/xlink';

/** What a logo may hold. Those of municipalities have some hundred elements. */
const most = { elements: 50_000, depth: 60, drawnDepth: 200 };

/**
 * Bytes of an SVG → the drawing alone, written anew: nothing in it runs, moves or is fetched. What drawing programs
 * leave behind is dropped; what could do harm, or would be missing from the drawing if it were dropped, is refused with
 * the line where it stands.
 */
export function readSvg(bytes: Uint8Array): ProfilePicture {
  if (!isUtf8(bytes)) return { fault: 'damaged' };
  const text = new TextDecoder('utf-8').decode(bytes);
  const subset = internalSubset(text);
  if (subset !== -1) return refusal('svg-entities', text.slice(0, subset).split('\n').length);
  try {
    return readDrawing(parse(text));
  } catch (error) {
    if (error instanceof Refusal) return error.fault;
    throw error;
  }
}

/** Where a document type begins that has declarations of its own; -1 for none. */
function internalSubset(text: string): number {
  const entity = text.search(/<!ENTITY/i);
  const doctype = text.search(/<!DOCTYPE/i);
  const own = doctype === -1 ? -1 : text.indexOf('[', doctype);
  const isInside = own !== -1 && own < text.indexOf('>', doctype);
  return isInside ? doctype : entity;
}

function readDrawing(root: Element): ProfilePicture {
  if (root.localName !== 'svg' || root.namespaceURI !== svg) throw new Refusal({ fault: 'damaged' });
  const drawing = clean(root, classesIn(root), 0);
  const size = sizeOfDrawing(drawing);
  if (size === undefined) throw new Refusal({ fault: 'svg-without-size' });
  const attributes = new Map([
    ['xmlns', svg],
    ['xmlns:xlink', xlink],
    ...drawing.attributes,
    ['width', String(size.width)],
    ['height', String(size.height)],
    ['viewBox', size.viewBox],
  ]);
  const whole = { ...drawing, attributes };
  if (isTooComplex(whole, { elements: most.elements, depth: most.drawnDepth }))
    throw new Refusal({ fault: 'svg-too-complex' });
  if (isEmpty(whole)) throw new Refusal({ fault: 'svg-empty' });
  const { width, height } = size;
  const bytes = new TextEncoder().encode(writeDrawing(whole));
  const hasText = [...elementsIn(whole)].some(({ name }) => name === 'text');
  return { picture: { bytes, mediaType: 'image/svg+xml', width, height }, hasText };
}

/** Thrown on the way through the drawing. */
class Refusal extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.fault);
  }
}

function refusal(fault: SvgFault, line: number, name = ''): FileFault {
  return { fault, details: { line, name } };
}

function refuse(fault: SvgFault, node: Node, name = node.nodeName): never {
  throw new Refusal(refusal(fault, node.lineNumber ?? 1, name));
}

function parse(text: string): Element {
  const damaged = (): never => {
    throw new Refusal({ fault: 'damaged' });
  };
  const onError = (level: string): void => {
    if (level !== 'warning') damaged();
  };
  try {
    return new DOMParser({ onError }).parseFromString(text, 'text/xml').documentElement ?? damaged();
  } catch (error) {
    if (error instanceof Error) damaged();
    throw error;
  }
}

function classesIn(root: Element): ClassReferences {
  const all = new Map<string, Set<string>>();
  for (const style of Array.from(root.getElementsByTagNameNS(svg, 'style'))) {
    for (const [name, ids] of rulesOf(style).classes) {
      const known = all.get(name) ?? new Set<string>();
      all.set(name, known);
      for (const id of ids) known.add(id);
    }
  }
  return all;
}

function rulesOf(style: Element): StyleRules {
  const rules = readStyleRules(style.textContent ?? '');
  return 'fault' in rules ? refuse(rules.fault, style) : rules;
}

function clean(element: Element, classes: ClassReferences, depth: number): Drawn {
  if (depth > most.depth) refuse('svg-too-complex', element);
  const name = element.localName ?? '';
  const refers: string[] = [];
  const attributes = new Map<string, string>();
  for (const { localName, prefix, namespaceURI, value } of Array.from(element.attributes)) {
    if (/^on/i.test(localName ?? '')) refuse('svg-script', element, localName ?? '');
    if (localName === 'href' && (namespaceURI === null || namespaceURI === xlink)) {
      attributes.set('xlink:href', addressOf(element, value, refers));
    } else if ((prefix ?? '') === '' && kept.has(localName ?? '')) {
      const found = inert.has(localName ?? '') ? { ids: [] } : referencesIn(value);
      if ('fault' in found) return refuse(found.fault, element, localName ?? '');
      refers.push(...found.ids);
      attributes.set(localName ?? '', value);
    }
  }
  const named = new Set((attributes.get('class') ?? '').split(/\s+/));
  for (const one of named) refers.push(...(classes.get(one) ?? []));
  const children = name === 'style' ? [rulesOf(element).css] : childrenOf(element, name, classes, depth);
  return { name, attributes, refers, children };
}

function childrenOf(
  element: Element,
  name: string,
  classes: ClassReferences,
  depth: number,
): (Drawn | string)[] {
  return Array.from(element.childNodes).flatMap((child): (Drawn | string)[] => {
    if (isElement(child)) {
      const of = child.localName ?? '';
      if (child.namespaceURI !== svg) return isHtml(child) ? refuse('svg-foreign', child) : [];
      if (silent.has(of)) return [];
      if (drawn.has(of)) return [clean(child, classes, depth + 1)];
      return refuse(Object.hasOwn(refused, of) ? (refused[of] ?? 'svg-element') : 'svg-element', child);
    }
    const words = child.nodeType === child.TEXT_NODE || child.nodeType === child.CDATA_SECTION_NODE;
    if (!words || !['text', 'tspan'].includes(name)) return [];
    return [child.nodeValue ?? ''];
  });
}

/** An element of HTML inside a drawing is there to do what a drawing cannot. */
function isHtml({ namespaceURI }: Element): boolean {
  return namespaceURI === 'http://www.w3.org/1999/xhtml';
}

/** What `href` may lead to: another part of the drawing, or for a picture the picture itself. */
function addressOf(element: Element, address: string, refers: string[]): string {
  const id = fragmentOf(address);
  if (id !== undefined) {
    refers.push(id);
    return `#${id}`;
  }
  const picture = element.localName === 'image' ? embeddedPicture(address) : undefined;
  if (picture === undefined) return refuse('svg-external', element, 'href');
  return 'image' in readImage(picture) ? address.trim() : refuse('svg-external', element, 'href');
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
