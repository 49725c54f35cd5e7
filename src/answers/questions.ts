import { nameOf } from './key-path.js';
import { isGroup, valueOf } from './parts.js';
import { pointerTo, rootPointer, type Pointer } from './pointer.js';
import { resolveSchema, type Schema } from './schema.js';

/** A question of the schema, put to one place in the answers. */
export interface Question {
  /** Where the answer stands or would stand. */
  pointer: Pointer;
  question: string;
  /** Title of the property. */
  title: string;
  /** Title of the chapter: the top-level key. */
  chapter: string;
  /**
   * The way there inside the chapter, the property's own key last. An item of a list goes by its name instead of the
   * list's key: "Mobilt arbetssätt", "nytta", "tas_hem_av".
   */
  path: string[];
  /** Page in the guide. */
  page?: string;
  answered: boolean;
}

/**
 * Every question that the schema asks of these answers, in the order of the schema. A group that is missing is asked
 * for by its own question, or else by those of its parts; a list by its own question and then by those of each item.
 * Answers of a wrong kind count as answers: saying what is wrong with them is validation's business.
 */
export function questionsIn(schema: Schema, answers: unknown): Question[] {
  return [...inGroup(schema, answers, { root: schema, pointer: rootPointer, chapter: '', path: [] })];
}

interface Standing {
  root: Schema;
  pointer: Pointer;
  chapter: string;
  /** Keys and names of items, the chapter's key first. */
  path: string[];
}

function* inGroup(schema: Schema, answers: unknown, at: Standing): Generator<Question> {
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const resolved = resolveSchema(property, at.root);
    const chapter = at.pointer === rootPointer ? (resolved.title ?? key) : at.chapter;
    const inside = { ...at, pointer: pointerTo(at.pointer, key), chapter, path: [...at.path, key] };
    yield* inProperty(resolved, valueOf(answers, key), inside);
  }
}

function* inProperty(schema: Schema, answer: unknown, at: Standing): Generator<Question> {
  const answered = answer !== undefined;
  const question = schema['x-question'];
  if (question !== undefined) yield questionAt(schema, question, answered, at);
  if (!answered && question !== undefined) return;
  if (schema.properties !== undefined && (!answered || isGroup(answer))) yield* inGroup(schema, answer, at);
  if (schema.items === undefined || !Array.isArray(answer)) return;
  const items = resolveSchema(schema.items, at.root);
  for (const [index, item] of answer.entries()) {
    if (!isGroup(item)) continue;
    const path = [...withoutList(at.path), itemName(item, items, index)];
    yield* inGroup(items, item, { ...at, pointer: pointerTo(at.pointer, index), path });
  }
}

function questionAt(schema: Schema, question: string, answered: boolean, at: Standing): Question {
  const page = schema['x-guide'];
  const key = at.path.at(-1) ?? '';
  return {
    pointer: at.pointer,
    question,
    title: schema.title ?? key,
    chapter: at.chapter,
    path: at.path.length > 1 ? at.path.slice(1) : at.path,
    ...(page === undefined ? {} : { page }),
    answered,
  };
}

/** In front of an item's name, the key of its list says nothing more. A chapter that is a list keeps its key. */
function withoutList(path: string[]): string[] {
  return path.length > 1 ? path.slice(0, -1) : path;
}

function itemName(item: unknown, schema: Schema, index: number): string {
  return nameOf(item) ?? `${schema.title ?? ''} ${index + 1}`.trim();
}
