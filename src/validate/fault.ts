import type { ErrorObject } from 'ajv';
import { pointerTo, segmentsOf, type Pointer } from '../answers/pointer.js';
import type { Placed } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import type { Details, Place } from '../diagnostics/diagnostic.js';

/** One error of the schema validator, with what is needed to explain it. */
export interface Fault {
  keyword: string;
  params: Record<string, unknown>;
  /** The answer that breaks the schema. */
  pointer: Pointer;
  value: unknown;
  /** The value as it is typed in the file; undefined when it spans several lines or cannot be found. */
  typed: string | undefined;
  /** Name of the nearest key: for an item of a list, the list's. */
  key: string;
  /** The schema of the answer. */
  schema: Schema;
  root: Schema;
  project: Placed;
}

/** What a fault comes to; the place is the value's unless said. */
export interface Finding {
  code: string;
  details: Details;
  hint?: string;
  place?: Place;
}

export function faultOf(error: ErrorObject, root: Schema, project: Placed): Fault {
  const pointer = error.instancePath;
  return {
    keyword: error.keyword,
    params: error.params as Record<string, unknown>,
    pointer,
    value: error.data,
    typed: typedText(pointer, project),
    key: keyOf(pointer),
    schema: error.parentSchema ?? {},
    root,
    project,
  };
}

/** The nearest key at or above a pointer: "/insatser/lista/2" → "lista". */
export function keyOf(pointer: Pointer): string {
  return segmentsOf(pointer).findLast((segment) => !/^\d+$/.test(segment)) ?? '';
}

/** Whether a key stands in a file, answered or not. */
export function stands(pointer: Pointer, key: string, { places }: Placed): boolean {
  const own = places.key(pointerTo(pointer, key));
  const parent = places.key(pointer);
  return (
    own.line !== undefined &&
    (own.file !== parent.file || own.line !== parent.line || own.column !== parent.column)
  );
}

export function isListItem(pointer: Pointer): boolean {
  return /\/\d+$/.test(pointer);
}

function typedText(pointer: Pointer, { places, texts }: Placed): string | undefined {
  const { file, line, column, endColumn } = places.value(pointer);
  if (line === undefined || column === undefined || endColumn === undefined) return undefined;
  return texts
    .get(file)
    ?.split('\n')
    [line - 1]?.slice(column - 1, endColumn - 1);
}
