import type { Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { headings, sample } from './sample.js';
import { context } from './sample-context.js';
import { all, styleOf, value, WordFile, words } from './word-file.js';

describe('numbering that Word does itself', () => {
  let file: WordFile;
  let numbered: { style: string; number: string; text: string }[];
  beforeAll(async () => {
    file = new WordFile(await renderDocx(sample, context));
    numbered = numberedParagraphs(file);
  });

  it('gives every heading the number that the tree says', () => {
    const found = numbered.filter(({ style }) => style.startsWith('Heading'));
    expect(found.map(({ style, number }) => `${style} ${number}`)).toEqual(
      headings.map(({ depth, number }) => `Heading${depth} ${number}`),
    );
    expect(new Set(found.map(({ number }) => number))).toContain('Bilaga 2');
  });

  it('starts each list afresh, or where its answer says', () => {
    const items = numbered.filter(({ style }) => style.startsWith('List'));
    expect(items.map(({ style, number, text }) => `${style} ${number} ${text.slice(0, 12)}`)).toEqual([
      'ListBullet • Första punkt',
      'ListBullet • Andra punkte',
      'ListNumber2 a. Underpunkt e',
      'ListBullet3 ▪ Tredje nivån',
      'ListNumber2 b. Underpunkt t',
      'ListBullet • Tredje punkt',
      'ListNumber 1. Ett',
      'ListNumber 2. Två',
      'ListNumber 4. Fyra',
      'ListNumber 5. Fem',
    ]);
  });
});

/** Counts as Word does: by the list (w:num) of the paragraph or its style, level by level. */
function numberedParagraphs(file: WordFile): { style: string; number: string; text: string }[] {
  const numbering = file.xml('word/numbering.xml');
  const definitions = new Map(
    all(numbering, 'w:abstractNum').map((definition) => [
      definition.getAttribute('w:abstractNumId'),
      definition,
    ]),
  );
  const lists = new Map(all(numbering, 'w:num').map((list) => [list.getAttribute('w:numId')!, list]));
  const styles = new Map(
    all(file.xml('word/styles.xml'), 'w:style').map((style) => [style.getAttribute('w:styleId')!, style]),
  );
  const counters = new Map<string, number[]>();

  return all(file.body, 'w:p').flatMap((paragraph) => {
    const style = styleOf(paragraph);
    const own = all(paragraph, 'w:numPr')[0] ?? all(styles.get(style)!, 'w:numPr')[0];
    if (own === undefined) return [];
    const list = value(own, 'w:numId')!;
    const text = words(paragraph);
    if (list === '0') return [{ style, number: '', text }];
    const levels = all(definitions.get(value(lists.get(list), 'w:abstractNumId')!)!, 'w:lvl');
    return [{ style, number: next(list, Number(value(own, 'w:ilvl')), levels), text }];
  });

  function next(list: string, level: number, levels: Element[]): string {
    const counts = counters.get(list) ?? [];
    counters.set(list, counts);
    const start = Number(value(levels[level], 'w:start'));
    counts[level] = counts[level] === undefined ? start : counts[level] + 1;
    counts.length = level + 1;
    return value(levels[level], 'w:lvlText')!.replace(/%(\d)/g, (_, place: string) =>
      value(levels[level], 'w:numFmt') === 'lowerLetter'
        ? String.fromCodePoint(96 + counts[Number(place) - 1]!)
        : String(counts[Number(place) - 1]),
    );
  }
}
