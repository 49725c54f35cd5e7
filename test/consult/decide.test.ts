import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { build, decide, type DecideResult } from '../../src/pipeline.js';
import { edits as adopted, type Edit } from '../support/adopted.js';
import { runWith } from '../support/command-line.js';
import { makeConsultation, workedReplies } from '../support/consultations.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { wordsIn } from '../support/word-words.js';

interface Case {
  name: string;
  edits?: Pick<Edit, 'file' | 'from' | 'to'>[];
  remove?: string[];
  /** Files to write, by path. */
  add?: Record<string, string>;
  errors?: string[];
  /** Those that are asked for; others may be there as well. */
  warnings?: string[];
  /** The document types that are made, when they are not all. */
  documents?: string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'decide.cases.yaml'), 'utf8')) as Case[];
const all = ['tjansteutlatande', 'digital-agenda', 'remissammanstallning', 'andringsforteckning'];
const temporary = temporaryFolders();

let folder: string;
let project: string;

/** The worked consultation, assessed, with the agenda changed as the assessment says, but not yet adopted. */
beforeAll(async () => {
  folder = temporary();
  ({ path: project } = await makeConsultation(folder));
  cpSync(join(workedReplies, 'bedomning.yaml'), join(project, 'bedomning.yaml'));
  const before = ['dokument/status', 'dokument/beslut/kommunfullmaktige/datum'];
  for (const { change, ...one } of adopted)
    if (!before.some((name) => change.includes(name))) edit(project, one);
}, 120_000);

