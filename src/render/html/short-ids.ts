import { createHash } from 'node:crypto';
import type { Element, Properties } from 'hast';

/**
 * Bytes. A PDF's names may have 127 (ISO 19005-2, 6.1.13), and Chromium names what a link leads to by its id as an
 * address writes it: å as %C3%A5.
 */
const longest = 100;

/** What an id is called in print: the id itself, or something short that depends on nothing but the id. */
export function printedId(id: string): string {
  if (encodeURIComponent(id).length <= longest) return id;
  // Ids of the tree hold no colon, so nothing else is called this.
  return `rk:${createHash('sha256').update(id).digest('hex').slice(0, 32)}`;
}

const names = ['id', 'htmlFor', 'ariaLabelledBy', 'ariaDescribedBy', 'headers'];

/** An element, and all in it, with printed ids; links inside the page lead to them. */
export function withPrintedIds(element: Element): Element {
  return {
    ...element,
    properties: printed(element.properties),
    children: element.children.map((child) => (child.type === 'element' ? withPrintedIds(child) : child)),
  };
}

function printed(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (name === 'href' && typeof value === 'string' && value.startsWith('#'))
        return [name, `#${printedId(value.slice(1))}`];
      if (!names.includes(name)) return [name, value];
      if (Array.isArray(value)) return [name, value.map((id) => printedId(String(id)))];
      return [name, typeof value === 'string' ? value.split(' ').map(printedId).join(' ') : value];
    }),
  );
}
