import { open, realpath, stat } from 'node:fs/promises';
import { relative, isAbsolute, sep } from 'node:path';
import type { Problem } from '../diagnostics/diagnostic.js';
import { inMebibytes } from './limits.js';

/**
 * Reads one file of a project. Links are followed only to files inside `folder` (a real path), anything but a plain
 * file is refused, and the size is checked before a byte is read. Returns the bytes or the problem.
 */
export async function readProjectFile(
  file: string,
  folder: string,
  limit: number,
): Promise<Uint8Array | Problem> {
  try {
    const real = await realpath(file);
    if (!isInside(real, folder)) return fileProblem('load/outside-folder', file);
    if (!(await stat(real)).isFile()) return fileProblem('load/not-a-file', file);
    return await readPlainFile(real, file, limit);
  } catch (error) {
    return ioProblem(error, file);
  }
}

async function readPlainFile(real: string, file: string, limit: number): Promise<Uint8Array | Problem> {
  const handle = await open(real);
  try {
    const { size } = await handle.stat();
    if (size > limit) return tooLarge(file, size, limit);
    const bytes = await handle.readFile();
    return bytes.length > limit ? tooLarge(file, bytes.length, limit) : bytes;
  } finally {
    await handle.close();
  }
}

export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

export function isProblem(outcome: object): outcome is Problem {
  return 'code' in outcome && 'severity' in outcome;
}

/** A failed file operation in words. What is not an operation that failed is a fault of the program: thrown on. */
export function ioProblem(error: unknown, file: string): Problem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (reason === undefined) throw error;
  if (reason === 'EACCES' || reason === 'EPERM') return fileProblem('load/denied', file);
  if (isNoName(reason) || reason === 'ENOENT' || reason === 'ELOOP')
    return fileProblem('load/missing-file', file);
  if (reason === 'EISDIR' || reason === 'ENOTDIR') return fileProblem('load/not-a-file', file);
  return fileProblem('load/cannot-read', file, { reason });
}

/** What no file can be called: a name that is too long, or with the sign U+0000 in it. */
function isNoName(reason: string): boolean {
  return reason === 'ENAMETOOLONG' || reason === 'ERR_INVALID_ARG_VALUE';
}

/** Trouble that the user cannot mend in the project's files. */
export function isMachineTrouble(problem: Problem): boolean {
  return problem.code === 'load/cannot-read';
}

export function fileProblem(code: string, file: string, details: Problem['details'] = {}): Problem {
  return { code, severity: 'error', place: { file }, details };
}

function tooLarge(file: string, size: number, limit: number): Problem {
  return fileProblem('load/too-large', file, {
    size: Math.ceil(size / 1024 / 1024),
    limit: inMebibytes(limit),
  });
}
