import { DOMParser, type Element } from '@xmldom/xmldom';

/**
 * The root of XML that comes from outside, or what is wrong with it: it cannot be read, is nested deeper than `deepest`,
 * or declares entities, which is how a small file is made to cost much or to fetch something.
 */
export function readSafeXml(bytes: Uint8Array, deepest: number): Element | 'damaged' | 'doctype' {
  try {
    const text = decode(bytes);
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) return 'doctype';
    const root = new DOMParser({ locator: false, onError: refuse }).parseFromString(
      text,
      'text/xml',
    ).documentElement;
    return root === null || isTooDeep(root, deepest) ? 'damaged' : root;
  } catch {
    return 'damaged';
  }
}

/** UTF-8 or UTF-16, as the format demands. What says that it is written in another way would be read in another way. */
function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  const said = /^<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']/i.exec(text)?.[1] ?? 'utf-8';
  if (!/^(utf-8|utf-16|utf-16le|utf-16be|us-ascii)$/i.test(said)) throw new Error(`encoding ${said}`);
  return text;
}

function refuse(level: string, message: string): never {
  throw new Error(`${level}: ${message}`);
}

function isTooDeep(root: Element, deepest: number): boolean {
  const stack = [{ element: root, depth: 1 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.depth > deepest) return true;
    for (let child = next.element.firstChild; child !== null; child = child.nextSibling)
      if (child.nodeType === 1) stack.push({ element: child as Element, depth: next.depth + 1 });
  }
  return false;
}
