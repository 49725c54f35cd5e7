import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  build,
  type BuildRequest,
  type BuildResult,
  type Format,
  type MemberStep,
} from '../../../src/pipeline.js';
import { runWith } from '../../support/command-line.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { filesIn, smallRegion, timesIn } from './small-region.js';

const makeFolder = temporaryFolders();

/** In the order of region.yaml: half, complete in a consultation, faulty, unreadable, and one without a file. */
const five = ['lingonasa', 'blabarsmo', 'enbarslund', 'ronnbarsas', 'nyponsund'];
const screen: readonly Format[] = ['md', 'html'];

function buildIn(region: string, out: string, more: Partial<BuildRequest> = {}): Promise<BuildResult> {
  return build({ paths: [region], formats: screen, out, ...more });
}

function outcomesOf({ region }: BuildResult): Record<string, string> {
  return Object.fromEntries((region?.members ?? []).map(({ code, outcome }) => [code, outcome]));
}

/** The built documents of a member's folder. */
function textOf(out: string, path: string): string {
  const found = [...filesIn(join(out, 'lingonriket'))].find(
    ([name]) => name.startsWith(path) && name.endsWith('.md'),
  );
  return found?.[1].toString('utf8') ?? '';
}

describe('building a region', () => {
  it('makes every member that can be made, and names file and line of the others', async () => {
    const folder = makeFolder();
    const region = smallRegion(folder, five);
    const out = join(folder, 'out');
    const result = await buildIn(region, out);
    expect(outcomesOf(result)).toEqual({
      lingonasa: 'made',
      blabarsmo: 'made',
      enbarslund: 'faulty',
      ronnbarsas: 'faulty',
      nyponsund: 'made',
    });
    expect(result.blame).toBe('input');
    expect(result.complete).toBe(false);
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, place }) => [code, place.file, place.line])).toEqual([
      ['load/yaml-unclosed-quote', join(region, 'kommuner/enbarslund.yaml'), 9],
      ['region/locked-changed', join(region, 'kommuner/ronnbarsas.yaml'), 20],
      ['region/locked-changed', join(region, 'kommuner/ronnbarsas.yaml'), 24],
    ]);
    for (const { place } of errors) expect(result.sources.get(place.file)).toBeDefined();
    expect(textOf(out, 'blabarsmo/')).toContain('Blåbärsmo');
    expect(textOf(out, 'enbarslund/')).toBe('');
    const index = readFileSync(join(out, 'lingonriket/index.html'), 'utf8');
    expect(index).toContain('kommuner/enbarslund.yaml');
    for (const [path] of filesIn(join(out, 'lingonriket')))
      if (/^[a-z]+\/.*html$/.test(path)) expect(index).toContain(`href="./${path}"`);
  });

  it('says in a line how it went, and every error with its file and line', async () => {
    const folder = makeFolder();
    const region = smallRegion(folder, ['blabarsmo', 'enbarslund']);
    const { code, out, err } = await runWith(
      ['build', region, '--format', 'md', '--out', join(folder, 'out')],
      undefined,
      {
        cwd: folder,
      },
    );
    expect(code).toBe(1);
    expect(out).toContain('2 medlemmar: 1 gjord, 1 stoppad\n');
    expect(out).toContain('Alla medlemmar: out/lingonriket/index.html\n');
    expect(err).toContain('lingonriket/kommuner/enbarslund.yaml:9:21  fel');
  });

  it('does not touch what has not changed', async () => {
    const folder = makeFolder();
    const region = smallRegion(folder, five);
    const out = join(folder, 'out');
    await buildIn(region, out);
    const before = timesIn(out);
    const steps: MemberStep[] = [];
    const again = await buildIn(region, out, { onMember: (step) => steps.push(step) });
    expect(timesIn(out)).toEqual(before);
    expect(outcomesOf(again)).toMatchObject({
      lingonasa: 'unchanged',
      blabarsmo: 'unchanged',
      nyponsund: 'unchanged',
    });
    expect(again.documents).toEqual([]);
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(3);
  });

  it('makes a member anew when its own file has changed, and what is made of all', async () => {
    const folder = makeFolder();
    const region = smallRegion(folder, ['lingonasa', 'blabarsmo']);
    const out = join(folder, 'out');
    await buildIn(region, out);
    const before = timesIn(out);
    appendFileSync(join(region, 'kommuner/blabarsmo.yaml'), '\n# En rad till\n');
    expect(outcomesOf(await buildIn(region, out))).toEqual({ lingonasa: 'unchanged', blabarsmo: 'made' });
    const changed = Object.entries(timesIn(out)).flatMap(([path, time]) =>
      before[path] === time ? [] : [path],
    );
    expect(changed.filter((path) => path.includes('/lingonasa/'))).toEqual([]);
    expect(changed).toContain('lingonriket/blabarsmo/manifest.json');
    expect(changed).toContain('lingonriket/index.html');
  });

  it('makes all anew when the shared answers have changed', async () => {
    const folder = makeFolder();
    const region = smallRegion(folder, ['lingonasa', 'blabarsmo']);
    const out = join(folder, 'out');
    await buildIn(region, out);
    appendFileSync(join(region, 'agenda.yaml'), '\n# En rad till\n');
    expect(outcomesOf(await buildIn(region, out))).toEqual({ lingonasa: 'made', blabarsmo: 'made' });
  });

  it('makes a file anew that is gone, and keeps one that somebody has edited', async () => {
    const folder = makeFolder();
    const region = smallRegion(folder, ['lingonasa', 'blabarsmo', 'nyponsund']);
    const out = join(folder, 'out');
    await buildIn(region, out);
    const whole = filesIn(out);
    const pick = (code: string): string =>
      [...whole.keys()].find((path) => path.includes(`/${code}/`) && path.endsWith('.md')) ?? '';
    rmSync(join(out, pick('lingonasa')));
    writeFileSync(join(out, pick('blabarsmo')), 'Eget');
    expect(outcomesOf(await buildIn(region, out))).toEqual({
      lingonasa: 'made',
      blabarsmo: 'made',
      nyponsund: 'unchanged',
    });
    const own = pick('blabarsmo').replace('.md', '-egen-1.md');
    expect(filesIn(out)).toEqual(
      new Map(
        [...whole, [own, Buffer.from('Eget')] as const].sort(([one], [other]) => (one < other ? -1 : 1)),
      ),
    );
  });

  it('keeps the earlier agenda of a member whose file is now broken, and says that it is old', async () => {
    const folder = makeFolder();
    const region = smallRegion(folder, ['lingonasa', 'blabarsmo']);
    const out = join(folder, 'out');
    await buildIn(region, out);
    const agenda = textOf(out, 'blabarsmo/');
    const file = join(region, 'kommuner/blabarsmo.yaml');
    const answers = readFileSync(file, 'utf8');
    writeFileSync(file, `${answers}\ntitel: "öppet\n`);
    expect(outcomesOf(await buildIn(region, out))).toEqual({ lingonasa: 'unchanged', blabarsmo: 'faulty' });
    expect(textOf(out, 'blabarsmo/')).toBe(agenda);
    expect(readFileSync(join(out, 'lingonriket/index.html'), 'utf8')).toContain('Äldre svar');
    writeFileSync(file, answers);
    expect(outcomesOf(await buildIn(region, out))).toEqual({ lingonasa: 'unchanged', blabarsmo: 'made' });
  });

  it('makes the members that are asked for alone', async () => {
    const folder = makeFolder();
    const region = smallRegion(folder, five);
    const out = join(folder, 'out');
    const result = await buildIn(region, out, { only: ['Blåbärsmo', 'nyponsund'] });
    expect(outcomesOf(result)).toEqual({ blabarsmo: 'made', nyponsund: 'made' });
    expect(readFileSync(join(out, 'lingonriket/index.html'), 'utf8')).toContain('Inte skapad');
    const refused = await buildIn(region, out, { only: ['blabarsmå'] });
    expect(refused.blame).toBe('usage');
    expect(refused.diagnostics.map(({ code }) => code)).toContain('region/unknown-member');
  });

  it.each([
    [{ formats: screen }, five],
    [{ formats: ['docx', 'pdf'] as const }, ['lingonasa', 'blabarsmo']],
  ])(
    'gives the same bytes by shards as by one run: %o',
    async (request, codes) => {
      const folder = makeFolder();
      const region = smallRegion(folder, codes);
      const [one, first, second] = ['one', 'first', 'second'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      await buildIn(region, one, request);
      await buildIn(region, first, { ...request, shard: { number: 1, of: 2 } });
      await buildIn(region, second, { ...request, shard: { number: 2, of: 2 } });
      expect(filesIn(first).size).toBeGreaterThan(0);
      expect(filesIn(first).has('lingonriket/index.html')).toBe(false);
      cpSync(second, first, { recursive: true });
      const merged = await buildIn(region, first, request);
      expect(Object.values(outcomesOf(merged))).not.toContain('made');
      expect([...filesIn(first).keys()]).toEqual([...filesIn(one).keys()]);
      for (const [path, bytes] of filesIn(one))
        expect(bytes.equals(filesIn(first).get(path) ?? Buffer.of()), path).toBe(true);
    },
    300_000,
  );

  it('refuses what only projects have, and what only regions have', async () => {
    const folder = makeFolder();
    const region = smallRegion(folder, ['blabarsmo']);
    const out = join(folder, 'out');
    const codes = async (request: Partial<BuildRequest>): Promise<string[]> => {
      const { diagnostics, blame } = await buildIn(region, out, request);
      expect(blame).toBe('usage');
      return diagnostics.map(({ code }) => code);
    };
    expect(await codes({ paths: [region, region] })).toEqual(['region/alone']);
    expect(await codes({ functionName: 'Socialnämnden' })).toEqual(['region/no-function']);
    expect(await codes({ paths: ['content/examples/lingonasa'], only: ['1486'] })).toEqual([
      'region/not-region',
    ]);
  });
});
