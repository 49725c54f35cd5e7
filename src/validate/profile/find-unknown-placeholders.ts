import { partsAt } from '../../answers/parts.js';
import type { ProfileFile } from '../../answers/project.js';
import type { Problem } from '../../diagnostics/diagnostic.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import { nearest } from '../../diagnostics/nearest.js';
import { namesIn, runningNames } from '../../profile/running-words.js';

/** Names between braces in the head or the foot that stand for nothing. */
export function findUnknownPlaceholders({ answers, places }: ProfileFile): Problem[] {
  const texts = ['sidhuvud', 'sidfot'].flatMap((group) =>
    ['vänster', 'höger'].flatMap((side) => partsAt(answers, [group, side])),
  );
  return texts.flatMap(({ pointer, value }) => {
    if (typeof value !== 'string') return [];
    const unknown = namesIn(value).filter((name) => !runningNames.some((known) => known === name));
    return unknown.map((name): Problem => {
      const written = `{${name}}`;
      const meant = nearest(name, runningNames);
      return {
        code: 'validate/unknown-placeholder',
        severity: 'error',
        place: places.words(pointer, value.indexOf(written), written.length),
        details: {
          written: excerpt(written),
          choices: runningNames.map((known) => `{${known}}`).join(', '),
          ...(meant === undefined ? {} : { nearest: `{${meant}}` }),
        },
        ...(meant === undefined ? {} : { hint: 'nearest' }),
      };
    });
  });
}
