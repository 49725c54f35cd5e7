import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { findPart, wordsOfPath } from '../../src/region/part-path.js';
import { questionsOf, type TemplateVersion } from '../../src/region/template-version.js';
import { planUpgrade, type UpgradeMark } from '../../src/resolve/upgrade/plan-upgrade.js';
import { remarkYaml } from '../../src/yaml-text/remark-yaml.js';
import { schema } from '../support/regions.js';

type Answers = Record<string, unknown>;

interface Case {
  name: string;
  before: Answers;
  now: Answers;
  own: Answers;
  locked?: string[];
  questions?: string[];
  marks: string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'upgrade.cases.yaml'), 'utf8')) as Case[];
const facts = { kommun: 'Råkby kommun', kortnamn: 'Råkby', region: 'Region Råkriket' };
const questions = questionsOf(schema);

function planned({
  before,
  now,
  own,
  locked = [],
  questions: changed = [],
}: Omit<Case, 'marks' | 'name'>): UpgradeMark[] {
  const old: TemplateVersion = {
    version: 1,
    answers: before,
    parts: [],
    questions: { ...questions, ...Object.fromEntries(changed.map((key) => [key, 'Hur var det förr?'])) },
  };
  const parts = locked.map((words) => ({ path: findPart(words, schema, now)!, binding: 'locked' as const }));
  return planUpgrade({
    own,
    facts,
    before: old,
    now: { version: 2, answers: now, parts, questions },
    schema,
  });
}

describe('what a new version of the template means for a member', () => {
  it.each(cases)('$name', ({ marks, ...one }) => {
    for (const key of one.questions ?? []) expect(questions).toHaveProperty([key]);
    expect(planned(one).map(({ what, path }) => `${what} ${wordsOfPath(path, schema)}`)).toEqual(marks);
  });
});

const ids = ['a', 'b', 'c'];
const word = fc.stringMatching(/^[a-zåäö#:'"{}[\]|>&*!%@,\-? ]{1,24}$/u).filter((one) => one.trim() !== '');
const text = fc.oneof(
  word,
  fc.array(word, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')),
);
const items = fc
  .subarray(ids)
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((id) =>
        fc
          .record({ namn: text, ansvarig: text, beskrivning: text }, { requiredKeys: [] })
          .map((rest) => ({ id, ...rest })),
      ),
    ),
  );
const answers: fc.Arbitrary<Answers> = fc.record(
  {
    inledning: fc.record({ varför: text, sammanfattning: text }, { requiredKeys: [] }),
    bakgrund: fc.record({ regionalt: text, lokalt: text }, { requiredKeys: [] }),
    insatser: items.map((lista) => ({ lista })),
    uppföljning: fc.array(word, { maxLength: 3 }).map((metoder) => ({ metoder })),
  },
  { requiredKeys: [] },
);

function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n').map((line) => line.trim());
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

/** As it was, or behind a number sign. */
function isKept(line: string, now: string): boolean {
  return now === line || (now.trimStart().startsWith('#') && now.trimStart().slice(1).trim() === line.trim());
}

describe('the marks in a member’s file', () => {
  it('change no answer and lose no word', () => {
    fc.assert(
      fc.property(answers, answers, answers, fc.boolean(), (before, now, own, isWindows) => {
        const typed = stringify(own, { lineWidth: 0 });
        const file = isWindows ? typed.replaceAll('\n', '\r\n') : typed;
        const read = (parse(file) ?? {}) as Answers;
        const marks = planned({ before, now, own: read });
        const hidden = marks.filter(({ what }) => what === 'item-hidden');
        const remarked = remarkYaml(
          file,
          marks.map(({ pointer, what }) => ({
            pointer,
            lines: [`MALL 2: ${what}`],
            hides: what === 'item-hidden',
          })),
        );
        expect(remarked).toBeDefined();
        const kept = (remarked ?? '').split(/\r?\n/u);
        // Every line of the file is there, in its order, as it was or behind a number sign.
        let at = 0;
        for (const line of file.split(/\r?\n/u)) {
          const found = kept.findIndex((one, index) => index >= at && isKept(line, one));
          expect(found, line).toBeGreaterThanOrEqual(at);
          at = found + 1;
        }
        const after = (parse(remarked ?? '') ?? {}) as Answers;
        const gone = texts(read).length - texts(after).length;
        expect(gone === 0).toBe(hidden.length === 0);
        expect(kept.filter((line) => line.includes('# MALL 2:'))).toHaveLength(marks.length);
      }),
      { numRuns: 200 },
    );
  });
});
