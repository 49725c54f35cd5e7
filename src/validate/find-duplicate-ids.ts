import { basename } from 'node:path';
import { pointerTo, rootPointer, type Pointer } from '../answers/pointer.js';
import type { Project } from '../answers/project.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { isGroup, type Part } from '../answers/parts.js';

/** Goals, indicators, areas, actions, appendices and sources share one space of ids: a reference says only the id. */
export function findDuplicateIds({ answers, places }: Project): Problem[] {
  const first = new Map<string, Pointer>();
  const problems: Problem[] = [];
  for (const { pointer, value } of idsIn({ pointer: rootPointer, value: answers })) {
    const id = String(value);
    const owner = first.get(id);
    if (owner === undefined) {
      first.set(id, pointer);
      continue;
    }
    const { file, line } = places.value(owner);
    problems.push({
      code: 'validate/duplicate-id',
      severity: 'error',
      place: places.value(pointer),
      details: { id: excerpt(id), file: basename(file), line: line ?? 1 },
    });
  }
  return problems;
}

function* idsIn({ pointer, value }: Part): Generator<Part> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* idsIn({ pointer: pointerTo(pointer, index), value: item });
  } else if (isGroup(value)) {
    for (const [key, inner] of Object.entries(value)) {
      const part = { pointer: pointerTo(pointer, key), value: inner };
      if (key === 'id' && typeof inner === 'string') yield part;
      else yield* idsIn(part);
    }
  }
}
