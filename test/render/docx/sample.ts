import type { Block, Document, Inline } from '../../../src/document/tree.js';
import { actionChapter, actionTable } from './sample-actions.js';
import { appendix, call, cell, heading, paragraph, row, table, text, to, words } from './sample-nodes.js';
import { remissMarks } from '../../support/nodes.js';
import { tinyPng } from '../../support/png.js';

/** What people paste: markup, templates, quotes, emoji, right-to-left text. Nothing of it may be read as anything. */
export const hostile =
  '<script>alert("x")</script> & < > | * _ # {{x}} {%y%} ”citat” \'apostrof\' § å ä ö Å Ä Ö 🏘️ 👩🏽‍💻 עברית العربية &amp; ]]> \\u0041';
/** Characters that XML 1.0 has no place for, and line breaks inside a text node. */
export const unprintable = 'före\u0000\u0008\u000b\u001f\ud800\uffffefter\nny rad\r\noch\ttabb';
export const compound = 'Informationssäkerhetsincidentrapporteringsskyldighetsbedömningsunderlag';
export const longUrl =
  'https://www.exempel.se/kommun/styrning-och-beslut/digitalisering/2027/underlag?dnr=KS%202027%2F00123&version=3#bilaga-1';

const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] });
const emphasis = (value: string): Inline => ({ type: 'emphasis', children: [text(value)] });
const item = (...children: Block[]): { children: Block[] } => ({ children });

const opening: Block[] = [
  { type: 'cover' },
  table('kontrollruta', '', '', {
    kind: 'control',
    rowHeaders: true,
    columns: [{ align: 'left' }, { align: 'left' }],
    rows: [
      row('Dokumenttyp', 'Digital agenda'),
      row('Beslutsinstans', 'Kommunfullmäktige'),
      row('Diarienummer', 'KS/2027:158-005'),
      row('Giltig till och med', '2030-12-31'),
      row('Dokumentansvarig', 'Digitaliseringsstrateg, kommunledningsförvaltningen'),
    ],
  }),
  {
    type: 'contents',
    entries: [],
  },
  heading(1, 'sammanfattning', '', 'Sammanfattning'),
  {
    type: 'lead',
    children: words('Agendan visar vad kommunen ska göra för att digitaliseringen ska komma alla till del.'),
  },
  paragraph(
    'Den har tre mål, fyra insatsområden och fyrtio insatser. ',
    strong('Viktigast'),
    ' är att ',
    emphasis('alla'),
    ' kan delta.',
  ),
];

const chapters: Block[] = [
  heading(1, 'inledning', '1', 'Inledning'),
  {
    type: 'lead',
    children: words(
      'Kapitlet beskriver uppdraget, arbetssättet och hur agendan hänger ihop med andra styrdokument.',
    ),
  },
  paragraph(
    'Enligt regeringens mål',
    call('skl', 1, 1),
    ' ska Sverige vara bäst i världen. ',
    strong('Fet'),
    ' och ',
    { type: 'strong', children: [emphasis('fet kursiv')] },
    ', ',
    { type: 'delete', children: [text('struket')] },
    ' samt ',
    { type: 'inlineCode', value: 'kod <b>' },
    '.',
    { type: 'break' },
    'Ny rad efter radbrytning.',
  ),
  paragraph(
    'Se ',
    { type: 'link', url: longUrl, children: [text(longUrl)] },
    ' eller ',
    { type: 'link', url: 'mailto:kommun@exempel.se', children: [text('skriv till kommunen')] },
    '. Förkortningen ',
    { type: 'abbreviation', value: 'DOS', expansion: 'digital offentlig service' },
    ' används i lagen.',
    call('lagen', 2, 1),
  ),
  heading(
    2,
    'odd-text',
    '1.1',
    words('Udda text ', { type: 'inlineCode', value: '<h1>' }, ' & not', call('rubriknot', 3, 1)),
  ),
  paragraph(hostile),
  paragraph(unprintable),
  paragraph(compound, ' ', compound),
  {
    type: 'quote',
    children: [
      paragraph('”Vi ska inte digitalisera för digitaliseringens skull.”'),
      paragraph('— ur remissvaret'),
    ],
  },
  { type: 'code', value: 'agenda:\n  mål: []\n  <område>: "&"\n\n  # slut' },
  {
    type: 'gapBlock',
    question: 'Vilka har deltagit i arbetet med agendan?',
    page: '14',
    source: '/arbete/deltagare',
  },
  heading(2, 'listor', '1.2', 'Listor'),
  {
    type: 'list',
    ordered: false,
    start: 1,
    items: [
      item(
        paragraph('Första punkten'),
        paragraph(
          'Fortsättning på första punkten, som är lång nog att ta mer än en rad i anspråk så att indraget syns.',
        ),
      ),
      item(paragraph('Andra punkten'), {
        type: 'list',
        ordered: true,
        start: 1,
        items: [
          item(paragraph('Underpunkt ett'), {
            type: 'list',
            ordered: false,
            start: 1,
            items: [item(paragraph('Tredje nivån'))],
          }),
          item(paragraph('Underpunkt två')),
        ],
      }),
      item(paragraph('Tredje punkten')),
    ],
  },
  paragraph('Ordnad lista som börjar om på ett, och en som börjar på fyra:'),
  { type: 'list', ordered: true, start: 1, items: [item(paragraph('Ett')), item(paragraph('Två'))] },
  { type: 'list', ordered: true, start: 4, items: [item(paragraph('Fyra')), item(paragraph('Fem'))] },
  heading(1, 'nuläge', '2', 'Nuläge'),
  paragraph(
    'Läget visas i ',
    to('figur-1', 'figur 1'),
    ' och ',
    to('tabell-nuläge', 'tabell 1'),
    '. Målet finns inte: ',
    to('finns-inte', 'avsnitt ?'),
    '. Samma not igen.',
    call('lagen', 2, 2),
  ),
  {
    type: 'figure',
    id: 'figur-1',
    image: 'diagram',
    alternative: 'Stapeldiagram: 68 procent av "tjänsterna" <är> digitala & 32 procent inte.',
    caption: words('Andel digitala tjänster 2026'),
    number: 'Figur 1',
  },
  { type: 'figure', id: '', image: 'logo', alternative: 'EU-flaggan', caption: [], number: '' },
  table('tabell-nuläge', 'Tabell 1', 'Nyckeltal för kommunen & länet', {
    columns: [
      { align: 'left', width: 50 },
      { align: 'center', width: 20 },
      { align: 'right', width: 30 },
    ],
    header: [cell('Nyckeltal'), cell('Enhet'), cell('Utfall 2026', call('källa', 4, 1))],
    rowHeaders: true,
    rows: [
      row('Bredband om minst 1 Gbit/s', 'procent', '97,4'),
      row('E-tjänster', 'antal', '1 204'),
      row(compound, 'ej mätt', '–'),
    ],
  }),
  paragraph('Text direkt efter tabellen.', call('tabellnot', 5, 1)),
  table('', '', '', {
    kind: 'plain',
    header: row('Skriven', 'i svaret'),
    rows: [row('a | b', longUrl), row('c')],
  }),
  table('', '', '', { kind: 'plain', header: row('Direkt efter', 'en annan'), rows: [row('1', '2')] }),
  heading(1, 'mål-och-insatser', '3', 'Mål och insatser'),
  ...actionChapter(),
  heading(4, 'fjärde-nivån', '3.4.3.1', 'En rubrik på fjärde nivån'),
  paragraph('Sist i kapitlet.'),
  actionTable(40),
];

