import { segmentsOf } from '../answers/pointer.js';
import { questionsIn } from '../answers/questions.js';
import type { Schema } from '../answers/schema.js';
import { fill } from '../diagnostics/localise.js';
import type { NewProjectWords } from './words.js';

/** The questions to begin with, as a numbered Markdown list. */
export function firstQuestions(schema: Schema, words: NewProjectWords): string {
  const questions = questionsIn(schema, {});
  const rows = words.first.flatMap(
    (pointer) => questions.find((question) => question.pointer === pointer) ?? [],
  );
  return rows
    .map(({ pointer, question, page }, index) => {
      const reference = page === undefined ? '' : ` ${fill(words.page, { page })}`;
      return `${index + 1}. \`${segmentsOf(pointer).join(' › ')}\` – ${question}${reference}`;
    })
    .join('\n');
}

/** The chapters of the guide, as a numbered Markdown list. */
export function chapterList(schema: Schema, { sections }: NewProjectWords): string {
  return Object.entries(sections)
    .flatMap(([key, { chapter }]) =>
      chapter === undefined ? [] : `${chapter}. ${schema.properties?.[key]?.title ?? key}`,
    )
    .join('\n');
}
