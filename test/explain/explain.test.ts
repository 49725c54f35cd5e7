import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '../../src/diagnostics/diagnostic.js';
import type { Origin, Showing } from '../../src/explain/explanation.js';
import { explainer, type Answer } from '../../src/explain/explain.js';
import { explainable, type Explainable } from '../support/explainable.js';

interface Case {
  om: string;
  fråga: string;
  svar?: string[];
  problem?: string;
  detalj?: string;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'explain.cases.yaml'), 'utf8')) as Case[];
let project: Explainable;
let ask: (query: string) => Answer;

beforeAll(async () => {
  project = await explainable(join(import.meta.dirname, 'projekt'));
  ask = explainer(project.subject);
});

describe('explain', () => {
  it.each(cases.filter(({ svar }) => svar !== undefined))('$om', ({ fråga, svar }) => {
    expect(told(ask(fråga))).toEqual(svar);
  });

  it.each(cases.filter(({ problem }) => problem !== undefined))('$om', ({ fråga, problem, detalj = '' }) => {
    const answer = ask(fråga);
    if (!('problem' in answer)) throw new Error(told(answer).join('\n'));
    expect(answer.problem.code).toBe(problem);
    const { query: _query, ...details } = answer.problem.details;
    expect(Object.values(details).join(' ')).toContain(detalj);
  });
});

/** In the words of the cases. */
function told(answer: Answer): string[] {
  if ('problem' in answer) return [JSON.stringify(answer.problem)];
  return answer.found.map(({ origins, shown }) => {
    const from = origins.map(originWords).join(' + ');
    return `${from} | ${shown.map(({ showing }) => showingWords(showing)).join('; ')}`;
  });
}

function originWords(origin: Origin): string {
  switch (origin.kind) {
    case 'answer':
      return `svar ${where(origin.place)}`;
    case 'gap':
      return `lucka ${where(origin.place)}`;
    case 'unanswered':
      return `valfritt ${where(origin.place)}`;
    case 'framework':
      return `ramverk ${where(origin.place)}`;
    case 'template': {
      const { file, line } = origin.template;
      const text = project.templates.get(file)?.split('\n')[line - 1] ?? '';
      const words = cases.flatMap(({ svar = [] }) =>
        svar.flatMap((one) => /^mall \S+ ([^|]+) \|/.exec(one)?.[1] ?? []),
      );
      return `mall ${basename(file)} ${words.find((one) => text.includes(one)) ?? text}`;
    }
    case 'number':
      return `nummer ur ${origin.from.map(({ place }) => where(place)).join(', ')}`;
    case 'computed':
      return `beräknat ur ${origin.from.map(({ place }) => where(place)).join(', ')}`;
    case 'profile':
      return `profil ${origin.pointer}`;
    case 'term':
      return `fast ord ${origin.term}`;
  }
}

function showingWords({ section, within, label, through = [] }: Omit<Showing, 'pages'>): string {
  const heading = section === undefined ? '' : `${section.number} ${section.title}`.trim();
  const words = {
    heading: 'rubrik',
    contents: 'innehåll',
    cover: 'omslag',
    head: 'sidhuvud',
    note: label === undefined ? '' : `not ${label}`,
  };
  const standing = within in words ? words[within as keyof typeof words] : (label ?? '');
  const place = [heading, standing].filter((part) => part !== '').join(', ');
  return [place, ...through.map(({ place: at }) => `genom ${where(at)}`)].join(' ');
}

function where({ file, line, column }: Place): string {
  return [basename(file), line, column].filter((part) => part !== undefined).join(':');
}
