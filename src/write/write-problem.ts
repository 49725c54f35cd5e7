import { platform } from 'node:os';
import { StopRun } from '../diagnostics/diagnostic.js';

/** A failed file operation as a stop; `file` is what could not be written. Faults of the program are thrown on. */
export function writeStop(error: unknown, file: string): StopRun {
  if (error instanceof StopRun) return error;
  const reason = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (reason === undefined) throw error;
  return stopWriting(codeFor(reason), file, { reason });
}

export function stopWriting(code: string, file: string, details: Record<string, string> = {}): StopRun {
  return new StopRun(
    [{ code, severity: 'error', place: { file }, details: { file, ...details } }],
    'machine',
  );
}

function codeFor(reason: string): string {
  switch (reason) {
    case 'EBUSY':
    case 'ETXTBSY':
      return 'write/locked';
    case 'EPERM':
    case 'EACCES':
      // Windows says so, too, of a file that Word or a viewer has open.
      return platform() === 'win32' ? 'write/locked' : 'write/denied';
    case 'EROFS':
      return 'write/denied';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'write/disk-full';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'write/not-a-folder';
    case 'EISDIR':
      return 'write/folder-in-the-way';
    default:
      return 'write/failed';
  }
}
