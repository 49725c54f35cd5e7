import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeIn } from '../../src/fill-in/take-in.js';
import { readFilledWord } from '../../src/load/filled/read-filled-word.js';
import { canonicalAnswer } from '../../src/markdown/write-answer.js';
import { memberForm } from '../../src/pipeline/region/form-plan.js';
import type { FilledForm } from '../../src/region/filled-form.js';
import { fieldMark } from '../../src/region/form-marks.js';
import { fieldsOf, type FormField } from '../../src/region/form.js';
import type { MemberProject } from '../../src/region/region.js';
import { editYaml } from '../../src/yaml-text/edit-yaml.js';
import { filledIn, installation, wordForm } from '../support/member-forms.js';
import { laidOver, schema } from '../support/regions.js';

const region = `
titel: Digital agenda för {kommun}
dokument:
  typ: strategi
  status: utkast
  period: { från: 2027, till: 2030 }
bakgrund:
  nationellt: |
    Regionen **skriver** detta.[^guiden]

    - en punkt
  regionalt: Låst text.
övergripande_mål:
  mål:
    - id: enkel-kontakt
      namn: Enkel kontakt
insatsområden:
  områden:
    - id: service
      namn: Service och kontakt
insatser:
  lista:
    - id: e-arkiv
      namn: Gemensamt e-arkiv
      område: service
      medverkande: [Arkivet, IT-enheten]
uppföljning:
  årshjul:
    - { månad: mars, aktivitet: Mätning }
källor:
  - { id: guiden, text: Guiden (2013). }
`;
const parts = [['locked', 'bakgrund/regionalt']] as const;
const over = (own: string): MemberProject => laidOver(region, own, parts);

/** What a form with these words in it does to a member's file. */
function taken(own: string, words: Readonly<Record<string, string>>, options: { untouched?: boolean } = {}) {
  const fields = Object.entries(words).map(
    ([path, text]) =>
      [
        fieldMark(path.split('/')),
        { text, title: path, ...(options.untouched === undefined ? {} : { isUntouched: options.untouched }) },
      ] as const,
  );
  return takenForm(own, {
    member: 'rakby',
    region: '',
    version: '1',
    fields: new Map(fields),
    outside: [],
    remarks: [],
  });
}

function takenForm(own: string, filled: FilledForm) {
  const agenda = over(own);
  const { plan, key } = memberForm(agenda, installation);
  const outcome = takeIn({
    plan,
    filled,
    answers: agenda.project.answers,
    schema,
    words: installation.terms.fillIn,
    canonical: (markdown) => canonicalAnswer(markdown, [...key.ids]),
  });
  return { ...outcome, yaml: editYaml(own, outcome.edits, schema) };
}

const kinds = (lines: readonly { kind: string; path: readonly string[] }[]): string[] =>
  lines.map(({ kind, path }) => `${kind} ${path.join('/')}`);

