import { describe, expect, it } from 'vitest';
import { fill } from '../../src/diagnostics/localise.js';
import { loadProject } from '../../src/load/load-project.js';
import type { Finding } from '../../src/review/rule.js';
import { severityOf } from '../../src/review/rulebook.js';
import { rules } from '../../src/review/rules.js';
import { validateAgenda } from '../../src/validate/validate-agenda.js';
import { projects } from '../support/projects.js';
import {
  answerAt,
  answersOf,
  casesOf,
  dataOf,
  installation,
  knowledge,
  rulesWithCases,
  type Case,
} from './cases.js';

const { places, ...example } = await loadProject(projects.lingonasa);

describe.each(rules.filter(({ name }) => rulesWithCases().includes(name)))('$name', (rule) => {
  const data = dataOf(rule.name);
  const { fails, passes } = casesOf(rule.name);

  function judge(one: Case): { findings: Finding[]; severity: string } {
    const agenda = answersOf(one);
    const stage = one.stage ?? agenda.dokument.status;
    const severity = severityOf(data, agenda.dokument.typ, stage);
    return { findings: severity === 'off' ? [] : [...rule.find({ agenda, stage, knowledge })], severity };
  }

  it.each(fails)('finds: $name', ({ finds, ...one }) => {
    const answers = answersOf(one);
    const { findings, severity } = judge(one);
    if (one.severity !== undefined) expect(severity).toBe(one.severity);
    const expected = finds.map((find) => (typeof find === 'string' ? { at: find } : find));
    expect(findings.map(({ pointer }) => pointer).sort()).toEqual(expected.map(({ at }) => at).sort());

    const left = [...findings];
    for (const { at, words, message = '', hint = '' } of expected) {
      const said = left.filter(({ pointer }) => pointer === at);
      const right = said.find(
        (finding) =>
          (words === undefined || markedBy(finding, answers) === words) &&
          fill(data.sv.message, finding.details ?? {}).includes(message) &&
          hintOf(finding).includes(hint),
      );
      const shown = said.map((finding) => [
        markedBy(finding, answers),
        fill(data.sv.message, finding.details ?? {}),
        hintOf(finding),
      ]);
      expect(
        right,
        `${at} should have ${words ?? ''} | ${message} | ${hint}: ${JSON.stringify(shown)}`,
      ).toBeDefined();
      left.splice(left.indexOf(right!), 1);
    }
  });

  it.each(passes)('does not find: $name', (one) => {
    const { findings } = judge(one);
    expect(findings.map(({ pointer, details }) => ({ pointer, details }))).toEqual([]);
  });

  it('is tried on answers that can be', () => {
    for (const one of [...fails, ...passes]) {
      const answers = answersOf(one) as unknown as Record<string, unknown>;
      const faults = validateAgenda({ ...example, places, answers }, installation.schema);
      expect(
        faults.map(({ code, place, details }) => [code, place.path, details]),
        one.name,
      ).toEqual([]);
    }
  });

  it('has a word for every detail', () => {
    for (const one of fails) {
      for (const finding of judge(one).findings) {
        for (const words of [data.sv, data.en]) {
          const { hint } = finding;
          const next = hint === undefined ? words.hint : words.hints?.[hint];
          expect(next, `${rule.name} has no hint ${hint ?? ''}`).toBeDefined();
          const wanted = [...`${words.message} ${next ?? ''}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
          const given = [
            ...Object.keys(finding.details ?? {}),
            ...(finding.other === undefined ? [] : ['other']),
          ];
          expect(given).toEqual(expect.arrayContaining(wanted));
          for (const detail of Object.values(finding.details ?? {}))
            expect(String(detail)).not.toMatch(/undefined|NaN/);
        }
      }
    }
  });

  function hintOf({ hint, details = {} }: Finding): string {
    return fill((hint === undefined ? undefined : data.sv.hints?.[hint]) ?? data.sv.hint ?? '', details);
  }
});

function markedBy({ pointer, words }: Finding, answers: unknown): string | undefined {
  if (words === undefined) return undefined;
  return String(answerAt(answers, pointer)).slice(words.offset, words.offset + words.length);
}
