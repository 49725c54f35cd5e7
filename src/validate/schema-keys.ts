import { resolveSchema, type Schema } from '../answers/schema.js';
import { sameButForSpelling } from '../diagnostics/nearest.js';

/** The ways to a key anywhere in the schema, each as the keys above it: "övergripande_mål", "mål". */
export function homesOf(key: string, root: Schema): string[][] {
  return [...keysIn(root, root, [])]
    .filter(({ name }) => sameButForSpelling(key, [name]))
    .map(({ path }) => path);
}

function* keysIn(schema: Schema, root: Schema, path: string[]): Generator<{ name: string; path: string[] }> {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    yield { name, path };
    const resolved = resolveSchema(property, root);
    yield* keysIn(resolved, root, [...path, name]);
    if (resolved.items !== undefined)
      yield* keysIn(resolveSchema(resolved.items, root), root, [...path, name]);
  }
}
