import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/pipeline.js';
import { adoptExample, edits } from '../support/adopted.js';
import { runWith } from '../support/command-line.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();

describe('compare', () => {
  it('writes the list of changes, its CSV and the agenda with its changes', async () => {
    const out = temporary();
    const { code, out: said } = await runWith([
      'compare',
      projects.lingonasa,
      adoptExample(temporary()),
      '--out',
      out,
      '--format',
      'md',
    ]);
    const name = 'digital-agenda-for-lingonasa-kommun';
    expect(code).toBe(0);
    expect(said).toContain('24 ändringar');
    expect(readdirSync(join(out, 'lingonasa')).sort()).toEqual([
      `${name}-andringsforteckning.csv`,
      `${name}-andringsforteckning.md`,
      `${name}-med-andringar.md`,
      'manifest.json',
    ]);
    const rows = readFileSync(join(out, 'lingonasa', `${name}-andringsforteckning.csv`), 'utf8');
    for (const id of edits.flatMap(({ change }) => change)) expect(rows).toContain(`\n${id};`);
    const marked = readFileSync(join(out, 'lingonasa', `${name}-med-andringar.md`), 'utf8');
    expect(marked).toContain('Det öppnar i <del>september</del><ins>oktober</ins> 2028');
    expect(marked).not.toContain('tidigare:');
  }, 60_000);

  it('names the views that led to a change, of an answer and of a whole item, and those that led to none', async () => {
    const out = temporary();
    const view = { consultee: 'Socialnämnden', id: 's-3f9a2c07', text: '=SUMMA(A1) | *öppna* senare' };
    const { diagnostics } = await compare({
      old: projects.lingonasa,
      new: adoptExample(temporary()),
      out,
      formats: ['md'],
      views: new Map([
        ['kontaktcenter', [view]],
        ['inledning/varför', [{ ...view, id: 's-00000001' }]],
        ['kontaktcentre', [view]],
      ]),
    });
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
      ['compare/unknown-change', expect.stringContaining('kontaktcenter')],
    ]);
    const folder = join(out, 'lingonasa');
    const [csv, list] = ['csv', 'md'].map((ending) =>
      readFileSync(join(folder, `digital-agenda-for-lingonasa-kommun-andringsforteckning.${ending}`), 'utf8'),
    );
    expect(csv!.match(/Socialnämnden \(s-3f9a2c07\)/g)).toHaveLength(3);
    expect(list).toContain('4 av dem föranleds av synpunkter');
    expect(list).toContain('Socialnämnden (s-00000001): =SUMMA(A1) | \\*öppna\\* senare');
  }, 60_000);

  it('writes nothing when nothing has changed', async () => {
    const out = temporary();
    const { code, err } = await runWith(['compare', projects.lingonasa, projects.lingonasa, '--out', out]);
    expect(code).toBe(0);
    expect(err).toContain('Inga ändringar');
    expect(readdirSync(out)).toEqual([]);
  });

  it('says that it is another agenda', async () => {
    const { diagnostics, changes } = await compare({
      old: projects.lingonasa,
      new: projects.strangnas,
      out: temporary(),
      formats: ['md'],
    });
    expect(diagnostics.map(({ code }) => code)).toContain('compare/different-agendas');
    expect(changes).toBeGreaterThan(20);
  }, 60_000);

  it.each([
    ['one project', ['compare', projects.lingonasa], 2],
    ['three projects', ['compare', 'a', 'b', 'c'], 2],
    ['a folder that is not there', ['compare', projects.lingonasa, 'finns-inte'], 1],
    [
      'an edition that is not there',
      ['compare', join(projects.lingonasa, 'remiss', 'utgava-9'), projects.lingonasa],
      1,
    ],
  ])('stops at %s', async (_name, words, expected) => {
    const { code, err } = await runWith(words);
    expect(code).toBe(expected);
    expect(err).not.toBe('');
  });
});
