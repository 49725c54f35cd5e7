import type { Catalogue } from '../diagnostics/catalogue.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { localise } from '../diagnostics/localise.js';
import type { Misuse } from './commands/command.js';
import { harmless } from './report/paint.js';
import { showFile } from './show-path.js';
import type { Terminal } from './terminal.js';

/** Says what was wrong with the command line, and the next step. */
export function sayMisuse(misuse: Misuse, catalogue: Catalogue, terminal: Terminal): void {
  const problem = { ...misuse, severity: 'error' as const, place: { file: '' } };
  say(localise([problem], catalogue), terminal);
}

/** Says what went wrong before there was any project to report on. A next step that they share is said once, last. */
export function say(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  for (const [index, { place, message, hint }] of diagnostics.entries()) {
    const where = place.file === '' ? '' : `${showFile(place.file, terminal.cwd)}: `;
    terminal.err(`remissklar: ${where}${harmless(message)}\n`);
    if (hint !== undefined && hint !== diagnostics[index + 1]?.hint) terminal.err(`→ ${harmless(hint)}\n`);
  }
}
