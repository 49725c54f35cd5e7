import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../../src/consultation/edition.js';
import { consult } from '../../../src/pipeline.js';
import { projects } from '../../support/projects.js';

/** What the worked example sends out, as far as Word goes. */
export interface SentEdition {
  /** The project's folder. */
  project: string;
  edition: Edition;
  agenda: Uint8Array;
  form: Uint8Array;
  /** The letter that goes with them: no reply. */
  letter: Uint8Array;
}

export async function sendEdition(folder: string): Promise<SentEdition> {
  const project = join(folder, 'lingonasa');
  cpSync(projects.lingonasa, project, { recursive: true });
  for (const made of ['remiss', 'svar', 'bedomning.yaml'])
    rmSync(join(project, made), { recursive: true, force: true });
  const { diagnostics } = await consult({ path: project, formats: ['docx'] });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ code }) => code).join(', '));
  const sent = join(project, 'remiss/utgava-1');
  const read = (start: string): Uint8Array => {
    const name = readdirSync(sent).find((one) => one.startsWith(start) && one.endsWith('.docx'));
    if (name === undefined) throw new Error(`nothing that begins with ${start}`);
    return new Uint8Array(readFileSync(join(sent, name)));
  };
  return {
    project,
    edition: JSON.parse(readFileSync(join(sent, 'utgava.json'), 'utf8')) as Edition,
    agenda: read('digital-agenda'),
    form: read('svarsblankett'),
    letter: read('missiv'),
  };
}
