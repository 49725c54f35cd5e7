import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { questionsIn } from '../../src/answers/questions.js';
import { resolveSchema, type Schema } from '../../src/answers/schema.js';
import { check } from '../../src/pipeline.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { agendaFor, materials, uncommented } from './new-project.js';

const makeFolder = temporaryFolders();
const { schema } = materials;

/** What check says of an agenda.yaml, without the places: "warning gap/unanswered". */
async function remarksOn(agenda: string): Promise<string[]> {
  const { diagnostics } = await check({ paths: [makeFolder({ 'agenda.yaml': agenda })] });
  return [...new Set(diagnostics.map(({ severity, code }) => `${severity} ${code}`))].sort();
}

/** The comment above each line, its lines joined. */
function commentsIn(text: string): Map<number, string> {
  const comments = new Map<number, string>();
  let above: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*#/.test(line)) above.push(line.replace(/^[\s#]+/, ''));
    else {
      comments.set(index + 1, above.join(' '));
      above = [];
    }
  }
  return comments;
}

describe('agenda.yaml, untouched', () => {
  it('has nothing but gaps, whatever was chosen', async () => {
    const joint = [
      { name: 'Grums kommun', code: '1764', short: 'Grums' },
      { name: 'Kils kommun', code: '1715' },
    ];
    for (const agenda of [
      agendaFor(),
      agendaFor({ period: { from: 2027, to: 2030 } }),
      agendaFor({ documentType: 'handlingsplan' }),
      agendaFor({ municipalities: joint, documentType: 'plan' }),
    ])
      expect(await remarksOn(agenda)).toEqual(['warning gap/unanswered']);
  });

  it('holds what was chosen, and no other answers', () => {
    const empty = (value: unknown): boolean => value === null || value === '' || isEmptyGroup(value);
    const isEmptyGroup = (value: unknown): boolean =>
      typeof value === 'object' && value !== null && Object.values(value).every(empty);
    const { titel, kommuner, dokument, ...rest } = parse(
      agendaFor({ period: { from: 2027, to: 2030 } }),
    ) as Record<string, unknown>;
    expect({ titel, kommuner }).toEqual({
      titel: 'Digital agenda för Strängnäs kommun',
      kommuner: [{ namn: 'Strängnäs kommun', kod: '0486', kortnamn: 'Strängnäs' }],
    });
    const { typ, status, period, ...others } = dokument as Record<string, unknown>;
    expect({ typ, status, period }).toEqual({
      typ: 'strategi',
      status: 'utkast',
      period: { från: 2027, till: 2030 },
    });
    expect({ ...rest, ...others }).toSatisfy(isEmptyGroup);
  });

  it('has every key of the schema outside lists, in its order', () => {
    const keysOf = (group: Schema): unknown[] =>
      Object.entries(group.properties ?? {}).map(([key, property]) => {
        const inner = resolveSchema(property, schema);
        return inner.properties === undefined ? key : [key, keysOf(inner)];
      });
    const keysIn = (value: unknown, group: Schema): unknown[] =>
      Object.entries(value ?? {}).map(([key, inside]) => {
        const inner = resolveSchema(group.properties?.[key] ?? {}, schema);
        return inner.properties === undefined ? key : [key, keysIn(inside, inner)];
      });
    expect(keysIn(parse(agendaFor({ period: { from: 2027, to: 2030 } })), schema)).toEqual(keysOf(schema));
  });

  it('asks each question of the schema once, above its key, with the page', async () => {
    const agenda = agendaFor();
    const folder = makeFolder({ 'agenda.yaml': agenda });
    const { diagnostics } = await check({ paths: [folder] });
    const comments = commentsIn(agenda);
    const asked = diagnostics.map(({ place, message, page }) => {
      const comment = comments.get(place.line ?? 0) ?? '';
      const question = message.slice(message.indexOf(': ') + 2);
      const pages = page === undefined ? '' : ` (Guiden s. ${page})`;
      return comment.startsWith(`${question}${pages}`);
    });
    expect(asked.filter((isThere) => !isThere)).toEqual([]);
    const questions = questionsIn(schema, {});
    expect(asked).toHaveLength(questions.length);
    const all = [...comments.values()].join('\n');
    for (const { question } of questions.filter(({ pointer }) => !pointer.includes('ansvarsområden')))
      expect(all.split(question), question).toHaveLength(2);
  });

  it('asks the questions of list items in the examples', () => {
    const inItems = (part: Schema, inItem: boolean): string[] => {
      const resolved = resolveSchema(part, schema);
      const own = inItem && resolved['x-question'] !== undefined ? [resolved['x-question']] : [];
      const inside = Object.values(resolved.properties ?? {}).flatMap((inner) => inItems(inner, inItem));
      return [...own, ...inside, ...(resolved.items === undefined ? [] : inItems(resolved.items, true))];
    };
    const questions = inItems(schema, false);
    expect(questions.length).toBeGreaterThan(10);
    const examples = agendaFor().replaceAll(/\s*\n\s*#[\s#]*/g, ' ');
    for (const question of questions) expect(examples).toContain(question);
  });

  it('tells how to choose among what can be chosen', () => {
    expect(agendaFor()).toContain('# Välj: utkast, remiss eller antagen.\n  status: utkast');
  });

  it('has short enough lines to read', () => {
    const long = agendaFor()
      .split('\n')
      .filter((line) => line.length > 105);
    expect(long).toEqual([]);
  });
});

describe('agenda.yaml, filled in', () => {
  it('takes an answer typed at the end of the line', async () => {
    const typed = agendaFor()
      .replace(/^( +varför: \|\n +)\n/m, '$1Vi är få.\n\n    - en punkt\n    - en till\n')
      .replace(/^( +diarienummer: )\n/m, '$1KS 2027/12\n');
    const { inledning, dokument } = parse(typed) as Record<string, Record<string, string>>;
    expect(inledning?.['varför']).toBe('Vi är få.\n\n- en punkt\n- en till\n');
    expect(dokument?.['diarienummer']).toBe('KS 2027/12');
    expect(await remarksOn(typed)).toEqual(['warning gap/unanswered']);
  });

  it.each([
    { from: 2027, to: 2030 },
    { from: 2031, to: 2033 },
    { from: 2026, to: 2026 },
    { from: 2027, to: 2036 },
  ])('has examples that fit the schema and one another when all are used, in $from–$to', async (period) => {
    const agenda = uncommented(agendaFor({ period }));
    const remarks = await remarksOn(agenda);
    expect(remarks.filter((remark) => remark.startsWith('error'))).toEqual([]);
    const { insatser, övergripande_mål: goals, bilagor } = parse(agenda) as Record<string, never>;
    expect([insatser, goals, bilagor]).toMatchObject([
      { lista: [{ kostnadsdelning: [{ andel: 60 }, { andel: 40 }] }] },
      { mål: [{ indikatorer: [{ enhet: 'procent' }, { utgångsvärde: { värde: 'ej mätt' } }] }] },
      [{ id: 'så-togs-agendan-fram' }],
    ]);
  });

  it('leaves no list without an example', () => {
    const lists = (part: Schema, path: string): string[] => {
      const resolved = resolveSchema(part, schema);
      const inside = Object.entries(resolved.properties ?? {}).flatMap(([key, inner]) =>
        lists(inner, `${path}/${key}`),
      );
      return resolved.items === undefined ? inside : [path];
    };
    const agenda = parse(uncommented(agendaFor())) as unknown;
    const at = (path: string): unknown =>
      path
        .slice(1)
        .split('/')
        .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], agenda);
    for (const path of lists(schema, '')) expect(at(path), path).toSatisfy(Array.isArray);
  });

  it('says in a joint agenda whose each decision is', async () => {
    const municipalities = [
      { name: 'Grums kommun', code: '1764' },
      { name: 'Kils kommun', code: '1715' },
    ];
    const agenda = uncommented(agendaFor({ municipalities }), 'beslut');
    expect(parse(agenda)).toMatchObject({
      titel: 'Digital agenda för Grums kommun och Kils kommun',
      dokument: { beslut: [{ kommun: 'Grums kommun' }, { kommun: 'Kils kommun' }] },
    });
    expect(await remarksOn(agenda)).toEqual(['warning gap/unanswered']);
  });

  it('shows the period as an example when it is not settled', () => {
    const agenda = agendaFor();
    expect(parse(agenda)).toMatchObject({ dokument: { period: null } });
    expect(parse(uncommented(agenda, 'period'))).toMatchObject({
      dokument: { period: { från: 2027, till: 2030 } },
    });
  });

  it.each(['Ett: namn & "citat"', '# nummer', "O'Hara", '[x](#y)', 'Åå – ”ää”', 'null', '0486', '{titel}'])(
    'keeps an odd name as it is: %s',
    (name) => {
      expect(parse(agendaFor({ municipalities: [{ name }] }))).toMatchObject({
        titel: `Digital agenda för ${name}`,
        kommuner: [{ namn: name }],
      });
    },
  );
});