describe('taking in a form', () => {
  it('adds, changes and leaves be', () => {
    const own = 'bakgrund:\n  # om oss\n  lokalt: gammalt\n';
    const { lines, yaml } = taken(own, {
      'bakgrund/lokalt': 'nytt',
      'bakgrund/nationellt': 'Regionen **skriver** detta.[^guiden]\n\n* en punkt',
      'inledning/varför': 'därför',
    });
    expect(kinds(lines)).toEqual(['added inledning/varför', 'changed bakgrund/lokalt']);
    expect(yaml).toBe('inledning:\n  varför: |\n    därför\nbakgrund:\n  # om oss\n  lokalt: |\n    nytt\n');
  });

  it('refuses what is locked', () => {
    const { lines, yaml } = taken('', { 'bakgrund/regionalt': 'Vår text.' });
    expect(lines).toMatchObject([{ kind: 'locked', before: 'Låst text.', after: 'Vår text.' }]);
    expect(yaml).toBe('');
  });

  it('takes nothing away by an empty field', () => {
    const own = 'bakgrund:\n  lokalt: här\n';
    const { lines, yaml } = taken(own, { 'bakgrund/lokalt': '' });
    expect(kinds(lines)).toEqual(['kept bakgrund/lokalt']);
    expect(yaml).toBe(own);
  });

  it('does not put back what has been changed since the form was sent', () => {
    const own = 'bakgrund:\n  lokalt: ändrat sedan dess\n';
    const { lines, yaml } = taken(own, { 'bakgrund/lokalt': 'som det var' }, { untouched: true });
    expect(lines).toEqual([]);
    expect(yaml).toBe(own);
  });

  it("changes an item of the region's, and says only what differs", () => {
    const { yaml } = taken('', {
      'insatser/lista/e-arkiv/ansvarig': 'Kommunstyrelsen',
      'insatser/lista/e-arkiv/medverkande': 'Arkivet\n- IT-enheten\nBiblioteket',
    });
    expect(yaml).toBe(
      'insatser:\n  lista:\n    - id: e-arkiv\n      ansvarig: Kommunstyrelsen\n      medverkande:\n        - Arkivet\n        - IT-enheten\n        - Biblioteket\n',
    );
  });

  it('makes new items, which others can refer to by name', () => {
    const words = {
      'insatsområden/områden/+1/namn': 'Välfärd & teknik',
      'insatser/lista/+2/namn': 'Digitala lås',
      'insatser/lista/+2/område': 'välfärd & teknik',
      'insatser/lista/+2/mål': 'Enkel kontakt',
      'insatser/lista/+2/finansiering/#2/källa': 'Central',
      'insatser/lista/+2/finansiering/#2/tkr': '2027: 1 200\n2028: 400,5',
      'insatser/lista/+2/tid/start': '2027-02',
    };
    const first = taken('', words);
    expect(first.lines.filter(({ kind }) => kind !== 'added')).toEqual([]);
    const { answers } = over(first.yaml).project;
    expect(answers['insatser']).toMatchObject({
      lista: [
        { id: 'e-arkiv' },
        {
          id: 'digitala-lås',
          namn: 'Digitala lås',
          område: 'välfärd-teknik',
          mål: ['enkel-kontakt'],
          finansiering: [{ källa: 'central', tkr: { 2027: 1200, 2028: 400.5 } }],
          tid: { start: '2027-02' },
        },
      ],
    });
    const second = taken(first.yaml, words);
    expect([second.lines, second.yaml]).toEqual([[], first.yaml]);
  });

  it('makes new items inside new items', () => {
    const words = {
      'övergripande_mål/mål/+2/namn': 'Trygg välfärd',
      'övergripande_mål/mål/+2/indikatorer/+1/mått': 'Andel trygga',
      'övergripande_mål/mål/+2/indikatorer/+1/målvärde/värde': '80,5',
      'övergripande_mål/mål/+2/indikatorer/+1/målvärde/år': '2030',
    };
    const first = taken('', words);
    expect(over(first.yaml).project.answers['övergripande_mål']).toMatchObject({
      mål: [
        { id: 'enkel-kontakt' },
        {
          id: 'trygg-välfärd',
          namn: 'Trygg välfärd',
          indikatorer: [{ mått: 'Andel trygga', målvärde: { värde: 80.5, år: 2030 } }],
        },
      ],
    });
    const second = taken(first.yaml, words);
    expect([second.lines, second.yaml]).toEqual([[], first.yaml]);
  });

  it('writes a list without names whole, with the rows that are not changed', () => {
    const words = {
      'uppföljning/årshjul/#1/månad': 'mars',
      'uppföljning/årshjul/#1/aktivitet': 'Mätning',
      'uppföljning/årshjul/#3/månad': 'maj',
      'uppföljning/årshjul/#3/aktivitet': 'Redovisning',
    };
    const first = taken('', words);
    expect(over(first.yaml).project.answers['uppföljning']).toEqual({
      årshjul: [
        { månad: 'mars', aktivitet: 'Mätning' },
        { månad: 'maj', aktivitet: 'Redovisning' },
      ],
    });
    expect(taken(first.yaml, words).yaml).toBe(first.yaml);
  });

  it('tells what it cannot place, with the words', () => {
    const { lines, edits } = taken('', {
      'insatser/lista/e-arkiv/löpande_kostnad/tkr_per_år': 'ungefär 50',
      'insatser/lista/+1/beskrivning': 'En insats utan namn.',
      'dokument/typ': 'riktlinje',
      'bakgrund/finns-inte': 'Någonstans.',
    });
    expect(edits).toEqual([]);
    expect(lines.map(({ after, reason }) => `${reason}: ${after}`).sort()).toEqual([
      'item-without-name: En insats utan namn.',
      'not-a-choice: riktlinje',
      'not-a-number: ungefär 50',
      'unknown-field: Någonstans.',
    ]);
  });

  it('leaves no words behind, and changes nothing the second time, whatever is written where', () => {
    const { plan } = memberForm(over(''), installation);
    const open = fieldsOf(plan).filter(({ binding }) => binding !== 'locked');
    const written = fc
      .uniqueArray(fc.constantFrom(...open), { selector: ({ path }) => path.join('/'), maxLength: 12 })
      .chain((fields) =>
        fc.tuple(...fields.map((field) => answerTo(field).map((text) => [field, text] as const))),
      )
      .map((pairs) =>
        withWholeRows(Object.fromEntries(pairs.map(([{ path }, text]) => [path.join('/'), text])), open),
      );
    fc.assert(
      fc.property(written, (words) => {
        const first = taken('# kommunens\n', words);
        const fate = new Set(first.lines.map(({ after }) => after));
        const said = Object.entries(words).filter(([, text]) => text !== '');
        const known = new Map(fieldsOf(plan).map((field) => [field.path.join('/'), field.text]));
        for (const [path, text] of said) if (known.get(path) !== text) expect(fate).toContain(text);
        const after = fieldsOf(memberForm(over(first.yaml), installation).plan);
        for (const { kind, path, after: text } of first.lines) {
          if (kind === 'unplaced') continue;
          const found = after.find((field) => field.path.join('/') === path.join('/'));
          // An id is made plain, what is referred to can have a new name, and rows move up.
          const isKept = !['id', 'mål', 'område'].includes(path.at(-1) ?? '');
          if (isKept && !path.some((segment) => segment.startsWith('#'))) expect(found?.text).toBe(text);
        }
        expect(first.yaml).toContain('# kommunens');
        const second = taken(first.yaml, words);
        expect(second.yaml).toBe(first.yaml);
      }),
      { numRuns: 150 },
    );
  });
});

