import type {
  ChartData,
  CountsChart,
  MoneyChart,
  ProgressChart,
  TimelineChart,
} from '../../src/document/chart.js';
import type { Chart } from '../../src/document/tree.js';
import { text } from './nodes.js';

/** What people call things, and what no format may read as anything. */
export const hostileName = '</text></svg><script>alert("x")</script> & <b>\'a\'</b> ]]>\u0008\ud800 {{x}} å';
/** The same as it is to be read. */
export const hostileWords = '</text></svg><script>alert("x")</script> & <b>\'a\'</b> ]]> {{x}} å';

const money: MoneyChart = {
  kind: 'money',
  years: [2027, 2028, 2029, 2030],
  series: [
    { name: 'Centrala medel', amounts: [2370, 2630, 1950, 700] },
    { name: hostileName, amounts: [1300, 2150, 0, 0] },
    { name: 'Egen nämnd', amounts: [950.5, 3100, 2850, 1300] },
    { name: 'Externa medel', amounts: [400, 0, 0, 0] },
  ],
  totals: [5020.5, 7880, 4800, 2000],
  total: 'Summa',
};

const progress: ProgressChart = {
  kind: 'progress',
  groups: [
    {
      target: 'mål',
      number: '4.1',
      name: 'Enkel kontakt',
      rows: [
        {
          name: 'Andel ärenden via e-tjänst',
          baseline: '38\u00A0% (2025)',
          target: '75\u00A0% (2030)',
          latest: '54,5\u00A0% (2027)',
          share: 0.45,
          shareWords: '45\u00A0% av vägen',
          measurable: true,
        },
        {
          name: hostileName,
          baseline: '3 (2025)',
          target: '25 (2030)',
          latest: '80 (2027)',
          share: 3.5,
          shareWords: '350\u00A0% av vägen',
          measurable: true,
        },
        {
          name: 'Väntetid',
          baseline: '4\u00A0minuter (2025)',
          target: '2\u00A0minuter (2030)',
          latest: '5\u00A0minuter (2027)',
          share: -0.5,
          shareWords: '50\u00A0% av vägen åt fel håll',
          measurable: true,
        },
        {
          name: 'Svar direkt',
          baseline: 'ej mätt',
          target: '70\u00A0% (2030)',
          latest: '',
          shareWords: '',
          measurable: false,
        },
      ],
    },
  ],
  words: {
    done: 'uppnådd del av vägen',
    left: 'återstår till målvärdet',
    beyond: 'förbi målvärdet',
    backwards: 'åt fel håll',
    way: 'vägen från utgångsvärde till målvärde',
    values: 'värden',
  },
};

const timeline: TimelineChart = {
  kind: 'timeline',
  from: 2027,
  to: 2030,
  groups: [
    {
      target: 'område',
      number: '6.1',
      name: 'Service & kontakt',
      rows: [
        { target: 'a', number: '6.1.1', name: 'Mina sidor', start: 15, end: 48 },
        { target: 'b', number: '6.1.2', name: hostileName, start: 27 },
        { target: 'c', number: '6.1.3', name: 'Klar senast', end: 24 },
        { target: 'd', number: '6.1.4', name: 'Någon gång' },
      ],
    },
  ],
  words: {
    bar: 'planerad tid',
    goesOn: 'fortsätter utan bestämt slut',
    atLatest: 'klar senast, start inte bestämd',
    untimed: 'utan tid',
  },
};

const counts: CountsChart = {
  kind: 'counts',
  series: ['Tillstyrker', hostileName, 'Avstyrker', 'Inget angivet'],
  rows: [
    { name: 'Nämnd', counts: [11, 3, 0, 0] },
    { name: 'Facklig organisation', counts: [2, 0, 0, 1] },
    { name: hostileName, counts: [0, 4, 0, 0] },
  ],
  total: 'Summa',
};

function node<Data extends ChartData>(id: string, number: string, data: Data): Chart & { data: Data } {
  return {
    type: 'chart',
    id,
    number,
    data,
    alternative: `Det här visar ${number} med "citat" & <tecken>.`,
    caption: [text(`Bildtext till ${id}`)],
  };
}

/** One of each kind. */
export const charts = {
  money: node('pengar', 'Figur 1', money),
  progress: node('framsteg', 'Figur 2', progress),
  timeline: node('tidslinje', 'Figur 3', timeline),
  counts: node('ställningstaganden', 'Figur 4', counts),
} as const;
