import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/answers/project.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { findGaps } from '../../src/validate/find-gaps.js';
import { validateAgenda } from '../../src/validate/validate-agenda.js';
import { inSwedish } from '../support/catalogues.js';

const { schema } = await loadInstallation('sv');

/** Keys that the schema knows, so that the answers reach deep into it. */
const keys = [
  ...Object.keys(schema.properties ?? {}),
  ...['mål', 'områden', 'lista', 'id', 'namn', 'kod', 'typ', 'status', 'beslut', 'kommun', 'datum', 'område'],
  ...[
    'indikatorer',
    'mått',
    'utgångsvärde',
    'målvärde',
    'värde',
    'år',
    'finansiering',
    'tkr',
    '2027',
    'tid',
    'start',
  ],
  ...[
    'programstyrgrupp',
    'ordförande_i_ledningsgruppen',
    'url',
    'text',
    '__proto__',
    'toString',
    'okänd/~nyckel',
    '',
  ],
];
const answers = fc.letrec((tie) => ({
  answer: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<unknown>('a', '', '34,5', '0114', 'ej mätt', '2027-02-30', true, 0, -1, 2027, 1.5),
    fc.string(),
    fc.double(),
    fc.array(tie('answer'), { maxLength: 3 }),
    tie('group'),
  ),
  group: fc.dictionary(fc.constantFrom(...keys), tie('answer'), { maxKeys: 6 }),
})).group;

function projectOf(written: unknown): Project {
  const at = (path: string): { file: string; path: string } => ({ file: '/p/agenda.yaml', path });
  return {
    folder: '/p',
    answers: written as Record<string, unknown>,
    places: { key: at, value: at, textLine: at, words: at },
    frameworks: [],
    images: new Map(),
    sources: new Map(),
    answerFiles: new Map(),
    texts: new Map(),
  };
}

describe('any answers', () => {
  it('are met with problems that have words, never with an exception', () => {
    fc.assert(
      fc.property(answers, (written) => {
        const project = projectOf(written);
        const problems = [...validateAgenda(project, schema), ...findGaps(project, schema, 'utkast')];
        for (const { message } of inSwedish(problems)) expect(message).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
