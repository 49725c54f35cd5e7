import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/diagnostics/localise.js';
import { loadProject } from '../../src/load/load-project.js';
import { rules } from '../../src/review/rules.js';
import { textsOf } from '../../src/review/texts.js';
import { validateAgenda } from '../../src/validate/validate-agenda.js';
import { projects } from '../support/projects.js';
import { answerAt, answersOf, dataOf, installation, knowledge } from './cases.js';

const { places, ...example } = await loadProject(projects.lingonasa);
const texts = textsOf({ agenda: answersOf({ name: '' }), knowledge }).map(({ pointer }) => pointer);
const lists = [
  '/insatser/lista',
  '/övergripande_mål/mål',
  '/insatsområden',
  '/dokument/beslut',
  '/finansiering',
];
const numbers = texts.flatMap((pointer) =>
  pointer.endsWith('/part') ? [pointer.replace('/part', '/andel')] : [],
);

const odd = fc
  .array(
    fc.constantFrom(
      ...[
        'ska verka för',
        'på sikt',
        'erhåller',
        'Kommunstyrelsen',
        'kommunstyrelse',
        'KS',
        'Enhet 1',
        '2027–2030',
        'dnr',
      ],
      ...[
        'sammanlagt 2 000 tkr',
        'insatserna',
        'tre mål',
        '| A | B |\n|-|-|\n| Summa | 4 |',
        '**',
        '[^a]',
        '](x)',
        '> ',
        '- ',
        '\n\n',
      ],
      ...['. ', '”', '{name}', '$&', 'å', '😀', 'e\u0301', '\\', '(', '2026/1', '§', '…', ' '],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(' ').trim() || 'ord');
const changes = fc.dictionary(fc.constantFrom(...texts), odd, { minKeys: 1, maxKeys: 25 });

describe('any answers that are valid', () => {
  it('are reviewed without an exception, and the words that are marked are there', () => {
    fc.assert(
      fc.property(changes, fc.subarray([...lists, ...numbers], { maxLength: 3 }), (set, removed) => {
        const less = Object.fromEntries(removed.map((pointer) => [pointer, null]));
        const agenda = answersOf({ name: '', set: { ...set, ...less } });
        const answers = agenda as unknown as Record<string, unknown>;
        fc.pre(validateAgenda({ ...example, places, answers }, installation.schema).length === 0);
        for (const rule of rules) {
          const { sv } = dataOf(rule.name);
          for (const { pointer, words, hint, details = {} } of rule.find({
            agenda,
            stage: 'remiss',
            knowledge,
          })) {
            expect(hint === undefined || Object.hasOwn(sv.hints ?? {}, hint), rule.name).toBe(true);
            expect(Object.values(details).map(String).join(' '), rule.name).not.toMatch(
              /undefined|NaN|\[object/,
            );
            expect(fill(sv.message, details)).not.toBe('');
            if (words === undefined) continue;
            const text = String(answerAt(agenda, pointer));
            const marked = text.slice(words.offset, words.offset + words.length);
            expect([marked.length, marked.trim()], rule.name).toEqual([words.length, marked]);
            expect(marked, rule.name).not.toBe('');
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
