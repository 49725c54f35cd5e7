import { cleanText } from '../clean-text.js';

/** A piece of XML, ready to stand in a part. */
export type Xml = string;

type Attributes = Readonly<Record<string, string | number>>;

/** An element of a part that the library knows nothing of. Names are written with their prefix: `c:chart`. */
export function xml(name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const content = children.join('');
  return content === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${content}</${name}>`;
}

/** Most of what a chart is told is an element with one value: `<c:overlap val="100"/>`. */
export function val(name: string, value: string | number): Xml {
  return xml(name, { val: value });
}

export function escaped(text: string): Xml {
  return cleanText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
