import { describe, expect, it } from 'vitest';
import { loadProject } from '../../src/load/load-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const makeFolder = temporaryFolders();

const agenda = `titel: Digital agenda
kommuner:
  - namn: Lingonåsa kommun
  -
  - namn: Tranvik
    kod:
    kortnamn: "  "
dokument: { typ: plan, 'status': utkast }
inledning:
  varför:
  sammanfattning: ''
bilagor: []
insatser:
  lista:
    - { id: , namn: }
    - null
    - id: ett
      namn: Ett
`;

describe('what counts as unanswered', () => {
  it('leaves out empty answers, and groups and lists of nothing else', async () => {
    const { answers } = await loadProject(makeFolder({ 'agenda.yaml': agenda }));
    expect(answers).toEqual({
      titel: 'Digital agenda',
      kommuner: [{ namn: 'Lingonåsa kommun' }, { namn: 'Tranvik' }],
      dokument: { typ: 'plan', status: 'utkast' },
      insatser: { lista: [{ id: 'ett', namn: 'Ett' }] },
    });
  });
});

describe('the place of an answer', () => {
  const cases: [kind: 'value' | 'key', pointer: string, place: string][] = [
    ['key', '/titel', '1:1-6'],
    ['value', '/titel', '1:8-22'],
    ['key', '/kommuner', '2:1-9'],
    ['value', '/kommuner/0/namn', '3:11-27'],
    ['key', '/kommuner/1', '5:5'],
    ['value', '/kommuner/1/namn', '5:11-18'],
    ['key', '/kommuner/1/kod', '6:5-8'],
    ['value', '/kommuner/1/kod', '6:5-8'],
    ['value', '/kommuner/1/finns/inte', '5:5'],
    ['key', '/kommuner/7/namn', '2:1-9'],
    ['value', '/dokument/typ', '8:18-22'],
    ['key', '/dokument/status', '8:24-32'],
    ['value', '/inledning', '9:1-10'],
    ['key', '/inledning/varför', '10:3-9'],
    ['key', '/inledning/saknas', '9:1-10'],
    ['key', '/bilagor', '12:1-8'],
    ['value', '/insatser/lista/0/id', '17:11-14'],
    ['key', '/insatser/lista/1', '14:3-8'],
  ];

  it.each(cases)('%s of %s is %s', async (kind, pointer, expected) => {
    const { places } = await loadProject(makeFolder({ 'agenda.yaml': agenda }));
    const place = places[kind](pointer);
    const end = place.endColumn === undefined ? '' : `-${place.endColumn}`;
    expect(`${place.line ?? ''}:${place.column ?? ''}${end}`).toBe(expected);
    expect(place.path).toBe(pointer);
  });

  it('is the main file for what stands nowhere', async () => {
    const folder = makeFolder({ 'agenda.yaml': agenda, 'b.yaml': 'källor: [{ id: a, text: b }]' });
    const { places } = await loadProject(folder);
    expect(places.key('/uppföljning')).toEqual({ file: `${folder}/agenda.yaml`, path: '/uppföljning' });
    expect(places.value('/källor/0/id')).toMatchObject({ file: `${folder}/b.yaml`, line: 1, column: 16 });
  });
});

describe('the place of a line in a text answer', () => {
  const cases: [name: string, text: string, lines: [answerLine: number, place: string][]][] = [
    [
      'literal',
      'a: |\n  ett\n\n  - två\n    tre\nb: c\n',
      [
        [0, '2:3'],
        [1, '3:1'],
        [2, '4:3'],
        [3, '5:5'],
        [9, '5:5'],
      ],
    ],
    [
      'folded',
      'a: >\n  ett\n  ett\n\n  två\n    tre\n  fyra\n',
      [
        [0, '2:3'],
        [1, '5:3'],
        [2, '6:5'],
        [3, '7:3'],
      ],
    ],
    [
      'folded, empty lines',
      'a: >\n\n  två\n\n\n  fyra\n',
      [
        [0, '2:1'],
        [1, '3:3'],
        [2, '4:1'],
        [3, '6:3'],
      ],
    ],
    [
      'double quotes',
      'a: "ett\n  ett\n\n  två\\ntre"\n',
      [
        [0, '1:4'],
        [1, '4:3'],
        [2, '4:3'],
      ],
    ],
    [
      'plain',
      'a: ett\n  ett\n\n  två\n',
      [
        [0, '1:4'],
        [1, '4:3'],
      ],
    ],
  ];

  it.each(cases)('%s', async (_, text, lines) => {
    const { places, answers } = await loadProject(makeFolder({ 'agenda.yaml': text }));
    const shown = lines.map(([line]) => {
      const place = places.textLine('/a', line);
      return [line, `${place.line}:${place.column}`];
    });
    expect(shown).toEqual(lines);
    const rows = String(answers['a']).split('\n');
    for (const [line, place] of lines) {
      const source = text.split('\n')[Number(place.split(':')[0]) - 1] ?? '';
      if (line < rows.length && rows[line] !== '')
        expect(source).toContain((rows[line] ?? '').trim().split(' ')[0]);
    }
  });

  it('is the value’s for what is no text', async () => {
    const { places } = await loadProject(makeFolder({ 'agenda.yaml': 'a: { b: 1 }' }));
    expect(places.textLine('/a', 3)).toEqual(places.value('/a'));
    expect(places.textLine('/a/c', 3)).toMatchObject({ line: 1, column: 1 });
  });
});
