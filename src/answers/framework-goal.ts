import type { Framework } from './framework.js';
import type { Project } from './project.js';

/** A goal of a framework, as a goal of the agenda refers to it: `skl-2011/enklare-vardag`. */
export interface FrameworkGoal {
  framework: Framework;
  goal: Framework['mål'][number];
}

/** The frameworks that the goals can refer to. They must have passed validation. */
export function frameworksOf({ frameworks }: Pick<Project, 'frameworks'>): Framework[] {
  return frameworks.map(({ answers }) => answers as unknown as Framework);
}

export function referenceTo(framework: string, goal: string): string {
  return `${framework}/${goal}`;
}

const id = '[a-zåäö0-9]+(?:-[a-zåäö0-9]+)*';
const reference = new RegExp(`^${id}/${id}$`, 'u');

/** Whether words are a reference rather than free text: two ids with a slash between them, and no space. */
export function isReference(words: string): boolean {
  return reference.test(words);
}

/** The goal that words refer to; undefined for free text. */
export function frameworkGoal(words: string, frameworks: readonly Framework[]): FrameworkGoal | undefined {
  if (!isReference(words)) return undefined;
  for (const framework of frameworks) {
    const goal = framework.mål.find((one) => referenceTo(framework.id, one.id) === words);
    if (goal !== undefined) return { framework, goal };
  }
  return undefined;
}
