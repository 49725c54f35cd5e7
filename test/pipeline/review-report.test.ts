import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, check, reviewPage, type BuildResult } from '../../src/pipeline.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();
const type = 'granskningsrapport';

/** A copy of a project, its agenda.yaml changed. */
function changed(folder: string, change: (text: string) => string): string {
  const copy = join(temporary(), 'projekt');
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, 'agenda.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return copy;
}

const withSilence = (text: string): string =>
  `${text}\ngranskning:\n  tysta:\n    - regel: mål-utan-indikator\n      skäl: Indikatorerna tas fram i budgeten.\n      gäller: enklare-vardag\n`;

/** Findings that stop a remiss: an error. */
const asRemiss = (text: string): string => text.replace('status: utkast', 'status: remiss');

async function markdownOf(
  folder: string,
  more: Partial<Parameters<typeof build>[0]> = {},
): Promise<{ text: string; result: BuildResult }> {
  const result = await build({
    paths: [folder],
    documents: [type],
    formats: ['md'],
    out: temporary(),
    ...more,
  });
  return { text: readFileSync(result.documents[0]!.path, 'utf8').replaceAll('\u00A0', ' '), result };
}

/** The section under a heading, up to the next heading of any level. */
function under(heading: string, text: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('#') && line.endsWith(heading));
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith('#'));
  return lines.slice(start + 1, length === -1 ? undefined : start + 1 + length).join('\n');
}

