import type { Element } from '@xmldom/xmldom';
import { contrast } from '../../../../profile/contrast.js';
import { paper } from '../../page.js';
import type { CheckedWord, WordParagraph } from '../checked-word.js';
import type { WordRule } from '../check.js';
import type { StyleBook } from '../style-book.js';
import { attribute, childAt, inside, isOn, wordsOf } from '../xml-part.js';
import { tableLooks, type TableLook } from './table-looks.js';

export const appearanceRules: readonly WordRule[] = [
  { id: 'word-contrast', clause: 'EN 301 549 10.1.4.3', breaks: contrasts },
  { id: 'word-fonts', clause: 'ECMA-376-1 17.8', breaks: fonts },
  { id: 'word-paper', clause: 'ECMA-376-1 17.6', breaks: paperSizes },
];

/** Half-points from which text counts as large: 18 points, or 14 in bold. */
const large = { regular: 36, bold: 28 };
const enough = { usual: 4.5, large: 3 };

/**
 * Every text against every ground that it may stand on: its own, its paragraph's, and that of the table it is in. One
 * way of writing is looked at once, however often it is used.
 */
function contrasts({ paragraphs, styles }: CheckedWord): string[] {
  const seen = new Map<string, string[]>();
  for (const paragraph of paragraphs) {
    const tables = tableLooks(paragraph.element, styles);
    const place = tables.map(({ text, ground }) => [...text.map(looksOf), fillOf(ground)].join()).join('|');
    for (const run of inside(paragraph.element, 'w:r')) {
      const own = childAt(run, 'w:rPr');
      const looks = own === undefined ? '' : looksOf(own);
      const key = `${paragraph.style} ${place} ${looks}`;
      if (seen.has(key) || wordsOf(run).trim() === '') continue;
      const over = tables.length === 0 ? [onPaper] : tables;
      seen.set(key, [...new Set(over.flatMap((table) => tooFaint(paragraph, own, table, styles)))]);
    }
  }
  return [...seen.values()].flat();
}

const onPaper: TableLook = { text: [], ground: undefined };

/** What decides a run's contrast, as one word. */
function looksOf(properties: Element): string {
  const said = ['w:rStyle', 'w:color', 'w:sz', 'w:b'].map(
    (name) => attribute(childAt(properties, name)) ?? name,
  );
  return [...said, attribute(childAt(properties, 'w:shd'), 'w:fill')].join();
}

function tooFaint(
  { style, element }: WordParagraph,
  own: Element | undefined,
  table: TableLook,
  styles: StyleBook,
): string[] {
  const ofParagraph = styles.chain(style).flatMap((one) => childAt(one.element, 'w:rPr') ?? []);
  const characterStyle = attribute(childAt(own, 'w:rStyle')) ?? '';
  const ofCharacters = styles.chain(characterStyle).flatMap((one) => childAt(one.element, 'w:rPr') ?? []);
  const defaults = childAt(styles.defaults, 'w:rPrDefault', 'w:rPr');
  const close = [own, ...ofCharacters].filter((one) => one !== undefined);
  const all = [...close, ...ofParagraph, ...table.text, defaults].filter((one) => one !== undefined);

  const ink = colour(attribute(firstOf(all, 'w:color'))) ?? '#000000';
  const size = Number(attribute(firstOf(all, 'w:sz')) ?? 20);
  const isLarge = size >= (isOn(firstOf(all, 'w:b')) ? large.bold : large.regular);
  const paragraphs = [element, ...styles.chain(style).map((one) => one.element)];
  const ground = groundOf(close, paragraphs, table);
  return contrast(ink, ground) < (isLarge ? enough.large : enough.usual)
    ? [`${ink} on ${ground} in ${[style, characterStyle].filter((id) => id !== '').join(', ')}`]
    : [];
}

/** The nearest ground there is; the paper's white in the end. */
function groundOf(runs: readonly Element[], paragraphs: readonly Element[], table: TableLook): string {
  const [nearest] = [
    ...runs.flatMap((one) => fillOf(childAt(one, 'w:shd'))),
    ...paragraphs.flatMap((one) => fillOf(childAt(one, 'w:pPr', 'w:shd'))),
    ...fillOf(table.ground),
  ];
  return nearest ?? '#ffffff';
}

function firstOf(properties: readonly Element[], name: string): Element | undefined {
  return properties.flatMap((one) => childAt(one, name) ?? [])[0];
}

function fillOf(shading: Element | undefined): string[] {
  const found = colour(attribute(shading, 'w:fill'));
  return found === undefined ? [] : [found];
}

/** Undefined for "auto", which is what the reader has chosen. */
function colour(value: string | undefined): string | undefined {
  return value !== undefined && /^[\da-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : undefined;
}

/** Named: a file without a font's name looks different on every machine. */
function fonts({ stories, parts, styles }: CheckedWord): string[] {
  const places = [...stories, parts.get('word/styles.xml'), parts.get('word/numbering.xml')];
  const all = places.flatMap((part) => part?.all('w:rFonts') ?? []);
  const defaults = childAt(styles.defaults, 'w:rPrDefault', 'w:rPr', 'w:rFonts');
  const themes = parts.get('word/theme/theme1.xml')?.all('a:latin') ?? [];
  const hasTheme = themes.some((one) => (attribute(one, 'typeface') ?? '').trim() !== '');
  const isNamed = (fonts: Element | undefined, name: string): boolean =>
    (attribute(fonts, name) ?? '').trim() !== '' ||
    (hasTheme && attribute(fonts, `${name}Theme`) !== undefined);
  const latin = ['w:ascii', 'w:hAnsi'];
  // What changes only the font of other scripts leaves ours as it is.
  const isOfLatin = (fonts: Element): boolean =>
    latin.some((name) => [name, `${name}Theme`].some((one) => attribute(fonts, one) !== undefined));
  return [defaults, ...all.filter(isOfLatin)]
    .filter((one) => !latin.every((name) => isNamed(one, name)))
    .map(() => 'text without the name of a font');
}

/** A4, upright or on its side. */
function paperSizes({ document }: CheckedWord): string[] {
  const sections = document.all('w:sectPr');
  if (sections.length === 0) return ['no section'];
  return sections.flatMap((section, index) => {
    const size = childAt(section, 'w:pgSz');
    const turned = attribute(size, 'w:orient') === 'landscape';
    const wanted = turned ? [paper.height, paper.width] : [paper.width, paper.height];
    const found = [attribute(size, 'w:w'), attribute(size, 'w:h')].map(Number);
    return found.join() === wanted.join() ? [] : [`section ${index + 1}: ${found.join(' × ')}`];
  });
}
