import type { Project } from '../answers/project.js';
import { functionsIn } from './functions.js';
import { manifestOf, type Template } from './template.js';

/** Plain data that a template can name beside the answers. */
export type MoreData = Readonly<Record<string, unknown>>;

/** What a document type is made of for this project: one document, or one for each function (`per: funktion`). */
export function editionsOf(template: Template, project: Project): MoreData[] {
  if (manifestOf(template).per !== 'funktion') return [{}];
  return functionsIn(project.answers).map((funktion) => ({ funktion }));
}
