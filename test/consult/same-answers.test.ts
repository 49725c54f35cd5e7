import { cpSync, readdirSync, readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { freeNumber } from '../../src/consult/free-number.js';
import { differencesFrom } from '../../src/consult/same-answers.js';
import type { Edition } from '../../src/consultation/edition.js';
import { consult, type ConsultRequest, type ConsultResult } from '../../src/pipeline.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();
let path: string;

const run = (formats: Required<ConsultRequest>['formats'] = ['md']): Promise<ConsultResult> =>
  consult({ path, formats });
const told = ({ diagnostics }: ConsultResult): string[] =>
  diagnostics.map(({ code, severity }) => `${severity} ${code}`).sort();
const messages = ({ diagnostics }: ConsultResult): string =>
  diagnostics.map(({ message, hint }) => `${message} ${hint ?? ''}`).join('\n');
/** Another last day to answer is another edition. */
function setLastDay(date: string): void {
  const file = join(path, 'remiss.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/^sista_svarsdag: .*$/m, `sista_svarsdag: "${date}"`),
  );
}

beforeAll(async () => {
  path = join(temporary(), 'lingonasa');
  cpSync(projects.lingonasa, path, { recursive: true });
  for (const made of ['remiss', 'svar', 'bedomning.yaml'])
    rmSync(join(path, made), { recursive: true, force: true });
  await run();
}, 60_000);

describe('an edition that has the same answers', () => {
  it('is told to be there already, and nothing more when nothing else has changed', async () => {
    expect(told(await run())).toEqual(['info consult/already-made']);
  }, 60_000);

  it('is told to look otherwise than one that would be made now', async () => {
    const [logo = ''] = readdirSync(join(path, 'logotyper'));
    const file = join(path, 'logotyper', logo);
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.concat([bytes, Buffer.from('\n')]));
    const result = await run();
    expect(told(result)).toEqual(['info consult/already-made', 'warning consult/files-changed']);
    expect(messages(result)).toContain(`logotyper/${logo}`);
    expect(messages(result)).toContain('version');
    writeFileSync(file, bytes);
  }, 60_000);

  it('is told to lack formats that are asked for', async () => {
    const result = await run(['docx', 'html', 'md']);
    expect(told(result)).toEqual(['info consult/already-made', 'warning consult/formats-missing']);
    expect(messages(result)).toContain('docx, html');
    expect(readdirSync(join(path, 'remiss'))).toEqual(['utgava-1']);
  }, 60_000);

  it('is compared by files, program and formats, not by how its answers are written', () => {
    const edition = {
      ...{ number: 1, version: '1.0', documents: { 'a.docx': '', 'a.md': '' } },
      sources: { 'agenda.yaml': '1', 'profil.yaml': '1', 'bilder/a.png': '1', 'bilder/b.png': '1' },
    } as unknown as Edition;
    const now = {
      version: '1.1',
      sources: new Map([
        ['agenda.yaml', '2'],
        ['profil.yaml', '2'],
        ['bilder/a.png', '1'],
        ['bilder/c.png', '1'],
        ['remiss.yaml', '1'],
      ]),
      agendaFiles: new Map([['docx', 'a.docx']]),
    };
    expect(differencesFrom(edition, now)).toEqual([
      {
        code: 'consult/files-changed',
        severity: 'warning',
        details: { number: 1, files: 'bilder/b.png, bilder/c.png, profil.yaml' },
      },
      {
        code: 'consult/other-version',
        severity: 'info',
        details: { number: 1, then: '1.0', now: '1.1' },
      },
    ]);
  });
});

describe('the number of an edition that is gone', () => {
  it('is not given to another as long as a reply speaks of it', async () => {
    setLastDay('2026-10-02');
    const second = await run();
    expect(second.edition?.number).toBe(2);
    rmSync(second.edition?.folder ?? '', { recursive: true });
    mkdirSync(join(path, 'svar'), { recursive: true });
    const reply = {
      remissinstans: 'socialnämnden',
      utgåva: second.edition?.id,
      inkom: '2026-09-01',
      form: 'brev',
    };
    writeFileSync(join(path, 'svar/brev.yaml'), JSON.stringify(reply));
    setLastDay('2026-10-09');
    const third = await run();
    expect(third.edition?.number).toBe(3);
    expect(told(third)).toContain('warning consult/number-taken');
    expect(messages(third)).toContain('svar/brev.yaml');
    // The same once more is the same.
    rmSync(third.edition?.folder ?? '', { recursive: true });
    setLastDay('2026-10-02');
    const again = await run();
    expect(again.edition?.id).toBe(second.edition?.id);
    expect(told(again)).not.toContain('warning consult/number-taken');
  }, 120_000);

  it('is not given to another as long as the assessment speaks of it', async () => {
    setLastDay('2026-10-16');
    const entry = { id: 's-00000001', gäller: '6.1 Arkiv, stycke 3 (utgåva 3)' };
    writeFileSync(join(path, 'bedomning.yaml'), JSON.stringify({ synpunkter: [entry] }));
    const result = await run();
    expect(result.edition?.number).toBe(4);
    expect(messages(result)).toContain('bedomning.yaml');
    rmSync(join(path, 'bedomning.yaml'));
  }, 60_000);

  it('is the next that nobody speaks of', () => {
    const mention = (number: number) => ({ number, file: 'svar/a.json' });
    expect(freeNumber(2, [mention(2), mention(3), mention(9998)], String)).toEqual({
      number: 4,
      taken: [mention(2), mention(3)],
    });
  });

  it('tells when it is an older one that has the answers', async () => {
    setLastDay('2026-10-02');
    const result = await run();
    expect(result.edition?.number).toBe(2);
    expect(messages(result)).toContain('Utgåva 4 är senare');
  }, 60_000);
});
