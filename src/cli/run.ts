import { harmless } from './report/paint.js';
import type { Catalogue } from '../diagnostics/catalogue.js';
import { fill, localise } from '../diagnostics/localise.js';
import type { BuildResult, CheckResult } from '../pipeline.js';
import type { Engine } from './engine.js';
import type { BuildInvocation, CheckInvocation, Misuse } from './invocation.js';
import { languageOf, parseArguments } from './parse-arguments.js';
import { startProgress } from './progress.js';
import { documentList } from './report/documents.js';
import { jsonReport } from './report/json.js';
import { makePaint } from './report/paint.js';
import { textReport, type ReportContext } from './report/text.js';
import { showFile, showPlace } from './show-path.js';
import { wantsColour, type Terminal } from './terminal.js';
import { cliWords } from './words.js';

/** 0: done, warnings allowed. 1: the input has errors. 2: wrong usage, or the machine failed. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command line and tells how it went. Results go to `out`, all else to `err`; never a stack trace unasked. */
export async function run(argv: readonly string[], engine: Engine, terminal: Terminal): Promise<ExitCode> {
  const catalogue = await engine.loadCatalogue(languageOf(argv));
  try {
    const { version } = await engine.loadTool();
    const parsed = parseArguments(argv, cliWords(catalogue).help, version, engine.formats);
    if ('misuse' in parsed) return explainMisuse(parsed.misuse, catalogue, terminal);
    if ('help' in parsed) {
      if (parsed.wanted) terminal.out(parsed.help);
      else terminal.err(parsed.help);
      return parsed.wanted ? 0 : 2;
    }
    return parsed.command === 'check'
      ? await runCheck(parsed, engine, catalogue, terminal)
      : await runBuild(parsed, engine, catalogue, terminal);
  } catch (error) {
    return apologise(error, catalogue, terminal);
  }
}

async function runCheck(
  { paths, stage, language, report, quiet }: CheckInvocation,
  engine: Engine,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<ExitCode> {
  const result = await engine.check({ paths, language, ...(stage === undefined ? {} : { stage }) });
  if (report === 'json') terminal.out(jsonReport(result.diagnostics, (file) => showFile(file, terminal.cwd)));
  else
    terminal.out(textReport(result.diagnostics, contextOf(result, catalogue, terminal, 'out', true, quiet)));
  return exitCode(result);
}

async function runBuild(
  { paths, formats, out, language, quiet }: BuildInvocation,
  engine: Engine,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<ExitCode> {
  const words = cliWords(catalogue);
  const progress = startProgress(terminal, quiet);
  let result: BuildResult;
  try {
    result = await engine.build({
      paths,
      language,
      ...(formats === undefined ? {} : { formats }),
      ...(out === undefined ? {} : { out }),
      onProgress: (step) => progress.show(fill(words.progress, { ...step })),
    });
  } finally {
    progress.end();
  }
  if (!quiet) {
    terminal.out(documentList(result.documents, words, language, (file) => showFile(file, terminal.cwd)));
  }
  terminal.err(textReport(result.diagnostics, contextOf(result, catalogue, terminal, 'err', false, quiet)));
  if (!quiet && gapsAreOnlyCounted(result))
    terminal.err(`${fill(words.gapsElsewhere, { paths: paths.map(asTyped).join(' ') })}\n`);
  return exitCode(result);
}

function contextOf(
  { sources }: CheckResult,
  catalogue: Catalogue,
  { cwd, env, outIsTerminal, errIsTerminal }: Terminal,
  stream: 'out' | 'err',
  listGaps: boolean,
  quiet: boolean,
): ReportContext {
  return {
    words: cliWords(catalogue),
    language: catalogue.language,
    paint: makePaint(wantsColour(stream === 'out' ? outIsTerminal : errIsTerminal, env)),
    sources,
    where: (place) => showPlace(place, cwd),
    listGaps,
    quiet,
  };
}

function gapsAreOnlyCounted({ diagnostics }: CheckResult): boolean {
  const gaps = diagnostics.filter(({ code }) => code === 'gap/unanswered');
  return gaps.length > 0 && gaps.every(({ severity }) => severity !== 'error');
}

/** A path as it is typed in a command. */
function asTyped(path: string): string {
  const shown = harmless(path);
  return /[\s$`]/.test(shown) ? `'${shown}'` : shown;
}

function exitCode({ blame }: CheckResult): ExitCode {
  if (blame === 'machine') return 2;
  return blame === 'input' ? 1 : 0;
}

function explainMisuse({ code, details, hint }: Misuse, catalogue: Catalogue, terminal: Terminal): ExitCode {
  say({ code, details, ...(hint === undefined ? {} : { hint }) }, catalogue, terminal);
  return 2;
}

/** For faults of the program: one line and a way on, the stack only when asked for. */
function apologise(error: unknown, catalogue: Catalogue, terminal: Terminal): ExitCode {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  say({ code: 'internal/unexpected', details: { reason } }, catalogue, terminal);
  if (terminal.env['REMISSKLAR_DEBUG'] === '1' && error instanceof Error)
    terminal.err(`${error.stack ?? ''}\n`);
  return 2;
}

function say(misuse: Misuse, catalogue: Catalogue, terminal: Terminal): void {
  const problem = { ...misuse, severity: 'error' as const, place: { file: '' } };
  for (const { message, hint } of localise([problem], catalogue)) {
    terminal.err(`remissklar: ${message}\n${hint === undefined ? '' : `→ ${hint}\n`}`);
  }
}
