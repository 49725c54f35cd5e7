import type { Element, Node } from '@xmldom/xmldom';
import { all, elements, value, words, type WordFile } from './word-file.js';

/** Words of a Word file, the colour that Word writes them with and the one that they stand on: "#rrggbb". */
export interface WordPair {
  words: string;
  ink: string;
  ground: string;
}

/** Every run in the text, the notes, the heads and the feet, as its styles and its table make it. */
export function wordPairs(file: WordFile): WordPair[] {
  const styleSheet = file.xml('word/styles.xml');
  const styles = new Map(
    all(styleSheet, 'w:style').map((style) => [style.getAttribute('w:styleId') ?? '', style]),
  );
  const defaults = all(styleSheet, 'w:docDefaults')[0];
  /** The style and those that it is based on. */
  const chain = (id: string | undefined): Element[] => {
    const style = id === undefined ? undefined : styles.get(id);
    return style === undefined ? [] : [style, ...chain(value(style, 'w:basedOn'))];
  };
  const parts = Object.keys(file.parts).filter((name) =>
    /^word\/(document|footnotes|header\d+|footer\d+)\.xml$/.test(name),
  );
  return parts
    .flatMap((part) => all(file.xml(part), 'w:r'))
    .filter((run) => words(run).trim() !== '')
    .map((run): WordPair => {
      const paragraph = around(run, 'w:p');
      const ofRun = [run, ...chain(value(child(run, 'w:rPr'), 'w:rStyle'))];
      const paragraphStyle = value(paragraph && child(paragraph, 'w:pPr'), 'w:pStyle') ?? 'Normal';
      const ofParagraph = chain(paragraphStyle);
      const ofTable = tableParts(run, chain);
      const written = [...ofRun, ...ofParagraph, ...ofTable].map((one) => child(one, 'w:rPr'));
      const inks = [...written, defaults].map((one) => colourIn(one, 'w:color', 'w:val'));
      const grounds = [
        ...ofRun.map((one) => child(one, 'w:rPr')),
        ...[paragraph, ...ofParagraph].map((one) => one && child(one, 'w:pPr')),
        ...[around(run, 'w:tc'), ...ofTable].map((one) => one && child(one, 'w:tcPr')),
      ].map((one) => colourIn(one, 'w:shd', 'w:fill'));
      return {
        words: words(run),
        ink: inks.find((ink) => ink !== undefined) ?? '#000000',
        ground: grounds.find((ground) => ground !== undefined) ?? '#ffffff',
      };
    });
}

/** The table's style as far as it is for the cell: its first row, its first column. */
function tableParts(run: Element, chain: (id: string | undefined) => Element[]): Element[] {
  const cell = around(run, 'w:tc');
  const row = around(run, 'w:tr');
  const table = around(run, 'w:tbl');
  const properties = table && child(table, 'w:tblPr');
  if (cell === undefined || row === undefined || properties === undefined) return [];
  const isFirst = (node: Element, name: string): boolean => {
    const siblings = elements(node.parentNode as Element).filter((one) => one.nodeName === name);
    return siblings[0] === node;
  };
  const applies: Record<string, boolean> = {
    firstRow: value(properties, 'w:tblLook', 'w:firstRow') === '1' && isFirst(row, 'w:tr'),
    firstCol: value(properties, 'w:tblLook', 'w:firstColumn') === '1' && isFirst(cell, 'w:tc'),
  };
  return chain(value(properties, 'w:tblStyle')).flatMap((style) =>
    all(style, 'w:tblStylePr').filter((part) => applies[part.getAttribute('w:type') ?? ''] === true),
  );
}

/** Only its own: a table style has those of its parts inside it. */
function child(node: Element, name: string): Element | undefined {
  return elements(node).find((one) => one.nodeName === name);
}

function around(node: Element, name: string): Element | undefined {
  let at: Node | null = node.parentNode;
  while (at !== null && at.nodeName !== name) at = at.parentNode;
  return (at as Element | null) ?? undefined;
}

function colourIn(properties: Element | undefined, name: string, attribute: string): string | undefined {
  const colour = value(properties, name, attribute);
  return colour === undefined || colour === 'auto' ? undefined : `#${colour.toLowerCase()}`;
}
