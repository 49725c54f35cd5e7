import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editYaml, type Edit } from '../../src/yaml-text/edit-yaml.js';
import { schema } from '../support/regions.js';

interface Case {
  name: string;
  before: string;
  edits: Edit[];
  after: string;
}

const cases = parse(readFileSync(new URL('./edit-yaml.cases.yaml', import.meta.url), 'utf8')) as Case[];

describe('editYaml', () => {
  it.each(cases)('$name', ({ before, edits, after }) => {
    expect(editYaml(before, edits, schema)).toBe(after);
  });

  it.each(cases)('changes nothing the second time: $name', ({ edits, after }) => {
    expect(parse(editYaml(after, edits, schema))).toEqual(parse(after));
  });

  it('keeps the line ends of Windows', () => {
    const text = 'inledning:\r\n  # fråga\r\n  varför: a\r\n';
    const edited = editYaml(text, [{ path: ['inledning', 'varför'], value: 'b\n\nc\n' }], schema);
    expect(edited).toBe('inledning:\r\n  # fråga\r\n  varför: |\r\n    b\r\n\r\n    c\r\n');
  });

  it('writes any text so that it is read as it was', () => {
    const key = fc.constantFrom('varför', 'sammanfattning');
    const text = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((words) => words.replace(/[\p{Cc}\p{Surrogate}\uFEFF]/gu, '\n').trim())
      .filter((words) => words !== '');
    const before =
      '# överst\ninledning:\n  # varför\n  varför: |\n    \n\n  # kort\n  sammanfattning: x # sist\ntitel: T\n';
    fc.assert(
      fc.property(key, text, (name, words) => {
        const edited = editYaml(before, [{ path: ['inledning', name], value: words }], schema);
        const data = parse(edited) as { inledning: Record<string, string>; titel: string };
        expect(data.inledning[name]?.trimEnd()).toBe(words);
        expect(data.titel).toBe('T');
        for (const comment of ['# överst', '# varför', '# kort', '# sist']) expect(edited).toContain(comment);
      }),
      { numRuns: 300 },
    );
  });
});