describe('the report of a review', () => {
  it('says what was judged and what came of it, chapter by chapter', async () => {
    const { text, result } = await markdownOf(projects.strangnas);
    expect(basename(result.documents[0]!.path)).toMatch(/^granskningsrapport-digitalt-.*-utkast\.md$/);
    expect(text).toMatch(/^# Granskningsrapport: Digitalt arbetssätt/);
    expect(text).toMatch(/\*\*Granskad för skedet\*\* +\| Utkast/);
    expect(text).toMatch(/\*\*Upprättad\*\* +\| 2015-05-05/);
    const { diagnostics } = await check({ paths: [projects.strangnas] });
    const sum = /\| \*\*Summa\*\* +\|(.*)\|/
      .exec(text)?.[1]
      ?.split('|')
      .map((cell) => cell.trim());
    const counted = (wanted: string, code: RegExp): string => {
      const number = diagnostics.filter((found) => found.severity === wanted && code.test(found.code)).length;
      return number === 0 ? '–' : String(number);
    };
    const review = /^(?!gap)/;
    expect(sum).toEqual([
      counted('error', review),
      counted('warning', review),
      counted('warning', /^gap/),
      counted('info', review),
    ]);
  });

  it('tells the reason and the next step of a rule once, and every place of it', async () => {
    const { text } = await markdownOf(projects.strangnas);
    const goals = under('Varning: Mål utan indikator', text);
    expect(goals.match(/\*\*Nästa steg:\*\*/g)).toHaveLength(1);
    expect(goals).toContain('**Varför:** Ett mål som inte går att mäta');
    expect(goals).toContain('**Regel:** mål-utan-indikator');
    expect(goals.match(/^[*-] agenda\.yaml, rad \d+: Målet/gm)).toHaveLength(3);
  });

  it('takes what has no rule together, each with its own next step', async () => {
    const slips = (text: string): string =>
      text.replace(
        '    Arbetet med e-förvaltning',
        '    # Rubrik\n\n    Se [^ingen].\n\n    Arbetet med e-förvaltning',
      );
    const { text } = await markdownOf(changed(projects.strangnas, slips));
    const found = under('Varning: hur svaren är skrivna', text);
    expect(found).toMatch(/Raden ”# Rubrik” ser ut som en rubrik.*Skriv .*rubriken.* med dubbla/);
    expect(found).toMatch(/Det finns ingen källa eller not som heter ”ingen”\. Lägg till den/);
    expect(found).not.toContain('**Nästa steg:**');
  });

  it('names files as they are called in the project, never where they lie', async () => {
    for (const folder of [projects.strangnas, projects.lingonasa, projects.hard]) {
      const { text } = await markdownOf(folder);
      expect(text).not.toContain(dirname(folder));
      expect(text).toMatch(/agenda\.yaml, rad \d/);
    }
  });

  it('has a sentence where it has nothing to show', async () => {
    const { text } = await markdownOf(projects.lingonasa);
    expect(under('Sammanfattning', text)).toContain('Granskningen har inga anmärkningar');
    expect(under('Kapitel för kapitel', text)).toContain('Inget kapitel har anmärkningar eller luckor.');
    expect(text).not.toContain('Tystade regler');
    const bare =
      'titel: Digital agenda\nkommuner: [{ namn: Provby kommun }]\ndokument: { typ: plan, status: utkast }';
    const empty = await markdownOf(temporary({ 'agenda.yaml': bare }));
    expect(under('Klarspråk', empty.text).trim()).toBe(
      'Inget kapitel har ännu hundra ord löpande text, och då går läsbarheten inte att mäta.',
    );
    expect(empty.text).toMatch(/\*\*Diarienummer\*\* +\| Saknas/);
  });

  it('lists what is silenced with the reason, and does not count it', async () => {
    const { text } = await markdownOf(changed(projects.strangnas, withSilence));
    expect(under('Tystade regler', text)).toMatch(
      /\| mål-utan-indikator \| agenda\.yaml, rad \d+ +\| Målet ”Enklare.*\| Indikatorerna tas fram i budgeten\. \|/,
    );
    expect(under('Varning: Mål utan indikator', text).match(/^[*-] agenda/gm)).toHaveLength(2);
  });

  it('is in Swedish whatever the language of the messages', async () => {
    const inEnglish = await markdownOf(projects.strangnas, { language: 'en' });
    expect(inEnglish.text).toBe((await markdownOf(projects.strangnas)).text);
    expect(inEnglish.result.diagnostics.map(({ reference }) => reference).join()).toMatch(/, p\. \d/);
  });
});

describe('building it', () => {
  it('works also while the answers have errors, and that is all that was asked for', async () => {
    const folder = changed(projects.strangnas, asRemiss);
    const { text, result } = await markdownOf(folder);
    expect(result).toMatchObject({ blame: 'input', complete: true });
    expect(text).toContain('Fel: Mål utan indikator');
    expect(under('Sammanfattning', text)).toContain('Agendan har fel som måste rättas innan den kan göras.');
  });

  it('is not all when the agenda was asked for too and could not be made', async () => {
    const folder = changed(projects.strangnas, asRemiss);
    const { result } = await markdownOf(folder, { documents: ['digital-agenda', type] });
    expect(result.documents.map((made) => made.type)).toEqual([type]);
    expect(result).toMatchObject({ blame: 'input', complete: false });
  });

  it('is not possible when the files cannot be read as an agenda', async () => {
    const folder = temporary({ 'agenda.yaml': 'titel: Agenda' });
    const result = await build({ paths: [folder], documents: [type], formats: ['md'], out: temporary() });
    expect(result).toMatchObject({ documents: [], blame: 'input', complete: false });
  });

  it('makes both in one run, and leaves the agenda when it alone is made', async () => {
    const out = temporary();
    const request = { paths: [projects.strangnas], formats: ['md'] as const, out };
    const both = await build({ ...request, documents: ['digital-agenda', type] });
    expect(both).toMatchObject({ complete: true });
    const files = readdirSync(join(out, 'strangnas')).sort();
    expect(files).toHaveLength(3);
    await build({ ...request, documents: [type] });
    expect(readdirSync(join(out, 'strangnas')).sort()).toEqual(files);
  });

  it('refuses two projects that would write over each other', async () => {
    const paths = [changed(projects.strangnas, asRemiss), changed(projects.strangnas, asRemiss)];
    const result = await build({ paths, documents: [type], formats: ['md'], out: temporary() });
    expect(result.documents).toHaveLength(1);
    expect(result.complete).toBe(false);
  });
});

describe('as a page of its own', () => {
  it('is judged for the stage that is asked for', async () => {
    const { page, blame } = await reviewPage({ path: projects.strangnas, stage: 'remiss' });
    const html = new TextDecoder().decode(page);
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('Granskningsrapport: Digitalt arbetssätt');
    expect(html).toContain('Fel: Mål utan indikator');
    expect(blame).toBe('input');
  });
});

describe('what remains', () => {
  it.each([
    ['utkast', /stoppar utkastet\. \d+ frågor återstår före remiss\./],
    ['remiss', /återstår \d+ frågor före remiss\./],
    ['antagen', /återstår \d+ frågor innan agendan kan antas\./],
  ] as const)('is told in a sentence: %s', async (stage, words) => {
    expect((await markdownOf(projects.strangnas, { stage })).text).toMatch(words);
  });
});

describe('readability', () => {
  it('is told of chapters with a hundred words or more', async () => {
    const long = 'Kommunen bygger en e-tjänst varje månad. '.repeat(20);
    const folder = changed(projects.strangnas, (text) =>
      text.replace('  varför: |\n', `  varför: |\n    ${long}\n`),
    );
    const { text } = await markdownOf(folder);
    const rows = under('Klarspråk', text)
      .split('\n')
      .filter((row) => row.startsWith('| '));
    const counted = rows.flatMap((row) => Number(row.split('|')[2]?.trim() ?? '') || []);
    expect(counted.length).toBeGreaterThan(0);
    expect(Math.min(...counted)).toBeGreaterThanOrEqual(100);
  });
});

describe('the page of a review that errors hinder', () => {
  it('shows the errors with their lines and next steps', async () => {
    const folder = changed(projects.strangnas, (text) => text.replace('typ: strategi', 'typ: stratgi'));
    const result = await reviewPage({ path: folder });
    const page = new TextDecoder().decode(result.page).replaceAll('\u00A0', ' ');
    expect(result.blame).toBe('input');
    expect(page).toContain('<html lang="sv');
    expect(page).toContain('Granskningen av projekt stoppas av fel');
    expect(page).toMatch(/agenda\.yaml, rad \d+/);
    expect(page).toContain('”typ” kan inte vara ”stratgi”.');
    expect(page).toContain('Menade du ”strategi”?');
  });

  it('is there also when there is no agenda at all', async () => {
    const result = await reviewPage({ path: join(temporary(), 'borta') });
    expect(new TextDecoder().decode(result.page)).toContain('stoppas av fel');
  });
});
