import { relative } from 'node:path';
import type { Place } from '../diagnostics/diagnostic.js';
import { harmless } from './report/paint.js';

/** A file as the user sees it: relative to the current folder, with forward slashes. */
export function showFile(file: string, cwd: string): string {
  if (file === '') return '';
  const shown = harmless(relative(cwd, file).replaceAll('\\', '/'));
  return shown === '' ? '.' : shown;
}

/** "agendan/agenda.yaml:12:3", as far as the place is known. */
export function showPlace({ file, line, column }: Place, cwd: string): string {
  return [showFile(file, cwd), line, column].filter((part) => part !== undefined).join(':');
}

/** A path as it is typed in a command. */
export function asTyped(path: string): string {
  const shown = harmless(path);
  return /[\s$`]/.test(shown) ? `'${shown}'` : shown;
}
