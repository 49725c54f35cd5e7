import type { RegionAnswers } from '../../answers/region.js';
import type { Placed } from '../../answers/project.js';
import type { Schema } from '../../answers/schema.js';
import type { Problem } from '../../diagnostics/diagnostic.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import { nearest } from '../../diagnostics/nearest.js';
import { makeBindings, type Bindings, type StatedBinding } from '../../region/bindings.js';
import { findPart, partAt, pathKey, writablePaths } from '../../region/part-path.js';
import type { Binding, RegionFile } from '../../region/region.js';

const bindingOfList = {
  låsta: 'locked',
  rekommenderade: 'recommended',
  ska_besvaras: 'required',
  fria: 'free',
} as const satisfies Record<keyof NonNullable<RegionAnswers['delar']>, Binding>;

type ListName = keyof typeof bindingOfList;

/**
 * What `region.yaml` says of the parts of the template: each way as the part that it leads to, and what is wrong: ways that
 * lead nowhere, parts that are named twice, and what is locked although the region has not answered it.
 */
export function findBindings(
  file: RegionFile,
  { delar = {} }: RegionAnswers,
  shared: Pick<Placed, 'answers'>,
  schema: Schema,
): { bindings: Bindings; problems: Problem[] } {
  const stated: StatedBinding[] = [];
  const problems: Problem[] = [];
  const first = new Map<string, { list: ListName; line: number }>();
  for (const list of Object.keys(bindingOfList) as ListName[]) {
    for (const [index, words] of (delar[list] ?? []).entries()) {
      const place = file.places.value(`/delar/${list}/${index}`);
      const path = findPart(words, schema, shared.answers);
      const part = excerpt(words);
      if (path === undefined) {
        const meant = nearest(words, writablePaths(schema, shared.answers));
        problems.push({
          code: 'region/part-nowhere',
          severity: 'error',
          place,
          details: { part, ...(meant === undefined ? {} : { nearest: meant }) },
          ...(meant === undefined ? {} : { hint: 'nearest' }),
        });
        continue;
      }
      const earlier = first.get(pathKey(path));
      if (earlier !== undefined) {
        const isSame = earlier.list === list;
        problems.push({
          code: 'region/part-twice',
          severity: isSame ? 'warning' : 'error',
          place,
          details: { part, list: earlier.list, line: earlier.line },
        });
        continue;
      }
      first.set(pathKey(path), { list, line: place.line ?? 1 });
      stated.push({ path, binding: bindingOfList[list] });
      if (list === 'låsta' && partAt(path, schema, shared.answers) === undefined)
        problems.push({ code: 'region/locked-unanswered', severity: 'warning', place, details: { part } });
    }
  }
  return { bindings: makeBindings(stated), problems };
}
