import { Command } from 'commander';
import { fill } from '../diagnostics/localise.js';
import type { Format } from './engine.js';
import type { HelpWords } from './words.js';

/** The options as they are typed. */
export interface RawOptions {
  stage?: string;
  format?: string;
  out?: string;
  lang?: string;
  quiet?: boolean;
}

export type Run = (command: 'check' | 'build', paths: string[], options: RawOptions) => void;

/** The commands and options with all their help in the user's language; `run` is told what was asked for. */
export function makeProgram(
  words: HelpWords,
  version: string,
  formats: readonly Format[],
  run: Run,
): Command {
  const { values } = words;
  const program = styled(new Command('remissklar'), words)
    .usage(words.usage)
    .description(words.program)
    .option(`--lang <${values.lang}>`, words.lang)
    .option('--quiet', words.quiet)
    .version(version, '--version', words.version)
    .addHelpText('after', `\n${words.more}`);
  styled(program.command('check'), words)
    .usage(words.commandUsage)
    .description(words.check)
    .argument(`<${values.path}...>`, words.paths)
    .option(`--stage <${values.stage}>`, words.stage)
    .option(`--format <${values.format}>`, words.reportFormat)
    .action((paths: string[], _options, command: Command) => run('check', paths, command.optsWithGlobals()));
  styled(program.command('build'), words)
    .usage(words.commandUsage)
    .description(words.build)
    .argument(`<${values.path}...>`, words.paths)
    .option(`--format <${values.formats}>`, fill(words.formats, { choices: formats.join(', ') }))
    .option(`--out <${values.out}>`, words.out)
    .action((paths: string[], _options, command: Command) => run('build', paths, command.optsWithGlobals()));
  return program;
}

/** Commander's own English words are replaced, and it neither prints nor exits. */
function styled(command: Command, words: HelpWords): Command {
  return command
    .exitOverride()
    .configureOutput({ writeOut: silent, writeErr: silent, outputError: silent })
    .showSuggestionAfterError(false)
    .helpCommand(false)
    .helpOption('-h, --help', words.help)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => words.headings[title] ?? title,
      subcommandTerm: (subcommand) => subcommand.name(),
    });
}

function silent(): void {
  // The caller prints what was caught.
}
