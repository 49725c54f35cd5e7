import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Assessment } from '../../src/answers/assessment.js';
import type { ReplyFile } from '../../src/answers/reply-file.js';
import type { WebReply } from '../../src/consultation/web-reply.js';
import { check, replies, type RepliesResult } from '../../src/pipeline.js';
import { makeConsultation, markings, workedReplies } from '../support/consultations.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();

/** What is planted: the words of every view in the replies, as they stand in the files. */
const inFiles = readdirSync(join(workedReplies, 'svar')).flatMap((name) => {
  const text = readFileSync(join(workedReplies, 'svar', name), 'utf8');
  if (name.endsWith('.yaml')) {
    const { synpunkter = [], svar_på_frågor = [] } = parse(text) as ReplyFile;
    return [...synpunkter.map((one) => [one.text, one.förslag]), ...svar_på_frågor.map(({ svar }) => [svar])];
  }
  const json = name.endsWith('.html') ? /id="remissvar">([^<]*)</.exec(text)?.[1] : text;
  if (!name.endsWith('.json') && json === undefined) return [];
  if (name.endsWith('.pdf')) return [];
  return (JSON.parse(json ?? '') as WebReply).views.map(({ text: words, proposal }) => [words, proposal]);
});

const planted = [
  ...inFiles,
  ...markings.ändringar.map(({ till }) => [till]),
  ...markings.kommentarer.map(({ text }) => [text]),
];

/** Those that say no more than that somebody agrees. */
const agreeing = 3;

const plantedWords = planted
  .flat()
  .flatMap((words) => (words ?? '').split('\n'))
  .filter((words) => words !== '');