/** A file that comes back has all of a row or nothing. */
function withWholeRows(
  words: Readonly<Record<string, string>>,
  fields: readonly FormField[],
): Record<string, string> {
  const rowOf = (path: string): string | undefined => /^.*?\/#\d+(?=\/)/.exec(path)?.[0];
  const rows = new Set(Object.keys(words).flatMap((path) => rowOf(path) ?? []));
  const beside = fields
    .map(({ path, text }) => [path.join('/'), text] as const)
    .filter(([path]) => rows.has(rowOf(path) ?? ''));
  return { ...Object.fromEntries(beside), ...words };
}

function answerTo({ kind, options }: FormField): fc.Arbitrary<string> {
  const name = fc.constantFrom('Ett namn', 'Två: namn', 'Tre # namn', '"Fyra"', 'Fem – ö', 'enkel-kontakt');
  switch (kind) {
    case 'rich':
      return fc.constantFrom(
        'Ett stycke.',
        '**Fet** text.\n\n- en\n- två',
        'Se [](#e-arkiv).',
        '| A | B |\n| - | - |\n| 1 | 2 |',
      );
    case 'choice':
    case 'yes-no':
      return fc.constantFrom(...options, 'något annat');
    case 'number':
      return fc.constantFrom('12', '12,5', 'tolv');
    case 'measure':
      return fc.constantFrom('12,5', 'ej mätt');
    case 'whole':
      return fc.constantFrom('2027', 'i år');
    case 'date':
      return fc.constantFrom('2027-01-15', 'i vår');
    case 'time':
      return fc.constantFrom('2027', '2027-09');
    case 'years':
      return fc.constantFrom('2027: 400', '2027: 400\n2028: 12,5', 'mycket');
    case 'lines':
    case 'references':
      return fc.constantFrom('Enkel kontakt', 'Ett\nTvå');
    default:
      return name;
  }
}

describe('a Word form', () => {
  it('comes back as it was sent, and then as it was filled in', async () => {
    const own = 'bakgrund:\n  lokalt: |\n    Här *är* vi.\n\n    1. ett\n    2. två\n';
    const agenda = over(own);
    const { plan, key } = memberForm(agenda, installation);
    const sent = await wordForm(agenda);
    const untouched = readFilledWord(sent, key);
    if ('fault' in untouched) throw new Error(untouched.fault);
    expect(untouched.member).toBe('rakby');
    expect(untouched.outside).toEqual([]);
    expect([...untouched.fields.values()].every(({ isUntouched }) => isUntouched)).toBe(true);
    expect(takenForm(own, untouched).lines).toEqual([]);
    const words = {
      'bakgrund/lokalt': 'Nytt *här*\nandra stycket',
      'bakgrund/regionalt': 'Inte vår sak',
      'dokument/diarienummer': 'KS 2027/12',
      'uppföljning/årshjul/#2/månad': 'maj',
      'insatser/lista/+1/namn': 'Ny insats',
      'insatser/lista/+1/medverkande': 'Ett\nTvå',
    };
    const filled = readFilledWord(filledIn(sent, plan, words), key);
    if ('fault' in filled) throw new Error(filled.fault);
    const { lines, yaml } = takenForm(own, filled);
    expect(kinds(lines)).toEqual([
      'added dokument/diarienummer',
      'locked bakgrund/regionalt',
      'changed bakgrund/lokalt',
      'added uppföljning/årshjul/#2/månad',
      'added insatser/lista/ny-insats/namn',
      'added insatser/lista/ny-insats/medverkande',
    ]);
    expect(yaml).toContain('    Nytt \\*här\\*\n\n    andra stycket\n');
    expect(takenForm(yaml, filled).edits).toEqual([]);
  }, 60_000);
});
