import { createHash } from 'node:crypto';
import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { valueOf } from '../../answers/parts.js';
import type { Placed, Places } from '../../answers/project.js';
import { isReplyFault, type ReadReply, type ReplySurroundings } from '../../consultation/read-reply.js';
import { StopRun, type Details, type Problem } from '../../diagnostics/diagnostic.js';
import { limits } from '../limits.js';
import { makePlaces } from '../places.js';
import { fileProblem, ioProblem, isMachineTrouble, isProblem, readProjectFile } from '../project-file.js';
import { readYamlFile, startFileReading } from '../read-yaml-file.js';
import { readers } from './readers.js';
import { replyKind } from './reply-kind.js';

/** Where replies are put, below the project's folder. */
export const repliesFolder = 'svar';

/** One file of the folder. */
export interface ReplyFileFound {
  /** "svar/socialnamnden.docx" */
  file: string;
  /** SHA-256 (hex); "" when it could not be read. */
  sha256: string;
  /** ISO date that its name begins with: "2026-09-20 Socialnämnden.docx". */
  named?: string;
  content: ReplyContent;
}

export type ReplyContent =
  | { kind: 'reply'; reply: ReadReply }
  /** Typed by the secretariat; not yet validated. */
  | { kind: 'typed'; typed: Placed }
  | { kind: 'fault'; code: string; details: Details }
  /** Cannot be read by a program: somebody must say what it is. */
  | { kind: 'other' };

export interface LoadedReplies {
  /** By name. */
  files: ReplyFileFound[];
  /** What is wrong with the YAML files, and files that cannot be opened. */
  problems: Problem[];
  /** The text of the YAML files, by the `file` of the problems' places. */
  texts: ReadonlyMap<string, string>;
}

/**
 * Every file of a project's `svar/`, also those that cannot be read as replies. `folder` is the project's, absolute. They
 * come from outside: sizes are bounded, and no name or path inside a file is ever followed. Throws `StopRun` where the
 * disk fails.
 */
export async function loadReplies(folder: string, surroundings: ReplySurroundings): Promise<LoadedReplies> {
  const root = join(folder, repliesFolder);
  const names = await namesIn(root);
  if (names.length > limits.replyFiles)
    throw new StopRun([fileProblem('reply/too-many-files', root, { limit: limits.replyFiles })], 'input');
  const realFolder = names.length === 0 ? '' : await realpath(folder);
  const loaded: LoadedReplies = { files: [], problems: [], texts: new Map() };
  const texts = new Map<string, string>();
  let bytes = 0;
  for (const name of names) {
    const path = join(root, name);
    const read = await readProjectFile(path, realFolder, limits.replyBytes);
    if (isProblem(read)) {
      if (isMachineTrouble(read)) throw new StopRun([read], 'machine');
      loaded.files.push(unreadable(name, read));
      continue;
    }
    bytes += read.length;
    if (bytes > limits.repliesBytes)
      throw new StopRun([fileProblem('reply/too-large-together', root)], 'input');
    const content = await contentOf(name, path, read, realFolder, surroundings, loaded, texts);
    const sha256 = createHash('sha256').update(read).digest('hex');
    const [named] = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name) ?? [];
    loaded.files.push({
      file: `${repliesFolder}/${name.normalize('NFC')}`,
      sha256,
      ...(named === undefined ? {} : { named }),
      content,
    });
  }
  return { ...loaded, texts };
}

/** Hidden files, and those that Word and Windows keep beside others, are nobody's replies. */
async function namesIn(root: string): Promise<string[]> {
  const names = await readdir(root).catch((error: unknown) => {
    const problem = ioProblem(error, root);
    if (problem.code === 'load/missing-file') return [];
    const stopping = problem.code === 'load/not-a-file' ? fileProblem('load/not-a-folder', root) : problem;
    throw new StopRun([stopping], isMachineTrouble(stopping) ? 'machine' : 'input');
  });
  return names.filter((name) => !/^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/i.test(name)).sort();
}

async function contentOf(
  name: string,
  path: string,
  bytes: Uint8Array,
  realFolder: string,
  surroundings: ReplySurroundings,
  { problems }: LoadedReplies,
  texts: Map<string, string>,
): Promise<ReplyContent> {
  const kind = replyKind(name, bytes);
  if (bytes.length === 0) return { kind: 'fault', code: 'reply/empty-file', details: {} };
  if (kind === 'other') return { kind: 'other' };
  if (kind !== 'typed') {
    const outcome = readers[kind](bytes, surroundings);
    return isReplyFault(outcome)
      ? { kind: 'fault', code: outcome.fault, details: outcome.details ?? {} }
      : { kind: 'reply', reply: outcome };
  }
  const reading = startFileReading();
  const read = await readYamlFile(path, name, realFolder, reading);
  for (const [file, text] of reading.texts) texts.set(file, text);
  problems.push(...reading.problems);
  if (read === undefined || reading.problems.length > 0)
    return { kind: 'fault', code: 'reply/typed-faulty', details: {} };
  const { answers, entries } = read.answers;
  const places = makePlaces(new Map(entries), path);
  const written = asWritten(answers, places, reading.texts.get(path) ?? '');
  return { kind: 'typed', typed: { answers: written, places, texts: reading.texts } };
}

/** "6.10" is a place in a document and not the number 6.1: places that look like numbers are read as they are written. */
function asWritten(
  answers: Readonly<Record<string, unknown>>,
  places: Places,
  text: string,
): Readonly<Record<string, unknown>> {
  const { synpunkter } = answers;
  if (!Array.isArray(synpunkter)) return answers;
  const lines = text.split(/\r?\n/);
  return {
    ...answers,
    synpunkter: synpunkter.map((one: unknown, index) => {
      if (typeof valueOf(one, 'gäller') !== 'number') return one;
      const { line = 1, column = 1, endColumn } = places.value(`/synpunkter/${index}/gäller`);
      return {
        ...(one as object),
        gäller: (lines[line - 1] ?? '').slice(column - 1, (endColumn ?? column) - 1),
      };
    }),
  };
}

function unreadable(name: string, { code }: Problem): ReplyFileFound {
  const codes: Record<string, string> = {
    'load/too-large': 'reply/too-large',
    'load/outside-folder': 'reply/outside-folder',
    'load/not-a-file': 'reply/folder',
  };
  return {
    file: `${repliesFolder}/${name.normalize('NFC')}`,
    sha256: '',
    content: { kind: 'fault', code: codes[code] ?? 'reply/cannot-open', details: {} },
  };
}
