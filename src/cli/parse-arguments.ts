import { CommanderError, type Command } from 'commander';
import {
  isOneOf,
  suggest,
  unknownValue,
  type Choices,
  type CliCommand,
  type Misuse,
  type Run,
} from './commands/command.js';
import type { Language } from './engine.js';
import { makeProgram } from './program.js';
import type { HelpWords } from './words.js';

/** What to run, words to show instead, or a misuse to explain. */
export type Parsed = { run: Run } | { help: string; wanted: boolean } | { misuse: Misuse };

const languages: readonly Language[] = ['sv', 'en'];

/** Arguments → what to do. Never prints, never exits. */
export function parseArguments(
  argv: readonly string[],
  commands: readonly CliCommand[],
  words: HelpWords,
  version: string,
  choices: Choices,
): Parsed {
  let parsed: Parsed | undefined;
  let shown = '';
  const program = makeProgram(commands, words, version, choices, (command, typed, options) => {
    const language = options['lang'] ?? 'sv';
    if (typeof language !== 'string' || !isOneOf(language, languages)) {
      parsed = unknownValue('--lang', String(language), languages);
      return;
    }
    const prepared = command.prepare(
      { words: typed, options, language, quiet: options['quiet'] === true },
      choices,
    );
    parsed = 'misuse' in prepared ? prepared : { run: prepared };
  });
  for (const command of [program, ...program.commands]) {
    command.configureOutput({ writeOut: (text) => (shown += text), writeErr: (text) => (shown += text) });
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { help: shown, wanted: true };
    if (error.code === 'commander.help') return { help: shown, wanted: false };
    return { misuse: misuseOf(error, argv, program) };
  }
  return parsed ?? { help: program.helpInformation(), wanted: false };
}

/** The language of everything shown, found before the arguments are understood. Swedish unless English is asked for. */
export function languageOf(argv: readonly string[]): Language {
  const asked = argv.some(
    (word, index) => word === '--lang=en' || (word === 'en' && argv[index - 1] === '--lang'),
  );
  return asked ? 'en' : 'sv';
}

/** What commander objected to. Its messages are English; the name in question stands between their quotation marks. */
function misuseOf(error: CommanderError, argv: readonly string[], program: Command): Misuse {
  const name = /'([^' ]*)/.exec(error.message)?.[1] ?? '';
  const command = program.commands.find((one) => argv.includes(one.name()));
  switch (error.code) {
    case 'commander.unknownCommand': {
      const choices = program.commands.map((one) => one.name());
      const details = { name, choices: choices.join(', ') };
      return suggest({ code: 'cli/unknown-command', details }, name, choices);
    }
    case 'commander.unknownOption': {
      const options = [...(command?.options ?? []), ...program.options];
      const choices = [...options.map((option) => option.long ?? ''), '--help'];
      const details = { name, choices: choices.join(', ') };
      return suggest({ code: 'cli/unknown-option', details }, name, choices);
    }
    case 'commander.missingArgument':
      if (command?.name() === 'init') return { code: 'cli/missing-folder', details: {} };
      return { code: 'cli/missing-path', details: { command: command?.name() ?? 'check' } };
    case 'commander.optionMissingArgument':
      return { code: 'cli/missing-value', details: { name } };
    default:
      return { code: 'cli/wrong-usage', details: {} };
  }
}
