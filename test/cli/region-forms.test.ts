import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runWith } from '../support/command-line.js';
import { regions } from '../support/regions.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const folder = temporaryFolders();

/** A region of its own to write in. */
function place(): { region: string; out: string; root: string } {
  const root = folder();
  const region = join(root, 'lingonriket');
  cpSync(regions.lingonriket, region, { recursive: true });
  return { root, region, out: join(root, 'output') };
}

const answers = (fields: Record<string, string>, member = 'odonhed'): string =>
  JSON.stringify({
    remissklar: 'mall',
    version: 1,
    member,
    region: 'Region Lingonriket',
    template: '1',
    fields,
  });

describe('remissklar template', () => {
  it('makes a member its files', async () => {
    const { region, out } = place();
    const { out: said } = await runWith(['template', region, '--only', 'Odonhed', '--out', out]);
    for (const ending of ['docx', 'html', 'yaml'])
      expect(existsSync(join(out, 'lingonriket/mallar', `odonhed-odonhed.${ending}`))).toBe(true);
    expect(said).toContain('remissklar import');
  }, 60_000);

  it('says who is no member', async () => {
    const { region, out } = place();
    const { code, err } = await runWith(['template', region, '--only', 'Odonhet', '--out', out]);
    expect([code, err.includes('odonhed')]).toEqual([2, true]);
  });
});

describe('remissklar import', () => {
  it('reads answers in, and tells what it did not', async () => {
    const { root, region, out } = place();
    const file = join(root, 'svar.json');
    const own = join(region, 'kommuner/odonhed.yaml');
    writeFileSync(file, answers({ 'bakgrund/lokalt': 'Här växer vi.', 'bakgrund/regionalt': 'Nej.' }));
    const tried = await runWith(['import', file, '--region', region, '--out', out, '--prov']);
    expect([tried.code, existsSync(own), existsSync(out)]).toEqual([1, false, false]);
    const first = await runWith(['import', file, '--region', region, '--out', out]);
    expect(first.code).toBe(1);
    expect(first.out).toContain('Lokalt (bakgrund/lokalt): ”Här växer vi.”');
    expect(first.out).toContain('Regionen har låst Regionalt');
    expect(readFileSync(join(out, 'lingonriket/import/odonhed-svar.md'), 'utf8')).toContain('Nej.');
    const written = readFileSync(own, 'utf8');
    expect(written).toContain('  lokalt: |\n    Här växer vi.\n');
    const second = await runWith(['import', file, '--region', region, '--out', out]);
    expect(second.out).toContain('Inga svar är nya eller ändrade.');
    expect(readFileSync(own, 'utf8')).toBe(written);
  });

  it("keeps what stands in a member's file", async () => {
    const { root, region, out } = place();
    const own = join(region, 'kommuner/tranbarsvik.yaml');
    const before = readFileSync(own, 'utf8');
    const file = join(root, 'svar.json');
    writeFileSync(file, answers({ 'dokument/diarienummer': 'KS 2027/5' }, 'tranbarsvik'));
    const { code } = await runWith(['import', file, '--region', region, '--out', out]);
    expect(code).toBe(0);
    const after = readFileSync(own, 'utf8').split('\n');
    const removed = before.split('\n').filter((line) => !after.includes(line));
    expect(removed.filter((line) => !line.includes('diarienummer'))).toEqual([]);
    expect(after.join('\n')).toContain('diarienummer: KS 2027/5');
  });

  it('takes a form of nobody in particular where it is told to', async () => {
    const { root, region, out } = place();
    const file = join(root, 'svar.json');
    writeFileSync(file, answers({ 'bakgrund/lokalt': 'Här.' }, ''));
    const lost = await runWith(['import', file, '--region', region, '--out', out]);
    expect([lost.code, lost.out.includes('--into')]).toEqual([1, true]);
    const into = join(region, 'kommuner/nyponsund.yaml');
    const found = await runWith(['import', file, '--into', into, '--out', out]);
    expect([found.code, readFileSync(into, 'utf8').includes('    Här.')]).toEqual([0, true]);
  });

  it.each([
    [['import', 'a.docx'], 'Det framgår inte vart svaren ska.'],
    [['import', 'a.docx', 'b.docx', '--into', 'x.yaml'], 'Här är 2 angivna.'],
  ])('is misused: %s', async (argv, words) => {
    const { code, err } = await runWith(argv);
    expect([code, err.includes(words)]).toEqual([2, true]);
  });

  it('is read in for whom it can be, also when another file is none', async () => {
    const { root, region, out } = place();
    const good = join(root, 'bra.json');
    const bad = join(root, 'fel.docx');
    writeFileSync(good, answers({ 'bakgrund/lokalt': 'Här.' }));
    writeFileSync(bad, 'inget Word');
    const missing = join(root, 'saknas.docx');
    const { code, out: said } = await runWith([
      'import',
      bad,
      missing,
      good,
      '--region',
      region,
      '--out',
      out,
    ]);
    expect(code).toBe(1);
    for (const name of ['fel.docx', 'saknas.docx', 'Odonheds kommun']) expect(said).toContain(name);
    expect(existsSync(join(region, 'kommuner/odonhed.yaml'))).toBe(true);
  });
});
