import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Binding } from '../../src/region/region.js';
import { files, laidOver } from '../support/regions.js';

interface Case {
  name: string;
  region: Record<string, unknown>;
  member: Record<string, unknown>;
  parts?: Partial<Record<Binding, string[]>>;
  gives: Record<string, unknown>;
  problems?: ({ code: string; line: number } & Record<string, string | number>)[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'overlay.cases.yaml'), 'utf8')) as Case[];
/** What every agenda has. */
const given = ['titel', 'kommuner', 'dokument'];

function bindingsOf({ parts = {} }: Case): (readonly [Binding, string])[] {
  return Object.entries(parts).flatMap(([binding, words]) =>
    words.map((one) => [binding as Binding, one] as const),
  );
}

/** One key a line, so that the line says which answer it is. */
function yamlOf(answers: Record<string, unknown>): string {
  return Object.keys(answers).length === 0 ? '' : stringify(answers, { lineWidth: 0 });
}

describe('answers laid over a region’s', () => {
  it.each(cases)('$name', (one) => {
    const { project, problems } = laidOver(yamlOf(one.region), yamlOf(one.member), bindingsOf(one));
    const shown = Object.fromEntries(
      Object.entries(project.answers).filter(([key]) => !given.includes(key) || key in one.gives),
    );
    expect(shown).toEqual(one.gives);
    expect(problems.map(({ place }) => place.file)).toEqual(problems.map(() => files.member));
    expect(problems).toHaveLength(one.problems?.length ?? 0);
    for (const [index, { code, line, ...details }] of (one.problems ?? []).entries()) {
      expect(problems[index]).toMatchObject({ code, place: { line }, details });
    }
  });
});

describe('how a part binds', () => {
  const { overlay } = laidOver(
    yamlOf({ bakgrund: { nationellt: 'a', regionalt: 'b' }, insatser: { lista: [{ id: 'x', namn: 'X' }] } }),
    yamlOf({ insatser: { lista: [{ id: 'y', namn: 'Y' }] }, bakgrund: { regionalt: 'c' } }),
    [
      ['locked', 'bakgrund/nationellt'],
      ['required', 'bakgrund/lokalt'],
    ],
  );

  it.each([
    ['/bakgrund/nationellt', 'locked'],
    ['/bakgrund/regionalt', 'recommended'],
    ['/bakgrund/lokalt', 'required'],
    ['/inledning/varför', 'free'],
    ['/insatser/lista/0/namn', 'recommended'],
    ['/insatser/lista/1/namn', 'free'],
  ])('%s is %s', (pointer, binding) => {
    expect(overlay.bindingOf(pointer)).toBe(binding);
  });

  it('tells whose an answer is, where it stands there, and what the template says', () => {
    expect(overlay.originOf('/insatser/lista/1/namn')).toEqual({
      side: 'member',
      pointer: '/insatser/lista/0/namn',
    });
    expect(overlay.originOf('/insatser/lista/0/namn')).toEqual({
      side: 'region',
      pointer: '/insatser/lista/0/namn',
    });
    expect(overlay.templateAt('/bakgrund/regionalt')).toBe('b');
    expect(overlay.templateAt('/insatser/lista/1/namn')).toBeUndefined();
    expect(overlay.pathOf('/insatser/lista/1/namn')).toEqual(['insatser', 'lista', 'y', 'namn']);
  });
});

describe('places', () => {
  const region =
    'inledning:\n  varför: I {kommun} är det bra\ninsatser:\n  lista:\n    - id: a\n      namn: Första\n';
  const member = 'insatser:\n  urval:\n  lista:\n    - id: b\n      namn: Egen\n    - id: a\n      tid: {}\n';
  const { project } = laidOver(region, member, [['locked', 'bakgrund/nationellt']]);

  it.each([
    ['the region’s answer', '/insatser/lista/0/namn', files.region, 6],
    ['the member’s item', '/insatser/lista/1/namn', files.member, 5],
    ['the member’s change of the region’s item', '/insatser/lista/0', files.member, 6],
    ['what is given', '/kommuner/0/namn', '/region/region.yaml', 3],
  ])('%s', (_, pointer, file, line) => {
    expect(project.places.value(pointer)).toMatchObject({ file, line, path: pointer });
  });

  it.each([
    ['in an item that both have', '/insatser/lista/0/ansvarig', files.member, 6],
    ['under an empty key', '/insatser/urval', files.member, 2],
    ['in a chapter that neither has', '/bakgrund/lokalt', files.member, undefined],
    ['in a chapter that only the region has', '/inledning/sammanfattning', files.member, undefined],
  ])('what is missing %s is to be written in the member’s file', (_, pointer, file, line) => {
    expect(project.places.key(pointer)).toMatchObject({ file, path: pointer });
    expect(project.places.key(pointer).line).toBe(line);
  });

  it('what is missing where it is locked is the region’s to write', () => {
    expect(project.places.key('/bakgrund/nationellt').file).toBe(files.region);
  });

  it('follows words behind a fact that is filled in', () => {
    const text = 'I Råkby kommun är det bra';
    expect(project.answers['inledning']).toEqual({ varför: text });
    const { line, column, endColumn } = project.places.words('/inledning/varför', text.indexOf('bra'), 3);
    expect(line).toBe(2);
    expect(region.split('\n')[1]?.slice((column ?? 1) - 1, (endColumn ?? 1) - 1)).toBe('bra');
  });
});
