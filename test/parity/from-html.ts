import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { address, dense, normal, numberedAs, type Structure } from './structure.js';

/** Reads a web page of ours, as a browser's parser sees it. */
export function structureFromHtml(bytes: Uint8Array): Structure {
  const page = fromHtml(new TextDecoder().decode(bytes));
  const main = select('main', page)!;
  const notes = select('section.notes', main);
  const body: Root = { type: 'root', children: main.children.filter((child) => child !== notes) };
  return {
    headings: selectAll('h1, h2, h3, h4, h5, h6', body).map(
      (node) => `${Number(node.tagName[1]) - 1} ${normal(words(node))}`,
    ),
    tables: selectAll('table', body).map((table) =>
      selectAll('tr', table).map((row) => selectAll('th, td', row).map((cell) => dense(words(cell)))),
    ),
    captions: selectAll('caption, figcaption', body).map((node) => normal(words(node))),
    links: selectAll('a', main)
      .map(hrefOf)
      .filter((href) => !href.startsWith('#'))
      .map(address),
    references: selectAll('a', body)
      .filter(
        (node) =>
          hrefOf(node).startsWith('#') &&
          !has(node, 'heading-link') &&
          !has(node, 'paragraph-number') &&
          !hrefOf(node).startsWith('#rk:'),
      )
      .map((node) => normal(words(node))),
    calls: selectAll('.note-call', body).map((node) => Number(words(node, true))),
    notes: selectAll('li[value]', notes).map((node) => normal(words(node))),
    // A chart is drawn once for each width of the screen, and told once.
    alternatives: selectAll('img, svg.chart-wide', body).map((node) =>
      normal(String(node.properties[node.tagName === 'img' ? 'alt' : 'ariaLabel'])),
    ),
    numbered: selectAll('.numbered', body).map((node) => {
      const [number, block] = node.children;
      return numberedAs(words(number!), words(block!));
    }),
  };
}

export function textFromHtml(bytes: Uint8Array): string {
  return dense(words(fromHtml(new TextDecoder().decode(bytes))));
}

function hrefOf(node: Element): string {
  return String(node.properties['href']);
}

function has(node: Element, name: string): boolean {
  return Array.isArray(node.properties['className']) && node.properties['className'].includes(name);
}

/** Words without the marks that only help to move about: note calls and links back. */
function words(node: Nodes, whole = false): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    if (node.tagName === 'br') return ' ';
    if (!whole && (has(node, 'note-call') || has(node, 'note-back'))) return '';
    if (node.tagName === 'style') return '';
  }
  return 'children' in node ? node.children.map((child) => words(child, whole)).join('') : '';
}