function edit(path: string, { file, from, to }: Pick<Edit, 'file' | 'from' | 'to'>): void {
  const text = readFileSync(join(path, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(path, file), text.replace(from, to));
}

const codesOf = ({ diagnostics }: DecideResult, wanted: string): string[] =>
  [...new Set(diagnostics.flatMap(({ code, severity }) => (severity === wanted ? [code] : [])))].sort();

/** Markdown without the marks that protect its words. */
function plain(markdown: string): string {
  return markdown.replace(/\\([^\w\s])/g, '$1').replaceAll('\u00A0', ' ');
}

describe('the documents for the decision', () => {
  let out: string;
  let result: DecideResult;
  const read = (start: string, ending = '.md'): string => {
    const pack = join(out, 'lingonasa/beslutsunderlag');
    const name = readdirSync(pack).find((one) => one.startsWith(start) && one.endsWith(ending));
    return ending === '.docx'
      ? wordsIn(readFileSync(join(pack, name ?? '')))
      : plain(readFileSync(join(pack, name ?? ''), 'utf8'));
  };

  beforeAll(async () => {
    out = join(folder, 'output');
    result = await decide({ path: project, out, formats: ['docx', 'md'] });
  }, 60_000);

  it('are four, in order, with a manifest', () => {
    expect(codesOf(result, 'error')).toEqual([]);
    expect([...new Set(result.documents.map(({ type }) => type))]).toEqual(all);
    expect(
      readdirSync(join(out, 'lingonasa/beslutsunderlag')).map((name) =>
        name.split('-').slice(0, 2).join(' '),
      ),
    ).toEqual([
      ...['1 tjansteutlatande', '1 tjansteutlatande', 'bilaga 1', 'bilaga 1', 'bilaga 2', 'bilaga 2'],
      ...['bilaga 3', 'bilaga 3', 'manifest.json'],
    ]);
    expect(result.folder).toBe(join(out, 'lingonasa/beslutsunderlag'));
  });

  it('propose a decision that is made of the agenda and the consultation', () => {
    const memo = read('1-');
    for (const words of [
      'Kommunstyrelsen föreslår kommunfullmäktige besluta',
      '1. att anta Digital agenda för Lingonåsa kommun, bilaga 1, för åren 2027–2030,',
      'att agendan ersätter IT-strategi för Lingonåsa kommun 2021–2026 (KS 2020/0318),',
      'att uppdra åt de nämnder som ansvarar för insatser i agendan att ta med dem i verksamhetsplan och budget,',
      'att agendan ska följas upp varje år och resultatet redovisas till kommunstyrelsen och kommunfullmäktige,',
      '5. att godkänna remissammanställningen, bilaga 2, som svar till remissinstanserna.',
      'Kommunstyrelsen beslutade den 15 juni 2026, § 84, att skicka förslaget på remiss.',
      'Svar väntades från 19 av dem, och 17 svarade.',
      '- Bilaga 3. Ändringsförteckning',
      'Kommunstyrelsens beslut den 15 juni 2026, § 84, om remiss',
    ])
      expect(memo).toContain(words);
  });

  it('count what the compilation counts', () => {
    const [memo, compilation] = [read('1-'), read('bilaga-2')];
    const [counted = ''] = /Svaren innehåller \d+ synpunkter\./.exec(compilation) ?? [];
    expect(memo).toContain(counted);
    const [, ...numbers] =
      /(\d+) av dem tillgodoses, (\d+) tillgodoses delvis, (\d+) tillgodoses inte och (\d+) besvaras\. (\d+) är/.exec(
        memo,
      ) ?? [];
    const total = numbers.map(Number).reduce((sum, one) => sum + one, 0);
    expect(`Svaren innehåller ${total} synpunkter.`).toBe(counted);
    const row = /^\| \**Alla\** .*$/m.exec(compilation)?.[0].match(/\d+/g);
    expect(row).toEqual([String(total), ...numbers]);
  });

  it('have the sums of the overviews', async () => {
    const { documents } = await build({ paths: [project], documents: ['oversikter'], formats: ['md'], out });
    const overviews = plain(readFileSync(documents[0]?.path ?? '', 'utf8'));
    const table = overviews.slice(overviews.indexOf('Finansiering per källa och år'));
    const sums = (text: string): string | undefined =>
      /^\| \*\*Summa\*\* .*$/m.exec(text)?.[0].replace(/\s+/g, ' ');
    expect(sums(read('1-'))).toContain('21 100');
    expect(sums(table)).toBe(sums(read('1-')));
  }, 60_000);

  it('show the agenda as a proposal, without the marks of a consultation or a decision', () => {
    const [agenda, word] = [read('bilaga-1'), read('bilaga-1', '.docx')];
    for (const text of [agenda, word]) {
      expect(text).toContain('Förslag till beslut');
      expect(text).toContain('Bilaga 1 till tjänsteutlåtande den 2 november 2026.');
      expect(text).not.toMatch(/Remissversion|Antagen\b|Hänvisa i remissvar/);
    }
    expect(agenda).toMatch(/Beslutas av\** +\| Kommunfullmäktige +\|/);
  });

  it('list what has changed since it was sent out, with the views behind it, and not that it is proposed', () => {
    const list = read('bilaga-3');
    expect(list).toContain('förslag till beslut');
    expect(list).toContain('utgåva 2');
    expect(list).toContain('Invånare, föreningar och företag når');
    expect(list).toMatch(/s-[0-9a-f]{8}/);
    expect(list).not.toMatch(/dokument\/(?:status|beslut)/);
  });

  it('are sent to every committee and company that is accountable for actions, and to those named', () => {
    const [, sentTo = ''] = read('1-').split('## Beslutet skickas till');
    for (const name of [
      'Kommunstyrelsen',
      'Socialnämnden',
      'Barn- och utbildningsnämnden',
      'Granhults kommun',
    ])
      expect(sentTo.split(name)).toHaveLength(2);
    expect(sentTo).not.toContain('Länsarkivet');
  });

  it('are the same when they are made again', async () => {
    const before = read('1-');
    const again = await decide({ path: project, out, formats: ['md'] });
    expect(codesOf(again, 'error')).toEqual([]);
    expect(read('1-')).toBe(before);
    expect(readdirSync(join(out, 'lingonasa/beslutsunderlag'))).toHaveLength(9);
  }, 60_000);

  it('are not made by a build', async () => {
    const { code, err } = await runWith(['build', project, '--document', 'tjansteutlatande', '--out', out]);
    expect(code).toBe(2);
    expect(err).toContain('tjansteutlatande');
  });

  it('do not hinder a build of the agenda, which does not read beslut.yaml as a part of it', async () => {
    const { diagnostics } = await build({ paths: [project], formats: ['md'], out });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  }, 60_000);
});

describe('what stands in the way', () => {
  it.each(cases)(
    '$name',
    async ({ edits = [], remove = [], add = {}, errors = [], warnings = [], documents = all }) => {
      const own = temporary();
      const path = join(own, 'lingonasa');
      cpSync(project, path, { recursive: true });
      for (const one of edits) edit(path, one);
      for (const name of remove) rmSync(join(path, name), { recursive: true });
      for (const [name, text] of Object.entries(add)) writeFileSync(join(path, name), text);
      const out = join(own, 'output');
      const result = await decide({ path, out, formats: ['md'] });
      expect(codesOf(result, 'error')).toEqual(errors);
      expect(codesOf(result, 'warning')).toEqual(expect.arrayContaining(warnings));
      expect(result.diagnostics.every(({ message }) => !/[{}]/.test(message))).toBe(true);
      if (errors.length > 0) expect(existsSync(out)).toBe(false);
      else expect(result.documents.map(({ type }) => type)).toEqual(documents);
    },
    60_000,
  );

  it('has exit codes as the other commands', async () => {
    const out = join(folder, 'ut');
    const ran = await runWith(['decide', project, '--format', 'md', '--out', out]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('beslutsunderlag');
    expect((await runWith(['decide', join(folder, 'finns-inte'), '--out', out])).code).toBe(1);
    expect((await runWith(['decide', project, project])).code).toBe(2);
    expect((await runWith(['decide', project, '--format', 'xls'])).code).toBe(2);
  }, 60_000);
});

describe('beslut.yaml', () => {
  it('gives its own clauses and texts in place of those that are made', async () => {
    const own = temporary();
    const path = join(own, 'lingonasa');
    cpSync(project, path, { recursive: true });
    writeFileSync(
      join(path, 'beslut.yaml'),
      `datum: "2026-11-02"
förvaltning: Kommunledningsförvaltningen
handläggare: Digitaliseringsstrategen
förslag_till_beslut: [Att anta agendan., 'avslå allt annat, nu;', "att | # {{x}}"]
beredning: Arbetet har letts av rådet, enligt [](#kontaktcenter).
`,
    );
    const out = join(own, 'output');
    const result = await decide({ path, out, formats: ['md'] });
    expect(codesOf(result, 'error')).toEqual([]);
    const memo = plain(readFileSync(result.documents[0]?.path ?? '', 'utf8'));
    expect(memo).toContain('Kommunfullmäktige föreslås besluta');
    expect(memo).toContain('1. att anta agendan,\n2. att avslå allt annat, nu,\n3. att | # {{x}}.');
    expect(memo).toContain('Arbetet har letts av rådet');
    expect(memo).not.toContain('Remissen skickades');
    expect(memo).not.toContain('Undertecknas');
  }, 60_000);
});
