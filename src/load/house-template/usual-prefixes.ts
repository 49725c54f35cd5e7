import type { Element } from '@xmldom/xmldom';
import type { Danger } from './danger.js';
import { elementsIn } from './elements-in.js';

/** The prefixes that Word gives to the namespaces of what is looked for in a template. */
const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/drawing/2017/decorative', 'adec'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);
const taken = new Set(prefixes.values());

/**
 * Whether a part has the prefixes that Word gives. Everything after looks for elements and attributes by the names that
 * Word writes (`w:fldSimple`), so what has another name would be seen by Word and not here. Only parts that are text,
 * looks or drawings are held to it: other data has prefixes of its own, and is not brought along.
 */
export function hasUsualPrefixes(root: Element): boolean {
  if (!prefixes.has(root.namespaceURI ?? '')) return true;
  for (const element of elementsIn(root)) {
    if (!isUsual(element)) return false;
    for (const one of Array.from(element.attributes))
      if (one.prefix !== 'xmlns' && one.prefix !== null && !isUsual(one)) return false;
  }
  return true;
}

function isUsual({ prefix, namespaceURI }: { prefix: string | null; namespaceURI: string | null }): boolean {
  const usual = prefixes.get(namespaceURI ?? '');
  return usual === undefined ? !taken.has(prefix ?? '') : prefix === usual;
}

export function otherPrefixes(roots: ReadonlyMap<string, Element>): Danger[] {
  return [...roots]
    .filter(([, root]) => !hasUsualPrefixes(root))
    .map(([part]) => ({ code: 'template/other-prefixes', details: { part } }));
}