describe('a worked consultation', () => {
  let path: string;
  let out: string;
  let result: RepliesResult;
  let compilation: string;

  const read = (ending: string, start = 'remissammanstallning'): string => {
    const name = readdirSync(join(out, 'lingonasa')).find(
      (one) => one.startsWith(start) && one.endsWith(ending),
    );
    return readFileSync(join(out, 'lingonasa', name ?? ''), 'utf8');
  };
  const run = (): Promise<RepliesResult> => replies({ path, out, formats: ['md'] });

  beforeAll(async () => {
    const folder = temporary();
    ({ path } = await makeConsultation(folder));
    out = join(folder, 'output');
    result = await run();
    compilation = plain(read('.md'));
  }, 120_000);

  it('is large enough to be one', () => {
    expect(planted.length).toBeGreaterThanOrEqual(80);
    expect(result.summary?.figures.replies).toBeGreaterThanOrEqual(14);
    expect(new Set(plantedWords).size).toBe(plantedWords.length);
  });

  it('counts what came in, once and the same everywhere', () => {
    expect(result.summary?.figures).toMatchObject({
      consultees: 21,
      asked: 19,
      answered: 17,
      answeredUnasked: 2,
      replies: 21,
      notOnList: 1,
      late: 2,
      views: planted.length,
      assessed: 0,
      unread: 0,
    });
    expect(result.summary?.missing).toEqual(['Tjänstemannafacket i Lingonåsa', 'Framtid Lingonåsa']);
    expect(result.summary?.assessment.added).toBe(planted.length - agreeing);
    expect(compilation).toContain(`Svaren innehåller ${planted.length} synpunkter.`);
    expect(compilation).toContain('Svar väntades från 19 av dem, och 17 svarade.');
    expect(read('.csv').split('\r\ns-')).toHaveLength(planted.length + 1);
    const { synpunkter = [] } = parse(readFileSync(join(path, 'bedomning.yaml'), 'utf8')) as Assessment;
    expect(synpunkter).toHaveLength(planted.length - agreeing);
  });

  it('has every planted view among the views, and again in the reply itself', () => {
    const [views = '', whole = ''] = compilation.split('## Bilaga 1 Svaren i sin helhet');
    for (const words of plantedWords) {
      expect(views.split(words).length, words).toBe(2);
      expect(whole, words).toContain(words);
      expect(read('.csv'), words).toContain(words.replaceAll('"', '""'));
    }
  });

  it('tells what is odd about a reply, and drops none', () => {
    const told = result.diagnostics.map(({ code, place }) => `${code} ${place.file.split('/').at(-1) ?? ''}`);
    expect(told.sort()).toEqual([
      'reply/edition-assumed bygdegardarna.yaml',
      'reply/edition-assumed funktionshinderradet.yaml',
      'reply/edition-assumed invanare-2.yaml',
      'reply/edition-assumed lansarkivet.yaml',
      'reply/edition-assumed pensionarsradet.yaml',
      'reply/edition-assumed slojdforeningen.yaml',
      'reply/edition-assumed ungdomsradet.yaml',
      'reply/late 2026-09-29 kulturnamnden.json',
      'reply/late 2026-10-02 foretagarna.json',
      'reply/not-on-list slojdforeningen.yaml',
      'reply/other-edition 2026-09-25 krakbo.json',
      'reply/unknown-place funktionshinderradet.yaml',
      'reply/unknown-place invanare-2.yaml',
    ]);
    expect(compilation).toContain('Gemensamt e-arkiv');
    const register = plain(read('.md', 'register'));
    for (const name of readdirSync(join(path, 'svar'))) expect(register).toContain(`svar/${name}`);
  });

  it('writes a letter to each who has not answered, and to no other', () => {
    const letters = plain(read('.md', 'paminnelse'));
    for (const name of result.summary?.missing ?? []) expect(letters).toContain(`## ${name}`);
    expect(letters).not.toContain('Socialnämnden');
    expect(letters).toContain('Hur bör kontaktcentret fungera för dem som har svårt');
  });

  it('reads the same replies again without a change', async () => {
    const before = readFileSync(join(path, 'bedomning.yaml'), 'utf8');
    const again = await run();
    expect(again.summary?.assessment).toMatchObject({ added: 0, gone: 0 });
    expect(readFileSync(join(path, 'bedomning.yaml'), 'utf8')).toBe(before);
  });

  it('is under way until the agenda is adopted, and then stops it until every view has its reason', async () => {
    const codes = async (stage?: 'antagen'): Promise<string[]> => {
      const { diagnostics } = await check({ paths: [path], ...(stage === undefined ? {} : { stage }) });
      return diagnostics
        .filter(({ code }) => code.startsWith('assess/'))
        .map(({ code, severity }) => `${severity} ${code}`);
    };
    expect(await codes()).toEqual(['warning assess/unfinished']);
    const stopping = await codes('antagen');
    expect(stopping).toHaveLength(planted.length - agreeing);
    expect(new Set(stopping)).toEqual(new Set(['error assess/no-position']));

    const worked = join(workedReplies, 'bedomning.yaml');
    if (!existsSync(worked)) return;
    cpSync(worked, join(path, 'bedomning.yaml'));
    expect(await codes('antagen')).toEqual([]);
    const final = await run();
    expect(final.summary?.figures).toMatchObject({ assessed: planted.length - agreeing, unassessed: 0 });
    expect(final.summary?.assessment).toMatchObject({ added: 0, gone: 0 });
    const [head = '', entries = ''] = readFileSync(worked, 'utf8').split('\nsynpunkter:');
    const after = readFileSync(join(path, 'bedomning.yaml'), 'utf8');
    expect(after.startsWith(`${head}\nsvarsfiler:\n`)).toBe(true);
    expect(after.endsWith(`\nsynpunkter:${entries}`)).toBe(true);
    const { svarsfiler = [] } = parse(after) as Assessment;
    expect(svarsfiler.map(({ fil }) => fil).sort()).toEqual(readdirSync(join(path, 'svar')).sort());
    expect(plain(read('.md'))).not.toContain('Sammanställningen är inte klar');
  }, 60_000);

  it('keeps what is assessed when a reply is taken away, and finds it again', async () => {
    const file = join(path, 'svar/2026-09-11 bygdens val.json');
    const bytes = readFileSync(file);
    const before = readFileSync(join(path, 'bedomning.yaml'), 'utf8');
    rmSync(file);
    const without = await run();
    expect(without.summary?.assessment.gone).toBe(6);
    const marked = readFileSync(join(path, 'bedomning.yaml'), 'utf8');
    expect(marked.replaceAll('    utgått: ja\n', '')).toBe(before);
    writeFileSync(file, bytes);
    await run();
    expect(readFileSync(join(path, 'bedomning.yaml'), 'utf8')).toBe(before);
  }, 60_000);

  it('shows views on what has been renamed or removed under the name that they were given on', async () => {
    const file = join(path, 'insatser.yaml');
    const text = readFileSync(file, 'utf8');
    for (const name of ['bilagor.yaml', 'ekonomi-och-uppfoljning.yaml']) {
      const other = readFileSync(join(path, name), 'utf8');
      writeFileSync(
        join(path, name),
        other.replace(' och [](#vattenmätare)', '').replace('[](#vattenmätare)', '–'),
      );
    }
    writeFileSync(
      file,
      text
        .replace('namn: En väg in för företag', 'namn: Företagslots')
        .replace(/^ {4}- id: vattenmätare\n(?: {6}.*\n|\n)*/m, ''),
    );
    const again = await run();
    expect(again.summary?.figures.views).toBe(planted.length);
    expect(again.summary?.assessment).toMatchObject({ added: 0, gone: 0 });
    const now = plain(read('.md'));
    expect(now).toContain('6.4.4 Vattenmätare som läses på avstånd\n\nDelen finns inte kvar i förslaget.');
    expect(now).toContain(
      '6.4.3 En väg in för företag\n\nI det nuvarande förslaget heter delen ”Företagslots”.',
    );
    writeFileSync(file, text);
  }, 60_000);
});

/** Markdown without the marks that protect its words. */
function plain(markdown: string): string {
  return markdown.replace(/\\([^\w\s])/g, '$1').replaceAll('\u00A0', ' ');
}
