import { pointerTo, rootPointer, segmentsOf, type Pointer } from '../answers/pointer.js';
import { resolveSchema, type Schema } from '../answers/schema.js';
import type { MoreData } from './editions.js';
import type { Slots } from './slots.js';
import { TemplateFault } from './template-fault.js';

/**
 * The answers as a template sees them: every key that the schema knows is there, so that an unknown name in a
 * template is an error (Handlebars runs strict), and each value knows its place and what to do when it is written
 * out. `toHTML` is Handlebars' own hook for values that must not be escaped.
 */
export interface Written {
  toHTML(): string;
}

/** A given answer that is a text, a number or true/false. */
export interface Value extends Written {
  view: 'value';
  /** Absent for what is not an answer but was computed. */
  pointer?: Pointer;
  raw: string | number | boolean;
}

/** An unanswered question, or (without a question) an optional answer that was left out. */
export interface Missing extends Written {
  view: 'missing';
  pointer: Pointer;
  question?: string;
  page?: string;
}

export type Items = View[];

export const groupMark = Symbol('group');

export interface Group {
  [groupMark]: { pointer: Pointer; answered: boolean; raw: unknown };
  [key: string]: View;
}

export type View = Value | Missing | Items | Group;

/** In `more`: the answer, or the group or list of answers, at a place. */
export class AnswerAt {
  constructor(readonly pointer: Pointer) {}
}

/**
 * `more` is plain data that the template can name beside the answers: texts, numbers, lists and groups, and with
 * `AnswerAt` the answers themselves.
 */
export function viewAnswers(answers: unknown, schema: Schema, slots: Slots, more: MoreData = {}): View {
  const root = view(answers, schema, rootPointer);
  if (isGroup(root)) for (const [key, data] of Object.entries(more)) root[key] = viewData(data);
  return root;

  function viewData(data: unknown): View {
    if (data instanceof AnswerAt) return viewAt(data.pointer);
    if (Array.isArray(data)) return data.map(viewData);
    if (typeof data === 'object' && data !== null) {
      const group = emptyGroup(rootPointer, data);
      for (const [key, item] of Object.entries(data)) group[key] = viewData(item);
      return group;
    }
    const raw = (data ?? false) as string | number | boolean;
    return { view: 'value', raw, toHTML: () => slots.emit({ kind: 'text', value: String(raw) }) };
  }

  function viewAt(pointer: Pointer): View {
    const found = segmentsOf(pointer).reduce<View | undefined>(
      (at, key) => (Array.isArray(at) ? at[Number(key)] : isGroup(at) ? at[key] : undefined),
      root,
    );
    if (found === undefined) throw new Error(`there is no answer at ${pointer}`);
    return found;
  }

  function view(answer: unknown, declared: Schema, pointer: Pointer): View {
    const { ...resolved } = resolveSchema(declared, schema);
    if (resolved.properties !== undefined) return viewGroup(answer, resolved, pointer);
    if (answer === undefined) {
      if (resolved.type === 'array' && resolved['x-question'] === undefined) return [];
      return missing(resolved, pointer);
    }
    if (Array.isArray(answer)) {
      const items = resolved.items ?? {};
      return answer.map((item, index) => view(item, items, pointerTo(pointer, index)));
    }
    if (typeof answer === 'object' && answer !== null) return viewMap(answer, resolved, pointer);
    return value(answer as string | number | boolean, resolved, pointer);
  }

  function viewGroup(answer: unknown, declared: Schema, pointer: Pointer): View {
    const given = (answer ?? {}) as Record<string, unknown>;
    // A group with a question of its own (a period, a baseline) is one answer: given whole or missing whole.
    if (answer === undefined && declared['x-question'] !== undefined) return missing(declared, pointer);
    const group = emptyGroup(pointer, answer);
    for (const [key, property] of Object.entries(declared.properties ?? {})) {
      group[key] = view(given[key], property, pointerTo(pointer, key));
    }
    return group;
  }

  /** Amounts by year and the like: keys that the schema does not list. */
  function viewMap(answer: object, declared: Schema, pointer: Pointer): Group {
    const group = emptyGroup(pointer, answer);
    const each = typeof declared.additionalProperties === 'object' ? declared.additionalProperties : {};
    for (const [key, item] of Object.entries(answer)) {
      group[key] = view(item, each, pointerTo(pointer, key));
    }
    return group;
  }

  function value(raw: string | number | boolean, declared: Schema, pointer: Pointer): Value {
    const markdown = declared.contentMediaType === 'text/markdown';
    return {
      view: 'value',
      pointer,
      raw,
      toHTML: () =>
        slots.emit(
          markdown
            ? { kind: 'markdown', value: String(raw), source: pointer }
            : { kind: 'text', value: String(raw), source: pointer },
        ),
    };
  }

  function missing(declared: Schema, pointer: Pointer): Missing {
    const question = declared['x-question'];
    const page = declared['x-guide'];
    return {
      view: 'missing',
      pointer,
      ...(question === undefined ? {} : { question }),
      ...(page === undefined ? {} : { page }),
      toHTML() {
        if (question === undefined) throw new TemplateFault(`${pointer} is optional: test it with #if first`);
        return slots.emit({
          kind: 'gap',
          question,
          source: pointer,
          ...(page === undefined ? {} : { page }),
        });
      },
    };
  }
}

function emptyGroup(pointer: Pointer, raw: unknown): Group {
  const group = Object.create(null) as Group;
  Object.defineProperty(group, groupMark, { value: { pointer, answered: raw !== undefined, raw } });
  // Handlebars names the object in its message for an unknown name.
  Object.defineProperty(group, 'toString', { value: () => (pointer === rootPointer ? '/' : pointer) });
  return group;
}

export function isGroup(view: unknown): view is Group {
  return typeof view === 'object' && view !== null && groupMark in view;
}

export function isValue(view: unknown): view is Value {
  return typeof view === 'object' && view !== null && 'view' in view && view.view === 'value';
}

export function isMissing(view: unknown): view is Missing {
  return typeof view === 'object' && view !== null && 'view' in view && view.view === 'missing';
}

/** What `#if` asks: is there an answer? */
export function isAnswered(view: unknown): boolean {
  if (isMissing(view)) return false;
  if (isValue(view)) return view.raw !== false;
  if (Array.isArray(view)) return view.length > 0;
  if (isGroup(view)) return view[groupMark].answered;
  return Boolean(view);
}
