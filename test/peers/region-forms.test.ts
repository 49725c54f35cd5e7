import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importForms } from '../../src/pipeline/region/import-forms.js';
import { memberForm } from '../../src/pipeline/region/form-plan.js';
import { inspectRegion } from '../../src/pipeline/region/inspect-region.js';
import { makeTemplates } from '../../src/pipeline/region/make-templates.js';
import { inspectMember } from '../../src/pipeline/region/members.js';
import { filledIn, installation } from '../support/member-forms.js';
import { regions } from '../support/regions.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** As in word-in-other-programs.test.ts. */
const required = process.env['REMISSKLAR_REQUIRE_PEERS'] === '1';
const folder = temporaryFolders();

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A member that has answered, one that has no file, and one that has answered half. */
const members = ['lingonasa', 'odonhed', 'smultronnas'];

const rich =
  '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Fet</w:t></w:r><w:r><w:t xml:space="preserve"> början, </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>kursiv</w:t></w:r><w:r><w:t xml:space="preserve"> och 2*3*4.</w:t></w:r></w:p>' +
  '<w:p><w:pPr><w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="BULLET"/></w:numPr></w:pPr><w:r><w:t>en punkt</w:t></w:r></w:p>' +
  '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2500"/><w:gridCol w:w="2500"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>År</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Mål</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>2027</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>40 %</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' +
  '<w:p><w:r><w:t>Sist. # Ingen rubrik</w:t></w:r></w:p>';
const markdown = [
  '**Fet** början, *kursiv* och 2\\*3\\*4.',
  '- en punkt',
  '| År   | Mål  |\n| ---- | ---- |\n| 2027 | 40 % |',
  'Sist. # Ingen rubrik',
].join('\n\n');

const words = {
  'bakgrund/lokalt': rich,
  'bakgrund/regionalt': 'Det här får vi inte ändra.',
  'dokument/diarienummer': 'KS 2027/99',
  'insatser/lista/+1/namn': 'Digitala lås i hemtjänsten',
  'insatser/lista/+1/beskrivning': 'Alla får digitala lås.\nÄven de på landet.',
  'insatser/lista/+1/medverkande': 'Socialnämnden\nIT-enheten',
};

describe('templates that are filled in in LibreOffice', () => {
  it.runIf(required || hasLibreOffice())(
    'come back whole, and change nothing the second time',
    async () => {
      const root = folder();
      const region = join(root, 'lingonriket');
      const out = join(root, 'output');
      cpSync(regions.lingonriket, region, { recursive: true });
      const made = await makeTemplates({ path: region, out, only: members, formats: ['docx'] });
      expect(made.templates.map(({ member }) => member)).toEqual(members);
      const { sound } = await inspectRegion(region, installation);
      const files: string[] = [];
      for (const { member: code, path } of made.templates) {
        const entry = sound!.members.find((one) => one.code === code)!;
        const { agenda } = await inspectMember(sound!, entry, installation);
        const { plan } = memberForm(agenda!, installation);
        const file = join(root, `${code}.docx`);
        writeFileSync(
          file,
          filledIn(readFileSync(path), plan, { ...words, 'bakgrund/lokalt': rich.replace('BULLET', '1') }),
        );
        files.push(file);
      }
      const profile = pathToFileURL(join(root, 'profile')).href;
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=${profile}`,
          '--headless',
          '--convert-to',
          'docx:MS Word 2007 XML',
          '--outdir',
          join(root, 'saved'),
          ...files,
        ],
        { stdio: 'ignore', timeout: 240_000 },
      );
      const saved = members.map((code) => join(root, 'saved', `${code}.docx`));
      const first = await importForms({ files: saved, region, out });
      expect(first.imported.map(({ member }) => member.code)).toEqual(members);
      for (const { lines, kept } of first.imported) {
        const found = lines.map(({ kind, path, title }) => `${kind} ${path.join('/') || title}`);
        expect(found).toContain('locked bakgrund/regionalt');
        expect(found).toContain('added insatser/lista/digitala-lås-i-hemtjänsten/beskrivning');
        expect(found.filter((line) => line.startsWith('unplaced'))).toEqual([]);
        expect(found).toHaveLength(6);
        expect(readFileSync(kept!, 'utf8')).toContain('Det här får vi inte ändra.');
      }
      const answers = members.map((code) => readFileSync(join(region, 'kommuner', `${code}.yaml`), 'utf8'));
      for (const code of members) {
        const entry = sound!.members.find((one) => one.code === code)!;
        const { agenda } = await inspectMember(
          (await inspectRegion(region, installation)).sound!,
          entry,
          installation,
        );
        const { bakgrund, insatser } = agenda!.project.answers as {
          bakgrund: { lokalt: string };
          insatser: { lista: { id: string; beskrivning?: string; medverkande?: string[] }[] };
        };
        expect(bakgrund.lokalt.trimEnd()).toBe(markdown);
        expect(insatser.lista.at(-1)).toMatchObject({
          id: 'digitala-lås-i-hemtjänsten',
          beskrivning: 'Alla får digitala lås.\n\nÄven de på landet.\n',
          medverkande: ['Socialnämnden', 'IT-enheten'],
        });
      }
      const second = await importForms({ files: saved, region, out });
      for (const { lines } of second.imported) expect(lines.map(({ kind }) => kind)).toEqual(['locked']);
      expect(members.map((code) => readFileSync(join(region, 'kommuner', `${code}.yaml`), 'utf8'))).toEqual(
        answers,
      );
    },
    300_000,
  );
});
