import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadConsultation } from '../../src/load/load-consultation.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { loadProject } from '../../src/load/load-project.js';
import { validateConsultation } from '../../src/validate/validate-consultation.js';
import { isWorkday } from '../../src/validate/consultation/workdays.js';
import { inSwedish, shortly } from '../support/catalogues.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

interface Case {
  name: string;
  text?: string;
  whole?: string;
  /** Lines of consultees after those of `needed`. */
  consultees?: string;
  replace?: Record<string, string>;
  /** A key of the agenda's `dokument` that it is to be without. */
  without?: string;
  problems: string[];
  severities?: string[];
  words?: string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'consultation.cases.yaml'), 'utf8')) as Case[];
const makeFolder = temporaryFolders();
const { consultationSchema: schema, terms } = await loadInstallation('sv');

const agenda = `titel: Digital agenda
kommuner: [{ namn: Lingonåsa kommun }]
dokument: { typ: plan, status: remiss, diarienummer: KS 2026/1 }
insatser:
  lista:
    - { id: a, namn: Ett, ansvarig: Socialnämnden }
    - { id: b, namn: Två, ansvarig: Kommunstyrelsen, kostnadsdelning: [{ part: Bolaget AB, andel: 100 }] }
    - { id: c, namn: Tre, ansvarig: Alla nämnder }
`;

const needed = `sänds: "2026-06-22"
sista_svarsdag: "2026-09-25"
om_remissen: Ett förslag.
remissinstanser:
  - { id: socialnämnden, namn: Socialnämnden, typ: nämnd, e_post: a@b.se }
  - { id: bolaget, namn: Bolaget AB, typ: bolag, e_post: c@d.se }
`;
const rest = 'svar: { e_post: a@b.se }\nkontakt: { e_post: a@b.se }\ninriktning: Målen.\n';

function textOf({ text = '', whole, consultees = '', replace = {} }: Case): string {
  const indented = consultees.replaceAll(/^(?=.)/gm, '  ');
  const written = whole ?? `${needed}${indented}${rest}${text}`;
  return Object.entries(replace).reduce((now, [from, to]) => now.replace(from, to), written);
}

async function diagnosticsFor(one: Case) {
  const kept = agenda.replace(one.without === 'diarienummer' ? ', diarienummer: KS 2026/1' : '\0', '');
  const folder = makeFolder({ 'agenda.yaml': kept, 'remiss.yaml': textOf(one) });
  const file = (await loadConsultation(folder))!;
  const project = await loadProject(folder);
  const found = validateConsultation(file, { agenda: project, schema, terms, targets: ['ett-mål', 'a'] });
  return { folder, diagnostics: inSwedish(found) };
}

describe('a consultation', () => {
  it.each(cases)('$name', async (one) => {
    const { folder, diagnostics } = await diagnosticsFor(one);
    expect(shortly(diagnostics, folder)).toEqual(one.problems);
    const severities = one.severities ?? one.problems.map(() => 'error');
    expect(diagnostics.map(({ severity }) => severity)).toEqual(severities);
    const said = diagnostics.map(({ message, hint }) => `${message} ${hint ?? ''}`).join('\n');
    for (const word of one.words ?? []) expect(said).toContain(word);
  });

  it('of the worked example has nothing to remark on, and is no part of the agenda', async () => {
    const project = await loadProject(projects.lingonasa);
    const file = (await loadConsultation(projects.lingonasa))!;
    expect(validateConsultation(file, { agenda: project, schema, terms })).toEqual([]);
    expect([...project.sources.keys()]).not.toContain('remiss.yaml');
  });

  it('is read as the files of the agenda are, and is not missed where there is none', async () => {
    const folder = makeFolder({ 'agenda.yaml': agenda });
    expect(await loadConsultation(folder)).toBeUndefined();
    const broken = makeFolder({ 'agenda.yaml': agenda, 'remiss.yml': 'sänds: "2026\nsvar: a\n' });
    await expect(loadConsultation(broken)).rejects.toMatchObject({
      blame: 'input',
      problems: [{ code: 'load/yaml-unclosed-quote' }],
    });
  });
});

describe('working days', () => {
  it.each([
    ['2026-04-03', false],
    ['2026-04-06', false],
    ['2026-05-14', false],
    ['2026-05-15', true],
    ['2026-06-19', false],
    ['2026-09-25', true],
    ['2026-12-24', false],
    ['2027-01-06', false],
    ['2038-04-26', false],
  ])('%s: %s', (date, isOne) => {
    expect(isWorkday(date)).toBe(isOne);
  });
});
