import type { Block, Table } from '../../../src/document/tree.js';
import { call, cell, heading, paragraph, row, table, text, to, words } from './sample-nodes.js';

const responsible = [
  'Demokrati- och mångfaldsberedningen',
  'Kommunstyrelsens arbetsutskott',
  'Barn- och utbildningsnämnden',
  'Samhällsbyggnadsförvaltningen',
  'Socialnämnden',
];
const titles = [
  'Digitala självservicetjänster för bygglov',
  'Gemensam plattform för medborgardialog',
  'Kompetensutveckling i informationssäkerhet',
  'Trygghetsskapande välfärdsteknik i hemtjänsten',
  'Öppna data om vatten, luft och trafik',
];

const pick = (from: readonly string[], index: number): string => from[index % from.length] ?? '';

/** A chapter of goals, areas and actions, as long as a small municipality's. */
export function actionChapter(): Block[] {
  return Array.from({ length: 4 }, (_, area): Block[] => [
    heading(2, `område-${area + 1}`, `3.${area + 1}`, `Insatsområde: ${pick(titles, area)}`, {
      kind: 'area',
    }),
    {
      type: 'lead',
      children: words('Kommunen ska vara lätt att nå, och ingen ska behöva lämna samma uppgift två gånger.'),
    },
    paragraph(
      'Området omfattar de tjänster som invånare och företag möter oftast. Nuläget beskrivs i ',
      to('nuläge', 'avsnitt 2'),
      ' och kostnaderna i ',
      to('tabell-insatser', 'tabell 2'),
      '. Arbetet följs upp två gånger om året av kommunstyrelsen, som redovisar resultatet för kommunfullmäktige i samband med årsredovisningen.',
    ),
    ...Array.from({ length: 3 }, (_, action): Block[] => actionBlocks(area + 1, action + 1)).flat(),
  ]).flat();
}

function actionBlocks(area: number, action: number): Block[] {
  const index = area * 3 + action;
  return [
    heading(3, `insats-${area}-${action}`, `3.${area}.${action}`, pick(titles, index), { kind: 'action' }),
    paragraph(
      'Insatsen innebär att förvaltningen inför en lösning som är prövad i andra kommuner, ansluter den till de gemensamma e-legitimationerna och stänger de blanketter som den ersätter. Införandet sker stegvis, med en första etapp för de ärenden som är flest.',
    ),
    {
      type: 'fields',
      items: [
        { label: [text('Ansvarig')], children: words(pick(responsible, index)) },
        {
          label: [text('Medverkande')],
          children: words(
            'Räddningstjänsten, ',
            pick(responsible, index + 1),
            ', Lövberga Bostäder AB och ',
            pick(responsible, index + 2),
          ),
        },
        { label: [text('Finansiering')], children: words('1 250 tkr inom ram, 400 tkr i statsbidrag') },
        {
          label: [text('Uppföljning')],
          children: [
            {
              type: 'gap',
              question: 'När följs insatsen upp?',
              page: '27',
              source: '/insatser/0/uppföljning',
            },
          ],
        },
      ],
    },
  ];
}

export function actionTable(rows: number): Table {
  return table('tabell-insatser', 'Tabell 2', 'Insatser med ansvar och kostnad', {
    columns: [{ align: 'left' }, { align: 'left' }, { align: 'left' }, { align: 'right' }],
    header: row('Nr', 'Insats', 'Ansvarig', 'Kostnad (tkr)'),
    rowHeaders: true,
    rows: Array.from({ length: rows }, (_, index) => [
      cell(`3.${1 + Math.floor(index / 10)}.${1 + (index % 10)}`),
      cell(
        pick(titles, index),
        index % 7 === 3
          ? '. Förutsätter beslut i regionens digitaliseringsråd och samordnas med länets övriga kommuner'
          : '',
      ),
      index === 1 ? cell(pick(responsible, index), call('skl', 1, 2)) : cell(pick(responsible, index)),
      index === 5
        ? cell({ type: 'gap', question: 'Vad kostar insatsen?', source: '/insatser/5/kostnad' })
        : cell(`${index + 1} 250`),
    ]),
  });
}
