import { describe, expect, it } from 'vitest';
import { loadProject } from '../../src/load/load-project.js';
import { findPrivateCharacters } from '../../src/validate/find-private-characters.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();

async function found(text: string) {
  const project = await loadProject(temporary({ 'agenda.yaml': text }));
  return findPrivateCharacters(project).map(({ place: { file: _, path: __, ...place }, ...one }) => ({
    ...one,
    place,
  }));
}

describe('characters for private use', () => {
  it('are told once each, at the first line, with what to write', async () => {
    const text = 'titel: Mål\ninledning:\n  varför: |\n    \uF0B7 ett\r\n    \uF0B7 två \uE000\n';
    expect(await found(text)).toEqual([
      {
        code: 'validate/private-character',
        severity: 'warning',
        place: { line: 4, column: 5, endColumn: 6 },
        details: { character: 'U+F0B7', lines: 2 },
        hint: 'bullet',
      },
      {
        code: 'validate/private-character',
        severity: 'warning',
        place: { line: 5, column: 11, endColumn: 12 },
        details: { character: 'U+E000', lines: 1 },
      },
    ]);
  });

  it('are told also when they are written by number', async () => {
    const text = 'titel: "Mål \\uE000"\nkommuner:\n  - namn: "\\uE000 och \\uF0B7"\n';
    expect(await found(text)).toEqual([
      expect.objectContaining({
        details: { character: 'U+E000', lines: 2 },
        place: { line: 1, column: 8, endColumn: 20 },
      }),
      expect.objectContaining({ details: { character: 'U+F0B7', lines: 1 }, hint: 'bullet' }),
    ]);
  });

  it('are not told twice when they are typed too', async () => {
    expect(await found('titel: "\\uE000"\nundertitel: \uE000\n')).toHaveLength(1);
  });

  it('are none of a usual text', async () => {
    expect(await found("titel: '– ”é” 😀 漢 \u00AD \\uE000'\n")).toEqual([]);
  });
});
