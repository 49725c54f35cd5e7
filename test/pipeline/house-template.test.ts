import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Element } from '@xmldom/xmldom';
import { build, check } from '../../src/pipeline.js';
import { all, value, WordFile, words } from '../render/docx/word-file.js';
import { runWith } from '../support/command-line.js';
import { englishParts, ownNamesParts, swedishParts, template } from '../support/house-templates.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();

const agenda = [
  'titel: Digital agenda',
  'kommuner: [{ namn: Provkommun }]',
  'dokument: { typ: plan, status: utkast, version: "3", diarienummer: KS 2026/7 }',
  'övergripande_mål: { mål: [{ id: nära, namn: Nära till allt }] }',
].join('\n');

/** A project, with the profile's rows; and a folder for what is built. */
function project(profile: string, files: Record<string, string | Uint8Array> = {}) {
  const folder = temporary({ 'prov/agenda.yaml': agenda, 'prov/profil.yaml': profile, ...files });
  return { folder: join(folder, 'prov'), root: folder, out: join(folder, 'output') };
}

function builtIn(out: string): Buffer {
  const [file = ''] = readdirSync(join(out, 'prov')).filter((name) => name.endsWith('.docx'));
  return readFileSync(join(out, 'prov', file));
}

const styleNamed = (file: WordFile, name: string): Element | undefined =>
  all(file.xml('word/styles.xml'), 'w:style').find((one) => value(one, 'w:name') === name);

describe('a project with a template of its own', () => {
  const profile = [
    'namn: Provkommun',
    'wordmall: mallar/kommunmall.dotx',
    'färger: { huvudfärg: "#003399" }',
    'typsnitt: { word: Cambria }',
    'sidhuvud: { vänster: "Ur profilen" }',
    'dokumentruta: [{ uppgift: diarienummer, etikett: Ärende }, { etikett: Publiceras, värde: Webbplatsen }]',
  ].join('\n');
  const dressed = () => project(profile, { 'prov/mallar/kommunmall.dotx': template(swedishParts) });

  it('has looks and pages from the template, and what stands in the document box from the profile', async () => {
    const { folder, out } = dressed();
    const result = await build({ paths: [folder], formats: ['docx', 'html'], out });
    expect(result.templates?.map(({ head, foot }) => [head, foot])).toEqual([['house', 'house']]);
    const file = new WordFile(builtIn(out));
    const styles = file.text('word/styles.xml');
    expect(styles).not.toContain('Cambria');
    // The template's red on what is added, and none of the profile's blue.
    expect(value(styleNamed(file, 'Statusetikett'), 'w:shd', 'w:fill')).toMatch(/^9/);
    expect(styles).not.toContain('003399');
    expect(words(file.xml('word/header1.xml'))).not.toContain('Ur profilen');
    const box = all(file.body, 'w:tbl')[0]!;
    expect(all(box, 'w:tr').map((row) => all(row, 'w:tc').map(words))).toEqual([
      ['Ärende', 'KS 2026/7'],
      ['Publiceras', 'Webbplatsen'],
    ]);
    // The web page has the profile's dress all the same.
    const [page = ''] = readdirSync(join(out, 'prov')).filter((name) => name.endsWith('.html'));
    expect(readFileSync(join(out, 'prov', page), 'utf8')).toContain('--colour-primary: #003399;');
  });

  it("has the profile's head where the template has none", async () => {
    const { folder, out } = project(profile, { 'prov/mallar/kommunmall.dotx': template(englishParts) });
    await build({ paths: [folder], formats: ['docx'], out });
    const file = new WordFile(builtIn(out));
    const heads = Object.keys(file.parts).filter((path) => /^word\/header\d*\.xml$/.test(path));
    expect(heads.map((path) => words(file.xml(path))).join()).toContain('Ur profilen');
  });

  it('is the same to the byte when it is built again, and tells which template it wears', async () => {
    const { folder, root } = dressed();
    const made = [];
    for (const name of ['ett', 'två']) {
      await build({ paths: [folder], formats: ['docx'], out: join(root, name) });
      made.push(builtIn(join(root, name)));
    }
    expect(Buffer.compare(made[0]!, made[1]!)).toBe(0);
    const manifest = JSON.parse(readFileSync(join(root, 'ett/prov/manifest.json'), 'utf8')) as {
      source: Record<string, string>;
    };
    const sum = createHash('sha256').update(readFileSync(join(folder, 'mallar/kommunmall.dotx')));
    expect(manifest.source['mallar/kommunmall.dotx']).toBe(sum.digest('hex'));
  });

  it('is told by check, at the line, when the template cannot be used', async () => {
    for (const [wordmall, code] of [
      ['finns-inte.dotx', 'template/missing'],
      ['../utanför.dotx', 'template/outside-folder'],
      ['agenda.yaml', 'template/not-word'],
      ['makro.dotx', 'template/macros'],
    ]) {
      const { folder } = project(`namn: Provkommun\nwordmall: ${wordmall}\n`, {
        'utanför.dotx': template(englishParts),
        'prov/makro.dotx': template({ ...englishParts, files: { 'word/vbaProject.bin': 'x' } }),
      });
      const { diagnostics } = await check({ paths: [folder] });
      const found = diagnostics.filter((one) => one.code.startsWith('template/'));
      expect(found.map((one) => [one.code, one.severity, one.place.line])).toEqual([[code, 'error', 2]]);
    }
  });

  it('is told together with what else is wrong with the profile', async () => {
    const { folder } = project('wordmall: finns-inte.dotx\nfärger: { huvudfärg: blå }\nomslagg: ja\n');
    const { diagnostics } = await check({ paths: [folder] });
    expect(diagnostics.map(({ code, place }) => `${code} ${place.line ?? ''}`)).toEqual([
      'template/missing 1',
      expect.stringMatching(/^validate\/.* 2$/),
      'validate/unknown-key 3',
    ]);
  });
});

