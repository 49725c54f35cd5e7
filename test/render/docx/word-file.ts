import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A Word file opened part by part, with a parser that takes nothing but well-formed XML. */
export class WordFile {
  readonly parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  text(part: string): string {
    const bytes = this.parts[part];
    if (bytes === undefined) throw new Error(`No part ${part}`);
    return strFromU8(bytes);
  }

  xml(part: string): Element {
    return parseXml(this.text(part));
  }

  get body(): Element {
    return all(this.xml('word/document.xml'), 'w:body')[0]!;
  }
}

export function parseXml(text: string): Element {
  const fail = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError: fail }).parseFromString(text, 'text/xml').documentElement!;
}

export function all(node: Element, name: string): Element[] {
  return Array.from(node.getElementsByTagName(name));
}

/** The value of an attribute, of the first such element inside the node when a name is given. */
export function value(node: Element | undefined, name?: string, attribute = 'w:val'): string | undefined {
  const element = name === undefined || node === undefined ? node : all(node, name)[0];
  return element?.getAttribute(attribute) ?? undefined;
}

/** The words of a node as they are shown: field codes are not. */
export function words(node: Node): string {
  if (node.nodeName === 'w:t') return node.textContent ?? '';
  if (node.nodeName === 'w:tab' && node.parentNode?.nodeName === 'w:r') return '\t';
  return Array.from(node.childNodes).map(words).join('');
}

export function styleOf(paragraph: Element): string {
  return value(paragraph, 'w:pStyle') ?? 'Normal';
}

export function elements(node: Element): Element[] {
  return Array.from(node.childNodes).filter((child): child is Element => child.nodeType === 1);
}
