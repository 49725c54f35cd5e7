import type { Element } from '@xmldom/xmldom';
import { childElements } from '../../office-package/child-elements.js';

/** An element and everything in it, parents before their children, however deep. */
export function* elementsIn(root: Element): Generator<Element> {
  const stack = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    stack.push(...childElements(next).reverse());
  }
}
