import type { Project } from '../answers/project.js';
import type { Terms } from '../language/terms.js';
import { functionsIn } from './functions.js';
import { manifestOf, type Template } from './template.js';

/** Plain data that a template can name beside the answers. */
export type MoreData = Readonly<Record<string, unknown>>;

/** What a document type is made of for this project: one document, or one for each function (`per: funktion`). */
export function editionsOf(template: Template, project: Project, terms: Terms): MoreData[] {
  if (!isPerFunction(template)) return [{}];
  return functionsIn(project.answers, terms).map((funktion) => ({ funktion }));
}

/** Whether the type gives one document for each function. */
export function isPerFunction(template: Template): boolean {
  return manifestOf(template).per === 'funktion';
}
