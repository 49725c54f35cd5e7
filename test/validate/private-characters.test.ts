import { describe, expect, it } from 'vitest';
import { findPrivateCharacters } from '../../src/validate/find-private-characters.js';

describe('characters for private use', () => {
  it('are told once each, at the first line, with what to write', () => {
    const text = 'titel: Mål\n\uF0B7 ett\r\n\uF0B7 två \uE000\n';
    expect(findPrivateCharacters({ texts: new Map([['a/agenda.yaml', text]]) })).toEqual([
      {
        code: 'validate/private-character',
        severity: 'warning',
        place: { file: 'a/agenda.yaml', line: 2, column: 1, endColumn: 2 },
        details: { character: 'U+F0B7', lines: 2 },
        hint: 'bullet',
      },
      {
        code: 'validate/private-character',
        severity: 'warning',
        place: { file: 'a/agenda.yaml', line: 3, column: 7, endColumn: 8 },
        details: { character: 'U+E000', lines: 1 },
      },
    ]);
  });

  it('are none of a usual text', () => {
    expect(findPrivateCharacters({ texts: new Map([['a', '– ”é” 😀 漢 \u00AD']]) })).toEqual([]);
  });
});
