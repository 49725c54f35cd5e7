import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/tree.js';
import { textOf } from '../../src/document/walk.js';
import { loadInstallation, type Installation } from '../../src/load/load-installation.js';
import { inspectRegion, type SoundRegion } from '../../src/pipeline/region/inspect-region.js';
import { inspectMembers, problemKeys } from '../../src/pipeline/region/members.js';
import { composeRegionReport, type RegionReport } from '../../src/pipeline/region/region-report.js';
import { summariseMember } from '../../src/pipeline/region/summarise-member.js';
import type { MemberSummary } from '../../src/rollup/summary.js';
import { regions } from '../support/regions.js';

let installation: Installation;
let region: SoundRegion;
let summaries: MemberSummary[];
let report: RegionReport;

async function summarised(path: string): Promise<[SoundRegion, MemberSummary[]]> {
  const inspected = await inspectRegion(path, installation);
  const sound = inspected.sound!;
  const keys = problemKeys(inspected.problems);
  const found: MemberSummary[] = [];
  for await (const member of inspectMembers(sound, installation))
    found.push(summariseMember(member, sound, keys, installation));
  return [sound, found];
}

beforeAll(async () => {
  installation = await loadInstallation('sv');
  [region, summaries] = await summarised(regions.lingonriket);
  report = await composeRegionReport(region, summaries, installation);
});

const of = (code: string): MemberSummary => summaries.find((one) => one.code === code)!;

/** The tables of the report by their ids, as rows of words. */
function tables({ body }: Document): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const block of body.flatMap((one) => (one.type === 'landscape' ? one.children : [one])))
    if (block.type === 'table')
      found.set(
        block.id,
        block.rows.map((row) => row.map(({ children }) => textOf(children))),
      );
  return found;
}

describe('what is known of each member', () => {
  it('tells those who have not begun and those who cannot be read from the others', () => {
    expect(Object.fromEntries(summaries.map(({ code, state }) => [code, state]))).toMatchObject({
      lingonasa: 'complete',
      blabarsmo: 'complete',
      tranbarsvik: 'begun',
      krakbarsby: 'not-begun',
      odonhed: 'not-begun',
      enbarslund: 'unreadable',
      bjornbarstorp: 'begun',
    });
    expect(of('bjornbarstorp').isJudged).toBe(false);
  });

  it('tells of what the region recommends and a member has changed or taken away, and of nothing else', () => {
    const told = of('blabarsmo').deviations.map(({ id }) => id);
    expect(told).toContain('bakgrund/nationellt');
    expect(told.filter((id) => id.startsWith('dokument/'))).toEqual([]);
    expect(of('slandalen').deviations).toMatchObject([{ id: 'oppna-data', isRemoved: true }]);
    expect(of('lingonasa').deviations).toEqual([]);
    const [words] = of('blabarsmo').deviations.filter(({ id }) => id === 'vanliga-arenden/namn');
    expect(words?.old.filter(({ change }) => change !== undefined)).toEqual([
      { text: 'tio', change: 'deleted' },
    ]);
    expect(words?.new.filter(({ change }) => change !== undefined)).toEqual([
      { text: 'fem', change: 'inserted' },
    ]);
  });

  it('tells of errors in the member’s files, by file and line', () => {
    const [first] = of('ronnbarsas').errors;
    expect(first).toMatchObject({ file: 'kommuner/ronnbarsas.yaml' });
    expect(first?.line).toBeGreaterThan(1);
    expect(of('enbarslund').errorCount).toBe(1);
  });

  it('asks of a member only what the region leaves to it', () => {
    const count = (code: string, key: 'asked' | 'answered'): number =>
      of(code).chapters.reduce((sum, chapter) => sum + chapter[key], 0);
    expect(count('odonhed', 'answered')).toBe(0);
    expect(count('lingonasa', 'answered')).toBe(count('lingonasa', 'asked'));
    expect(count('slandalen', 'asked')).toBeLessThan(count('odonhed', 'asked'));
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(summaries))).toEqual(summaries);
  });
});

describe('the report to the steering group', () => {
  it('is the same whatever the order of the members', async () => {
    const back = await composeRegionReport(region, [...summaries].reverse(), installation);
    expect(back).toEqual(report);
  });

  it('has a row for every member in the table of coverage', () => {
    const rows = tables(report.documents[0]!).get('tabell-tackning') ?? [];
    expect(rows.map(([name]) => name)).toEqual(
      [...summaries].sort((one, other) => (one.code < other.code ? -1 : 1)).map(({ shortName }) => shortName),
    );
    expect(rows.find(([name]) => name === 'Lingonåsa')?.slice(0, 3)).toEqual(['Lingonåsa', 'Klar', '3/3']);
  });

  it('adds the years to the sum, and both to what the tables for spreadsheets say', () => {
    const number = (words: string | undefined): number => Number((words ?? '').replace(/\s/gu, ''));
    const rows = tables(report.documents[0]!).get('tabell-pengar') ?? [];
    const sum = number(rows.at(-1)?.at(-1));
    expect(sum).toBeGreaterThan(0);
    expect(rows.slice(0, -1).reduce((total, row) => total + number(row.at(-1)), 0)).toBe(sum);
    const csv = report.tables.find(({ path }) => path.endsWith('-insatser.csv'))!;
    const [, ...lines] = new TextDecoder().decode(csv.bytes).trim().split('\r\n');
    const cells = lines.map((line) => line.split(';'));
    const perYear = cells.filter((row) => /^\d{4}$/.test(row.at(-2) ?? ''));
    expect(perYear.reduce((total, row) => total + number(row.at(-1)), 0)).toBe(sum);
  });

  it('has no cell that a spreadsheet would take for a formula', async () => {
    const spiteful = summaries.map((one, index) =>
      index > 0 ? one : { ...one, name: '=HYPERLINK("http://x")', shortName: '+1', actions: [] },
    );
    const { tables: files } = await composeRegionReport(region, spiteful, installation);
    expect(files).toHaveLength(5);
    for (const { bytes } of files)
      for (const cell of new TextDecoder().decode(bytes).split(/[;\r\n]+/u))
        expect(cell.replace(/^\uFEFF?"*/u, '')).not.toMatch(/^[=+@]/u);
  });

  it('can be made of a region where nobody has answered', async () => {
    const [sound, none] = await summarised(regions.vastraGotaland);
    expect(none).toHaveLength(49);
    expect(none.every(({ state }) => state === 'not-begun')).toBe(true);
    const made = await composeRegionReport(sound, none, installation);
    expect(made.documents).toHaveLength(1);
    expect(tables(made.documents[0]!).get('tabell-tackning')).toHaveLength(49);
    expect(sound.agenda.problems.filter(({ code }) => code === 'build/unexpected')).toEqual([]);
  });
});
