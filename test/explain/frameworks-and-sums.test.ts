import { beforeAll, describe, expect, it } from 'vitest';
import { explainer, type Answer } from '../../src/explain/explain.js';
import { summandsOf } from '../../src/explain/summands.js';
import { answerNodes } from '../../src/explain/answer-nodes.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { explainable } from '../support/explainable.js';
import { projects } from '../support/projects.js';

let ask: (query: string) => Answer;

beforeAll(async () => {
  ask = explainer((await explainable(projects.lingonasa)).subject);
});

describe('words of a framework', () => {
  it.each([
    ['Service på lika villkor', /ramverk\/vision-2035\.yaml$/, 13],
    ['(Vision 2035)', /ramverk\/vision-2035\.yaml$/, undefined],
  ])('are traced to its file: %s', (query, file, line) => {
    const answer = ask(query);
    const origins = 'found' in answer ? answer.found.flatMap((found) => found.origins) : [];
    const places = origins.flatMap((origin) => (origin.kind === 'framework' ? [origin.place] : []));
    expect(places.length).toBeGreaterThan(0);
    expect(places[0]?.file).toMatch(file);
    if (line !== undefined) expect(places[0]?.line).toBe(line);
  });
});

describe('a computed sum', () => {
  it('names the answers that it is the sum of', () => {
    const answer = ask('21 100');
    const sums = ('found' in answer ? answer.found : []).flatMap(({ origins }) =>
      origins.flatMap((origin) => (origin.kind === 'computed' && origin.sum === true ? [origin.from] : [])),
    );
    expect(sums[0]?.length).toBeGreaterThan(40);
    expect(sums[0]?.every(({ pointer }) => pointer.includes('/tkr/'))).toBe(true);
  });

  const answers = {
    insatser: {
      lista: [
        {
          id: 'a',
          namn: 'A',
          ansvarig: 'Nämnden',
          finansiering: [{ källa: 'central', tkr: { 2027: 100, 2028: 20.5 } }],
        },
        { id: 'b', namn: 'B', ansvarig: 'Styrelsen', finansiering: [{ källa: 'extern', tkr: { 2027: 7 } }] },
        { id: 'c', namn: 'C', ansvarig: 'nämnden ', finansiering: [{ källa: 'extern', tkr: { 2028: 3 } }] },
      ],
    },
  };

  it.each([
    ['130,5', 4],
    ['107 tkr', 2],
    ['23,5', 2],
    ['10', 2],
    ['123,5', 3],
    ['7', 0],
    ['år 2027–2028', 0],
    ['99', 0],
  ])('%s is the sum of %i answers', async (text, count) => {
    const { schema } = await loadInstallation('sv');
    expect(summandsOf(text, ['/insatser/lista'], answerNodes(schema, answers))).toHaveLength(count);
  });
});
