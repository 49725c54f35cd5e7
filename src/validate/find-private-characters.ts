import type { Placed } from '../answers/project.js';
import type { Problem } from '../diagnostics/diagnostic.js';

const privateUse = /\p{Co}/u;

/** What Word makes bullets of, in the fonts Symbol and Wingdings (its own codes begin at U+F000). */
const bullets = new Set([
  '\uF0B7',
  '\uF0A7',
  '\uF076',
  '\uF0D8',
  '\uF0A8',
  '\uF06E',
  '\uF06C',
  '\uF071',
  '\uF02D',
]);

/**
 * Characters that mean something only in the font that they were typed in: one problem for each, at the first line that
 * has it. No one else's font has them, so documents have something else in their place.
 */
export function findPrivateCharacters({ texts }: Pick<Placed, 'texts'>): Problem[] {
  return [...texts].flatMap(([file, text]) => {
    if (!privateUse.test(text)) return [];
    const lines = text.split(/\r\n|\r|\n/);
    const characters = new Set(Array.from(text).filter((character) => privateUse.test(character)));
    return [...characters].map((character): Problem => {
      const having = lines.flatMap((line, index) => (line.includes(character) ? [index] : []));
      const line = having[0] ?? 0;
      const column = (lines[line] ?? '').indexOf(character) + 1;
      const hint = bullets.has(character) ? 'bullet' : undefined;
      return {
        code: 'validate/private-character',
        severity: 'warning',
        place: { file, line: line + 1, column, endColumn: column + character.length },
        details: { character: codeOf(character), lines: having.length },
        ...(hint === undefined ? {} : { hint }),
      };
    });
  });
}

/** "U+F0B7" */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
