import type { Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Document, StatusMarks } from '../../../src/document/tree.js';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { arrange } from '../../../src/arrange/arrange.js';
import {
  document,
  heading,
  metadata,
  noMarks,
  paragraph,
  remissMarks,
  table,
  text,
} from '../../support/nodes.js';
import { context } from './sample-context.js';
import { all, elements, styleOf, value, WordFile, words } from './word-file.js';

const list: Block = {
  type: 'list',
  ordered: false,
  start: 1,
  items: [{ children: [paragraph('enkät')] }, { children: [paragraph('samtal')] }],
};
const body: Block[] = [
  { type: 'cover' },
  { type: 'contents', entries: [] },
  heading(1, 'a', 'Inledning'),
  { type: 'lead', children: [text('Ingressen.')] },
  paragraph('Ett stycke.'),
  heading(2, 'b', 'Metoder'),
  list,
  table([['År'], ['2027']], { id: 't', kind: 'data', caption: [text('Tabell')] }),
  { type: 'quote', children: [paragraph('Ett citat.')] },
  { type: 'landscape', children: [paragraph('På tvären.')] },
];

async function wordFile(marks: Partial<StatusMarks>): Promise<{ file: WordFile; bytes: Uint8Array }> {
  const tree: Document = document(body, { metadata: { ...metadata, marks: { ...noMarks, ...marks } } });
  const bytes = await renderDocx(arrange(tree, context.terms, new Map()), context);
  return { file: new WordFile(bytes), bytes };
}

const headersOf = (file: WordFile): Element[] =>
  Object.keys(file.parts)
    .filter((path) => /^word\/header\d+\.xml$/.test(path))
    .map((path) => file.xml(path));

describe('numbers of paragraphs in Word', () => {
  let file: WordFile;
  let numbers: Element[];
  beforeAll(async () => {
    ({ file } = await wordFile(remissMarks));
    numbers = all(file.body, 'w:r').filter((run) => value(run, 'w:rStyle') === 'Styckenummer');
  });
  const paragraphOf = (run: Element): Element => run.parentNode as Element;

  it('are typed, and no list of Word’s, so that they stay when a paragraph is taken away', () => {
    expect(numbers.map(words)).toEqual(['1', '2', '3', '4', '5']);
    for (const run of numbers) expect(all(paragraphOf(run), 'w:numPr')).toEqual([]);
  });

  it('hang in the margin before the first word, a tab between', () => {
    const inText = numbers.map(paragraphOf).filter((one) => all(one, 'w:framePr').length === 0);
    expect(inText.map(words)).toEqual(['1\tIngressen.', '2\tEtt stycke.', '5\tPå tvären.']);
    for (const one of inText) {
      expect(Number(value(one, 'w:ind', 'w:hanging'))).toBeGreaterThan(300);
      // The text itself stands where it does without a number.
      expect(value(one, 'w:ind', 'w:left')).toBeUndefined();
    }
    expect(inText.map(styleOf)).toEqual(['Ingress', 'Normal', 'Normal']);
  });

  it('stand beside a list or a quotation, in a frame that keeps to it', () => {
    const framed = numbers.map(paragraphOf).filter((one) => all(one, 'w:framePr').length > 0);
    expect(framed.map(words)).toEqual(['3', '4']);
    const blocks = elements(framed[0]!.parentNode as Element);
    for (const [one, next] of framed.map((frame) => [frame, blocks[blocks.indexOf(frame) + 1]!] as const)) {
      expect(value(one, 'w:framePr', 'w:hAnchor')).toBe('margin');
      expect(Number(value(one, 'w:framePr', 'w:x'))).toBeLessThan(0);
      expect(all(one, 'w:keepNext')).toHaveLength(1);
      expect(['ListBullet', 'Quote']).toContain(styleOf(next));
    }
    // After a table the room is above the quotation, not above its number.
    const quote = blocks.find((block) => styleOf(block) === 'Quote')!;
    expect(Number(value(quote, 'w:spacing', 'w:before'))).toBeGreaterThan(0);
  });

  it('keep number and list where a paragraph has a list in its lines, or is one', async () => {
    const lines = (...before: string[]): Block => ({
      type: 'paragraph',
      children: [
        ...before.map(text),
        ...(before.length === 0 ? [] : [{ type: 'break' as const }]),
        text('\u2022 '),
        text('ett'),
        { type: 'break' },
        text('\u2022 '),
        text('två'),
      ],
    });
    const tree = document([lines('Skälen är'), lines()], {
      metadata: { ...metadata, marks: remissMarks },
    });
    const body = new WordFile(await renderDocx(arrange(tree, context.terms, new Map()), context)).body;
    const made = all(body, 'w:p').map(
      (one) => `${words(one)}${all(one, 'w:numPr').length === 0 ? '' : ' *'}`,
    );
    expect(made.slice(0, 6)).toEqual(['1\tSkälen är', 'ett *', 'två *', '2\t', 'ett *', 'två *']);
  });

  it('are not in a draft or an adopted agenda', async () => {
    const { file: plain } = await wordFile({});
    expect(all(plain.body, 'w:rStyle').filter((style) => value(style) === 'Styckenummer')).toEqual([]);
    expect(all(plain.body, 'w:framePr')).toEqual([]);
  });
});

