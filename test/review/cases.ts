import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Agenda } from '../../src/answers/agenda.js';
import { segmentsOf, type Pointer } from '../../src/answers/pointer.js';
import type { Status } from '../../src/document/tree.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { loadProject } from '../../src/load/load-project.js';
import type { Knowledge, Wording } from '../../src/review/knowledge.js';
import type { RuleData, Rulebook } from '../../src/review/rulebook.js';
import { projects } from '../support/projects.js';

/** `cases/<name of the rule>.yaml`. */
export interface RuleCases {
  fails: FailingCase[];
  passes: Case[];
}

/** Answers to let a rule loose on: those of the worked example, with some laid over. */
export interface Case {
  name: string;
  /** By JSON Pointer; null removes an answer or an item. */
  set?: Record<Pointer, unknown>;
  /** Whole answers, instead of the worked example's. */
  answers?: unknown;
  /** The stage to judge for; what the answers state when left out. */
  stage?: Status;
}

export interface FailingCase extends Case {
  /** Exactly the findings of the rule, in any order; a string is `at`. */
  finds: (ExpectedFinding | Pointer)[];
  /** The severity at the stage. */
  severity?: string;
}

export interface ExpectedFinding {
  at: Pointer;
  /** The marked words. */
  words?: string;
  /** A part of the Swedish message. */
  message?: string;
  /** A part of the Swedish hint. */
  hint?: string;
}

export const installation = await loadInstallation('sv');
export const rulebook = installation.rules as Rulebook;
export const knowledge: Knowledge = {
  schema: installation.schema,
  wording: installation.wording as Wording,
  municipalities: installation.municipalities,
  examples: installation.examples,
};
const example = (await loadProject(projects.lingonasa)).answers;
const folder = join(import.meta.dirname, 'cases');

export function casesOf(rule: string): RuleCases {
  return parse(readFileSync(join(folder, `${rule}.yaml`), 'utf8')) as RuleCases;
}

/** The names of the rules that have cases. */
export function rulesWithCases(): string[] {
  return namesIn(folder, '.yaml');
}

export function namesIn(path: string, ending: string): string[] {
  const names = readdirSync(path).filter((name) => name.endsWith(ending));
  return names.map((name) => name.slice(0, -ending.length)).sort();
}

export function answersOf({ answers = example, set = {} }: Case): Agenda {
  const copy = structuredClone(answers) as Record<string, unknown>;
  for (const [pointer, value] of Object.entries(set)) lay(copy, pointer, value);
  return copy as unknown as Agenda;
}

export function dataOf(rule: string): RuleData {
  const data = rulebook.get(rule);
  if (data === undefined) throw new Error(`no data for ${rule}`);
  return data;
}

/** The answer at a pointer; undefined when there is none. */
export function answerAt(answers: unknown, pointer: Pointer): unknown {
  return segmentsOf(pointer).reduce<unknown>(
    (at, key) => (at as Record<string, unknown> | undefined)?.[key],
    answers,
  );
}

function lay(answers: Record<string, unknown>, pointer: Pointer, value: unknown): void {
  const segments = segmentsOf(pointer);
  const last = segments.pop() ?? '';
  let parent: Record<string, unknown> = answers;
  for (const segment of segments) parent = (parent[segment] ??= {}) as Record<string, unknown>;
  if (value !== null) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
}
