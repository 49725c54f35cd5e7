import { arrange } from '../../../src/arrange/arrange.js';
import type { Block, Document, Field, Inline, Table, TableCell } from '../../../src/document/tree.js';
import {
  document,
  heading,
  note,
  paragraph,
  reference,
  remissMarks,
  table,
  text,
} from '../../support/nodes.js';
import { terms } from '../../support/terms.js';
import { barChart } from '../../support/png.js';

/** What people paste. Nothing of it may be read as anything but words. */
export const hostile =
  '<script>alert(1)</script> & < > | * _ # {{x}} <img src=x onerror=alert(1)> </style> "dubbla" \'enkla\' ”citat” § &amp; ]]> → ≥ ✓ 😀';
export const unprintable = 'före\u0000\u0008\u000b\u001f\u007f\u009f\ud800\uffffefter';
export const compound = 'Informationssäkerhetsincidentrapporteringsskyldighetsbedömningsunderlag';
export const longUrl =
  'https://www.exempel.se/kommun/styrning-och-beslut/digitalisering/2027/underlag?dnr=KS%202027%2F00123&version=3#bilaga-1';

const cell = (...children: (Inline | string)[]): TableCell => ({
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
const strong = (words: string): Inline => ({ type: 'strong', children: [text(words)] });
const field = (label: string, ...children: (Inline | string)[]): Field => ({
  label: [text(label)],
  ...cell(...children),
});
const gap = (question: string): Inline => ({ type: 'gap', question, page: '27', source: '/x' });
const list = (ordered: boolean, ...items: Block[][]): Block => ({
  type: 'list',
  ordered,
  start: 1,
  items: items.map((children) => ({ children })),
});

const boards = [
  'Kommunstyrelsen',
  'Demokrati- och mångfaldsberedningen',
  'Barn- och utbildningsnämnden',
  'Samhällsbyggnadsnämnden',
  'Socialnämnden',
];
const actions = [
  'Digitala självservicetjänster för bygglov',
  'Gemensam plattform för medborgardialog',
  'Utbildning i informationssäkerhet för alla chefer',
  'Välfärdsteknik i hemtjänsten',
  'Öppna data om vatten, luft och trafik',
];
const prose =
  'Kommunen ska vara lätt att nå, och ingen ska behöva lämna samma uppgift två gånger. Arbetet sker stegvis: först de ärenden som är flest, sedan de som tar längst tid för handläggarna. Varje tjänst har en ägare i verksamheten, och ägaren svarar för att nyttan tas hem.';

const pick = (from: readonly string[], index: number): string => from[index % from.length] ?? '';

/** The builder takes the first row for a header; the control box has none. */
const withoutHeader = (built: Table): Table => ({
  ...built,
  rows: [built.header, ...built.rows],
  header: [],
});

const opening: Block[] = [
  { type: 'cover' },
  withoutHeader(
    table(
      [
        ['Dokumenttyp', 'Strategi'],
        ['Dokumentansvarig', 'Digitaliseringsstrateg, kommunledningsförvaltningen'],
        ['Beslutas av', 'Kommunfullmäktige'],
        ['Diarienummer', 'AN 2017/00314-1.3.2'],
        ['Gäller för', 'Samtliga nämnder och helägda bolag'],
        ['Gäller till och med', gap('När upphör agendan att gälla?')],
      ],
      { id: 'kontrollruta', kind: 'control', rowHeaders: true },
    ),
  ),
  { type: 'contents', entries: [] },
];

const introduction: Block[] = [
  heading(1, 'inledning', 'Inledning'),
  {
    type: 'lead',
    children: [
      text('Agendan visar vad kommunerna gör tillsammans för att digitaliseringen ska komma alla till del.'),
    ],
  },
  paragraph(
    'Enligt regionens agenda',
    note('region'),
    ' är målet att ',
    strong('alla'),
    ' ska kunna delta. ',
    prose,
  ),
  paragraph(
    'Se ',
    { type: 'link', url: longUrl, children: [text(longUrl)] },
    ' eller ',
    reference('tabell-insatser'),
    '. Uppgiften står också i regionens agenda.',
    note('region'),
  ),
  paragraph(
    'En ',
    { type: 'link', url: 'javascript:alert(1)', children: [text('farlig länk')] },
    ' och en till ',
    { type: 'link', url: 'mailto:kommun@exempel.se', children: [text('kommunen')] },
    ', samt ',
    {
      type: 'abbreviation',
      value: 'DOS-lagen',
      expansion: 'lagen om tillgänglighet till digital offentlig service',
    },
    note('lag'),
    '.',
  ),
  heading(2, 'udda-text', 'Udda text', {
    children: [text('Udda text & '), { type: 'inlineCode', value: '<h1>' }, note('rubrik')],
  }),
  paragraph(hostile),
  paragraph(unprintable, { type: 'break' }, { type: 'delete', children: [text('struket')] }, ' ', {
    type: 'emphasis',
    children: [strong('fet kursiv')],
  }),
  paragraph(compound, ' ', compound),
  { type: 'quote', children: [paragraph('”Vi digitaliserar inte för digitaliseringens skull.”')] },
  { type: 'code', value: 'agenda:\n  mål: []\n  <område>: "&"' },
  {
    type: 'gapBlock',
    question: 'Vilka har deltagit i arbetet med agendan?',
    page: '14',
    source: '/deltagare',
  },
  list(
    false,
    [
      paragraph('Första punkten'),
      list(
        true,
        [paragraph('Under ett')],
        [paragraph('Under två'), list(false, [paragraph('Tredje nivån')])],
      ),
    ],
    [paragraph('Andra punkten'), paragraph('med ett stycke till.')],
  ),
  {
    type: 'figure',
    id: '',
    image: 'diagram',
    alternative: 'Stapeldiagram: 45, 68 & 90 procent <digitala> tjänster',
    caption: [text('Andel digitala tjänster 2024–2026')],
    number: '',
  },
];

const goals: Block[] = [
  heading(1, 'mål', 'Övergripande mål'),
  paragraph(prose),
  table(
    [
      ['Indikator', 'Mått', 'Utgångsläge', 'Mål', 'År'],
      ['Andel ärenden som lämnas digitalt', 'procent', '34,5', '80', '2030'],
      ['Nöjdhet med kommunens e-tjänster', 'index', gap('Vilket är utgångsläget?'), '75', '2030'],
      [compound, 'antal', { type: 'strong', children: [text('12'), note('lag')] }, '2', '2028'],
    ],
    {
      id: 'tabell-indikatorer',
      kind: 'data',
      caption: [text('Indikatorer för målen & mätningen')],
      rowHeaders: true,
      columns: [
        { align: 'left' },
        { align: 'left' },
        { align: 'right' },
        { align: 'right' },
        { align: 'right' },
      ],
    },
  ),
  table([['Skriven', 'i svaret', 'med en lång adress'], ['a | b', 'c', longUrl], ['bara en cell']]),
];

const areas: Block[] = [
  heading(1, 'insatsområden', 'Insatsområden och insatser'),
  ...[0, 1, 2].flatMap((area): Block[] => [
    heading(2, `område-${area}`, `Insatsområde: ${pick(actions, area)}`, { kind: 'area' }),
    paragraph(prose),
    ...[0, 1].flatMap((index): Block[] => [
      heading(3, `insats-${area}-${index}`, pick(actions, area + index * 2), { kind: 'action' }),
      paragraph(prose),
      {
        type: 'fields',
        items: [
          field('Ansvarig', pick(boards, area + index)),
          field(
            'Medverkande',
            `${pick(boards, area + 1)}, ${pick(boards, area + 2)} och Lövberga Bostäder AB`,
          ),
          field('Finansiering', '1 250 tkr inom ram, 400 tkr i statsbidrag'),
          field('Uppföljning', gap('När följs insatsen upp?')),
        ],
      },
    ]),
  ]),
  table(
    [
      ['Nr', 'Insats', 'Ansvarig', 'Medverkande', 'Kostnad (tkr)'],
      ...Array.from({ length: 40 }, (_, index): (Inline | string)[] => [
        `3.${1 + (index % 3)}.${1 + Math.floor(index / 3)}`,
        `${pick(actions, index)}${index % 6 === 2 ? '. Förutsätter beslut i regionens digitaliseringsråd och samordnas med länets övriga kommuner' : ''}`,
        pick(boards, index),
        pick(boards, index + 1),
        `${index + 1} 250`,
      ]),
    ],
    {
      id: 'tabell-insatser',
      kind: 'data',
      caption: [text('Insatser med ansvar och kostnad')],
      rowHeaders: true,
      columns: [
        { align: 'left' },
        { align: 'left' },
        { align: 'left' },
        { align: 'left' },
        { align: 'right' },
      ],
    },
  ),
  heading(1, 'kort', 'Uppföljning'),
];

const appendices: Block[] = [
  heading(1, 'bilaga-begrepp', 'Begrepp', { numbering: 'appendix', kind: 'appendix' }),
  paragraph('This passage is in English. ', prose),
  heading(1, 'bilaga-kalkyl', 'Kostnadskalkyl per år och nämnd', { numbering: 'appendix', kind: 'appendix' }),
  {
    type: 'landscape',
    children: [
      table(
        [
          ['Nämnd', '2027', '2028', '2029', '2030', 'Finansieringskälla', 'Kommentar', 'Beslut'],
          ...boards
            .concat(boards, boards, boards)
            .map((board, index) => [
              board,
              `${index + 1} 250`,
              '1 300',
              '1 350',
              '1 400',
              'Statsbidrag och egna medel',
              'Beror på beslut i budgetberedningen',
              'KS 15:1',
            ]),
        ],
        { id: 'tabell-kalkyl', kind: 'data', caption: [text('Kalkyl')], rowHeaders: true },
      ),
    ],
  },
  heading(1, 'efterord', 'Efterord', { numbering: 'none' }),
  paragraph('Åter på stående papper.', note('lag')),
];

/** Every type of node, and text of every ugly kind, arranged as the pipeline arranges. */
export const sample: Document = arrange(
  document([...opening, ...introduction, ...goals, ...areas, ...appendices], {
    metadata: {
      title: 'Lokal digital agenda för Lövberga & Åsbro',
      subtitle: 'Så gör vi digitaliseringen till allas',
      organisations: ['Lövberga kommun', 'Åsbro kommun'],
      responsible: 'Digitaliseringsstrateg Åsa Öberg',
      status: 'remiss',
      statusLabel: 'Remissversion',
      marks: remissMarks,
      decisions: [],
      documentTypeLabel: 'Strategi',
      diarienummer: 'KS/2027:158-005',
      period: '2027–2030',
      version: '1',
      language: 'sv',
      date: '2027-03-15',
      fileName: 'digital-agenda-lovberga',
      slug: 'lovberga',
    },
    notes: [
      { id: 'region', number: 0, children: [paragraph('Regionens digitala agenda, s. 12 & 14.')] },
      {
        id: 'lag',
        number: 0,
        children: [
          paragraph(
            'Lag (2018:1937) om tillgänglighet till digital offentlig service. Se ',
            { type: 'link', url: 'https://www.riksdagen.se/', children: [text('riksdagen.se')] },
            '.',
          ),
        ],
      },
      {
        id: 'rubrik',
        number: 0,
        children: [list(false, [paragraph('En not i en rubrik')], [paragraph('som är en lista')])],
      },
    ],
    images: new Map([
      ['diagram', { bytes: barChart(640, 260), mediaType: 'image/png', width: 640, height: 260 }],
    ]),
  }),
  terms,
  new Map(),
);
