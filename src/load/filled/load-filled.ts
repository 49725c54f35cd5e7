import { open, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '../../diagnostics/diagnostic.js';
import { limits } from '../limits.js';
import { fileProblem, ioProblem } from '../project-file.js';
import { replyKind } from '../replies/reply-kind.js';

/** A file that somebody has sent in, and how it can be read. */
export interface FilledFile {
  /** As the user named it. */
  file: string;
  bytes: Uint8Array;
  kind: 'word' | 'web';
}

/** Reads a filled-in form as it is; what is no form by its kind is told. Never throws. */
export async function loadFilled(file: string): Promise<FilledFile | Problem> {
  const bytes = await bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  if (bytes.length === 0) return fileProblem('reply/empty-file', file);
  const kind = replyKind(basename(file), bytes);
  if (kind === 'word') return { file, bytes, kind };
  if (kind === 'web-json' || kind === 'web-page') return { file, bytes, kind: 'web' };
  if (kind === 'locked-office') return fileProblem('reply/locked', file);
  return fileProblem(kind === 'old-office' ? 'reply/old-word' : 'import/not-a-form', file);
}

async function bytesOf(file: string): Promise<Uint8Array | Problem> {
  try {
    const handle = await open(await realpath(file));
    try {
      const found = await handle.stat();
      if (!found.isFile()) return fileProblem('load/not-a-file', file);
      if (found.size > limits.replyBytes) return fileProblem('reply/too-large', file);
      const bytes = await handle.readFile();
      return bytes.length > limits.replyBytes ? fileProblem('reply/too-large', file) : bytes;
    } finally {
      await handle.close();
    }
  } catch (error) {
    return ioProblem(error, file);
  }
}
