import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Receipt } from '../../src/document/receipt.js';
import { composeDocuments } from '../../src/pipeline/compose-documents.js';
import { inspect } from '../../src/pipeline/inspect.js';
import { arrangeFor, type MadeFile } from '../../src/pipeline/produce.js';
import { receiptData } from '../../src/pipeline/receipt-data.js';
import { build, type BuildRequest } from '../../src/pipeline.js';
import type { Document } from '../../src/document/tree.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { outline } from '../support/outline.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();
const type = 'tillganglighet';
const answers = {
  titel: 'Digital agenda för Provkommun',
  kommuner: [{ namn: 'Provkommun' }],
  dokument: { typ: 'plan', status: 'utkast' },
};
const project = (profile: object = { namn: 'Provkommun' }): string =>
  temporary({ 'agenda.yaml': stringify(answers), 'profil.yaml': stringify(profile) });

interface Made {
  /** The note in Markdown. */
  note: string;
  manifest: { documents: { type: string; format: string; path: string; conformance?: Receipt }[] };
  types: string[];
  complete: boolean;
}

async function made(request: Partial<BuildRequest>, folder = project()): Promise<Made> {
  const out = temporary({});
  const { documents, complete } = await build({ paths: [folder], out, ...request });
  const note = documents.find((one) => one.type === type && one.format === 'md');
  if (note === undefined) throw new Error('no note');
  return {
    note: readFileSync(note.path, 'utf8'),
    manifest: JSON.parse(readFileSync(join(note.path, '../manifest.json'), 'utf8')) as Made['manifest'],
    types: documents.map((one) => `${one.type} ${one.format}`),
    complete,
  };
}

/** A note of files with these receipts. */
async function noteOf(files: readonly Partial<MadeFile>[]): Promise<string> {
  const installation = await loadInstallation('sv');
  const inspection = await inspect(project(), installation);
  const made = files.map((file): MadeFile => ({
    type: 'x',
    path: 'fil.pdf',
    format: 'pdf',
    bytes: new Uint8Array(),
    ...file,
  }));
  const data = { tillgänglighet: receiptData(made, new Map([['regel-1', 'Allt är på plats']])) };
  const [document] = await composeDocuments(
    [type],
    inspection,
    inspection.sound!,
    installation,
    undefined,
    data,
  );
  const arranged: Document = await arrangeFor(inspection.sound!, document!, installation.terms);
  return outline(arranged.body);
}

const receipt = (claims: string[], ...passed: boolean[]): Receipt => ({
  claims,
  checks: passed.map((one, index) => ({
    rule: `regel-${index}`,
    clause: `7.${index}`,
    passed: one,
    ...(one ? {} : { breaks: 3 }),
  })),
  forPeople: ['Läsordningen är rätt.'],
});

describe('the note for the accessibility statement', () => {
  it('tells what the receipts of the same build hold, and is not about itself', async () => {
    const { note, manifest, types } = await made({ documents: ['digital-agenda', type] });
    expect(types.slice(0, 4)).toEqual(['docx', 'pdf', 'html', 'md'].map((one) => `digital-agenda ${one}`));
    const told = manifest.documents.filter((row) => row.type === 'digital-agenda');
    expect(told).toHaveLength(4);
    for (const { path, conformance } of told) {
      const row = note.split('\n').find((line) => line.includes(path))!;
      const cells = row.split('|').map((cell) => cell.trim());
      const checks = conformance?.checks.length;
      expect(cells.slice(3, 6)).toEqual([
        conformance?.claims.join(' och ') || '–',
        checks === undefined ? '–' : String(checks),
        checks === undefined ? '–' : '0',
      ]);
      for (const words of conformance?.forPeople ?? []) expect(note).toContain(`- ${words}`);
    }
    expect(note).toContain('PDF-filen är märkt som PDF/UA-1 och PDF/A-2a.');
    expect(note).toContain('Den kontrollerades inte automatiskt när den skapades.');
    expect(note).not.toContain('underlag-till');
    // Nor is it less accessible than what it tells of.
    const own = manifest.documents.filter((row) => row.type === type);
    expect(own.flatMap(({ conformance }) => conformance?.checks ?? []).filter((one) => !one.passed)).toEqual(
      [],
    );
  });

  it('is about the agenda in every format when nothing else is asked for, and makes no agenda', async () => {
    const { note, types, manifest, complete } = await made({ documents: [type], formats: ['md'] });
    expect(types).toEqual([`${type} md`]);
    expect(complete).toBe(true);
    expect(manifest.documents.map((row) => row.path)).toHaveLength(1);
    for (const ending of ['docx', 'pdf', 'html', 'md'])
      expect(note).toContain(`digital-agenda-for-provkommun-utkast.${ending}`);
  });

  it('is about nothing that is not made', async () => {
    const { note } = await made({ documents: ['oversikter', type], formats: ['md', 'html'] });
    expect(note).not.toMatch(/PDF|Word/);
    expect(note).toContain('Webbsidan är gjord för att följa WCAG 2.2');
    expect(note).toMatch(/oversikter-till-digital-agenda/);
  });

  it('names the standards that are claimed and no other', async () => {
    const { note } = await made({ documents: [type], formats: ['md'] }, project({ arkiv: 'ingen' }));
    expect(note).toContain('PDF-filen är märkt som PDF/UA-1.');
    expect(note).not.toContain('PDF/A-');
  });

  it('tells of what was found, and does not say that nothing was', async () => {
    const note = await noteOf([{ conformance: receipt([], true, false, true) }]);
    expect(note).toContain('PDF-filen är inte märkt enligt någon standard för tillgänglighet.');
    expect(note).toContain('En automatisk kontroll av 3 regler hittade brister.');
    expect(note).toMatch(/fil\.pdf.*Allt är på plats \(regel-1\).*7\.1.*3/s);
    expect(note).not.toMatch(/inga brister/);
  });

  it('claims of many files only what is so of each', async () => {
    const whole = { path: 'a.pdf', conformance: receipt(['PDF/UA-1', 'PDF/A-2a'], true, true) };
    const half = { path: 'b.pdf', conformance: receipt(['PDF/UA-1'], true, true) };
    const none = { path: 'c.pdf', conformance: receipt([], true, false) };
    expect(await noteOf([whole, half])).toContain('PDF-filerna är märkta som PDF/UA-1.');
    expect(await noteOf([whole, none])).toContain(
      'Ingen standard för tillgänglighet gäller för alla PDF-filerna.',
    );
  });

  it('is not made while the answers have errors, since no files are', async () => {
    const folder = temporary({ 'agenda.yaml': stringify({ ...answers, titel: '' }) });
    const { documents, complete } = await build({ paths: [folder], documents: [type], out: temporary({}) });
    expect(documents).toEqual([]);
    expect(complete).toBe(false);
  });
});
