import type { Place, Problem } from '../diagnostics/diagnostic.js';

/** Characters that a message names; a text in another script may have many. */
const mostNamed = 5;

/** Where a character stands that is in none of the texts: a logo may hold text, and so does a reply that came as a file. */
export type Elsewhere = 'logo' | 'reply';

/** What the files of a project could not show, told once for each line of the answers that has such characters first. */
export function unshownCharacters(
  made: readonly { path: string; unshown?: readonly string[] }[],
  texts: ReadonlyMap<string, string>,
  elsewhere: Elsewhere = 'logo',
): Problem[] {
  const groups = new Map<string, { place: Place; characters: string[]; file: string }>();
  const told = new Set<string>();
  for (const { path, unshown = [] } of made) {
    for (const character of unshown) {
      if (told.has(character)) continue;
      told.add(character);
      const place = placeOf(character, texts);
      const line = `${place.file}:${place.line ?? 0}`;
      const group = groups.get(line);
      if (group === undefined) groups.set(line, { place, characters: [character], file: path });
      else group.characters.push(character);
    }
  }
  return [...groups.values()].map(({ place, characters, file }) => {
    const named = characters.slice(0, mostNamed).map((one) => `${one} (${codeOf(one)})`);
    return {
      code: 'build/unshown-character',
      severity: 'warning',
      place,
      details: { characters: named.join(', ') + (characters.length > mostNamed ? ' …' : ''), file },
      hint: place.file === '' ? elsewhere : 'answer',
    };
  });
}

function placeOf(character: string, texts: ReadonlyMap<string, string>): Place {
  // YAML also takes a character by its number: "\u0378".
  const escape = new RegExp(`\\\\[ux]0*${hexOf(character)}(?![\\da-f])`, 'i');
  for (const [file, text] of texts) {
    for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
      const typed = line.includes(character) ? character : escape.exec(line)?.[0];
      if (typed === undefined) continue;
      const column = line.indexOf(typed) + 1;
      return { file, line: index + 1, column, endColumn: column + typed.length };
    }
  }
  return { file: '' };
}

/** "U+0F56" */
function codeOf(character: string): string {
  return `U+${hexOf(character).toUpperCase().padStart(4, '0')}`;
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
