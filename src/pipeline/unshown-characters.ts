import type { Place, Problem } from '../diagnostics/diagnostic.js';

/** Characters that a message names; a text in another script may have many. */
const mostNamed = 5;

/** What the files of a project could not show, told once for each line of the answers that has such characters first. */
export function unshownCharacters(
  made: readonly { path: string; unshown?: readonly string[] }[],
  texts: ReadonlyMap<string, string>,
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
      hint: place.file === '' ? 'logo' : 'answer',
    };
  });
}

/** It need not stand in an answer: a logo may hold text. */
function placeOf(character: string, texts: ReadonlyMap<string, string>): Place {
  for (const [file, text] of texts) {
    const lines = text.split(/\r\n|\r|\n/);
    const index = lines.findIndex((line) => line.includes(character));
    if (index === -1) continue;
    const column = (lines[index] ?? '').indexOf(character) + 1;
    return { file, line: index + 1, column, endColumn: column + character.length };
  }
  return { file: '' };
}

/** "U+0F56" */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
