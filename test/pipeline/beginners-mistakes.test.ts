import { describe, expect, it } from 'vitest';
import { check, type CheckResult } from '../../src/pipeline.js';
import { runWith } from '../support/command-line.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();
const head = 'titel: Digital agenda\nkommuner: [{ namn: Lingonåsa kommun, kod: "9999" }]\n';

function checked(text: string): Promise<CheckResult> {
  return check({ paths: [temporary({ 'agenda.yaml': text })] });
}

/** "4:8 validate/not-a-choice" of every error. */
function errorsIn({ diagnostics }: CheckResult): string[] {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place: { line = 0, column = 0 } }) => `${line}:${column} ${code}`);
}

describe('answers in the words of people', () => {
  it('may say ja, nej and choices with capitals, and are reviewed as the schema spells them', async () => {
    const result = await checked(
      `${head}dokument: { typ: Handlingsplan, status: Utkast, radnummer: JA }\norganisation_och_genomförande:\n  programstyrgrupp: { ordförande: Enhetschefen, ordförande_i_ledningsgruppen: Nej }\n`,
    );
    expect(errorsIn(result)).toEqual([]);
    expect(result.projects[0]?.review).toMatchObject({ documentType: 'handlingsplan', stage: 'utkast' });
    const [chair] = result.diagnostics.filter(({ code }) => code === 'review/chair-outside-management');
    expect(chair?.place).toMatchObject({ line: 5, column: 79, endColumn: 82 });
  });

  it('are still refused when they mean nothing', async () => {
    const result = await checked(`${head}dokument: { typ: Strategin, status: utkast, radnummer: kanske }\n`);
    expect(errorsIn(result)).toEqual(['3:18 validate/not-a-choice', '3:56 validate/true-or-false-expected']);
  });
});

describe('a source that is not there', () => {
  it('is marked where it is called, below other lines and comments', async () => {
    const { diagnostics } = await checked(
      `${head}dokument: { typ: plan, status: utkast }\ninledning:\n  # Varför?\n  varför: |\n    Rad ett.\n    Rad två [^scb] slut.\n`,
    );
    const [note] = diagnostics.filter(({ code }) => code === 'compose/unknown-note');
    expect(note?.place).toMatchObject({ line: 8, column: 13, endColumn: 19 });
  });
});

describe('the silence of a rule', () => {
  it('suggests the id that was meant', async () => {
    const result = await checked(
      `${head}dokument: { typ: strategi, status: utkast }\nbilagor: [{ id: karta, titel: Kartan }]\ngranskning:\n  tysta: [{ regel: lång-mening, skäl: Det är en karta., gäller: kartan }]\n`,
    );
    const [unused] = result.diagnostics.filter(({ code }) => code === 'review/unused-silence');
    expect(unused?.hint).toBe(
      'Det finns inget med id ”kartan”. Menade du ”karta”? Rätta det som står under gäller.',
    );
  });
});

describe('the exit code', () => {
  it.each([
    ['build PROJECT --funktion Trafiknämnden --format md', 2],
    ['build PROJECT --document agenda', 2],
    ['build PROJECT --format rtf', 2],
    ['build PROJECT --stage remiss', 2],
    ['check PROJECT --stage klar', 2],
    ['check PROJECT --format yaml', 2],
    ['kontrollera PROJECT', 2],
    ['check PROJECT/finns-inte', 1],
    ['check PROJECT', 0],
  ])('of %s is %i', async (line, wanted) => {
    const argv = line.replace('PROJECT', projects.lingonasa).split(' ');
    const { code } = await runWith(argv, undefined, { cwd: temporary() });
    expect(code).toBe(wanted);
  });
});
