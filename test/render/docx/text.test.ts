import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Document, Image, Inline } from '../../../src/document/tree.js';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { compound, hostile, sample } from './sample.js';
import { context } from './sample-context.js';
import { call, paragraph, row, table, text } from './sample-nodes.js';
import { tinyPng } from '../../support/png.js';
import { all, elements, styleOf, value, WordFile, words } from './word-file.js';

describe('text in the Word file', () => {
  let file: WordFile;
  let paragraphs: string[];
  beforeAll(async () => {
    file = new WordFile(await renderDocx(sample, context));
    paragraphs = all(file.body, 'w:p').map((node) => words(node));
  });

  it('is what was typed, whatever it was', () => {
    expect(paragraphs).toContain(hostile);
    expect(paragraphs).toContain(`${compound} ${compound}`);
  });

  it('loses what XML has no place for, and no more', () => {
    expect(paragraphs).toContain('föreefter ny rad och tabb');
  });

  it('is not taken for a field when it is the name of one', async () => {
    const document = { ...sample, body: [paragraph('CURRENT'), paragraph('TOTAL_PAGES')], notes: [] };
    expect(words(new WordFile(await renderDocx(document, context)).body)).toBe('CURRENTTOTAL_PAGES');
  });

  it('has its gaps marked, in the text and on their own', () => {
    const gap = all(file.body, 'w:p').find((node) => styleOf(node) === 'Lucka')!;
    expect(words(gap)).toBe('Lucka: Vilka har deltagit i arbetet med agendan? (Guiden s. 14)');
    const inText = all(file.body, 'w:r')
      .filter((run) => value(run, 'w:rStyle') === 'Luckaitext')
      .map((run) => words(run));
    expect(new Set(inText)).toEqual(
      new Set(['[Lucka: När följs insatsen upp? (Guiden s. 27)]', '[Lucka: Vad kostar insatsen?]']),
    );
  });

  it('has pictures with alternative text, no wider than the text', () => {
    const pictures = all(file.body, 'wp:docPr').map((node) => node.getAttribute('descr'));
    expect(pictures).toEqual([
      'Stapeldiagram: 68 procent av "tjänsterna" <är> digitala & 32 procent inte.',
      'EU-flaggan',
    ]);
    const sizes = all(file.body, 'wp:extent').map((node) => Number(node.getAttribute('cx')) / 635);
    expect(sizes.map(Math.round)).toEqual([9075, 1440]);
    const [cx, cy] = ['cx', 'cy'].map((side) => Number(all(file.body, 'wp:extent')[0]?.getAttribute(side)));
    expect(cx! / cy!).toBeCloseTo(3, 1);
  });

  it('turns the page for landscape blocks and back, with the head to match', () => {
    const sections = all(file.body, 'w:sectPr').map((section) => value(section, 'w:pgSz', 'w:orient'));
    expect(sections).toEqual(['portrait', 'portrait', 'landscape', 'portrait']);
    expect(all(file.body, 'w:titlePg')).toHaveLength(1);
    expect(all(file.body, 'w:headerReference')).toHaveLength(3);
    const stops = [1, 2, 3].map((part) => value(file.xml(`word/header${part}.xml`), 'w:tab', 'w:pos'));
    expect(stops).toEqual(['9072', '14004', '9072']);
    expect(words(file.xml('word/header1.xml'))).toBe(
      'Digital agenda\u2003\u2002Remissversion\u2002\tDnr KS/2027:158-005',
    );
    expect(words(file.xml('word/footer1.xml'))).toMatch(
      new RegExp(`^${sample.metadata.title}\tSida  av \\d+$`),
    );
    // The heading of a landscape appendix goes with its table, not alone on the page before.
    const landscape = file.text('word/document.xml').split('</w:sectPr>')[2]!;
    expect(landscape).toContain('Kostnadskalkyl per år och nämnd');
  });
});

describe('an unknown node', () => {
  const render = (...body: Block[]) => renderDocx({ ...sample, body, notes: [] }, context);
  it('is a loud error, not silence', async () => {
    await expect(render({ type: 'okänd' } as unknown as Block)).rejects.toThrow('okänd');
    await expect(render(paragraph({ type: 'märklig' } as unknown as Inline))).rejects.toThrow('märklig');
  });
  it('as is an image that is not there', async () => {
    const figure: Block = {
      type: 'figure',
      id: '',
      image: 'saknas',
      alternative: '',
      caption: [],
      number: '',
    };
    await expect(render(figure)).rejects.toThrow('saknas');
  });
});

describe('a document with little in it', () => {
  it('still makes a file', async () => {
    const document: Document = {
      ...sample,
      body: [{ type: 'contents', entries: [] }, paragraph()],
      notes: [],
    };
    expect(words(new WordFile(await renderDocx(document, context)).body)).toBe('');
  });

  it('may be nested in every way', async () => {
    const image: Image = { bytes: tinyPng(2, 2, [0, 0, 0]), mediaType: 'image/png', width: 2, height: 2 };
    const inner = (): Block[] => [
      { type: 'quote', children: [{ type: 'list', ordered: true, start: 3, items: [{ children: [] }] }] },
      { type: 'code', value: '' },
      { type: 'landscape', children: [paragraph('på tvären')] },
      { type: 'figure', id: 'f', image: 'bild', alternative: 'a', caption: [], number: '' },
    ];
    const items = [
      { children: [paragraph('p', call('n', 1, 1)), ...inner()] },
      { children: [{ type: 'quote', children: inner() } satisfies Block] },
    ];
    const toFigure = paragraph({
      type: 'crossReference',
      target: 'f',
      form: 'full',
      children: [text('figuren')],
    });
    const notes = [
      { id: 'n', number: 1, children: [toFigure, table('', '', '', { kind: 'plain', rows: [row('a')] })] },
    ];
    const images = new Map([['bild', image]]);
    const body: Block[] = [{ type: 'list', ordered: false, start: 1, items }];
    const document: Document = { ...sample, body, notes, images };
    const file = new WordFile(await renderDocx(document, context));
    expect(words(file.body)).toBe('ppå tvärenpå tvären');
    expect(all(file.body, 'wp:docPr').map((node) => node.getAttribute('id'))).toEqual(['1', '2']);
    expect(all(file.body, 'w:bookmarkStart')).toHaveLength(1);
    const note = all(file.xml('word/footnotes.xml'), 'w:footnote').at(-1)!;
    expect(elements(note).map((node) => node.nodeName)).toEqual(['w:p', 'w:tbl', 'w:p']);
  });
});
