import { pointerTo, type Pointer } from '../../answers/pointer.js';
import { partsAt } from '../../answers/parts.js';
import type { ProfileFile } from '../../answers/project.js';
import type { Problem } from '../../diagnostics/diagnostic.js';
import { colourKeys } from '../../profile/profile-of.js';
import { stands } from '../fault.js';

/**
 * Answers that YAML has taken for something else and so left out: `#` begins a comment and `{` a group, and whoever
 * wrote `huvudfärg: #17456b` would otherwise get the usual colour without a word.
 */
export function findBareSigns(profile: ProfileFile): Problem[] {
  const colours = Object.values(colourKeys).map((key) => ['färger', key] as const);
  const sides = ['sidhuvud', 'sidfot'].flatMap((group) =>
    ['vänster', 'höger'].map((side) => [group, side] as const),
  );
  return [
    ...colours.flatMap((path) => bare(path, /^#\S*/, 'validate/colour-without-quotes', profile)),
    ...sides.flatMap((path) => bare(path, /^\{.*\}/, 'validate/braces-without-quotes', profile)),
  ];
}

function bare(
  [group, key]: readonly [group: string, key: string],
  sign: RegExp,
  code: string,
  profile: ProfileFile,
): Problem[] {
  const parent: Pointer = pointerTo('', group);
  if (partsAt(profile.answers, [group, key]).length > 0 || !stands(parent, key, profile)) return [];
  const place = profile.places.key(pointerTo(parent, key));
  const typed = sign.exec(restOfLine(place.file, place.line, place.endColumn, profile));
  if (typed === null) return [];
  return [{ code, severity: 'error', place, details: { key, quoted: `"${typed[0]}"` } }];
}

/** What stands after the key and its colon. */
function restOfLine(file: string, line = 1, column = 1, { texts }: ProfileFile): string {
  const text = texts.get(file)?.split('\n')[line - 1] ?? '';
  return text.slice(column - 1).replace(/^["']?\s*:\s*/, '');
}
