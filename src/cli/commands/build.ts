import { gapCode } from '../../diagnostics/diagnostic.js';
import { fill } from '../../diagnostics/localise.js';
import type { BuildResult, CheckResult } from '../../pipeline.js';
import { startProgress } from '../progress.js';
import { reportContext } from '../report/context.js';
import { documentList } from '../report/documents.js';
import { harmless } from '../report/paint.js';
import { textReport } from '../report/text.js';
import { showFile } from '../show-path.js';
import { cliWords } from '../words.js';
import { chosen, optionOf, unknownValue, type CliCommand } from './command.js';
import { exitCode } from './exit-code.js';

/** Makes the documents of projects. */
export const buildCommand: CliCommand = {
  name: 'build',
  declare(parser, words, { formats, documents }) {
    parser
      .usage(words.commandUsage)
      .description(words.build)
      .argument(`<${words.values.path}...>`, words.paths)
      .option(
        `--document <${words.values.document}>`,
        fill(words.document, { choices: documents.join(', ') }),
      )
      .option(`--format <${words.values.formats}>`, fill(words.formats, { choices: formats.join(', ') }))
      .option(`--out <${words.values.out}>`, words.out);
  },
  prepare(typed, choices) {
    const { words: paths, language, quiet } = typed;
    const formats = chosen(optionOf(typed, 'format') ?? choices.formats.join(','), choices.formats);
    if ('unknown' in formats) return unknownValue('--format', formats.unknown, choices.formats);
    const asked = optionOf(typed, 'document');
    const documents = asked === undefined ? undefined : chosen(asked, choices.documents);
    if (documents !== undefined && 'unknown' in documents)
      return unknownValue('--document', documents.unknown, choices.documents);
    const out = optionOf(typed, 'out');
    return async (context) => {
      const { engine, catalogue, terminal } = context;
      const words = cliWords(catalogue);
      const progress = startProgress(terminal, quiet);
      let result: BuildResult;
      try {
        result = await engine.build({
          paths,
          language,
          ...(optionOf(typed, 'format') === undefined ? {} : { formats: formats.choices }),
          ...(documents === undefined ? {} : { documents: documents.choices }),
          ...(out === undefined ? {} : { out }),
          onProgress: (step) => progress.show(fill(words.progress, { ...step })),
        });
      } finally {
        progress.end();
      }
      if (!quiet) {
        const list = documentList(result.documents, words, language, (file) => showFile(file, terminal.cwd));
        terminal.out(list);
      }
      terminal.err(textReport(result.diagnostics, reportContext(result, context, 'err', false, quiet)));
      if (!quiet && gapsAreOnlyCounted(result))
        terminal.err(`${fill(words.gapsElsewhere, { paths: paths.map(asTyped).join(' ') })}\n`);
      return exitCode(result);
    };
  },
};

function gapsAreOnlyCounted({ diagnostics }: CheckResult): boolean {
  const gaps = diagnostics.filter(({ code }) => code === gapCode);
  return gaps.length > 0 && gaps.every(({ severity }) => severity !== 'error');
}

/** A path as it is typed in a command. */
function asTyped(path: string): string {
  const shown = harmless(path);
  return /[\s$`]/.test(shown) ? `'${shown}'` : shown;
}
