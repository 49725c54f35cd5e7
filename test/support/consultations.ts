import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consult } from '../../src/pipeline.js';
import { projects } from './projects.js';

/** The replies of the worked consultation, and what the secretariat has written of them. */
export const workedReplies = join(import.meta.dirname, '../projects/remiss');

/**
 * The worked consultation in `folder`, which is made: the worked agenda, two editions of it that were sent out (the first
 * in an earlier wording), and the replies. Gives the project's folder and the ids of the editions.
 */
export async function makeConsultation(folder: string): Promise<{ path: string; editions: string[] }> {
  const path = join(folder, 'lingonasa');
  cpSync(projects.lingonasa, path, { recursive: true });
  for (const made of ['remiss', 'svar', 'bedomning.yaml'])
    rmSync(join(path, made), { recursive: true, force: true });
  const actions = join(path, 'insatser.yaml');
  const wording = readFileSync(actions, 'utf8');
  const earlier = wording.replace(
    'namn: Gemensamt e-arkiv med Granhults kommun och Kråkbo kommun',
    'namn: Gemensamt e-arkiv',
  );
  if (earlier === wording) throw new Error('the worked example has another name for the archive');
  writeFileSync(actions, earlier);
  const editions = [await frozen(path)];
  writeFileSync(actions, wording);
  editions.push(await frozen(path));
  const replies = join(path, 'svar');
  mkdirSync(replies);
  for (const name of readdirSync(join(workedReplies, 'svar'))) {
    const text = readFileSync(join(workedReplies, 'svar', name), 'utf8');
    writeFileSync(
      join(replies, name),
      text.replace(/\{\{utgåva-([12])\}\}/, (_, number) => editions[Number(number) - 1] ?? ''),
    );
  }
  return { path, editions };
}

async function frozen(path: string): Promise<string> {
  const { edition, diagnostics } = await consult({ path, formats: ['md'] });
  if (edition === undefined) throw new Error(JSON.stringify(diagnostics));
  return edition.id;
}
