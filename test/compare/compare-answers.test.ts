import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Agenda } from '../../src/answers/agenda.js';
import type { Schema } from '../../src/answers/schema.js';
import { compareAnswers } from '../../src/compare/compare-answers.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { loadProject } from '../../src/load/load-project.js';
import { adoptExample, edits } from '../support/adopted.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();
let schema: Schema;
let lingonasa: Agenda;

beforeAll(async () => {
  schema = (await loadInstallation('sv')).schema;
  lingonasa = (await loadProject(projects.lingonasa)).answers as unknown as Agenda;
});

/** The worked example with something done to it. */
function edited(edit: (agenda: Agenda) => void): Agenda {
  const agenda = structuredClone(lingonasa);
  edit(agenda);
  return agenda;
}

const told = (old: unknown, fresh: unknown): string[] =>
  compareAnswers(old, fresh, schema).map(({ id, kind }) => `${kind} ${id}`);

describe('the changes between two sets of answers', () => {
  it('are those that were made, by the ids that the assessment uses', async () => {
    const { answers } = await loadProject(adoptExample(temporary()));
    const found = compareAnswers(lingonasa, answers, schema).map(({ id }) => id);
    expect(found.sort()).toEqual(edits.flatMap(({ change }) => change).sort());
  });

  it.each([
    [
      'an action moved to another area',
      (agenda: Agenda) => (agenda.insatser!.lista![3]!.område = 'gemensam-grund'),
      ['moved digital-post/område'],
    ],
    [
      'an action renamed',
      (agenda: Agenda) => (agenda.insatser!.lista![3]!.namn = 'Post'),
      ['renamed digital-post/namn'],
    ],
    [
      'an action taken away',
      (agenda: Agenda) => void agenda.insatser!.lista!.splice(3, 1),
      ['removed digital-post'],
    ],
    [
      'an action moved in the list',
      (agenda: Agenda) => void agenda.insatser!.lista!.splice(0, 0, ...agenda.insatser!.lista!.splice(3, 1)),
      ['moved digital-post/placering'],
    ],
    [
      'another id for the same words',
      (agenda: Agenda) => (agenda.bilagor![0]!.id = 'arbetet'),
      ['removed så-togs-agendan-fram', 'added arbetet'],
    ],
    [
      'an indicator moved to another goal',
      (agenda: Agenda) => {
        const [from, to] = agenda.övergripande_mål!.mål!;
        to!.indikatorer!.push(...from!.indikatorer!.splice(0, 1));
      },
      ['moved andel-digitala-ärenden/placering'],
    ],
    [
      'an answer taken away',
      (agenda: Agenda) => delete agenda.inledning!.varför,
      ['changed inledning/varför'],
    ],
    [
      'a row without an id',
      (agenda: Agenda) => (agenda.begrepp![2]!.förklaring = 'Ett annat arkiv.'),
      ['changed begrepp/e-arkiv/förklaring'],
    ],
    [
      'a row moved',
      (agenda: Agenda) => void agenda.begrepp!.push(...agenda.begrepp!.splice(0, 1)),
      ['moved begrepp/digital-utveckling/placering'],
    ],
    [
      'a list of words',
      (agenda: Agenda) => void agenda.insatser!.lista![3]!.mål!.pop(),
      ['changed digital-post/mål'],
    ],
    [
      'an amount',
      (agenda: Agenda) => (agenda.insatser!.lista![3]!.finansiering![0]!.tkr = { '2027': 1 }),
      ['changed digital-post/finansiering/digitaliseringsmedel/tkr'],
    ],
  ] as [string, (agenda: Agenda) => unknown, string[]][])('%s', (_name, edit, expected) => {
    expect(told(lingonasa, edited(edit)).sort()).toEqual([...expected].sort());
  });

  it('are none between the same answers, whatever the order of their keys', () => {
    const turned = Object.fromEntries(Object.entries(lingonasa).reverse());
    expect(told(lingonasa, turned)).toEqual([]);
  });

  it('are the other way round when the two change places', () => {
    const fresh = edited((agenda) => void agenda.insatser!.lista!.splice(3, 1));
    expect(told(fresh, lingonasa)).toEqual(['added digital-post']);
  });

  it('keep the id of a change whatever else has changed', () => {
    const rename = (agenda: Agenda): void => void (agenda.insatser!.lista![3]!.namn = 'Post');
    const more = edited((agenda) => {
      rename(agenda);
      agenda.insatser!.lista!.reverse();
      agenda.bilagor = [];
    });
    expect(told(lingonasa, more)).toContain('renamed digital-post/namn');
  });

  const id = fc.constantFrom('a', 'b', 'c', 'd', 'insatser');
  const text = fc.constantFrom('Ett', 'Två', 'Tre');
  const action = fc.record(
    { id, namn: text, område: id, tid: fc.record({ start: fc.nat(3) }) },
    { requiredKeys: ['id'] },
  );
  const agenda = fc.record(
    {
      titel: text,
      insatser: fc.record(
        { lista: fc.uniqueArray(action, { selector: (one) => one.id }) },
        { requiredKeys: [] },
      ),
      begrepp: fc.array(fc.record({ begrepp: text, förklaring: text }, { requiredKeys: ['begrepp'] }), {
        maxLength: 4,
      }),
      okänt: fc.anything(),
    },
    { requiredKeys: [] },
  );

  it('are none if and only if the answers are the same, each with an id of its own', () => {
    fc.assert(
      fc.property(agenda, agenda, (old, fresh) => {
        const changes = compareAnswers(old, fresh, schema);
        expect(changes.length === 0).toBe(isSame(old, fresh));
        expect(new Set(changes.map((change) => change.id)).size).toBe(changes.length);
      }),
    );
  });
});

function isSame(old: unknown, fresh: unknown): boolean {
  try {
    expect(old).toEqual(fresh);
    return true;
  } catch {
    return false;
  }
}
