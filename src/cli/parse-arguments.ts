import { CommanderError, type Command } from 'commander';
import { nearest } from '../diagnostics/nearest.js';
import type { Format, Language } from './engine.js';
import { languages, reports, stages, type Invocation, type Misuse, type Parsed } from './invocation.js';
import { makeProgram, type RawOptions } from './program.js';
import type { HelpWords } from './words.js';

/** Arguments → what to do. Never prints, never exits. */
export function parseArguments(
  argv: readonly string[],
  words: HelpWords,
  version: string,
  formats: readonly Format[],
): Parsed {
  let parsed: Parsed | undefined;
  let shown = '';
  const program = makeProgram(words, version, formats, (command, paths, options) => {
    parsed = understand(command, paths, options, formats);
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

function understand(
  command: 'check' | 'build',
  paths: string[],
  options: RawOptions,
  formats: readonly Format[],
): Parsed {
  const { lang, stage, format, out, quiet = false } = options;
  const language = lang === undefined ? 'sv' : oneOf(lang, languages);
  if (language === undefined) return { misuse: unknownValue('--lang', lang ?? '', languages) };
  const common = { paths, language, quiet };
  if (command === 'check') {
    const asked = stage === undefined ? undefined : oneOf(stage, stages);
    if (stage !== undefined && asked === undefined) return { misuse: unknownValue('--stage', stage, stages) };
    const report = format === undefined ? 'text' : oneOf(format, reports);
    if (report === undefined) return { misuse: unknownValue('--format', format ?? '', reports) };
    return { command, ...common, report, ...(asked === undefined ? {} : { stage: asked }) };
  }
  const wanted = [...new Set(format?.split(',').map((name) => name.trim()) ?? [])];
  const unknown = wanted.find((name) => oneOf(name, formats) === undefined);
  if (unknown !== undefined) return { misuse: unknownValue('--format', unknown, formats) };
  const invocation: Invocation = { command, ...common };
  if (format !== undefined) invocation.formats = formats.filter((name) => wanted.includes(name));
  if (out !== undefined) invocation.out = out;
  return invocation;
}

function oneOf<Choice extends string>(word: string, choices: readonly Choice[]): Choice | undefined {
  return choices.find((choice) => choice === word);
}

function unknownValue(name: string, value: string, choices: readonly string[]): Misuse {
  return suggest(
    { code: 'cli/unknown-value', details: { name, value, choices: choices.join(', ') } },
    value,
    choices,
  );
}

/** What commander objected to. Its messages are English; the name in question stands between their quotation marks. */
function misuseOf(error: CommanderError, argv: readonly string[], program: Command): Misuse {
  const name = /'([^' ]*)/.exec(error.message)?.[1] ?? '';
  const command = program.commands.find((one) => argv.includes(one.name()));
  switch (error.code) {
    case 'commander.unknownCommand': {
      const choices = program.commands.map((one) => one.name());
      return suggest(
        { code: 'cli/unknown-command', details: { name, choices: choices.join(', ') } },
        name,
        choices,
      );
    }
    case 'commander.unknownOption': {
      const options = [...(command?.options ?? []), ...program.options];
      const choices = [...options.map((option) => option.long ?? ''), '--help'];
      return suggest(
        { code: 'cli/unknown-option', details: { name, choices: choices.join(', ') } },
        name,
        choices,
      );
    }
    case 'commander.missingArgument':
      return { code: 'cli/missing-path', details: { command: command?.name() ?? 'check' } };
    case 'commander.optionMissingArgument':
      return { code: 'cli/missing-value', details: { name } };
    default:
      return { code: 'cli/wrong-usage', details: {} };
  }
}

function suggest(misuse: Misuse, word: string, choices: readonly string[]): Misuse {
  const meant = nearest(word, choices);
  return meant === undefined
    ? misuse
    : { ...misuse, details: { ...misuse.details, nearest: meant }, hint: 'nearest' };
}
