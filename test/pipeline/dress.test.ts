import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { build, type BuildResult } from '../../src/pipeline.js';
import { WordFile } from '../render/docx/word-file.js';
import { dressedProjects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();

/** The same small agenda in two dresses, and without one, built in one run. */
const profiles = {
  rod: 'namn: Röda kommunen\nfärger: { huvudfärg: "#8a1c34" }\ntypsnitt: { word: Georgia }\narkiv: PDF/A-2u\n',
  bla: 'färger: { huvudfärg: "#003399" }\nomslag: false\narkiv: ingen\nsidfot: { vänster: "{titel}, {version}" }\n',
  egen: undefined,
};
const agenda = [
  'titel: Digital agenda',
  'kommuner: [{ namn: Provkommun }, { namn: Provkommuns grannkommun }]',
  'dokument: { typ: plan, status: utkast, version: "3", diarienummer: KS 2026/7 }',
  'övergripande_mål: { mål: [{ id: nära, namn: Nära till allt }] }',
].join('\n');

let out: string;
let result: BuildResult;

beforeAll(async () => {
  const root = temporary();
  out = join(root, 'output');
  const paths = Object.entries(profiles).map(([name, profile]) => {
    const folder = temporary({
      [`${name}/agenda.yaml`]: agenda,
      ...(profile === undefined ? {} : { [`${name}/profil.yaml`]: profile }),
    });
    return join(folder, name);
  });
  result = await build({ paths, out });
}, 120_000);

const folderOf = (name: keyof typeof profiles): string => join(out, name);

function fileOf(name: keyof typeof profiles, ending: string): Buffer {
  const folder = folderOf(name);
  const [file = ''] = readdirSync(folder).filter((one) => one.endsWith(`.${ending}`));
  return readFileSync(join(folder, file));
}

function claimsOf(name: keyof typeof profiles): string[] {
  const { documents } = JSON.parse(readFileSync(join(folderOf(name), 'manifest.json'), 'utf8')) as {
    documents: { format: string; conformance?: { claims: string[] } }[];
  };
  return documents.find(({ format }) => format === 'pdf')?.conformance?.claims ?? [];
}

describe('projects that are built together', () => {
  it('have each its own dress', () => {
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const colours = { rod: '#8a1c34', bla: '#003399', egen: '#17456b' };
    for (const name of ['rod', 'bla', 'egen'] as const) {
      const html = fileOf(name, 'html').toString('utf8');
      expect(html).toContain(`--colour-primary: ${colours[name]};`);
      expect(html).toContain(`--band: ${colours[name]};`);
      const styles = new WordFile(fileOf(name, 'docx')).text('word/styles.xml');
      expect(styles).toContain(colours[name].slice(1).toUpperCase());
      for (const other of Object.values(colours).filter((colour) => colour !== colours[name]))
        expect(styles).not.toContain(other.slice(1).toUpperCase());
    }
    expect(new WordFile(fileOf('rod', 'docx')).text('word/styles.xml')).toContain('Georgia');
    expect(new WordFile(fileOf('bla', 'docx')).text('word/styles.xml')).toContain('Calibri');
  });

  it('show the name of the profile, or else the municipalities', () => {
    for (const format of ['html', 'md']) {
      expect(fileOf('rod', format).toString('utf8')).toContain('Röda kommunen');
      expect(fileOf('rod', format).toString('utf8')).not.toContain('Provkommuns grannkommun');
      expect(fileOf('egen', format).toString('utf8')).toContain('Provkommuns grannkommun');
    }
    const words = new WordFile(fileOf('rod', 'docx')).text('word/document.xml');
    expect(words).toContain('Röda kommunen');
    expect(words).not.toContain('Provkommuns grannkommun');
  });

  it('claim what their archive wants', () => {
    expect(claimsOf('rod')).toEqual(['PDF/UA-1', 'PDF/A-2u']);
    expect(claimsOf('bla')).toEqual(['PDF/UA-1']);
    expect(claimsOf('egen')).toEqual(['PDF/UA-1', 'PDF/A-2a']);
  });

  it('begin with a cover of their own, or with the title above the control box', () => {
    const sections = (name: keyof typeof profiles): number =>
      new WordFile(fileOf(name, 'docx')).text('word/document.xml').split('<w:sectPr').length - 1;
    expect(sections('rod')).toBe(sections('egen'));
    expect(sections('bla')).toBe(sections('egen') - 1);
    const document = new WordFile(fileOf('bla', 'docx')).text('word/document.xml');
    expect(document.indexOf('Title')).toBeLessThan(document.indexOf('w:tbl>'));
    const feet = new WordFile(fileOf('bla', 'docx'));
    expect(feet.text('word/footer1.xml')).toContain('Digital agenda, 3');
  });
});

describe('a dressed project', () => {
  it.each(Object.entries(dressedProjects))('%s gives the same bytes twice', async (name, folder) => {
    const builds: string[][] = [];
    for (const to of [temporary(), temporary()]) {
      const copy = join(temporary(), name);
      cpSync(folder, copy, { recursive: true });
      await build({ paths: [copy], out: to });
      const made = readdirSync(join(to, name)).sort();
      expect(made.length).toBeGreaterThanOrEqual(5);
      builds.push(made.map((file) => readFileSync(join(to, name, file)).toString('base64')));
    }
    expect(builds[0]).toEqual(builds[1]);
  });

  it('builds nothing while its profile has an error, and says where', async () => {
    const copy = join(temporary(), 'joint');
    cpSync(dressedProjects.joint, copy, { recursive: true });
    const file = join(copy, 'profil.yaml');
    const text = readFileSync(file, 'utf8');
    expect((parse(text) as { färger: { huvudfärg: string } }).färger.huvudfärg).toBe('#5B2A6E');
    writeFileSync(file, text.replace('#5B2A6E', '#b48ec4'));
    const built = await build({ paths: [copy], out: temporary(), formats: ['md'] });
    expect(built.documents).toEqual([]);
    expect(built.blame).toBe('input');
    const line = text.split('#5B2A6E')[0]!.split('\n').length;
    expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'validate/faint-colour', place: { file, line } },
    ]);
  });
});