const appendices: Block[] = [
  appendix('bilaga-ordlista', 'Bilaga 1', 'Ordlista'),
  paragraph('Ord som används i agendan.', call('källa', 4, 2)),
  heading(2, 'ordlista-förkortningar', '', 'Förkortningar'),
  paragraph('DOS – digital offentlig service.'),
  appendix('bilaga-kalkyl', 'Bilaga 2', 'Kostnadskalkyl per år och nämnd'),
  {
    type: 'landscape',
    children: [
      table('tabell-kalkyl', 'Tabell 3', 'Kalkyl', {
        header: row('Nämnd', '2027', '2028', '2029', '2030', 'Finansieringskälla', 'Kommentar'),
        rowHeaders: true,
        rows: Array.from({ length: 30 }, (_, index) =>
          row(
            `Samhällsbyggnadsnämnden ${index + 1}`,
            '1 250',
            '1 300',
            '1 350',
            '1 400',
            'Statsbidrag och egna medel',
            'Beror på beslut i budgetberedningen',
          ),
        ),
      }),
    ],
  },
  heading(1, 'efter', '', 'Efterord'),
  paragraph('Åter på stående papper.'),
];

const body = [...opening, ...chapters, ...appendices];

const titleOf = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? titleOf(node.children) : ''))
    .join('');

export const headings = body.filter((block) => block.type === 'heading');
for (const block of body) {
  if (block.type === 'contents') {
    block.entries = headings.map(({ depth, id, number, children }) => ({
      depth,
      id,
      number,
      title: titleOf(children),
    }));
  }
}

export const sample: Document = {
  type: 'agenda',
  metadata: {
    title: 'Digital agenda för Lövberga kommun och Åsbro kommun',
    subtitle: 'Så gör vi digitaliseringen till allas & enklare',
    organisations: ['Lövberga kommun', 'Åsbro kommun'],
    responsible: 'Digitaliseringsstrateg Åsa Öberg <asa>',
    status: 'remiss',
    statusLabel: 'Remissversion',
    marks: remissMarks,
    decisions: [],
    documentTypeLabel: 'Digital agenda',
    diarienummer: 'KS/2027:158-005',
    period: '2027–2030',
    version: '1',
    language: 'sv',
    date: '2027-03-15',
    fileName: 'digital-agenda-lovberga',
    slug: 'lovberga',
  },
  body,
  notes: [
    {
      id: 'skl',
      number: 1,
      children: [
        paragraph('Regeringens proposition om digital omställning, s. 12 & 14.'),
        paragraph(
          'Andra stycket i noten, med ',
          { type: 'link', url: 'https://www.regeringen.se/', children: [text('länk')] },
          '.',
        ),
      ],
    },
    {
      id: 'lagen',
      number: 2,
      children: [
        paragraph(
          'Lag (2018:1937) om tillgänglighet till digital offentlig service. Se även not',
          call('skl', 1, 3),
          '.',
        ),
      ],
    },
    { id: 'rubriknot', number: 3, children: [paragraph('En not i en rubrik.')] },
    {
      id: 'källa',
      number: 4,
      children: [
        {
          type: 'list',
          ordered: false,
          start: 1,
          items: [item(paragraph('Kolada')), item(paragraph('PTS'))],
        },
      ],
    },
    {
      id: 'tabellnot',
      number: 5,
      children: [paragraph('Noten rymmer en not', call('inre', 6, 1), ' till.')],
    },
    { id: 'inre', number: 6, children: [paragraph('Den inre noten.')] },
  ],
  images: new Map([
    ['diagram', { bytes: tinyPng(900, 300, [23, 69, 107]), mediaType: 'image/png', width: 900, height: 300 }],
    ['logo', { bytes: tinyPng(96, 64, [0, 51, 153]), mediaType: 'image/png', width: 96, height: 64 }],
  ]),
};
