import { chapterOf, type Schema } from '../answers/schema.js';

/** The heading of a chapter without its key; "" for what concerns none. */
export function chapterTitle(chapter: string, schema: Schema): string {
  if (chapter === '') return '';
  return chapterOf(schema, `/${chapter}`)?.replace(/ \([^()]*:\)$/, '') ?? chapter;
}
