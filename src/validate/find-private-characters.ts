import { isGroup, type Part } from '../answers/parts.js';
import { pointerTo, rootPointer } from '../answers/pointer.js';
import type { Placed } from '../answers/project.js';
import type { Place, Problem } from '../diagnostics/diagnostic.js';

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
export function findPrivateCharacters({ answers, places, texts }: Placed): Problem[] {
  return [...typedCharacters(texts), ...escapedCharacters(answers, places, texts)];
}

function typedCharacters(texts: Placed['texts']): Problem[] {
  return [...texts].flatMap(([file, text]) => {
    if (!privateUse.test(text)) return [];
    const lines = text.split(/\r\n|\r|\n/);
    const characters = new Set(Array.from(text).filter((character) => privateUse.test(character)));
    return [...characters].map((character): Problem => {
      const having = lines.flatMap((line, index) => (line.includes(character) ? [index] : []));
      const line = having[0] ?? 0;
      const column = (lines[line] ?? '').indexOf(character) + 1;
      const place = { file, line: line + 1, column, endColumn: column + character.length };
      return problemOf(character, place, having.length);
    });
  });
}

/** Those that no file holds as they are: YAML makes them of an escape, "\uE000". */
function escapedCharacters(
  answers: Placed['answers'],
  places: Placed['places'],
  texts: Placed['texts'],
): Problem[] {
  const having = new Map<string, Part[]>();
  for (const part of textParts({ pointer: rootPointer, value: answers })) {
    for (const character of new Set(Array.from(part.value).filter((one) => privateUse.test(one))))
      having.set(character, [...(having.get(character) ?? []), part]);
  }
  return [...having]
    .filter(([character]) => ![...texts.values()].some((text) => text.includes(character)))
    .map(([character, parts]) =>
      problemOf(character, places.value(parts[0]?.pointer ?? rootPointer), parts.length),
    );
}

function* textParts({ pointer, value }: Part): Generator<Part & { value: string }> {
  if (typeof value === 'string') {
    yield { pointer, value };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* textParts({ pointer: pointerTo(pointer, index), value: item });
  } else if (isGroup(value)) {
    for (const [key, answer] of Object.entries(value))
      yield* textParts({ pointer: pointerTo(pointer, key), value: answer });
  }
}

function problemOf(character: string, place: Place, lines: number): Problem {
  return {
    code: 'validate/private-character',
    severity: 'warning',
    place,
    details: { character: codeOf(character), lines },
    ...(bullets.has(character) ? { hint: 'bullet' } : {}),
  };
}

/** "U+F0B7" */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
