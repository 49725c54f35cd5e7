import type { Schema } from '../answers/schema.js';
import { fill } from '../diagnostics/localise.js';
import { formatList } from '../language/format.js';
import type { NewProjectWords } from './words.js';

/** Characters in a line of agenda.yaml; longer words stand alone. */
const width = 100;
const noBreakSpace = '\u00A0';

/** Where a comment stands. */
interface Position {
  /** Columns from the margin. */
  indent: number;
  /** What has been explained above, and is not explained again. */
  said: Set<string>;
  /** The page in the guide that the group is about: it need not be told again of what has no question. */
  page?: string | undefined;
}

/**
 * What stands above a key: its question with the page in the guide, what the schema says more, and what there is to
 * choose among. A key without a question goes by its title. Lines without the comment sign.
 */
export function commentOn(schema: Schema, required: boolean, at: Position, words: NewProjectWords): string[] {
  const question = schema['x-question'];
  const description = once(schema.description, at.said);
  if (question !== undefined) {
    return paragraphs([withPage(question, schema, words), description, choices(schema, words)], at.indent);
  }
  const optional = !required && schema.properties === undefined;
  const title = fill(optional ? words.optional : words.named, { title: schema.title ?? '' });
  const named = description === undefined ? title : `${title} ${description}`;
  const paged = schema['x-guide'] === at.page ? named : withPage(named, schema, words);
  return paragraphs([paged, choices(schema, words)], at.indent);
}

/** What stands above a key in an example, which shows much by itself: the question, or else the explanation. */
export function commentInExample(
  schema: Schema,
  { indent, said }: Position,
  words: NewProjectWords,
): string[] {
  const question = schema['x-question'];
  const text = question === undefined ? once(schema.description, said) : withPage(question, schema, words);
  return paragraphs([text, choices(schema, words)], indent);
}

/** Folds a text into lines that fit a comment which begins at the indent. */
export function folded(text: string, indent: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || indent + 2 + last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => line.replaceAll(noBreakSpace, ' '));
}

function paragraphs(texts: readonly (string | undefined)[], indent: number): string[] {
  return texts.flatMap((text) => (text === undefined ? [] : folded(text, indent)));
}

function once(text: string | undefined, said: Set<string>): string | undefined {
  if (text === undefined || said.has(text)) return undefined;
  said.add(text);
  return text;
}

function withPage(text: string, schema: Schema, words: NewProjectWords): string {
  const page = schema['x-guide'];
  return page === undefined ? text : `${text} ${fill(words.page, { page }).replaceAll(' ', noBreakSpace)}`;
}

function choices(schema: Schema, words: NewProjectWords): string | undefined {
  const among = schema.type === 'boolean' ? words.booleans : (schema.enum ?? schema.items?.enum);
  return among === undefined ? undefined : fill(words.choose, { choices: formatList(among, words.or) });
}
