import { fill } from '../../diagnostics/localise.js';
import { askForChoices, municipalitiesIn, type Choices } from '../ask-for-choices.js';
import { documentTypes } from '../document-types.js';
import { readPeriod } from '../read-period.js';
import { say } from '../say.js';
import { asTyped, showFile } from '../show-path.js';
import { cliWords } from '../words.js';
import { choiceOf, optionOf, unknownValue } from './command.js';
import type { CliCommand, Context, ExitCode, Misuse, Typed } from './command.js';

/** Begins a new project. */
export const initCommand: CliCommand = {
  name: 'init',
  declare(parser, words) {
    const { values } = words;
    parser
      .usage(words.folderUsage)
      .description(words.init)
      .argument(`<${values.folder}...>`, words.folder)
      .option(`--kommun <${values.municipality}>`, words.municipality, joined)
      .option(`--namn <${values.name}>`, words.name, joined)
      .option(`--period <${values.period}>`, words.period)
      .option(`--typ <${values.type}>`, fill(words.type, { choices: documentTypes.join(', ') }))
      .option('--remiss', words.addConsultation);
  },
  prepare(typed) {
    const [folder = '', ...more] = typed.words;
    if (folder.trim() === '') return { misuse: { code: 'cli/missing-folder', details: {} } };
    if (more.length > 0) return { misuse: severalFolders(typed.words) };
    if (typed.options['remiss'] === true) return (context) => addConsultation(folder, typed, context);
    const given = choicesIn(typed);
    if ('misuse' in given) return given;
    return async (context) => {
      const { engine, catalogue, terminal } = context;
      const words = cliWords(catalogue).init;
      const { language, quiet } = typed;
      const obstacles = await engine.findObstacles({ folder, language });
      say(obstacles.diagnostics, terminal);
      if (obstacles.blame !== undefined) return 2;
      const choices = await askForChoices(given, context);
      if (choices === undefined) {
        terminal.err(`\n${words.cancelled}\n`);
        return 2;
      }
      const { files, diagnostics, blame } = await engine.init({
        folder,
        language,
        ...choices,
      });
      say(diagnostics, terminal);
      if (blame !== undefined) return 2;
      const shown = files.map((file) => showFile(file, terminal.cwd));
      const next = fill(words.next, { agenda: shown[0] ?? '', folder: asTyped(folder) });
      if (!quiet) terminal.out(`${shown.join('\n')}\n\n${next}`);
      return 0;
    };
  },
};

/** Adds what a consultation needs to a project that is begun already. */
async function addConsultation(
  folder: string,
  { language, quiet }: Typed,
  { engine, catalogue, terminal }: Context,
): Promise<ExitCode> {
  const { files, diagnostics, blame } = await engine.initConsultation({ folder, language });
  say(diagnostics, terminal);
  if (blame !== undefined) return 2;
  const shown = files.map((file) => showFile(file, terminal.cwd));
  const details = { consultation: shown[0] ?? '', folder: asTyped(folder) };
  if (!quiet)
    terminal.out(`${shown.join('\n')}\n\n${fill(cliWords(catalogue).init.nextConsultation, details)}`);
  return 0;
}

/** What the flags say. A flag may be given several times, and may hold several names. */
function choicesIn(typed: Typed): Choices | { misuse: Misuse } {
  const askedType = optionOf(typed, 'typ');
  const documentType = askedType === undefined ? undefined : choiceOf(askedType, documentTypes);
  if (askedType !== undefined && documentType === undefined)
    return unknownValue('--typ', askedType, documentTypes);
  const years = optionOf(typed, 'period');
  const read = years === undefined ? undefined : readPeriod(years);
  if (read !== undefined && 'misuse' in read) return read;
  return {
    municipalities: municipalitiesIn(optionOf(typed, 'kommun') ?? ''),
    names: linesIn(optionOf(typed, 'namn') ?? ''),
    ...read,
    ...(documentType === undefined ? {} : { documentType }),
  };
}

function joined(value: string, earlier?: string): string {
  return earlier === undefined ? value : `${earlier}\n${value}`;
}

function linesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

/** Most likely one folder, whose name has spaces; of two words the second may be the municipality. */
function severalFolders(folders: readonly string[]): Misuse {
  const [first = '', second = '', ...more] = folders;
  const details = {
    count: String(folders.length),
    folders: folders.join(', '),
    quoted: `"${folders.join(' ')}"`,
    first: asTyped(first),
    second: asTyped(second),
  };
  return { code: 'cli/several-folders', details, ...(more.length === 0 ? { hint: 'municipality' } : {}) };
}
