import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Place } from '../../src/diagnostics/diagnostic.js';
import { loadProject } from '../../src/load/load-project.js';
import { review } from '../../src/review/review.js';
import { validateAgenda } from '../../src/validate/validate-agenda.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { installation, knowledge, rulebook } from './cases.js';

interface Edit {
  file: string;
  replace?: string;
  with?: string;
  remove?: string;
}

interface Defect extends Edit {
  rule: string;
  also?: Edit[];
  finds: string[];
}

const defects = parse(readFileSync(join(import.meta.dirname, 'planted/defects.yaml'), 'utf8')) as Defect[];
const makeFolder = temporaryFolders();

describe('a defect planted in the worked example', () => {
  it.each(defects.map((defect) => [defect.rule, defect] as const))(
    '%s: exactly this is found, there',
    async (rule, defect) => {
      const found = await findingsWith(defect);
      expect(found).toEqual(defect.finds);
      expect(found.some((line) => line.includes(` review/${rule} `))).toBe(true);
    },
  );

  it('has one of each kind', () => {
    expect(defects.map(({ rule }) => rule)).toEqual([...rulebook.keys()].sort());
  });
});

async function findingsWith(defect: Defect): Promise<string[]> {
  const folder = makeFolder();
  cpSync(projects.lingonasa, folder, { recursive: true });
  for (const edit of [defect, ...(defect.also ?? [])]) plant(join(folder, edit.file), edit);
  const project = await loadProject(folder);
  expect(validateAgenda(project, installation.schema)).toEqual([]);
  const stage = (project.answers['dokument'] as { status: 'remiss' }).status;
  return review(project, stage, rulebook, knowledge).map(
    ({ code, severity, place }) => `${where(place)} ${code} ${severity}: ${marked(place, project.texts)}`,
  );
}

function plant(path: string, { replace, with: put, remove }: Edit): void {
  const text = readFileSync(path, 'utf8');
  const changed = remove === undefined ? replaced(text, replace ?? '', put ?? '') : without(text, remove);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}

/** The example's figures have no-break spaces in them, which are hard to tell from others in a list of defects. */
function replaced(text: string, words: string, put: string): string {
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \u00A0\u202F]');
  return text.replace(new RegExp(pattern), () => put);
}

/** Takes out a line and the lines below it that are further in, or empty between them. */
function without(text: string, first: string): string {
  const lines = text.split('\n');
  const start = lines.indexOf(first);
  const depth = first.search(/\S/);
  let end = start + 1;
  while (end < lines.length && (lines[end]?.trim() === '' || (lines[end]?.search(/\S/) ?? 0) > depth))
    end += 1;
  return [...lines.slice(0, start), ...lines.slice(end)].join('\n');
}

function where({ file, line, column }: Place): string {
  return `${basename(file)}:${line ?? 0}:${column ?? 0}`;
}

function marked(
  { file, line = 1, column = 1, endColumn }: Place,
  texts: ReadonlyMap<string, string>,
): string {
  return (texts.get(file)?.split('\n')[line - 1] ?? '').slice(
    column - 1,
    endColumn === undefined ? undefined : endColumn - 1,
  );
}
