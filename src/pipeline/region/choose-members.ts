import type { Problem } from '../../diagnostics/diagnostic.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import { nearest, sameButForSpelling } from '../../diagnostics/nearest.js';
import type { MemberEntry } from '../../region/region.js';
import type { SoundRegion } from './inspect-region.js';

/** Codes shown to whoever has given one that is none of the members'. */
const shownAtMost = 12;

/** The codes of the members that someone names, by code or by name: "1486", "Strömstad"; and those that nobody has. */
export function chooseMembers(
  { members, folder }: Pick<SoundRegion, 'members' | 'folder'>,
  wanted: readonly string[],
): { codes: string[]; problems: Problem[] } {
  const codes: string[] = [];
  const problems: Problem[] = [];
  for (const words of wanted) {
    const found = members.find((member) => isCalled(member, words));
    if (found !== undefined) {
      codes.push(found.code);
      continue;
    }
    const names = members.flatMap(({ code, shortName }) => [code, shortName]);
    const meant = nearest(words, names);
    problems.push({
      code: 'region/unknown-member',
      severity: 'error',
      place: folder.file.places.key('/medlemmar'),
      details: {
        code: excerpt(words),
        choices: choicesOf(members),
        ...(meant === undefined ? {} : { nearest: meant }),
      },
      ...(meant === undefined ? {} : { hint: 'nearest' }),
    });
  }
  return { codes, problems };
}

function choicesOf(members: readonly MemberEntry[]): string {
  const codes = members.slice(0, shownAtMost).map(({ code }) => code);
  return [...codes, ...(members.length > shownAtMost ? ['…'] : [])].join(', ');
}

function isCalled({ code, name, shortName }: MemberEntry, words: string): boolean {
  return (
    code === words.trim().toLowerCase() || sameButForSpelling(words.trim(), [name, shortName]) !== undefined
  );
}
