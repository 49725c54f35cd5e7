import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RuleData, RuleWords } from '../../src/review/rulebook.js';
import { rules } from '../../src/review/rules.js';
import { casesOf, dataOf, namesIn, rulebook, rulesWithCases } from './cases.js';

const root = join(import.meta.dirname, '../..');
const names = rules.map(({ name }) => name);
const stages = ['utkast', 'remiss', 'antagen'];
const severities = ['error', 'warning', 'info', 'off'];

describe('the rules', () => {
  it('have a file, a line in the table, data and cases each', () => {
    expect(namesIn(join(root, 'src/review/rules'), '.ts')).toEqual([...names].sort());
    expect([...rulebook.keys()].sort()).toEqual([...names].sort());
    expect(rulesWithCases()).toEqual([...names].sort());
  });

  it('have names of their own, in both languages', () => {
    expect(new Set(names).size).toBe(names.length);
    const swedish = names.map((name) => dataOf(name).rule);
    expect(new Set(swedish).size).toBe(names.length);
    for (const name of swedish) expect(name).toMatch(/^[a-zåäö0-9]+(-[a-zåäö0-9]+)*$/);
  });

  it('stand group by group in the table', () => {
    const groups = names.map((name) => dataOf(name).group);
    const begun = groups.filter((group, index) => group !== groups[index - 1]);
    expect(begun).toEqual([...new Set(groups)]);
  });
});

describe.each(names)('%s', (name) => {
  const data = dataOf(name);

  it('has a title, a reason, a message and a next step in Swedish and English', () => {
    for (const { title, why, message, hint, hints } of [data.sv, data.en]) {
      for (const text of [title, why, message]) expect(text).toMatch(/\S/);
      expect(hint ?? Object.values(hints ?? {}).join(' ')).toMatch(/\S/);
    }
    expect(placeholders(data.en)).toEqual(placeholders(data.sv));
  });

  it('writes its words with care', () => {
    for (const text of [...textsOf(data.sv), ...textsOf(data.en)]) {
      expect(text).not.toMatch(/ {2}|\s$|^\s|\n|!/);
    }
    for (const text of textsOf(data.sv)) expect(text).not.toMatch(/“/);
    for (const words of [data.sv, data.en]) {
      expect(words.title).not.toMatch(/\.$/);
      for (const text of [words.why, words.message]) expect(text).toMatch(/[.?]$/);
    }
  });

  it('has a page of the guide or another reference', () => {
    const references = [data.sv.reference, data.en.reference];
    if (data.page === undefined) for (const reference of references) expect(reference).toMatch(/\S/);
    else expect(references).toEqual([undefined, undefined]);
    for (const page of data.page?.split(', ') ?? []) {
      expect(Number(page)).toBeGreaterThanOrEqual(5);
      expect(Number(page)).toBeLessThanOrEqual(40);
    }
  });

  it('has a severity for every stage', () => {
    for (const byStage of [data.severity, ...Object.values(data.types ?? {})]) {
      expect(Object.keys(byStage)).toEqual(stages);
      for (const severity of Object.values(byStage)) expect(severities).toContain(severity);
    }
    for (const type of Object.keys(data.types ?? {})) {
      expect(['strategi', 'program', 'plan', 'handlingsplan']).toContain(type);
    }
  });

  it('has cases that fail and cases that pass', () => {
    const { fails, passes } = casesOf(name);
    expect(fails.length).toBeGreaterThan(0);
    expect(passes.length).toBeGreaterThan(0);
    for (const { finds } of fails) expect(finds.length).toBeGreaterThan(0);
  });
});

function textsOf({ title, why, message, hint, hints, reference }: RuleWords): string[] {
  return [title, why, message, hint, reference, ...Object.values(hints ?? {})].filter(
    (text) => text !== undefined,
  );
}

/** What is filled in by a finding, text by text. */
function placeholders(words: RuleData['sv']): Record<string, string[]> {
  const { message, hint = '', hints = {} } = words;
  return Object.fromEntries(
    Object.entries({ message, hint, ...hints }).map(([key, text]) => [
      key,
      [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, found = '']) => found))].sort(),
    ]),
  );
}
