import type { Problem } from '../../diagnostics/diagnostic.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import type { MemberEntry } from '../../region/region.js';

/** What stands in `kommuner/`, and the code that its name gives it. */
export interface NamedEntry {
  name: string;
  isFolder: boolean;
  /** Absent when the name is no member's form at all: a picture, a Word file. */
  code?: string;
  /** Absolute. */
  file: string;
}

/**
 * Files that are no member's, such as "1486 (kopia).yaml", and members with two files: what stands there would otherwise be
 * lost without a word. Files that are no YAML are left alone: the members send in Word files.
 */
export function findUnownedFiles(entries: readonly NamedEntry[], members: readonly MemberEntry[]): Problem[] {
  const owners = new Map(members.map((member) => [member.code, member]));
  const met = new Set<string>();
  return entries.flatMap(({ name, isFolder, code, file }): Problem[] => {
    if (code === undefined) return [];
    const place = { file };
    if (!owners.has(code)) {
      const owner = members.find((member) => isNamedAfter(code, member));
      return [
        {
          code: isFolder ? 'region/folder-without-member' : 'region/file-without-member',
          severity: isFolder ? 'warning' : 'error',
          place,
          details: {
            file: excerpt(name),
            ...(owner === undefined ? {} : { code: owner.code, name: owner.name }),
          },
          ...(owner === undefined ? {} : { hint: met.has(`${owner.code}/file`) ? 'copy' : 'rename' }),
        },
      ];
    }
    const key = `${code}/${isFolder ? 'folder' : 'file'}`;
    if (met.has(key))
      return [{ code: 'region/two-files', severity: 'error', place, details: { file: excerpt(name), code } }];
    met.add(key);
    return [];
  });
}

/** "1486 (kopia)", "1486-strömstad" or "Strömstad" for 1486. */
function isNamedAfter(words: string, { code, name, shortName }: MemberEntry): boolean {
  const rest = words.startsWith(code) ? words.slice(code.length) : undefined;
  if (rest !== undefined && /^[^a-zåäö0-9]/.test(rest)) return true;
  return [name, shortName].some((one) => one.toLocaleLowerCase('sv') === words);
}
