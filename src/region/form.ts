import type { Binding } from './region.js';

/** How an answer is written in a form. */
export type FieldKind =
  /** A long answer in Markdown. */
  | 'rich'
  | 'text'
  /** A list of short answers, a line each. */
  | 'lines'
  | 'number'
  | 'whole'
  /** A number, or words such as "ej mätt". */
  | 'measure'
  | 'date'
  /** A year, or a year and a month. */
  | 'time'
  | 'choice'
  | 'yes-no'
  /** Numbers by year, a line each: "2027: 450". */
  | 'years'
  /** The id of an item in another list, shown by its name; and several of them, a line each. */
  | 'reference'
  | 'references';

/**
 * Where an answer stands, in a way that does not change when lists do: keys; items of a list by what they are known by,
 * or "#2" for the second where they are known by nothing, as in a list that is written whole; "+1" for the first item
 * that is yet to be made.
 */
export type FieldPath = readonly string[];

/** One question of the form, with the answer that stands there now. */
export interface FormField {
  path: FieldPath;
  kind: FieldKind;
  title: string;
  /** The question and the explanation of the schema; "" for none. */
  help: string;
  /** Page in the guide. */
  page?: string;
  binding: Binding;
  /** Why it is locked, when it is not the region that has locked it. */
  lockedBecause?: string;
  /** The answer as the form shows it: Markdown, or words; "" when there is none. */
  text: string;
  /** What there is to choose among, as it is shown. */
  options: readonly string[];
}

/** How deep a heading of the form stands: a chapter is 1. */
export type FormDepth = 1 | 2 | 3 | 4;

/** A piece of the form, in its order. */
export type FormPart =
  | { part: 'heading'; depth: FormDepth; title: string; help: string; page?: string; path: FieldPath }
  /** A long answer. */
  | { part: 'area'; field: FormField }
  /** Short answers, a row each. */
  | { part: 'rows'; title: string; fields: readonly FormField[] }
  /** A list whose items are rows of a table, with empty ones last. */
  | {
      part: 'grid';
      /** Of its heading. */
      depth: FormDepth;
      path: FieldPath;
      title: string;
      help: string;
      page?: string;
      binding: Binding;
      columns: readonly string[];
      rows: readonly (readonly FormField[])[];
    };

/** A whole form: a member's, or a blank one. */
export interface FormPlan {
  parts: readonly FormPart[];
}

export function fieldsOf({ parts }: FormPlan): FormField[] {
  return parts.flatMap((part) => {
    if (part.part === 'area') return [part.field];
    if (part.part === 'rows') return [...part.fields];
    return part.part === 'grid' ? part.rows.flat() : [];
  });
}

/** "bakgrund/lokalt": a path as one word, and as people write paths. */
export function pathWord(path: FieldPath): string {
  return path.join('/');
}

/** Whether a segment stands for an item that is yet to be made. */
export function isNewItem(segment: string): boolean {
  return /^\+\d+$/.test(segment);
}

/** The place of an item without id, counted from 0; undefined for other segments. */
export function itemNumber(segment: string): number | undefined {
  return /^#\d+$/.test(segment) ? Number(segment.slice(1)) - 1 : undefined;
}

/** The path of an item that is a row of a table: that of its first answer without the answer's own keys. */
export function rowPath(row: readonly FormField[]): FieldPath {
  const paths = row.map(({ path }) => path);
  const [first = []] = paths;
  const shared = first.findIndex((segment, index) => paths.some((path) => path[index] !== segment));
  return first.slice(0, shared === -1 ? -1 : shared);
}

/** The path as the tag of a control: Word opens no file with a longer one. What is too long ends in letters of its mark. */
export function fieldTag(path: FieldPath, mark: string): string {
  const tag = `rm:${pathWord(path)}`;
  return tag.length <= 64 ? tag : `${tag.slice(0, 54)}~${mark.slice(3, 11)}`;
}
