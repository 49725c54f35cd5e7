import { beforeAll, describe, expect, it } from 'vitest';
import { arrange } from '../../src/arrange/arrange.js';
import type { Block, Document, Status } from '../../src/document/tree.js';
import type { Rendered } from '../../src/render/formats.js';
import { document, heading, metadata, note, paragraph, table, text } from '../support/nodes.js';
import { renderAs, renderContext } from '../support/projects.js';
import { manifestMarks } from '../support/status-marks.js';
import { terms } from '../support/terms.js';
import { structureFromDocx, textFromDocx } from './from-docx.js';
import { structureFromHtml, textFromHtml } from './from-html.js';
import { structureFromMarkdown, textFromMarkdown } from './from-markdown.js';
import { structureFromPdf } from './from-pdf.js';
import { dense, structureOf } from './structure.js';

const list = (ordered: boolean, ...items: string[]): Block => ({
  type: 'list',
  ordered,
  start: 1,
  items: items.map((item) => ({ children: [paragraph(item)] })),
});

/** All that can have a number, and much that cannot. */
const body: Block[] = [
  { type: 'cover' },
  { type: 'contents', entries: [] },
  heading(1, 'ett', 'Ett'),
  { type: 'lead', children: [text('En ingress som inleder kapitlet.')] },
  paragraph('Tre skäl talar för förslaget', note('n'), ':'),
  list(true, 'det är billigt', 'det är enkelt', 'det går fort'),
  list(false, 'en lista till', 'med egen siffra'),
  heading(2, 'metoder', 'Metoder'),
  list(false, 'enkät', 'intervjuer'),
  table([['År'], ['2027']], { id: 't', kind: 'data', caption: [text('En tabell')] }),
  list(false, 'efter en tabell'),
  { type: 'quote', children: [paragraph('Ett citat för sig.'), paragraph('Med två stycken.')] },
  { type: 'code', value: 'kod för sig' },
  { type: 'fields', items: [{ label: [text('Ansvarig')], children: [text('Nämnden')] }] },
  paragraph('Ett sista stycke i kapitlet.'),
  heading(1, 'bilaga', 'Bilaga', { kind: 'appendix', numbering: 'appendix' }),
  { type: 'landscape', children: [paragraph('Ett stycke på tvären.'), list(false, 'som hör till stycket')] },
];
const numbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

describe.each<Status>(['utkast', 'remiss', 'antagen'])('%s', (status) => {
  let made: Document;
  const files = new Map<string, Rendered>();
  beforeAll(async () => {
    const { marks, statusLabel } = await manifestMarks('digital-agenda', status);
    const decisions = status === 'antagen' ? ['Kommunfullmäktige den 14 december 2026, § 112'] : [];
    const notes = [{ id: 'n', number: 0, children: [paragraph('En not.')] }];
    const head = { ...metadata, status, statusLabel, marks, decisions };
    made = arrange(document(body, { metadata: head, notes }), terms, new Map());
    const context = await renderContext();
    for (const format of ['html', 'md', 'docx', 'pdf'] as const)
      files.set(format, await renderAs(format, made, context));
  });

  it('numbers the same paragraphs in every format, or none', async () => {
    const expected = structureOf(made).numbered;
    expect(expected.map((entry) => entry.split(' ')[0])).toEqual(status === 'remiss' ? numbers : []);
    expect(structureFromHtml(files.get('html')!.bytes).numbered).toEqual(expected);
    expect(structureFromMarkdown(files.get('md')!.bytes).numbered).toEqual(expected);
    expect(structureFromDocx(files.get('docx')!.bytes).numbered).toEqual(expected);
    expect((await structureFromPdf(files.get('pdf')!.bytes)).numbered).toEqual(expected);
  });

  it('says in every format what the status means, and who has decided, but only what is so', async () => {
    const texts = [
      textFromHtml(files.get('html')!.bytes),
      textFromMarkdown(files.get('md')!.bytes),
      textFromDocx(files.get('docx')!.bytes),
      (await structureFromPdf(files.get('pdf')!.bytes)).text,
    ];
    const { notice } = made.metadata.marks;
    expect(notice === '').toBe(status === 'antagen');
    for (const words of texts) {
      expect(words.includes(dense('är inte beslutat'))).toBe(status !== 'antagen');
      expect(words).toContain(dense(notice));
      expect(words.includes(dense('Kommunfullmäktige den 14 december 2026, § 112'))).toBe(
        status === 'antagen',
      );
    }
  });

  it('is as accessible as any document', () => {
    const receipts = ['pdf', 'docx'].map((format) => files.get(format)?.conformance);
    expect(receipts[0]?.claims).toEqual(['PDF/UA-1', 'PDF/A-2a']);
    for (const receipt of receipts)
      expect(receipt?.checks.filter(({ passed }) => !passed).map(({ rule }) => rule)).toEqual([]);
  });

  it('gives the same bytes again', async () => {
    const context = await renderContext();
    for (const format of ['html', 'md', 'docx', 'pdf'] as const)
      expect((await renderAs(format, made, context)).bytes).toEqual(files.get(format)?.bytes);
  });
});
