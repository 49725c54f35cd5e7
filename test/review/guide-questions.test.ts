import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { keyPath } from '../../src/answers/key-path.js';
import { segmentsOf } from '../../src/answers/pointer.js';
import { resolveSchema, type Schema } from '../../src/answers/schema.js';
import { gapCode, type Problem } from '../../src/diagnostics/diagnostic.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { check, type Review } from '../../src/pipeline.js';
import {
  answerGuideQuestions,
  type GuideQuestion,
  type GuideQuestions,
} from '../../src/review/answer-guide-questions.js';
import type { Rulebook } from '../../src/review/rulebook.js';
import { rules } from '../../src/review/rules.js';
import { projects } from '../support/projects.js';

interface Case {
  name: string;
  question: Partial<GuideQuestion>;
  answers: object;
  findings?: Pick<Problem, 'code' | 'silenced'>[];
  verdict: { answered: boolean; where: string[]; missing: string[]; remarks?: string[] };
}

const cases = parse(readFileSync(join(import.meta.dirname, 'guide-questions.cases.yaml'), 'utf8')) as Case[];
const { guideQuestions, schema, rules: rulebook } = await loadInstallation('sv');
const { checklist, control } = guideQuestions as GuideQuestions;
const all = [...checklist, ...control];

function problem(found: Pick<Problem, 'code' | 'silenced'>): Problem {
  return { severity: 'warning', place: { file: 'a' }, details: {}, ...found };
}

describe('a question of the guide', () => {
  it.each(cases)('$name', ({ question, answers, findings = [], verdict }) => {
    const asked = { page: '32', sv: '', en: '', ...question };
    const [found] = answerGuideQuestions([asked], answers, findings.map(problem));
    const { answered, where, missing, remarks } = found!;
    expect({ answered, where, missing, remarks: remarks.map(({ code }) => code) }).toEqual({
      remarks: [],
      ...verdict,
    });
  });

  it('names what is missing as it is found in the file', () => {
    const answers = {
      insatser: { lista: [{ namn: 'Mobilt arbetssätt' }, {}] },
      bilagor: [{ titel: 'Karta' }],
    };
    expect(keyPath(answers, '/insatser/lista/0/nytta')).toEqual(['insatser', 'Mobilt arbetssätt', 'nytta']);
    expect(keyPath(answers, '/insatser/lista/1/nytta')).toEqual(['insatser', '2', 'nytta']);
    expect(keyPath(answers, '/bilagor/0/innehåll')).toEqual(['bilagor', 'Karta', 'innehåll']);
    expect(keyPath(answers, '/framtagande/klart')).toEqual(['framtagande', 'klart']);
  });
});

describe('the guide’s questions', () => {
  it('are the thirteen of p. 32 and the five of p. 37', () => {
    expect(checklist.map(({ page }) => page)).toEqual(Array<string>(13).fill('32'));
    expect(control.map(({ page }) => page)).toEqual(Array<string>(5).fill('37'));
  });

  it('ask in Swedish and English, each question once', () => {
    for (const { sv, en } of all) for (const words of [sv, en]) expect(words).toMatch(/^[A-ZÅÄÖ][^!“]*\?$/);
    expect(new Set(all.map(({ sv }) => sv)).size).toBe(all.length);
    expect(new Set(all.map(({ en }) => en)).size).toBe(all.length);
  });

  it('point at answers and rules that exist', () => {
    const pointers = all.flatMap(({ all: needed = [], any = [] }) => [...needed, ...any]);
    expect(pointers.filter((pointer) => !isInSchema(segmentsOf(pointer), schema))).toEqual([]);
    const names = rules.map(({ name }) => name);
    expect(all.flatMap(({ silent = [] }) => silent).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('are answered alike at every stage: no rule that they need is off at one of them', () => {
    const needed = all.flatMap(({ silent = [] }) => silent);
    for (const name of needed) {
      const { severity, types = {} } = (rulebook as Rulebook).get(name)!;
      for (const byStage of [severity, ...Object.values(types)])
        expect(Object.values(byStage), name).not.toContain('off');
    }
  });

  it('are all answered with no by an agenda that says nothing', () => {
    const verdicts = answerGuideQuestions(all, {}, []);
    expect(verdicts.filter(({ answered }) => answered)).toEqual([]);
    expect(verdicts.filter(({ missing }) => missing.length === 0)).toEqual([]);
  });
});

describe('the worked examples', () => {
  it('Lingonåsa answers them all, and says where', async () => {
    const { checklist, control } = await guideOf(projects.lingonasa);
    for (const { question, answered, where } of [...checklist, ...control]) {
      expect(answered, question).toBe(true);
      expect(where.length, question).toBeGreaterThan(0);
      for (const { file, line } of where) expect(`${file}:${line}`).toMatch(/lingonasa\/[a-z-]+\.yaml:\d+$/);
    }
  });

  it('Strängnäs answers what its only source says, and no more', async () => {
    const { checklist, control } = await guideOf(projects.strangnas);
    expect(checklist.flatMap(({ answered }, index) => (answered ? [index + 1] : []))).toEqual([1, 5, 6, 13]);
    expect(control.flatMap(({ answered }, index) => (answered ? [index + 1] : []))).toEqual([]);
    expect(control[0]).toMatchObject({
      missing: [
        'ansvarsområden › verksamheter_och_stöd › ansvarig',
        'ansvarsområden › gemensamma_lösningar › ansvarig',
        'ansvarsområden › stöd_för_utveckling › ansvarig',
      ],
      remarks: [{ rule: 'insats-utan-ansvarig' }],
    });
    expect(control[0]!.remarks[0]!.places).toHaveLength(2);
  });

  it('are asked in the language of the messages', async () => {
    expect((await guideOf(projects.strangnas, 'en')).checklist[0]?.question).toMatch(/^Why /);
  });
});

describe('the review of a project', () => {
  it('tells how hard each chapter is to read, under the headings of the chapters', async () => {
    const { projects: found } = await check({ paths: [projects.lingonasa] });
    const { chapters, readability } = found[0]!.review!;
    expect(readability.length).toBeGreaterThan(8);
    expect(chapters.filter((chapter) => readability.some((one) => one.chapter === chapter))).toEqual(
      readability.map(({ chapter }) => chapter),
    );
    expect(found[0]!.diagnostics.filter(({ code }) => code === gapCode)).toEqual([]);
  });
});

async function guideOf(folder: string, language: 'sv' | 'en' = 'sv'): Promise<Review['guide']> {
  const { projects: found } = await check({ paths: [folder], language });
  return found[0]!.review!.guide;
}

function isInSchema([key, ...rest]: string[], part: Schema): boolean {
  if (key === undefined) return true;
  const { properties, items } = resolveSchema(part, schema);
  const next = key === '*' ? items : properties?.[key];
  return next !== undefined && isInSchema(rest, next);
}
