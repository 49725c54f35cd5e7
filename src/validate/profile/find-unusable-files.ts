import { partsAt, textOf, type Part } from '../../answers/parts.js';
import { pointerTo, type Pointer } from '../../answers/pointer.js';
import type { FileFault, ProfileFile } from '../../answers/project.js';
import type { Problem, Severity } from '../../diagnostics/diagnostic.js';
import { excerpt } from '../../diagnostics/excerpt.js';

type Kind = 'logo' | 'font';

/** Files that the profile names and that cannot be used, and logos that will not look right everywhere. */
export function findUnusableFiles(profile: ProfileFile): Problem[] {
  const cuts = ['normal', 'fet', 'kursiv', 'fet_kursiv'];
  return [
    ...partsAt(profile.answers, ['logotyper', '*']).flatMap((logo) => findInLogo(logo, profile)),
    ...cuts.flatMap((cut) =>
      partsAt(profile.answers, ['typsnitt', 'webb', cut]).flatMap((font) => findInFont(font, profile)),
    ),
  ];
}

function findInLogo({ pointer, value }: Part, profile: ProfileFile): Problem[] {
  const file = textOf(value, 'fil');
  const substitute = textOf(value, 'fil_reserv');
  const alternative = textOf(value, 'alternativtext');
  return [
    ...(file === undefined ? [] : findInPicture(pointerTo(pointer, 'fil'), file, substitute, profile)),
    ...(substitute === undefined
      ? []
      : findInSubstitute(pointerTo(pointer, 'fil_reserv'), substitute, profile)),
    ...(alternative === undefined ? [] : findBlankAlternative(pointer, alternative, profile)),
  ];
}

/** Nothing that is read out: spaces, and signs that cannot be seen. */
const unread = /^[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]*$/u;

function findBlankAlternative(pointer: Pointer, alternative: string, { places }: ProfileFile): Problem[] {
  // One that is too short is told by the schema.
  if (alternative.length < 3 || !unread.test(alternative)) return [];
  const place = places.value(pointerTo(pointer, 'alternativtext'));
  return [{ code: 'validate/blank-alternative', severity: 'error', place, details: {} }];
}

function findInPicture(
  pointer: Pointer,
  file: string,
  substitute: string | undefined,
  profile: ProfileFile,
): Problem[] {
  const found = profile.pictures.get(file);
  if (found === undefined) return [tooMany(pointer, profile)];
  if ('fault' in found) return [faultOf(found, 'logo', pointer, file, profile)];
  const isDrawing = found.picture.mediaType === 'image/svg+xml';
  return [
    ...(found.hasText ? [problemAt(pointer, 'validate/logo-with-text', file, profile, 'warning')] : []),
    ...(isDrawing && substitute === undefined
      ? [problemAt(pointer, 'validate/logo-without-substitute', file, profile, 'info')]
      : []),
  ];
}

/** What stands in for an SVG cannot be one. */
function findInSubstitute(pointer: Pointer, file: string, profile: ProfileFile): Problem[] {
  const found = profile.pictures.get(file);
  if (found === undefined) return [tooMany(pointer, profile)];
  if ('fault' in found) return [faultOf(found, 'logo', pointer, file, profile)];
  if (found.picture.mediaType !== 'image/svg+xml') return [];
  return [{ ...problemAt(pointer, 'validate/logo-unusable', file, profile), hint: 'substitute' }];
}

function findInFont({ pointer, value }: Part, profile: ProfileFile): Problem[] {
  if (typeof value !== 'string') return [];
  const found = profile.fonts.get(value);
  if (found === undefined) return [];
  if ('fault' in found) return [faultOf(found, 'font', pointer, value, profile)];
  if (found.lacks === '') return [];
  const problem = problemAt(pointer, 'validate/font-lacks-letters', value, profile, 'warning');
  return [{ ...problem, details: { ...problem.details, letters: found.lacks } }];
}

const commonFaults: Partial<Record<FileFault['fault'], string>> = {
  missing: 'validate/file-missing',
  outside: 'validate/file-outside',
  'too-large': 'validate/file-too-large',
};

function faultOf(
  { fault, details = {} }: FileFault,
  kind: Kind,
  pointer: Pointer,
  file: string,
  profile: ProfileFile,
): Problem {
  const common = commonFaults[fault];
  const ofKind = kind === 'logo' ? 'validate/logo-unusable' : 'validate/font-unusable';
  const problem = problemAt(pointer, common ?? ofKind, file, profile);
  return {
    ...problem,
    details: { ...problem.details, ...details },
    ...(common === undefined ? { hint: fault } : {}),
  };
}

function tooMany(pointer: Pointer, { places, pictures }: ProfileFile): Problem {
  return {
    code: 'validate/too-many-logos',
    severity: 'error',
    place: places.value(pointer),
    details: { limit: pictures.size },
  };
}

function problemAt(
  pointer: Pointer,
  code: string,
  file: string,
  { places }: ProfileFile,
  severity: Severity = 'error',
): Problem {
  return { code, severity, place: places.value(pointer), details: { file: excerpt(file) } };
}
