import { Command } from 'commander';
import type { Choices, CliCommand, Typed } from './commands/command.js';
import type { HelpWords } from './words.js';

export type Told = (command: CliCommand, words: string[], options: Typed['options']) => void;

/** The commands and options with all their help in the user's language; `told` learns what was asked for. */
export function makeProgram(
  commands: readonly CliCommand[],
  words: HelpWords,
  version: string,
  choices: Choices,
  told: Told,
): Command {
  const program = styled(new Command('remissklar'), words)
    .usage(words.usage)
    .description(words.program)
    .option(`--lang <${words.values.lang}>`, words.lang)
    .option('--quiet', words.quiet)
    .version(version, '--version', words.version)
    .addHelpText('after', `\n${words.more}`);
  for (const command of commands) {
    const parser = styled(program.command(command.name), words);
    command.declare(parser, words, choices);
    parser.action(() => told(command, parser.processedArgs.flat() as string[], parser.optsWithGlobals()));
  }
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
