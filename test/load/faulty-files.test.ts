import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadProject } from '../../src/load/load-project.js';
import { inSwedish, shortly, stopOf } from '../support/catalogues.js';
import { temporaryFolders } from '../support/temporary-folder.js';

interface Case {
  name: string;
  text?: string;
  files?: Record<string, string>;
  problems: string[];
  words?: string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'faulty-files.cases.yaml'), 'utf8')) as Case[];
const makeFolder = temporaryFolders();

describe('a file that cannot be read', () => {
  it.each(cases)('$name', async ({ text = '', files, problems, words = [] }) => {
    const folder = makeFolder(files ?? { 'agenda.yaml': text });
    const stop = await stopOf(() => loadProject(folder));
    const diagnostics = inSwedish(stop.problems);
    expect(shortly(diagnostics, folder)).toEqual(problems);
    const said = diagnostics.map(({ message, hint }) => `${message} ${hint ?? ''}`).join(' ');
    for (const word of words) expect(said).toContain(word);
    expect(stop.blame).toBe('input');
    for (const { place } of diagnostics) expect(stop.texts.get(place.file)).toBeTypeOf('string');
  });
});
