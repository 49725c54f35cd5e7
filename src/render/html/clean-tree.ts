import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';

/** Control characters, noncharacters and lone surrogates: HTML and XML forbid them, and they come in with pasted text. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;

export function cleanText(value: string): string {
  return value.replace(forbidden, '');
}

/** Cleans every text and attribute of a page in one place, so that no handler can forget to. */
export function cleanTree(root: Root): Root {
  return { ...root, children: root.children.map((child) => cleanNode(child)) };
}

function cleanNode<Node extends RootContent | ElementContent>(node: Node): Node {
  if (node.type === 'text') return { ...node, value: cleanText(node.value) };
  if (node.type === 'element') return cleanElement(node) as Node;
  return node;
}

function cleanElement(element: Element): Element {
  return {
    ...element,
    properties: cleanProperties(element.properties),
    children: element.children.map((child) => cleanNode(child)),
  };
}

function cleanProperties(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? cleanText(value) : value,
    ]),
  );
}
