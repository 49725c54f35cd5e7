import type { Problem } from '../diagnostics/diagnostic.js';

/** What the files of a project could not show, told once for each character at the first line of the answers that has it. */
export function unshownCharacters(
  made: readonly { path: string; unshown?: readonly string[] }[],
  texts: ReadonlyMap<string, string>,
): Problem[] {
  const files = new Map<string, string>();
  for (const { path, unshown = [] } of made)
    for (const character of unshown) if (!files.has(character)) files.set(character, path);
  return [...files].map(([character, file]) => ({
    code: 'build/unshown-character',
    severity: 'warning',
    place: placeOf(character, texts),
    details: {
      character,
      code: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      file,
    },
  }));
}

/** It need not stand in an answer: a logo may hold text. */
function placeOf(character: string, texts: ReadonlyMap<string, string>): Problem['place'] {
  for (const [file, text] of texts) {
    const lines = text.split(/\r\n|\r|\n/);
    const index = lines.findIndex((line) => line.includes(character));
    if (index === -1) continue;
    const column = (lines[index] ?? '').indexOf(character) + 1;
    return { file, line: index + 1, column, endColumn: column + character.length };
  }
  return { file: '' };
}
