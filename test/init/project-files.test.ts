import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readExamples } from '../../src/init/examples.js';
import { runningNames } from '../../src/profile/running-words.js';
import { filesFor, materials, uncommented } from './new-project.js';

const validatorOf = (schema: string) => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  const validate = ajv.compile(JSON.parse(schema) as object);
  return (data: unknown): string[] => {
    validate(data);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };
};

describe('a new project', () => {
  it('has these files', () => {
    expect(Object.keys(filesFor())).toEqual([
      'agenda.yaml',
      'profil.yaml',
      'LÄS-MIG.md',
      'schema/agenda.schema.json',
      'schema/agenda-part.schema.json',
      'schema/profile.schema.json',
    ]);
  });

  it('names in the first line of agenda.yaml a schema that comes along, for an editor to check it by', () => {
    const files = filesFor();
    const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(files['agenda.yaml'] ?? '')?.[1] ?? '';
    const faultsIn = validatorOf(files[named] ?? '');
    expect(faultsIn(parse(files['agenda.yaml'] ?? ''))).toEqual([]);
    expect(faultsIn(parse(uncommented(files['agenda.yaml'] ?? '')))).toEqual([]);
  });

  it('has a schema that marks what is wrong, and what must be there', () => {
    const faultsIn = validatorOf(filesFor()['schema/agenda.schema.json'] ?? '');
    const answers = parse(filesFor()['agenda.yaml'] ?? '') as { dokument: Record<string, unknown> };
    expect(faultsIn({ ...answers, titel: null })).toEqual(['/titel must be string']);
    expect(faultsIn({ ...answers, kommmuner: [] })).toEqual([' must NOT have additional properties']);
    expect(faultsIn({ ...answers, uppföljning: { intervall: 'ibland' } })).toHaveLength(1);
    expect(faultsIn({ ...answers, dokument: { ...answers.dokument, typ: null } })).not.toEqual([]);
    expect(faultsIn({})).toHaveLength(3);
  });

  it('has a schema that shows the question in the editor', () => {
    const schema = filesFor()['schema/agenda.schema.json'] ?? '';
    expect(schema).toContain('"description": "Hur ofta följs målen upp? Guiden vill ha');
  });

  it('has a schema for the parts of an agenda that is spread over several files', () => {
    const faultsIn = validatorOf(filesFor()['schema/agenda-part.schema.json'] ?? '');
    expect(faultsIn({ inledning: { varför: null } })).toEqual([]);
    expect(faultsIn({ inledning: { varfor: null } })).toHaveLength(1);
  });

  it('has a graphic profile without any value yet', () => {
    const profile = filesFor()['profil.yaml'] ?? '';
    expect(parse(profile)).toBeNull();
    expect(profile).toContain('## Grafisk profil för Strängnäs kommun');
  });

  it('has a graphic profile that is valid when all of it is uncommented, and shows every key that there is', () => {
    const files = filesFor();
    const [first = '', ...lines] = (files['profil.yaml'] ?? '').split('\n');
    const named = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1] ?? '';
    const profile = parse(lines.map((line) => line.replace(/^# /, '')).join('\n')) as object;
    expect(validatorOf(files[named] ?? '')(profile)).toEqual([]);
    expect(Object.keys(profile)).toEqual(Object.keys(materials.profileSchema.properties ?? {}));
    expect(validatorOf(files[named] ?? '')({ ...profile, namn: null, färger: { huvudfärg: null } })).toEqual(
      [],
    );
    expect(validatorOf(files[named] ?? '')({ omslag: 'ja' })).toHaveLength(1);
  });

  it('says where to begin, and names the chapters, in the words of the schema', () => {
    const readMe = filesFor()['LÄS-MIG.md'] ?? '';
    expect(readMe).toMatch(/^# Digital agenda för Strängnäs kommun\n/);
    expect(readMe).toContain(
      '1. `inledning › varför` – Varför är digital utveckling viktig för just er kommun? (Guiden s. 27)\n2. ',
    );
    expect(readMe.match(/^\d\. `/gm)).toHaveLength(3);
    expect(readMe).toContain('\n1. Inledning\n2. Bakgrund\n3. Syfte och tillämpning\n');
    expect(readMe).toContain('\n8. Finansiering\n9. Uppföljning\n');
    expect(readMe.split('\n').length).toBeLessThan(70);
  });

  it('divides agenda.yaml by keys that the schema has, the nine chapters of the guide among them', () => {
    const { sections } = materials.words;
    const keys = Object.keys(materials.schema.properties ?? {});
    expect(keys).toEqual(expect.arrayContaining(Object.keys(sections)));
    const headings = (filesFor()['agenda.yaml'] ?? '').match(/^# ── Kapitel \d\. /gm) ?? [];
    expect(headings).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `# ── Kapitel ${number}. `));
  });

  it('leaves no placeholder unfilled', () => {
    // What the head and the foot of a page can hold stands as it is.
    const running = new RegExp(`\\{(${runningNames.join('|')})\\}`, 'g');
    for (const [path, text] of Object.entries(filesFor()).filter(([path]) => !path.startsWith('schema/')))
      expect(text.replace(running, ''), path).not.toMatch(/\{\p{L}+\}/u);
  });
});

describe('the examples', () => {
  it('fit the schema', () => {
    const { required: _, ...part } = materials.schema;
    expect(validatorOf(JSON.stringify(part))(parse(materials.examples))).toEqual([]);
  });

  it('stand as they were written without a period', () => {
    expect(readExamples(materials.examples)).toEqual(parse(materials.examples));
  });

  it.each([
    [{ from: 2030, to: 2033 }, 'a: 2029, b: 2030, c: 2031, d: 2033, e: 2034'],
    [{ from: 2027, to: 2028 }, 'a: 2026, b: 2027, c: 2028, d: 2028, e: 2029'],
    [{ from: 2027, to: 2036 }, 'a: 2026, b: 2027, c: 2028, d: 2036, e: 2037'],
  ])('move their years into the period %o', (period, moved) => {
    const text =
      '{ a: 2026, b: 2027, c: 2028, d: 2030, e: 2031, law: 2016:1145, text: "År 2027–2030 (2013)" }';
    expect(readExamples(text, period)).toEqual({
      ...(parse(`{ ${moved} }`) as object),
      law: '2016:1145',
      text: `År ${period.from}–${period.to} (2013)`,
    });
  });
});
