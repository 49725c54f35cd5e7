import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { check, compare, replies, type RepliesResult } from '../../src/pipeline.js';
import { makeConsultation } from '../support/consultations.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();
const lost = '2026-09-18 socialnamnden.json';

let path: string;
let out: string;
let assessment: string;
let original: string;

const run = (): Promise<RepliesResult> => replies({ path, out, formats: ['md'] });
const written = (): string => readFileSync(assessment, 'utf8');
const read = (start: string): string => {
  const name = readdirSync(join(out, 'lingonasa')).find(
    (one) => one.startsWith(start) && one.endsWith('.md'),
  );
  return readFileSync(join(out, 'lingonasa', name ?? ''), 'utf8');
};
const told = ({ diagnostics }: Pick<RepliesResult, 'diagnostics'>): string[] =>
  diagnostics
    .filter(({ code }) => code.startsWith('assess/') && code !== 'assess/unfinished')
    .map(({ code, severity }) => `${severity} ${code}`);

beforeAll(async () => {
  const folder = temporary();
  ({ path } = await makeConsultation(folder));
  out = join(folder, 'output');
  assessment = join(path, 'bedomning.yaml');
  await run();
  original = written();
}, 120_000);

afterEach(() => {
  writeFileSync(assessment, original);
});

describe('a file of assessments that cannot be added to', () => {
  it.each([
    ['has its list in brackets', (text: string) => `synpunkter: [{id: s-00000001, skäl: Mitt}]\n${text}`],
    ['ends in three dots', (text: string) => `${text}...\n`],
  ])(
    'is left as it was when it %s',
    async (_, form) => {
      const before = written();
      const [head = ''] = before.split('\nsynpunkter:');
      writeFileSync(assessment, form(`${head.trimEnd()}\n`));
      const hostile = written();
      const result = await run();
      expect(told(result)).toContain('error assess/cannot-add');
      expect(written()).toBe(hostile);
    },
    60_000,
  );
});

describe('a reply whose file vanishes', () => {
  it('is looked for until it is said why it does not count', async () => {
    const file = join(path, 'svar', lost);
    const bytes = readFileSync(file);
    const before = written();
    expect(before).toContain(`- fil: ${lost}\n    avsändare: Socialnämnden\n`);
    // One of its views has been assessed.
    const assessed = before.replace(
      /(vem: Socialnämnden\n[^]*?bedömning:)\n( *skäl:)\n/,
      '$1 besvaras\n$2 Ja.\n',
    );
    writeFileSync(assessment, assessed);
    rmSync(file);

    expect(told(await run()).sort()).toEqual(['error assess/vanished-file', 'warning assess/no-view']);
    expect(read('remissammanstallning')).toContain('Sammanställningen är inte klar');
    expect(read('remissammanstallning')).toContain('Filer som inte finns kvar');
    expect(read('register')).toContain('finns inte kvar i mappen svar');
    const final = await check({ paths: [path], stage: 'antagen' });
    expect(told(final)).toContain('error assess/no-view');

    const reason = '    räknas: nej\n    skäl: Nämnden har dragit tillbaka svaret.\n';
    writeFileSync(assessment, written().replace(`- fil: ${lost}\n`, `- fil: ${lost}\n${reason}`));
    expect(told(await run())).toEqual(['warning assess/no-view']);
    expect(read('register')).toContain('Nämnden har dragit tillbaka svaret');

    // Back again, it is set aside and not replaced, and its views are counted apart.
    writeFileSync(file, bytes);
    const result = await run();
    expect(told(result)).toEqual([]);
    expect(result.summary?.figures).toMatchObject({ replaced: 0, vanished: 0 });
    expect(result.summary?.figures.setAside).toBeGreaterThan(0);
    expect(read('remissammanstallning')).toContain(
      'Ur ett svar som inte räknas: Nämnden har dragit tillbaka svaret.',
    );
    expect(read('remissammanstallning')).not.toContain('Ur ett tidigare svar');
    expect(written()).toBe(assessed.replace(`- fil: ${lost}\n`, `- fil: ${lost}\n${reason}`));
  }, 120_000);
});

describe('what the file of assessments has from the replies', () => {
  it.each(['gäller', 'ställningstagande', 'synpunkt'])(
    'is held against them: %s',
    async (key) => {
      const before = written();
      writeFileSync(assessment, before.replace(new RegExp(`^( +${key}:) .*\\S$`, 'm'), '$1 Något annat'));
      expect(told(await check({ paths: [path] }))).toEqual(['error assess/altered']);
    },
    60_000,
  );
});

describe('the list of changes', () => {
  it('names the views behind a change when the new side is a project with its assessment', async () => {
    const before = written();
    const id = /id: (s-[0-9a-f]{8})\n/.exec(before)?.[1] ?? '';
    writeFileSync(assessment, before.replace(/^( +ändring:)\n/m, '$1 [e-arkiv]\n'));
    const made = join(out, 'jamforelse');
    const { documents, diagnostics } = await compare({
      old: join(path, 'remiss/utgava-1'),
      new: path,
      out: made,
      formats: ['md'],
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const list = documents.find(({ type, format }) => type === 'andringsforteckning' && format === 'csv');
    expect(readFileSync(list?.path ?? '', 'utf8')).toContain(id);
  }, 60_000);
});
