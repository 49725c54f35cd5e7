import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/arrange/arrange.js';
import type { Block, Document, Inline } from '../../../src/document/tree.js';
import { openPdfPrinter } from '../../../src/render/pdf/pdf-printer.js';
import {
  document,
  heading,
  metadata,
  noMarks,
  note,
  paragraph,
  reference,
  remissMarks,
  table,
  text,
} from '../../support/nodes.js';
import { barChart } from '../../support/png.js';
import { terms } from '../../support/terms.js';
import { sampleContext } from '../html/sample-context.js';
import { structureLines } from './structure-lines.js';

/**
 * What a screen reader is given, in whole: Chromium's tags after our mending, for a small document with one of each
 * block. When a new Chromium tags otherwise the difference is read here, line by line. If the new tree is as good, the
 * golden files are written anew with `npx vitest run test/render/pdf/structure.test.ts -u`.
 */

const list = (ordered: boolean, ...items: Block[][]): Block => ({
  type: 'list',
  ordered,
  start: ordered ? 3 : 1,
  items: items.map((children) => ({ children })),
});
const strong: Inline = { type: 'strong', children: [text('fet')] };
const emphasis: Inline = { type: 'emphasis', children: [text('kursiv')] };
const gap = (question: string): Inline => ({ type: 'gap', question, page: '27', source: '/x' });

/** Of its own rows, so many that it goes over a page. */
const long = table(
  [['Nr', 'Insats'], ...Array.from({ length: 3 }, (_, row) => [`${row + 1}`, 'Ord. '.repeat(420).trim()])],
  { id: 'lång', kind: 'data', caption: [text('Över två sidor')], rowHeaders: true },
);

/** It has no header row. */
const control = table([
  ['Dokumenttyp', 'Strategi'],
  ['Dnr', 'KS 2027/1'],
]);
const controlBox: Block = {
  ...control,
  id: 'ruta',
  kind: 'control',
  rowHeaders: true,
  rows: [control.header, ...control.rows],
  header: [],
};

const body: Block[] = [
  { type: 'cover' },
  controlBox,
  { type: 'contents', entries: [] },
  heading(1, 'ett', 'Kapitel'),
  { type: 'lead', children: [text('En ingress.')] },
  paragraph(strong, ' och ', emphasis, ', ', { type: 'delete', children: [text('struket')] }, ' och ', {
    type: 'inlineCode',
    value: 'kod',
  }),
  paragraph(
    'Se ',
    { type: 'link', url: 'https://exempel.se/', children: [text('exemplet')] },
    ' och ',
    reference('tabell'),
    note('n'),
    ' om ',
    { type: 'abbreviation', value: 'IT', expansion: 'informationsteknik' },
    { type: 'break' },
    'och igen.',
    note('n'),
  ),
  paragraph('De sade: ', { type: 'text', value: 'We shall digitise', language: 'en' }, ' och gick.'),
  heading(2, 'två', 'Avsnitt'),
  list(
    false,
    [paragraph('punkt'), list(true, [paragraph('tre')], [paragraph('fyra')])],
    [paragraph('punkt två')],
  ),
  heading(3, 'tre', 'Insats'),
  {
    type: 'fields',
    items: [
      { label: [text('Ansvarig')], children: [text('Nämnden')] },
      { label: [text('När')], children: [gap('När?')] },
    ],
  },
  heading(4, 'fyra', 'Del'),
  { type: 'quote', children: [paragraph('Ett citat.')] },
  { type: 'code', value: 'rad ett\nrad två' },
  { type: 'gapBlock', question: 'Vem?', page: '14', source: '/y' },
  table(
    [
      ['År', 'Antal', 'Mål'],
      ['2027', '1', ''],
      ['2028', strong, gap('Hur många?')],
    ],
    {
      id: 'tabell',
      kind: 'data',
      caption: [text('En tabell')],
      rowHeaders: true,
    },
  ),
  table([
    ['Skriven', 'i ett svar'],
    ['a', 'b'],
  ]),
  {
    type: 'figure',
    id: 'bild',
    image: 'bild',
    alternative: 'Tre staplar',
    caption: [text('En bild')],
    number: '',
  },
  {
    type: 'chart',
    id: 'diagram',
    data: {
      kind: 'money',
      years: [2027, 2028],
      series: [{ name: 'Centrala medel', amounts: [100, 200] }],
      totals: [100, 200],
      total: 'Summa',
    },
    alternative: 'Två staplar, 100 och 200 tkr',
    caption: [text('Ett diagram')],
    number: '',
  },
  long,
  heading(1, 'bilaga', 'Bilaga på tvären', { kind: 'appendix', numbering: 'appendix' }),
  { type: 'landscape', children: [paragraph('Liggande.'), table([['A'], ['1']])] },
];

function documentWith(marks: Document['metadata']['marks']): Document {
  const status = marks.label ? ('remiss' as const) : ('utkast' as const);
  return arrange(
    document(body, {
      metadata: { ...metadata, status, statusLabel: marks.label ? 'Remissversion' : 'Utkast', marks },
      notes: [{ id: 'n', number: 0, children: [paragraph('En not.')] }],
      images: new Map([['bild', { bytes: barChart(64, 32), mediaType: 'image/png', width: 64, height: 32 }]]),
    }),
    terms,
    new Map(),
  );
}

async function printed(made: Document): Promise<string> {
  const printer = await openPdfPrinter();
  try {
    return await structureLines((await printer.print(made, sampleContext)).bytes);
  } finally {
    await printer.close();
  }
}

describe('the structure tree of a PDF', () => {
  it('is the one that was read and approved, for one of each block', async () => {
    const found = await printed(documentWith(remissMarks));
    await expect(found).toMatchFileSnapshot(join(import.meta.dirname, 'structure.golden.txt'));
  });

  it('has nothing of a watermark or a label in the head of the page', async () => {
    const plain = await printed(documentWith(noMarks));
    expect(await printed(documentWith({ ...noMarks, watermark: 'Utkast' }))).toBe(plain);
    expect(plain).not.toContain('UTKAST');
  });
});
