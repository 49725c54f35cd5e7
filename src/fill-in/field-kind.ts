import { resolveSchema, type Schema } from '../answers/schema.js';
import type { FieldKind, FieldPath } from '../region/form.js';

/** Answers that are the ids of items in another list, and the list that they are of. `*` is any item. */
const references: readonly { path: string; list: readonly string[] }[] = [
  { path: 'insatsområden/områden/*/mål', list: ['övergripande_mål', 'mål'] },
  { path: 'insatser/lista/*/mål', list: ['övergripande_mål', 'mål'] },
  { path: 'insatser/lista/*/område', list: ['insatsområden', 'områden'] },
];

/** Keys of the list that an answer names items of; undefined when it names none. `pattern` has `*` for items. */
export function referredList(pattern: FieldPath): readonly string[] | undefined {
  return references.find(({ path }) => path === pattern.join('/'))?.list;
}

/** How an answer is written in one field; undefined for groups and lists that need several. */
export function fieldKind(schema: Schema, root: Schema, pattern: FieldPath): FieldKind | undefined {
  const types = [schema.type ?? []].flat();
  const isReference = referredList(pattern) !== undefined;
  if (schema.contentMediaType === 'text/markdown') return 'rich';
  if (schema.enum !== undefined) return 'choice';
  if (schema.properties !== undefined) return undefined;
  if (typeof schema.additionalProperties === 'object') return 'years';
  if (types.includes('array')) {
    const items = resolveSchema(schema.items ?? {}, root);
    if (items.properties === undefined) return isReference ? 'references' : 'lines';
    return isYearList(items) ? 'years' : undefined;
  }
  if (isReference) return 'reference';
  if (types.includes('boolean')) return 'yes-no';
  if (types.includes('integer') && types.includes('string')) return 'time';
  if (types.includes('number') && types.includes('string')) return 'measure';
  if (types.includes('integer')) return 'whole';
  if (types.includes('number')) return 'number';
  return schema.format === 'date' ? 'date' : 'text';
}

/** Items that are a year and a number: `{ år: 2027, värde: 41 }`. */
export function isYearList({ properties }: Schema): boolean {
  return (
    Object.keys(properties ?? {})
      .sort()
      .join() === ['värde', 'år'].join()
  );
}
