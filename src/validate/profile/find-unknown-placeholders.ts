import { partsAt } from '../../answers/parts.js';
import type { Pointer } from '../../answers/pointer.js';
import type { Places, ProfileFile } from '../../answers/project.js';
import type { Problem } from '../../diagnostics/diagnostic.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import { nearest } from '../../diagnostics/nearest.js';
import { namesIn, runningNames, withoutNames } from '../../profile/running-words.js';

/** Names between braces in the head or the foot that stand for nothing, and braces without another to go with. */
export function findUnknownPlaceholders({ answers, places }: ProfileFile): Problem[] {
  const texts = ['sidhuvud', 'sidfot'].flatMap((group) =>
    ['vänster', 'höger'].flatMap((side) => partsAt(answers, [group, side])),
  );
  return texts.flatMap(({ pointer, value }) => {
    if (typeof value !== 'string') return [];
    const unknown = namesIn(value).filter((name) => !runningNames.some((known) => known === name));
    return [
      ...looseBraces(value, pointer, places),
      ...unknown.map((name): Problem => {
        const written = `{${name}}`;
        const meant = nearest(name, runningNames);
        return {
          code: 'validate/unknown-placeholder',
          severity: 'error',
          place: places.words(pointer, value.indexOf(written), written.length),
          details: {
            written: excerpt(written),
            choices,
            ...(meant === undefined ? {} : { nearest: `{${meant}}` }),
          },
          ...(meant === undefined ? {} : { hint: 'nearest' }),
        };
      }),
    ];
  });
}

const choices = runningNames.map((known) => `{${known}}`).join(', ');

/** The first brace that is left when the names between braces are taken away: it would be printed. */
function looseBraces(text: string, pointer: Pointer, places: Places): Problem[] {
  const rest = withoutNames(text);
  const at = rest.search(/[{}]/);
  if (at === -1) return [];
  const place = places.words(pointer, at, 1);
  return [
    { code: 'validate/loose-brace', severity: 'error', place, details: { brace: rest.charAt(at), choices } },
  ];
}
