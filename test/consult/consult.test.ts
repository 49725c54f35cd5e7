import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '../support/word-words.js';
import { contentHash } from '../../src/consultation/content-hash.js';
import type { Edition } from '../../src/consultation/edition.js';
import { loadEditions } from '../../src/load/load-editions.js';
import { build, check, consult } from '../../src/pipeline.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();

/** A copy of the worked example, in a folder of its own under the same name, as it was before anything was sent. */
function example(name = 'lingonasa'): string {
  const copy = join(temporary(), name);
  cpSync(projects.lingonasa, copy, { recursive: true });
  for (const made of ['remiss', 'svar', 'bedomning.yaml'])
    rmSync(join(copy, made), { recursive: true, force: true });
  return copy;
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

/** The files of a folder by name, each by its hash. */
function bytesIn(folder: string): Record<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const hashOf = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(names.map((name) => [name, hashOf(name)]));
}

const codesOf = ({ diagnostics }: { diagnostics: { code: string; severity: string }[] }): string[] =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('an edition', () => {
  const folder = example();
  let edition: Edition;
  let result: Awaited<ReturnType<typeof consult>>;

  beforeAll(async () => {
    result = await consult({ path: folder });
    edition = JSON.parse(readFileSync(join(folder, 'remiss/utgava-1/utgava.json'), 'utf8')) as Edition;
  });

  it('has every document, with a manifest', () => {
    expect(codesOf(result)).toEqual([]);
    const names = result.documents.map(({ type, format }) => `${type}.${format}`);
    expect(names).toEqual(
      expect.arrayContaining([
        ...['docx', 'pdf', 'html', 'md'].map((format) => `digital-agenda.${format}`),
        ...['missiv.docx', 'missiv.pdf', 'sandlista.docx', 'sandlista.pdf', 'sandlista.csv'],
      ]),
    );
    const made = Object.keys(bytesIn(join(folder, 'remiss/utgava-1')));
    expect(made).toEqual(
      expect.arrayContaining([...Object.keys(edition.documents), 'utgava.json', 'manifest.json']),
    );
    expect(made).toHaveLength(Object.keys(edition.documents).length + 2);
    expect(readdirSync(join(folder, 'remiss'))).toEqual(['utgava-1']);
  });

  it('says who it is by what it holds', () => {
    expect(edition.hash).toBe(contentHash(edition.answers, edition.consultation));
    expect(edition.id).toBe(`lingonasa-u1-${edition.hash.slice(0, 8)}`);
    expect(result.edition).toEqual({ id: edition.id, number: 1, folder: join(folder, 'remiss/utgava-1') });
    expect(Object.keys(edition.sources)).toEqual(expect.arrayContaining(['agenda.yaml', 'remiss.yaml']));
  });

  it('knows everything that a reply can speak of, by the answers own ids', () => {
    const { answers, consultation, targets, paragraphs } = edition;
    const idsOf = (kind: string): string[] => targets.flatMap((one) => (one.kind === kind ? [one.id] : []));
    expect(targets[0]).toEqual({ kind: 'whole', id: '', number: '', title: answers.titel });
    expect(idsOf('question')).toEqual(consultation.frågor?.map(({ id }) => id));
    expect(targets[1]).toMatchObject({ number: 'Fråga 1', title: consultation.frågor?.[0]?.fråga });
    expect(idsOf('goal')).toEqual(answers.övergripande_mål?.mål?.map(({ id }) => id));
    expect(idsOf('area')).toEqual(answers.insatsområden?.områden?.map(({ id }) => id));
    expect(idsOf('action').sort()).toEqual(answers.insatser?.lista?.map(({ id }) => id).sort());
    expect(idsOf('appendix')).toEqual(expect.arrayContaining(answers.bilagor?.map(({ id }) => id) ?? []));
    expect(idsOf('chapter')).toEqual(expect.arrayContaining(['kapitel-inledning', 'kapitel-finansiering']));
    expect(idsOf('table').length).toBeGreaterThan(5);
    expect(idsOf('figure').length).toBeGreaterThan(0);
    const keys = targets.map(({ kind, id }) => `${kind}/${id}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(paragraphs.map(({ number }) => number)).toEqual(paragraphs.map((_, index) => index + 1));
    const known = new Set(targets.map(({ id }) => id));
    for (const { id } of paragraphs) expect(known).toContain(id);
  });

  it('says in the letter all that somebody who is asked must know', () => {
    const letter = wordsIn(readFileSync(join(folder, 'remiss/utgava-1', nameOf('missiv', 'docx'))));
    for (const words of [
      'den 25 september 2026',
      'KS 2026/0412',
      'kommunstyrelsen@lingonasa.example',
      'Kommunstyrelsen beslutade den 15 juni 2026, § 84,',
      'Är de tre målen de rätta för Lingonåsa, och går de att nå till 2030? (mål 4.1, mål 4.2, mål 4.3)',
      'Digitaliseringsstrategen, digital@lingonasa.example, telefon 0990-100 00',
      'Kommundirektören',
      'remissversion (Word, PDF, webbsida och Markdown)',
    ])
      expect(letter).toContain(words);
  });

  it('lists every consultee with its address, in the document and in the table', () => {
    const { remissinstanser } = edition.consultation;
    expect(remissinstanser.length).toBeGreaterThanOrEqual(14);
    const list = wordsIn(readFileSync(join(folder, 'remiss/utgava-1', nameOf('sandlista', 'docx'))));
    const table = readFileSync(join(folder, 'remiss/utgava-1', nameOf('sandlista', 'csv')), 'utf8');
    for (const { id, namn, e_post, adress } of remissinstanser) {
      expect(list).toContain(namn);
      expect(list).toContain(e_post ?? adress);
      expect(table).toContain(`${id};${namn};`);
    }
    expect(table.trim().split('\r\n')).toHaveLength(remissinstanser.length + 1);
  });

  it('claims for the letter and the list what the agenda claims', () => {
    const { documents } = JSON.parse(readFileSync(join(folder, 'remiss/utgava-1/manifest.json'), 'utf8')) as {
      documents: { path: string; format: string; conformance?: { claims: string[] } }[];
    };
    const pdf = documents.filter(({ format }) => format === 'pdf');
    expect(pdf.length).toBeGreaterThanOrEqual(3);
    for (const { path, conformance } of pdf)
      expect(conformance?.claims, path).toEqual(['PDF/UA-1', 'PDF/A-2a']);
  });

  it('is the same to the byte when it is made anew somewhere else', async () => {
    const other = example();
    await consult({ path: other });
    expect(bytesIn(join(other, 'remiss/utgava-1'))).toEqual(bytesIn(join(folder, 'remiss/utgava-1')));
  });

  it('is not made again of the same answers', async () => {
    const before = bytesIn(join(folder, 'remiss/utgava-1'));
    const { mtimeMs } = statSync(join(folder, 'remiss/utgava-1/utgava.json'));
    // What is written otherwise and says the same is the same.
    edit(
      join(folder, 'remiss.yaml'),
      'undertecknas: Kommundirektören',
      '# sist\nundertecknas: "Kommundirektören"',
    );
    const again = await consult({ path: folder });
    expect(again.diagnostics.map(({ code }) => code)).toEqual(['consult/already-made']);
    expect(again.documents).toEqual([]);
    expect(again.edition?.id).toBe(edition.id);
    expect(readdirSync(join(folder, 'remiss'))).toEqual(['utgava-1']);
    expect(bytesIn(join(folder, 'remiss/utgava-1'))).toEqual(before);
    expect(statSync(join(folder, 'remiss/utgava-1/utgava.json')).mtimeMs).toBe(mtimeMs);
  });

  it('stays when another is made of other answers', async () => {
    const before = bytesIn(join(folder, 'remiss/utgava-1'));
    edit(join(folder, 'remiss.yaml'), 'sista_svarsdag: "2026-09-25"', 'sista_svarsdag: "2026-10-02"');
    const second = await consult({ path: folder, formats: ['md'] });
    expect(second.diagnostics.map(({ code }) => code)).toEqual(['consult/new-edition']);
    expect(second.diagnostics[0]?.message).toContain('Utgåva 1 finns kvar');
    expect(second.edition?.id).toMatch(/^lingonasa-u2-/);
    expect(bytesIn(join(folder, 'remiss/utgava-1'))).toEqual(before);
    const { editions, next, problems } = await loadEditions(folder);
    expect(editions.map(({ number }) => number)).toEqual([1, 2]);
    expect(next).toBe(3);
    expect(problems).toEqual([]);
  });

  it('does not hinder that the agenda is checked and built', async () => {
    expect(codesOf(await check({ paths: [folder] }))).toEqual([]);
    const { documents } = await build({ paths: [folder], formats: ['md'], out: temporary() });
    expect(documents).toHaveLength(1);
  });

  it('that has been meddled with is told of', async () => {
    const letter = join(folder, 'remiss/utgava-1', nameOf('missiv', 'docx'));
    writeFileSync(letter, 'ändrad');
    rmSync(join(folder, 'remiss/utgava-1', nameOf('sandlista', 'csv')));
    const { problems } = await loadEditions(folder);
    expect(problems.map(({ code, severity, place }) => [code, severity, place.file])).toEqual([
      ['load/edition-document-altered', 'warning', letter],
      ['load/edition-document-gone', 'warning', join(folder, 'remiss/utgava-1', nameOf('sandlista', 'csv'))],
    ]);
    edit(join(folder, 'remiss/utgava-2/utgava.json'), 'Socialnämnden', 'Sosialnämnden');
    edit(join(folder, 'remiss.yaml'), '"2026-10-02"', '"2026-10-05"');
    const third = await consult({ path: folder, formats: ['md'] });
    expect(codesOf(third)).toEqual(['load/edition-altered']);
    expect(third.documents).toEqual([]);
    expect(readdirSync(join(folder, 'remiss'))).toEqual(['utgava-1', 'utgava-2']);
    writeFileSync(join(folder, 'remiss/utgava-2/utgava.json'), '{');
    expect((await loadEditions(folder)).problems.at(-1)?.code).toBe('load/edition-damaged');
    rmSync(join(folder, 'remiss/utgava-2/utgava.json'));
    const { problems: found, editions, next } = await loadEditions(folder);
    expect(found.at(-1)?.code).toBe('load/edition-missing');
    expect(editions.map(({ number }) => number)).toEqual([1]);
    expect(next).toBe(3);
  });

  function nameOf(type: string, ending: string): string {
    const name = Object.keys(edition.documents).find(
      (file) => file.startsWith(`${type}-`) && file.endsWith(`.${ending}`),
    );
    if (name === undefined) throw new Error(`no ${type}.${ending}`);
    return name;
  }
});

describe('consult', () => {
  it('refuses an agenda with another status, or without a remiss.yaml', async () => {
    const draft = example();
    edit(join(draft, 'agenda.yaml'), 'status: remiss', 'status: utkast');
    const early = await consult({ path: draft, formats: ['md'] });
    expect(codesOf(early)).toEqual(['consult/not-remiss']);
    expect(early.blame).toBe('input');
    const bare = example();
    rmSync(join(bare, 'remiss.yaml'));
    expect(codesOf(await consult({ path: bare, formats: ['md'] }))).toEqual(['consult/no-consultation']);
    for (const folder of [draft, bare]) expect(existsSync(join(folder, 'remiss'))).toBe(false);
  });

  it('says of a faulty agenda what check says', async () => {
    const folder = example();
    edit(join(folder, 'insatser.yaml'), 'ansvarig: Socialnämnden', 'ansvarig:');
    const refused = await consult({ path: folder, formats: ['md'] });
    expect(codesOf(refused).length).toBeGreaterThan(0);
    expect(refused.diagnostics).toEqual((await check({ paths: [folder], stage: 'remiss' })).diagnostics);
    expect(existsSync(join(folder, 'remiss'))).toBe(false);
  });

  it('shows faults of remiss.yaml at their lines, those of its texts too', async () => {
    const folder = example();
    const file = join(folder, 'remiss.yaml');
    edit(file, 'gäller: [kapitel-finansiering]', 'gäller: [kapitel-finansiring]');
    const refused = await consult({ path: folder, formats: ['md'] });
    expect(refused.diagnostics).toMatchObject([
      { code: 'validate/unknown-target', place: { file }, hint: 'Menade du ”kapitel-finansiering”?' },
    ]);
    edit(file, 'gäller: [kapitel-finansiring]', 'gäller: [kapitel-finansiering]');
    edit(file, 'Den ska ersätta dagens', 'Se [](#finns-inte). Den ska ersätta dagens');
    const broken = await consult({ path: folder, formats: ['md'] });
    expect(broken.diagnostics).toMatchObject([
      { code: 'compose/unknown-reference', place: { file, line: 14 } },
    ]);
    expect(existsSync(join(folder, 'remiss'))).toBe(false);
  });

  it('makes a trial beside the project, again and again, and freezes nothing', async () => {
    const folder = example();
    const trial = temporary();
    for (const _ of [1, 2]) {
      const { documents, edition } = await consult({ path: folder, formats: ['docx'], trial });
      expect(documents.map(({ type }) => type)).toEqual(
        expect.arrayContaining(['digital-agenda', 'missiv', 'sandlista']),
      );
      expect(edition).toBeUndefined();
    }
    expect(readdirSync(trial)).toEqual(['lingonasa-remiss']);
    expect(existsSync(join(folder, 'remiss'))).toBe(false);
  });

  it('takes names as words, whatever they look like', async () => {
    const folder = example();
    edit(join(folder, 'remiss.yaml'), 'namn: Framtid Lingonåsa', "namn: '=<b>*Framtid* | {{dnr}}'");
    const trial = temporary();
    expect(codesOf(await consult({ path: folder, formats: ['docx'], trial }))).toEqual([]);
    const made = join(trial, 'lingonasa-remiss');
    const list = readdirSync(made).filter((name) => name.startsWith('sandlista'));
    const [table = '', document = ''] = list.sort();
    expect(readFileSync(join(made, table), 'utf8')).toContain(";'=<b>*Framtid* | {{dnr}};");
    expect(wordsIn(readFileSync(join(made, document)))).toContain('=<b>*Framtid* | {{dnr}}');
  });
});
