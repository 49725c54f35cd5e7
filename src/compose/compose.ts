import type { Agenda } from '../answers/agenda.js';
import type { ProfileAnswers } from '../answers/profile.js';
import { frameworksOf } from '../answers/framework-goal.js';
import type { Project } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import type { Place, Problem } from '../diagnostics/diagnostic.js';
import type { Document } from '../document/tree.js';
import type { Terms } from '../language/terms.js';
import { viewAnswers } from './answer-view.js';
import { checkReferences } from './check-references.js';
import type { ComposeProblem } from './compose-problem.js';
import { controlRows } from './control-rows.js';
import { fillTemplate } from './fill-template.js';
import { frameworksInUse, nameFrameworkGoals } from './frameworks.js';
import { metadataOf } from './metadata.js';
import type { MoreData } from './editions.js';
import type { ReadingContext, SourceEntry } from './reading-context.js';
import { readTemplate } from './read-template.js';
import { createSlots } from './slots.js';
import { manifestOf, type Template } from './template.js';
import { createTrace } from './trace-template.js';

/**
 * Runs a document type's template over validated answers and gives the document tree, not yet numbered. `more` is
 * plain data that the template can name beside the answers; `elsewhere` the ids of another document that references
 * may lead to.
 * Problems are those that only show when the texts are read: links, notes, images, references.
 */
export function compose(
  project: Project,
  schema: Schema,
  template: Template,
  terms: Terms,
  more: MoreData = {},
  elsewhere: Iterable<string> = [],
): { document: Document; problems: Problem[] } {
  const answers = project.answers as unknown as Agenda;
  const slots = createSlots();
  const context: ReadingContext = {
    sources: sourcesOf(answers),
    projectImages: project.images,
    notes: new Map(),
    images: new Map(),
    references: new Map(),
    problems: [],
    formTerms: terms,
  };
  const profile = (project.profile?.answers ?? {}) as ProfileAnswers;
  const frameworks = frameworksOf(project);
  const view = viewAnswers(nameFrameworkGoals(answers, frameworks), schema, slots, {
    ramverk: frameworksInUse(answers, frameworks),
    dokumentruta: controlRows(profile, manifestOf(template)),
    ...more,
  });
  const trace = template.traced === undefined ? undefined : createTrace();
  const written = fillTemplate(template, view, slots, terms, trace);
  const traced = trace?.read(written);
  const body = readTemplate(traced?.markdown ?? written, slots, context, traced?.origins);
  const document: Document = {
    type: template.type,
    metadata: metadataOf(answers, project.folder, profile.namn, manifestOf(template), more, terms),
    body,
    notes: [...context.notes.values()],
    images: context.images,
  };
  const problems = [...context.problems, ...checkReferences(document, context.references, elsewhere)];
  return { document, problems: problems.map((problem) => place(problem, project)) };
}

function sourcesOf(answers: Agenda): Map<string, SourceEntry> {
  const entries = (answers.källor ?? []).map((source, index): [string, SourceEntry] => [
    source.id,
    {
      id: source.id,
      text: source.text,
      pointer: `/källor/${index}`,
      ...(source.url === undefined ? {} : { url: source.url }),
    },
  ]);
  return new Map(entries);
}

function place(problem: ComposeProblem, project: Project): Problem {
  const { pointer, line, marks, ...rest } = problem;
  const found = line === undefined ? project.places.value(pointer) : project.places.textLine(pointer, line);
  return { ...rest, place: { ...marked(found, marks, project), path: pointer } };
}

/** The place of some words, when they stand on the line of the place as they were typed. */
function marked(found: Place, words: string | undefined, { texts }: Project): Place {
  const line = found.line === undefined ? undefined : texts.get(found.file)?.split('\n')[found.line - 1];
  const start = words === undefined ? -1 : (line?.indexOf(words, (found.column ?? 1) - 1) ?? -1);
  return words === undefined || start === -1
    ? found
    : { ...found, column: start + 1, endColumn: start + 1 + words.length };
}
