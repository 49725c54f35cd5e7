import { nameKey } from '../language/names.js';
import type { MemberSummary } from './summary.js';

type Named = Pick<MemberSummary, 'code' | 'name' | 'shortName'>;

/**
 * Finds the members that an answer names: by the whole name wherever it stands ("IT-enheten i Strömstads kommun"), or by the
 * short name when that is all that is said: "Berg" is also a word.
 */
export function memberFinder(members: readonly Named[]): (words: string) => string[] {
  const keys = members.map(({ code, name, shortName }) => ({
    code,
    name: nameKey(name),
    shortName: nameKey(shortName),
  }));
  return (words) => {
    const said = nameKey(words);
    const alone = keys.filter(({ name, shortName }) => said === name || said === shortName);
    const found = alone.length > 0 ? alone : keys.filter(({ name }) => holds(said, name));
    // "Nya Bergs kommun" does not name Bergs kommun, when both are members.
    return found
      .filter(({ name }) => !found.some((other) => other.name !== name && holds(other.name, name)))
      .map(({ code }) => code);
  };
}

function holds(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + 1)) {
    const isStart = !/[\p{L}\p{N}-]$/u.test(words.slice(0, at));
    const isEnd = !/^[\p{L}\p{N}-]/u.test(words.slice(at + name.length));
    if (isStart && isEnd) return true;
  }
  return false;
}
