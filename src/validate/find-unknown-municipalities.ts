import type { Project } from '../answers/project.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { nearest, sameButForSpelling } from '../diagnostics/nearest.js';
import { partsAt, textOf } from '../answers/parts.js';

/**
 * A decision names its municipality as the agenda does. When several decide, each decision must say whose it is; a
 * single decision of a joint board needs not.
 */
export function findUnknownMunicipalities({ answers, places }: Project): Problem[] {
  const municipalities = partsAt(answers, ['kommuner', '*']);
  const names = municipalities.flatMap(({ value }) => textOf(value, 'namn') ?? []);
  const decisions = partsAt(answers, ['dokument', 'beslut', '*']);
  return decisions.flatMap(({ pointer, value }): Problem[] => {
    const name = textOf(value, 'kommun');
    if (name === undefined) {
      if (names.length < 2 || decisions.length < 2) return [];
      const details = { choices: names.join(', ') };
      return [
        {
          code: 'validate/decision-without-municipality',
          severity: 'warning',
          place: places.key(pointer),
          details,
        },
      ];
    }
    if (names.length === 0 || names.includes(name)) return [];
    const short = municipalities.find(({ value: other }) =>
      sameButForSpelling(name, [textOf(other, 'kortnamn') ?? '']),
    );
    const meant = textOf(short?.value, 'namn') ?? nearest(name, names);
    return [
      {
        code: 'validate/unknown-municipality',
        severity: 'error',
        place: places.value(`${pointer}/kommun`),
        details: {
          name: excerpt(name),
          choices: names.join(', '),
          ...(meant === undefined ? {} : { nearest: meant }),
        },
        ...(meant === undefined ? {} : { hint: 'nearest' }),
      },
    ];
  });
}
