import type { Schema } from '../../src/answers/schema.js';
import { makeProject } from '../../src/init/make-project.js';
import type { Choices, Materials } from '../../src/init/materials.js';
import type { NewProjectWords } from '../../src/init/words.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { loadNewProject } from '../../src/load/load-new-project.js';

const strangnas: Choices = {
  municipalities: [{ name: 'Strängnäs kommun', code: '0486', short: 'Strängnäs' }],
  documentType: 'strategi',
};

const { schema, profileSchema } = await loadInstallation('sv');
const { words, ...texts } = await loadNewProject();

/** What the installed tool makes new projects from. */
export const materials: Materials & { schema: Schema } = {
  schema,
  profileSchema,
  words: words as NewProjectWords,
  ...texts,
};

/** The new project's files by name. */
export function filesFor(choices: Partial<Choices> = {}): Record<string, string> {
  const files = makeProject({ ...strangnas, ...choices }, materials);
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

export function agendaFor(choices: Partial<Choices> = {}): string {
  return filesFor(choices)['agenda.yaml'] ?? '';
}

/** Takes away the comment signs of every example, as a user does in an editor; or only those below one key. */
export function uncommented(text: string, below?: string): string {
  let key = '';
  let inside = false;
  const lines = text.split('\n').map((line) => {
    key = /^\s*(\S+):/.exec(line)?.[1] ?? key;
    if (/^\s*## Exempel/.test(line)) inside = below === undefined || key === below;
    else if (!/^\s*#/.test(line)) inside = false;
    return inside ? line.replace(/^(\s*)# /, '$1') : line;
  });
  return lines.join('\n');
}