describe('numbers of lines in Word', () => {
  it('are every fifth, anew on each page, in every part but the cover', async () => {
    const { file } = await wordFile({ ...remissMarks, lineNumbers: true });
    const sections = all(file.body, 'w:sectPr');
    const [cover, ...others] = sections.map((section) => all(section, 'w:lnNumType')[0]);
    expect(cover).toBeUndefined();
    expect(others.length).toBeGreaterThan(1);
    for (const lines of others) {
      expect(value(lines, undefined, 'w:countBy')).toBe('5');
      expect(value(lines, undefined, 'w:restart')).toBe('newPage');
      // At least 6 mm beyond where the numbers of the paragraphs begin, and within the margin.
      expect(Number(value(lines, undefined, 'w:distance'))).toBeGreaterThan(454 + 340);
      expect(Number(value(lines, undefined, 'w:distance'))).toBeLessThan(1417 - 340);
    }
  });

  it('leave out the contents, and the text of tables where a program would count it', async () => {
    const { file } = await wordFile({ ...remissMarks, lineNumbers: true });
    const contents = all(file.body, 'w:p').filter((one) => styleOf(one).startsWith('TOC'));
    expect(contents.length).toBeGreaterThan(2);
    for (const one of contents) expect(all(one, 'w:suppressLineNumbers')).toHaveLength(1);
    const styles = all(file.xml('word/styles.xml'), 'w:style');
    const tableText = styles.find((style) => style.getAttribute('w:styleId') === 'Tabelltext')!;
    expect(all(tableText, 'w:suppressLineNumbers')).toHaveLength(1);
  });

  it('are not there unless they are asked for', async () => {
    const { file } = await wordFile(remissMarks);
    expect(all(file.body, 'w:lnNumType')).toEqual([]);
  });
});

describe('the mark of a status in Word', () => {
  it('is a drawn watermark in the head of every page of a draft, the cover too, marked as decoration', async () => {
    const { file } = await wordFile({ watermark: 'Utkast' });
    const sections = all(file.body, 'w:sectPr');
    const headers = headersOf(file);
    expect(headers).toHaveLength(sections.length);
    const ids = headers.map((header) => {
      const [drawing, ...more] = all(header, 'w:drawing');
      expect(more).toEqual([]);
      expect(value(drawing, 'wp:anchor', 'behindDoc')).toBe('1');
      expect(value(drawing, 'adec:decorative', 'val')).toBe('1');
      expect(all(drawing!, 'a:lnTo').length).toBeGreaterThan(5);
      // Drawn, not written: neither search nor screen reader comes upon it.
      expect(words(drawing!)).toBe('');
      expect(all(header, 'w:txbxContent')).toEqual([]);
      return value(drawing, 'wp:docPr', 'id');
    });
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      headers
        .map(words)
        .join(' ')
        .match(/utkast/gi),
    ).toHaveLength(sections.length - 1);
  });

  it('is a label in the head of what is sent out, in place of the plain word', async () => {
    const tree = { ...metadata, status: 'remiss' as const, statusLabel: 'Remissversion', marks: remissMarks };
    const file = new WordFile(await renderDocx(document(body, { metadata: tree }), context));
    const headers = headersOf(file);
    expect(headers.length).toBeGreaterThan(1);
    for (const header of headers) {
      const labels = all(header, 'w:r').filter((run) => value(run, 'w:rStyle') === 'Statusetikett');
      expect(labels.map((run) => words(run).trim())).toEqual(['Remissversion']);
      expect(words(header).match(/remissversion/gi)).toHaveLength(1);
      expect(all(header, 'w:drawing')).toEqual([]);
    }
  });

  it('is none on what is adopted', async () => {
    const { file } = await wordFile({});
    for (const header of headersOf(file)) {
      expect(all(header, 'w:drawing')).toEqual([]);
      expect(all(header, 'w:rStyle')).toEqual([]);
    }
    expect(all(file.body, 'w:pStyle').map((style) => value(style))).not.toContain('Statusrad');
  });

  it.each([[{ watermark: 'Utkast' }], [{ ...remissMarks, lineNumbers: true }]])(
    'is the same bytes each time: %o',
    async (marks) => {
      expect((await wordFile(marks)).bytes).toEqual((await wordFile(marks)).bytes);
    },
  );
});
