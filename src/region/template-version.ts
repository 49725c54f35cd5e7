import { resolveSchema, type Schema } from '../answers/schema.js';
import { makeBindings, type StatedBinding } from './bindings.js';
import { partAt, type PartPath } from './part-path.js';
import type { Binding } from './region.js';

/** The folder of a region with what each version of its template said. */
export const versionsFolder = 'mallversioner';

/** A version of a region's template, as it was given out. */
export interface TemplateVersion {
  version: number;
  /** The shared answers. */
  answers: Readonly<Record<string, unknown>>;
  /** What the region said of how its parts bind. */
  parts: readonly StatedBinding[];
  /**
   * The questions as they were put, by the way to them with "*" for any item of a list: `insatser/lista/*`. Empty
   * when they are not known.
   */
  questions: Readonly<Record<string, string>>;
}

/** Every question of a schema by the way to it. */
export function questionsOf(schema: Schema): Record<string, string> {
  return Object.fromEntries(questionsIn(schema, [], schema));
}

function* questionsIn(shape: Schema, path: readonly string[], root: Schema): Generator<[string, string]> {
  const question = shape['x-question'];
  if (question !== undefined && path.length > 0) yield [path.join('/'), question];
  for (const [key, property] of Object.entries(shape.properties ?? {}))
    yield* questionsIn(resolveSchema(property, root), [...path, key], root);
  if (shape.items !== undefined) yield* questionsIn(resolveSchema(shape.items, root), [...path, '*'], root);
}

/** How a version binds a part: as it says, or else by whether it has an answer there. */
export function bindingIn({ parts, answers }: TemplateVersion, path: PartPath, schema: Schema): Binding {
  const stated = makeBindings(parts).stated(path);
  return stated ?? (partAt(path, schema, answers) === undefined ? 'free' : 'recommended');
}

/** The file of a version in its folder. */
export function versionFile(version: number): string {
  return `${version}.json`;
}
