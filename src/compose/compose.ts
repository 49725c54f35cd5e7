import type { Agenda } from '../answers/agenda.js';
import type { Project } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import type { Document } from '../document/tree.js';
import type { Terms } from '../language/terms.js';
import { viewAnswers } from './answer-view.js';
import { checkReferences } from './check-references.js';
import type { ComposeProblem } from './compose-problem.js';
import { fillTemplate } from './fill-template.js';
import { metadataOf } from './metadata.js';
import type { MoreData } from './editions.js';
import type { ReadingContext, SourceEntry } from './reading-context.js';
import { readTemplate } from './read-template.js';
import { createSlots } from './slots.js';
import { manifestOf, type Template } from './template.js';

/**
 * Runs a document type's template over validated answers and gives the document tree, not yet numbered. `more` is
 * plain data that the template can name beside the answers.
 * Problems are those that only show when the texts are read: links, notes, images, references.
 */
export function compose(
  project: Project,
  schema: Schema,
  template: Template,
  terms: Terms,
  more: MoreData = {},
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
  };
  const view = viewAnswers(answers, schema, slots, more);
  const markdown = fillTemplate(template, view, slots, terms);
  const body = readTemplate(markdown, slots, context);
  const document: Document = {
    type: template.type,
    metadata: metadataOf(answers, project.folder, manifestOf(template), more),
    body,
    notes: [...context.notes.values()],
    images: context.images,
  };
  const problems = [...context.problems, ...checkReferences(document, context.references)];
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
  const { pointer, line, ...rest } = problem;
  const found = line === undefined ? project.places.value(pointer) : project.places.textLine(pointer, line);
  return { ...rest, place: { ...found, path: pointer } };
}
