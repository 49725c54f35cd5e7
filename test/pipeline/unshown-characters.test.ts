import { describe, expect, it } from 'vitest';
import { unshownCharacters } from '../../src/pipeline/unshown-characters.js';

const texts = new Map([['agenda.yaml', 'titel: Mål\nundertitel: "\\u0378 och \\U0001F6D8"\nett: \u0379\n']]);
const made = (...unshown: string[]) => [{ path: 'agenda.pdf', unshown }];

describe('characters that no font has', () => {
  it('are told of where they are typed', () => {
    const [told] = unshownCharacters(made('\u0379'), texts);
    expect(told).toMatchObject({
      place: { file: 'agenda.yaml', line: 3, column: 6, endColumn: 7 },
      hint: 'answer',
    });
  });

  it.each([
    ['\u0378', 14],
    ['\u{1F6D8}', 25],
  ])('are told of where they are written by number: %s', (character, column) => {
    const [told] = unshownCharacters(made(character), texts);
    expect(told).toMatchObject({ place: { file: 'agenda.yaml', line: 2, column }, hint: 'answer' });
  });

  it.each(['logo', 'reply'] as const)('may come from elsewhere: a %s', (elsewhere) => {
    const [told] = unshownCharacters(made('\u037F', '\u0378'), new Map(), elsewhere);
    expect(told).toMatchObject({ place: { file: '' }, hint: elsewhere });
    expect(told?.details['characters']).toBe('\u037F (U+037F), \u0378 (U+0378)');
  });
});
