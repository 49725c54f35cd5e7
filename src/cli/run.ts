import type { Catalogue } from '../diagnostics/catalogue.js';
import { commands } from './commands/index.js';
import type { ExitCode } from './commands/command.js';
import type { Engine } from './engine.js';
import { languageOf, parseArguments } from './parse-arguments.js';
import { sayMisuse } from './say.js';
import type { Terminal } from './terminal.js';
import { cliWords } from './words.js';

export type { ExitCode };

/** Runs one command line and tells how it went. Results go to `out`, all else to `err`; never a stack trace unasked. */
export async function run(argv: readonly string[], engine: Engine, terminal: Terminal): Promise<ExitCode> {
  const catalogue = await engine.loadCatalogue(languageOf(argv));
  try {
    const { version } = await engine.loadTool();
    const choices = { formats: engine.formats, documents: await engine.loadDocumentTypes() };
    const parsed = parseArguments(argv, commands, cliWords(catalogue).help, version, choices);
    if ('misuse' in parsed) {
      sayMisuse(parsed.misuse, catalogue, terminal);
      return 2;
    }
    if ('run' in parsed) return await parsed.run({ engine, catalogue, terminal });
    if (parsed.wanted) terminal.out(parsed.help);
    else terminal.err(parsed.help);
    return parsed.wanted ? 0 : 2;
  } catch (error) {
    return apologise(error, catalogue, terminal);
  }
}

/** For faults of the program: one line and a way on, the stack only when asked for. */
function apologise(error: unknown, catalogue: Catalogue, terminal: Terminal): ExitCode {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  sayMisuse({ code: 'internal/unexpected', details: { reason } }, catalogue, terminal);
  if (terminal.env['REMISSKLAR_DEBUG'] === '1' && error instanceof Error)
    terminal.err(`${error.stack ?? ''}\n`);
  return 2;
}
