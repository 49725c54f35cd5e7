import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { consult } from '../../src/pipeline.js';
import { comment, commentsPart, edited, numbered, replaceTracked } from './filled-word.js';
import { projects } from './projects.js';

/** The replies of the worked consultation, and what the secretariat has written of them. */
export const workedReplies = join(import.meta.dirname, '../projects/remiss');

/** What one of the consultees has written in the edition's own Word file. */
interface Markings {
  fil: string;
  författare: string;
  ändringar: { stycke: number; från: string; till: string }[];
  kommentarer: { stycke: number; vid: string; text: string }[];
}

export const markings = parse(readFileSync(join(workedReplies, 'markeringar.yaml'), 'utf8')) as Markings;

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
  const editions = [await frozen(path, ['md'])];
  writeFileSync(actions, wording);
  editions.push(await frozen(path, ['md', 'docx']));
  const replies = join(path, 'svar');
  mkdirSync(replies);
  for (const name of readdirSync(join(workedReplies, 'svar'))) {
    const text = readFileSync(join(workedReplies, 'svar', name), 'utf8');
    writeFileSync(
      join(replies, name),
      text.replace(/\{\{utgåva-([12])\}\}/, (_, number) => editions[Number(number) - 1] ?? ''),
    );
  }
  writeFileSync(join(replies, markings.fil), marked(join(path, 'remiss/utgava-2')));
  return { path, editions };
}

/** The agenda that an edition sent out, with changes and comments as Word writes them. */
function marked(edition: string): Uint8Array {
  const name = readdirSync(edition).find((one) => /^digital-agenda-.*\.docx$/.test(one)) ?? '';
  const { författare: author, ändringar, kommentarer } = markings;
  const comments = kommentarer.map(({ text }, number) => [number, { author, text }] as const);
  return edited(
    readFileSync(join(edition, name)),
    (root) => {
      for (const { stycke, från, till } of ändringar)
        replaceTracked(numbered(root, stycke), från, till, author);
      kommentarer.forEach(({ stycke, vid }, number) => {
        comment(numbered(root, stycke), vid, number);
      });
    },
    { 'word/comments.xml': commentsPart(Object.fromEntries(comments)) },
  );
}

async function frozen(path: string, formats: ('docx' | 'md')[]): Promise<string> {
  const { edition, diagnostics } = await consult({ path, formats });
  if (edition === undefined) throw new Error(JSON.stringify(diagnostics));
  return edition.id;
}
