import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import type { Agenda } from '../../src/answers/agenda.js';
import type { Consultation } from '../../src/answers/consultation.js';
import type { limits as allLimits } from '../../src/load/limits.js';
import { loadProject } from '../../src/load/load-project.js';
import { check, replies, type CheckResult } from '../../src/pipeline.js';
import { freezeEdition } from '../support/frozen-edition.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** Limits that a test may lower. */
const lowered = vi.hoisted((): Record<string, number> => ({}));
vi.mock('../../src/load/limits.js', async (original) => {
  const real = await original<{ limits: typeof allLimits }>();
  const limits = new Proxy(real.limits, {
    get: (all, key: string): unknown => lowered[key] ?? Reflect.get(all, key),
  });
  return { ...real, limits };
});

const temporary = temporaryFolders();
const root = join(import.meta.dirname, '../..');

let path: string;

/** A project that has been sent out, with these replies and this assessment. */
function write(svar: Record<string, string>, bedomning = ''): void {
  rmSync(join(path, 'svar'), { recursive: true, force: true });
  mkdirSync(join(path, 'svar'));
  for (const [name, text] of Object.entries(svar)) writeFileSync(join(path, 'svar', name), text);
  if (bedomning === '') rmSync(join(path, 'bedomning.yaml'), { force: true });
  else writeFileSync(join(path, 'bedomning.yaml'), bedomning);
}

beforeAll(async () => {
  path = join(temporary(), 'lingonasa');
  cpSync(projects.lingonasa, path, { recursive: true });
  for (const made of ['remiss', 'svar', 'bedomning.yaml'])
    rmSync(join(path, made), { recursive: true, force: true });
  const answers = (await loadProject(path)).answers as unknown as Agenda;
  const consultation = parse(readFileSync(join(path, 'remiss.yaml'), 'utf8')) as Consultation;
  const targets = [{ kind: 'whole', id: '', number: '', title: answers.titel } as const];
  freezeEdition(join(path, 'remiss/utgava-1'), { number: 1, answers, consultation, targets });
});

afterEach(() => {
  for (const key of Object.keys(lowered)) Reflect.deleteProperty(lowered, key);
});

const codesIn = ({ diagnostics }: CheckResult): string[] => diagnostics.map(({ code }) => code);
const told = async (): Promise<string[]> => codesIn(await check({ paths: [path] }));

const typed = (
  more: string,
  head = 'remissinstans: socialnämnden\ninkom: "2026-09-01"\nform: brev\n',
): string => `${head}${more}`;
const view = 'synpunkter:\n  - { text: Bra. }\n';
const web = (more: object): string =>
  JSON.stringify({
    ...{ remissklar: 'svar', version: 1, sender: { name: 'Socialnämnden' }, wholeText: ['Bra.'] },
    views: [{ key: '1', kind: 'comment', target: { kind: 'whole', id: '' }, text: 'Bra.' }],
    ...more,
  });

