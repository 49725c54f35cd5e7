import type { Element } from '@xmldom/xmldom';
import { cleanText } from '../clean-text.js';
import { children } from '../conformance/xml-part.js';
import { make, remove } from './dom.js';

/** The words in the first of the runs, and the other runs taken away. False when there is no run to write in. */
export function write(runs: readonly Element[], value: string): boolean {
  const [first, ...others] = runs.filter((run) =>
    children(run).every(({ nodeName }) => ['w:rPr', 'w:t', 'w:tab', 'w:br'].includes(nodeName)),
  );
  const document = first?.ownerDocument;
  if (first === undefined || document === null || document === undefined) return false;
  for (const child of children(first)) if (child.nodeName !== 'w:rPr') remove(child);
  const text = make(first, 'w:t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(cleanText(value)));
  first.appendChild(text);
  others.forEach(remove);
  return true;
}
