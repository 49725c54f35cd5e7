import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { upgrade, type UpgradeResult } from '../../../src/pipeline/region/upgrade.js';
import { regions } from '../../support/regions.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const temporary = temporaryFolders();

/** The example as a region that has given out version 1 and is about to give out version 2. */
async function givenOut(): Promise<string> {
  const folder = copied();
  const first = await upgrade({ path: folder, write: true });
  expect(first.kept).toBe(join(folder, 'mallversioner', '1.json'));
  expect(first.before).toBeUndefined();
  return folder;
}

function copied(): string {
  const folder = join(temporary(), 'region');
  cpSync(regions.lingonriket, folder, { recursive: true });
  rmSync(join(folder, 'mallversioner'), { recursive: true, force: true });
  rmSync(join(folder, 'kommuner/havtornsvik.yaml'), { force: true });
  return folder;
}

function edit(folder: string, file: string, old: string | RegExp, fresh: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(old);
  writeFileSync(path, text.replace(old, fresh));
}

function second(folder: string): void {
  edit(folder, 'region.yaml', /version: 1/, 'version: 2');
  edit(folder, 'region.yaml', /låsta:\n/, 'låsta:\n    - syfte_och_tillämpning/syfte\n');
  edit(folder, 'agenda.yaml', /Den hänvisar till/, 'Den bygger på');
  edit(folder, 'mål.yaml', / {4}- id: oppna-data\n(?: {6}.*\n| *\n)*/, '');
}

const membersIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, 'kommuner')).map((name) => [
      name,
      readFileSync(join(folder, 'kommuner', name), 'utf8'),
    ]),
  );

const marksOf = ({ members }: UpgradeResult, code: string): string[] =>
  (members.find((one) => one.code === code)?.marks ?? []).map(({ what, part }) => `${what} ${part}`);

describe('a new version of a region’s template', () => {
  it('is shown, and nothing is written until that is asked for', async () => {
    const folder = await givenOut();
    second(folder);
    const before = membersIn(folder);
    const result = await upgrade({ path: folder });
    expect([result.before, result.version]).toEqual([1, 2]);
    expect(result.changes.map(({ kind, part }) => `${kind} ${part}`)).toEqual([
      'changed bakgrund/nationellt',
      'removed insatser/oppna-data',
      'binding syfte_och_tillämpning/syfte',
    ]);
    expect(marksOf(result, 'blabarsmo')).toEqual([
      'text-changed bakgrund/nationellt',
      'locked syfte_och_tillämpning/syfte',
      'item-hidden insatser/oppna-data',
    ]);
    expect(marksOf(result, 'slandalen')).toEqual(['removal-obsolete insatser/oppna-data']);
    expect(result.members.find(({ code }) => code === 'odonhed')?.state).toBe('none');
    expect(membersIn(folder)).toEqual(before);
    expect(readdirSync(join(folder, 'mallversioner'))).toEqual(['1.json']);
  });

  it('is marked in the members’ files, every answer of theirs kept, and a second time changes nothing', async () => {
    const folder = await givenOut();
    second(folder);
    const before = membersIn(folder);
    await upgrade({ path: folder, write: true });
    const after = membersIn(folder);
    for (const [name, text] of Object.entries(before)) {
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      const kept = (after[name] ?? '').split('\n').map((line) => line.trim().replace(/^# */, ''));
      for (const line of lines) expect(kept).toContain(line.trim().replace(/^# */, ''));
    }
    expect(after['blabarsmo.yaml']).toMatch(
      / {2}# MALL 2: Regionens text har ändrats[^\n]*\n(?: {2}# {3}.*\n)+ {2}nationellt:/,
    );
    const { mallversion, ...answers } = parse(after['tranbarsvik.yaml']!) as Record<string, unknown>;
    expect(mallversion).toBe(2);
    expect(answers).toEqual(parse(before['tranbarsvik.yaml']!));
    // The broken file is left as it is.
    expect(after['enbarslund.yaml']).toBe(before['enbarslund.yaml']);
    const again = await upgrade({ path: folder, write: true });
    expect(membersIn(folder)).toEqual(after);
    expect(again.members.flatMap(({ marks }) => marks)).toEqual([]);
    expect(again.members.filter(({ isWritten }) => isWritten)).toEqual([]);
  });

  it('can be compared with a copy of the region’s folder', async () => {
    const [old, folder] = [copied(), copied()];
    second(folder);
    const result = await upgrade({ path: folder, from: old, only: ['blabarsmo'] });
    expect(result.before).toBe(1);
    expect(result.members.map(({ code }) => code)).toEqual(['blabarsmo']);
    expect(marksOf(result, 'blabarsmo')).toContain('text-changed bakgrund/nationellt');
  });

  it('needs a number of its own', async () => {
    const folder = await givenOut();
    edit(folder, 'agenda.yaml', /Den hänvisar till/, 'Den bygger på');
    const before = membersIn(folder);
    const result = await upgrade({ path: folder, write: true });
    expect(result.diagnostics.map(({ code }) => code)).toContain('region/version-given-out');
    expect(result.blame).toBe('input');
    expect(membersIn(folder)).toEqual(before);
  });

  it.each([
    ['no JSON', 'region'],
    ['another file', '{"version": 1, "answers": []}'],
    ['another number', '{"version": 7, "answers": {}, "parts": [], "questions": {}}'],
  ])('does not believe %s where an earlier version should be', async (_, content) => {
    const folder = copied();
    second(folder);
    mkdirSync(join(folder, 'mallversioner'));
    writeFileSync(join(folder, 'mallversioner/1.json'), content);
    const before = membersIn(folder);
    const result = await upgrade({ path: folder, write: true });
    expect(result.diagnostics.map(({ code }) => code)).toContain('region/version-damaged');
    expect(membersIn(folder)).toEqual(before);
  });

  it('is held against the version that each member’s answers were last held against', async () => {
    const folder = await givenOut();
    second(folder);
    await upgrade({ path: folder, write: true, only: ['blabarsmo'] });
    edit(folder, 'region.yaml', /version: 2/, 'version: 3');
    const result = await upgrade({ path: folder, write: true });
    expect(result.before).toBe(2);
    expect(marksOf(result, 'blabarsmo')).toEqual([]);
    // Lingonåsa was not told of version 2: it is told of what has happened since version 1.
    expect(marksOf(result, 'lingonasa')).toEqual(['item-hidden insatser/oppna-data']);
  });
});
