import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projects } from './projects.js';

/** Words of one file that are others in the adopted agenda, and what the list of changes calls that. */
export interface Edit {
  change: string[];
  file: string;
  from: string;
  to: string;
}

const root = join(import.meta.dirname, '../..');

export const edits = parse(
  readFileSync(join(root, 'test/projects/lingonasa-antagen/edits.yaml'), 'utf8'),
) as Edit[];

/** Makes the adopted agenda of the worked example in a folder, with all edits or some of them. */
export function adoptExample(folder: string, some: readonly Edit[] = edits): string {
  const project = join(folder, 'lingonasa');
  cpSync(projects.lingonasa, project, { recursive: true });
  for (const { file, from, to } of some) {
    const path = join(project, file);
    const parts = readFileSync(path, 'utf8').split(from);
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} of "${from}"`);
    writeFileSync(path, parts.join(to));
  }
  return project;
}
