import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check, initConsultation } from '../../src/pipeline.js';
import { runWith } from '../support/command-line.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schemas/consultation.schema.json'), 'utf8'),
) as { properties: object };

/** The worked agenda without its consultation. */
function agenda(): string {
  const folder = join(temporary(), 'agenda');
  cpSync(projects.lingonasa, folder, { recursive: true });
  rmSync(join(folder, 'remiss.yaml'));
  return folder;
}

describe('a consultation that is begun', () => {
  it('has every question of the schema, in its order, and the schema for the editor', async () => {
    const folder = agenda();
    const { files, diagnostics } = await initConsultation({ folder });
    expect(diagnostics).toEqual([]);
    expect(files).toEqual([join(folder, 'remiss.yaml'), join(folder, 'schema/consultation.schema.json')]);
    const text = readFileSync(files[0] ?? '', 'utf8');
    expect(Object.keys(parse(text) as object)).toEqual(Object.keys(schema.properties));
    expect(text).toContain('# Sista svarsdag. Den dag då svaret senast ska ha kommit in');
  });

  it('lacks answers, and has no fault of form', async () => {
    const folder = agenda();
    await initConsultation({ folder });
    const { diagnostics } = await check({ paths: [folder] });
    const told = diagnostics.filter(({ place }) => place.file.endsWith('remiss.yaml'));
    expect(told.map(({ code, place }) => `${code} ${place.path ?? ''}`)).toEqual([
      'validate/empty /sänds',
      'validate/empty /sista_svarsdag',
      'validate/empty /om_remissen',
      'validate/empty /remissinstanser',
      'validate/empty /svar',
    ]);
  });

  it('becomes one that fits when its examples are taken as answers', async () => {
    const folder = agenda();
    const [file = ''] = (await initConsultation({ folder })).files;
    const text = readFileSync(file, 'utf8')
      .replace(/^ {2}# (?=[- ])/gm, '  ')
      .replace('sänds: ', 'sänds: "2026-06-22"')
      .replace('sista_svarsdag: ', 'sista_svarsdag: "2026-09-25"')
      .replace('om_remissen: |\n  \n', 'om_remissen: |\n  Ett förslag.\n')
      .replace(/^(svar:\n(?: {2}#.*\n)+ {2}e_post:) /m, '$1 ks@kommunen.example');
    writeFileSync(file, text);
    const { diagnostics } = await check({ paths: [folder] });
    const faults = diagnostics.filter(
      ({ place, severity }) => place.file.endsWith('remiss.yaml') && severity === 'error',
    );
    expect(faults).toEqual([]);
  });

  it('is written over nothing, and into no folder without an agenda', async () => {
    const folder = agenda();
    writeFileSync(join(folder, 'remiss.yaml'), 'mitt: eget\n');
    const refused = await initConsultation({ folder });
    expect(refused.diagnostics.map(({ code }) => code)).toEqual(['write/exists']);
    expect(readFileSync(join(folder, 'remiss.yaml'), 'utf8')).toBe('mitt: eget\n');
    expect(existsSync(join(folder, 'schema'))).toBe(false);

    const empty = temporary();
    const { files, diagnostics } = await initConsultation({ folder: empty });
    expect(files).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['init/no-agenda']);
    expect(readdirSync(empty)).toEqual([]);
  });

  it('can be begun again when its file alone has been taken away', async () => {
    const folder = agenda();
    await initConsultation({ folder });
    rmSync(join(folder, 'remiss.yaml'));
    expect((await initConsultation({ folder })).files).toEqual([join(folder, 'remiss.yaml')]);
  });

  it('is begun from the command line, which says what comes next', async () => {
    const folder = agenda();
    const ran = await runWith(['init', folder, '--remiss']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('remiss.yaml');
    expect(ran.out).toContain('--prov');
    expect((await runWith(['init', folder, '--remiss'])).code).toBe(2);
  });
});
