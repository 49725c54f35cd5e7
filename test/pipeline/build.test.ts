import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as library from '../../src/index.js';
import { build, check } from '../../src/pipeline.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();

afterEach(() => {
  vi.useRealTimers();
});

/** A copy of a project under the same name, in a folder of its own. */
function copyOf(folder: string): string {
  const copy = join(temporary(), 'projekt');
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function bytesIn(folder: string): Record<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

describe('the library', () => {
  it('has this public face', () => {
    expect(Object.keys(library).sort()).toEqual([
      ...['build', 'check', 'compare', 'consult', 'decide', 'explain', 'init', 'replies'],
    ]);
  });
});

describe('build', () => {
  it('gives the same bytes in another folder and at another time, in all formats', async () => {
    const builds: Record<string, string>[] = [];
    for (const time of ['2027-01-01T00:00:00Z', '2031-12-31T23:59:59Z']) {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
      const out = temporary();
      const { diagnostics, documents } = await build({ paths: [copyOf(projects.hard)], out });
      expect(diagnostics.filter((found) => found.severity === 'error')).toEqual([]);
      expect(documents.map((made) => made.format)).toEqual(['docx', 'pdf', 'html', 'md']);
      builds.push(bytesIn(join(out, 'projekt')));
      // The browser has a clock of its own.
      vi.useRealTimers();
      await new Promise((resolve) => setTimeout(resolve, 1100));
    }
    expect(Object.keys(builds[0]!)).toHaveLength(8);
    expect(builds[1]).toEqual(builds[0]);
  });

  it('tells in the manifest what was made from what', async () => {
    const out = temporary();
    const { documents } = await build({ paths: [projects.strangnas], out, formats: ['pdf', 'md'] });
    const manifest = JSON.parse(readFileSync(join(out, 'strangnas/manifest.json'), 'utf8')) as object;
    expect(manifest).toMatchObject({
      tool: 'remissklar',
      source: { 'agenda.yaml': expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      documents: [
        { type: 'digital-agenda', format: 'pdf', bytes: documents[0]!.bytes, pages: documents[0]!.pages },
        { type: 'digital-agenda', format: 'md', bytes: documents[1]!.bytes },
      ],
    });
    expect(documents[0]!.pages).toBeGreaterThan(5);
  });

  it('leaves the earlier output as it is when the answers have become wrong', async () => {
    const out = temporary();
    const folder = copyOf(projects.strangnas);
    await build({ paths: [folder], out, formats: ['md', 'html'] });
    const before = bytesIn(join(out, 'projekt'));
    const file = join(folder, 'agenda.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('status: utkast', 'status: utkats'));
    const result = await build({ paths: [folder], out, formats: ['md', 'html'] });
    expect(result.blame).toBe('input');
    expect(result.documents).toEqual([]);
    expect(bytesIn(join(out, 'projekt'))).toEqual(before);
  });

  it('goes on with the other projects when one is wrong', async () => {
    const out = temporary();
    const broken = temporary({ 'agenda.yaml': 'titel: [' });
    const { documents, blame, diagnostics } = await build({
      paths: [broken, projects.strangnas],
      out,
      formats: ['md'],
    });
    expect(blame).toBe('input');
    expect(documents.map((made) => made.path)).toEqual([
      expect.stringContaining(join('strangnas', 'digitalt-arbetssatt')) as string,
    ]);
    expect(
      diagnostics.filter((found) => found.severity === 'error').map((found) => found.place.file),
    ).toEqual([expect.stringContaining(broken) as string]);
  });

  it('refuses two projects that would write into the same folder', async () => {
    const out = temporary();
    const { diagnostics, documents } = await build({
      paths: [copyOf(projects.strangnas), copyOf(projects.hard)],
      out,
      formats: ['md'],
    });
    expect(diagnostics.filter((found) => found.severity === 'error').map((found) => found.code)).toEqual([
      'build/same-folder',
    ]);
    expect(documents).toHaveLength(1);
  });

  it('counts its progress over projects and formats', async () => {
    const steps: string[] = [];
    await build({
      paths: [projects.strangnas, projects.lingonasa],
      out: temporary(),
      formats: ['md', 'html'],
      onProgress: ({ done, total }) => steps.push(`${done}/${total}`),
    });
    expect(steps).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });

  it('refuses a remiss with unanswered questions, and builds the same answers as a draft', async () => {
    const folder = copyOf(projects.strangnas);
    const file = join(folder, 'agenda.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('status: utkast', 'status: remiss'));
    const refused = await build({ paths: [folder], out: temporary(), formats: ['md'] });
    const errors = refused.diagnostics.filter((found) => found.severity === 'error');
    expect(errors.filter(({ code }) => code === 'gap/unanswered').length).toBeGreaterThan(40);
    // What a rule speaks of is as serious as the rule says.
    const gains = refused.diagnostics.find(
      ({ place }) => place.path === '/finansiering/fördelning_av_vinster',
    );
    expect(gains).toMatchObject({ code: 'review/gains-division-unstated', severity: 'warning' });
    const unowned = refused.diagnostics.find(({ place }) => place.path === '/insatser/lista/0/ansvarig');
    expect(unowned).toMatchObject({ code: 'review/action-without-accountable', severity: 'error' });
    expect(refused.documents).toEqual([]);
  });
});

describe('check', () => {
  it('finds nothing in the worked example, whatever the stage', async () => {
    for (const stage of ['utkast', 'remiss', 'antagen'] as const) {
      expect((await check({ paths: [projects.lingonasa], stage })).diagnostics).toEqual([]);
    }
  });

  it('tells what Strängnäs would have to decide: gaps and remarks, each with its page, no errors', async () => {
    const { diagnostics, blame } = await check({ paths: [projects.strangnas] });
    expect(blame).toBeUndefined();
    const serious = diagnostics.filter(({ severity }) => severity !== 'info');
    expect(serious.filter(({ code }) => !/^(gap|review)\//.test(code))).toEqual([]);
    expect(serious.filter(({ reference }) => reference === undefined).length).toBeLessThan(8);
    const gaps = diagnostics.map((found) => found.place.path);
    expect(gaps).toContain('/dokument/period');
    expect(gaps).toContain('/övergripande_mål/mål/0/indikatorer');
    expect(gaps).not.toContain('/uppföljning/ansvarig');
  });

  it('speaks English when asked', async () => {
    const broken = temporary({ 'agenda.yaml': 'kommuner:\n  - namn: Provkommun\n' });
    const messages = async (language: 'sv' | 'en'): Promise<string[]> =>
      (await check({ paths: [broken], language })).diagnostics.map((found) => found.message);
    expect(await messages('en')).toHaveLength(2);
    expect(await messages('en')).not.toEqual(await messages('sv'));
  });
});