describe('what is said of replies', () => {
  it.each<[string, Record<string, string>, string?]>([
    ['reply/attachment-missing', { 'a.yaml': typed(`${view}bilaga: borta.pdf\n`) }],
    ['reply/view-not-in-letter', { 'a.yaml': typed(`${view}hela_svaret: Dåligt.\n`) }],
    ['reply/no-views', { 'a.yaml': typed('') }],
    ['reply/no-date', { 'a.json': web({}) }],
    ['reply/no-name', { 'a.json': web({ sender: { name: '' } }) }],
    ['reply/unknown-edition', { '2026-09-01.json': web({ edition: 'lingonasa-u7-00000000' }) }],
    ['reply/same-file', { '2026-09-01 a.json': web({}), '2026-09-01 b.json': web({}) }],
    ['assess/unfinished', { '2026-09-01.json': web({}) }],
    ['assess/unknown-file', {}, 'svarsfiler:\n  - fil: borta.pdf\n'],
    ['assess/no-file-reason', { 'a.pdf': '%PDF' }, 'svarsfiler:\n  - { fil: a.pdf, räknas: nej }\n'],
    ['assess/unknown-consultee', {}, 'anstånd:\n  - { remissinstans: ingen, till: "2026-10-01" }\n'],
    ['assess/twice', {}, 'synpunkter:\n  - { id: s-00000001 }\n  - { id: s-00000001 }\n'],
  ])('%s', async (code, svar, bedomning) => {
    write(svar, bedomning);
    expect(await told()).toContain(code);
  });

  it('reply/cannot-open', async () => {
    write({});
    symlinkSync('finns-inte.docx', join(path, 'svar/lank.docx'));
    expect(await told()).toContain('reply/cannot-open');
  });

  it.each([
    ['reply/too-large', 'replyBytes', 10],
    ['reply/too-large-together', 'repliesBytes', 300],
    ['reply/too-many-files', 'replyFiles', 1],
  ])('%s', async (code, limit, lowest) => {
    write({ 'a.json': web({}), 'b.json': web({ position: 'avstår' }) });
    expect(await told()).not.toContain(code);
    lowered[limit] = lowest;
    expect(await told()).toContain(code);
  });

  it('nothing when a file is accounted for: reply/accounted, reply/not-counted', async () => {
    write(
      { 'a.pdf': '%PDF', 'a.yaml': typed(`${view}bilaga: a.pdf\n`), 'b.msg': 'b' },
      'svarsfiler:\n  - { fil: b.msg, räknas: nej, skäl: Följebrev. }\n',
    );
    expect((await told()).filter((code) => code.startsWith('reply/'))).toEqual([]);
  });
});

describe('what is said of an assessment', () => {
  const run = async (): Promise<string[]> => codesIn(await replies({ path, out: temporary(), formats: [] }));
  const file = (): string => readFileSync(join(path, 'bedomning.yaml'), 'utf8');

  it('assess/not-laid-out, assess/no-position and assess/no-reason when the agenda is to be adopted', async () => {
    const final = async (): Promise<string[]> => codesIn(await check({ paths: [path], stage: 'antagen' }));
    write({ '2026-09-01.json': web({}) });
    expect(await final()).toContain('assess/not-laid-out');
    await run();
    expect(await final()).toContain('assess/no-position');
    writeFileSync(join(path, 'bedomning.yaml'), file().replace('bedömning:', 'bedömning: besvaras'));
    expect(await final()).toContain('assess/no-reason');
    expect(await told()).toContain('assess/unfinished');
  }, 60_000);

  it('assess/kept-mark where a mark cannot be taken out', async () => {
    write({ '2026-09-01.json': web({}) });
    await run();
    writeFileSync(
      join(path, 'bedomning.yaml'),
      file().replace(/(id: s-.*)/, '$1\n    utgått: ja   # ring Eva'),
    );
    expect(await run()).toContain('assess/kept-mark');
  }, 60_000);

  it('assess/too-large before more is written than can be read again', async () => {
    write({ '2026-09-01.json': web({}) }, '# tom\n');
    lowered['assessmentBytes'] = 200;
    expect(await run()).toContain('assess/too-large');
    expect(file()).toBe('# tom\n');
  }, 60_000);
});

/** Every code in these files, which are what sends out, reads replies, compares and decides. */
describe('every code of the consultation', () => {
  const files = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|yaml)$/.test(name) && !name.startsWith('tmp'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8'));

  it('is named by a test', () => {
    const pattern = /'((?:consult|reply|assess|decide|compare)\/[a-z-]+|load\/(?:edition|own)-[a-z-]+)'/g;
    const codes = new Set(
      files('src').flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code)),
    );
    const tests = files('test').join('\n');
    expect(codes.size).toBeGreaterThan(80);
    expect([...codes].filter((code) => !new RegExp(`${code ?? ''}(?![a-z-])`).test(tests))).toEqual([]);
  });
});