describe('--mall', () => {
  it("goes before the profile's template, and reports what was from the template, guessed and missing", async () => {
    const { folder, root, out } = project('wordmall: kommunmall.dotx\n', {
      'prov/kommunmall.dotx': template(swedishParts),
      'annan.dotx': template(ownNamesParts),
    });
    const argv = ['build', folder, '--format', 'docx', '--mall', join(root, 'annan.dotx'), '--out', out];
    const { code, err } = await runWith(argv);
    expect(code).toBe(0);
    expect(err).toMatch(/^Wordmallen .*annan\.dotx\n/);
    expect(err).not.toContain('kommunmall');
    const row = (label: string): string => new RegExp(`^  ${label} +(.*)$`, 'm').exec(err)?.[1] ?? '';
    expect(row('ur mallen')).toContain('Tabelltext');
    expect(row('gissade')).toContain('Rubrik 1 (”Lingon Rubrik 1”)');
    expect(row('saknas i mallen')).toContain('Kontrollruta');
    expect(row('rubriknummer')).toBe('programmets');
    expect(row('listor')).toBe('punkter ur mallen, programmets siffror');
    expect(row('utelämnat')).toBe('2 stycken av mallens egen text');
    expect(err).toContain('docs/wordmall.md');
    expect(err).toContain('Mallens brödtext är 9 punkter.');
    expect(styleNamed(new WordFile(builtIn(out)), 'Lingon Rubrik 1')).toBeDefined();
  });

  it('that cannot be used stops the build, and nothing is written', async () => {
    const { folder, root, out } = project('namn: Provkommun\n', {
      'makro.dotm': template({
        ...englishParts,
        mainType: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
      }),
    });
    const argv = ['build', folder, '--format', 'docx', '--mall', join(root, 'makro.dotm'), '--out', out];
    const { code, err } = await runWith(argv);
    expect(code).toBe(1);
    expect(err).toContain('innehåller makron och används därför inte');
    expect(readdirSync(root)).not.toContain('output');
  });

  it('is not looked at for a format that wears none', async () => {
    const { folder, root, out } = project('namn: Provkommun\n', { 'mall.dotx': template(englishParts) });
    const argv = ['build', folder, '--format', 'md', '--mall', join(root, 'mall.dotx'), '--out', out];
    const { code, err } = await runWith(argv);
    expect([code, err]).not.toContain('Wordmallen');
    expect(code).toBe(0);
  });
});
