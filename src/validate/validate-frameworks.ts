import { basename } from 'node:path';
import { partsAt, textOf } from '../answers/parts.js';
import type { FrameworkFile, Project } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { findUnknownFrameworkGoals } from './find-unknown-framework-goals.js';
import { findSchemaFaults } from './schema-faults.js';

/**
 * What is wrong with the project's own frameworks, and then with the goals' references to frameworks. `schema` is that
 * of a framework file.
 */
export function validateFrameworks(project: Project, schema: Schema): Problem[] {
  const own = project.frameworks.filter((framework) => framework.own);
  const faults = [
    ...own.flatMap((framework) => [...findSchemaFaults(framework, schema), ...findRepeatedGoals(framework)]),
    ...findTakenIds(project.frameworks),
  ];
  return faults.length > 0 ? faults : findUnknownFrameworkGoals(project);
}

function findRepeatedGoals({ answers, places }: FrameworkFile): Problem[] {
  const first = new Map<unknown, string>();
  return partsAt(answers, ['mål', '*', 'id']).flatMap(({ pointer, value }): Problem[] => {
    const earlier = first.get(value);
    if (earlier === undefined) {
      first.set(value, pointer);
      return [];
    }
    const details = { id: excerpt(String(value)), line: places.value(earlier).line ?? 1 };
    return [
      {
        code: 'validate/duplicate-framework-goal',
        severity: 'error',
        place: places.value(pointer),
        details,
      },
    ];
  });
}

/** A project cannot replace a framework that comes with the tool: the same words would mean two things. */
function findTakenIds(frameworks: readonly FrameworkFile[]): Problem[] {
  const owners = new Map<string, FrameworkFile>();
  return frameworks.flatMap((framework): Problem[] => {
    const id = textOf(framework.answers, 'id');
    if (id === undefined) return [];
    const owner = owners.get(id);
    if (owner === undefined) {
      owners.set(id, framework);
      return [];
    }
    const name = textOf(owner.answers, 'namn') ?? id;
    const file = basename(owner.places.value('/id').file);
    return [
      {
        code: 'validate/framework-id-taken',
        severity: 'error',
        place: framework.places.value('/id'),
        details: { id: excerpt(id), name: excerpt(name), file },
        ...(owner.own ? {} : { hint: 'tool' }),
      },
    ];
  });
}
