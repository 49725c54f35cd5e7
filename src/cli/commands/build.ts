import { fill } from '../../diagnostics/localise.js';
import type { BuildResult } from '../../pipeline.js';
import { startProgress } from '../progress.js';
import { briefReport, stoppedReport } from '../report/brief.js';
import { reportContext } from '../report/context.js';
import { documentList } from '../report/documents.js';
import { fitReport } from '../report/template-fit.js';
import { errorReport } from '../report/text.js';
import { asTyped, showFile } from '../show-path.js';
import { cliWords } from '../words.js';
import { chosen, optionOf, unknownValue, type CliCommand } from './command.js';
import { buildExitCode } from './exit-code.js';

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
      .option(`--mall <${words.values.file}>`, words.template)
      .option(`--funktion <${words.values.name}>`, words.functionName)
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
    const functionName = optionOf(typed, 'funktion');
    const houseTemplate = optionOf(typed, 'mall');
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
          ...(functionName === undefined ? {} : { functionName }),
          ...(houseTemplate === undefined ? {} : { houseTemplate }),
          ...(out === undefined ? {} : { out }),
          onProgress: (step) => progress.show(fill(words.progress, { ...step })),
        });
      } finally {
        progress.end();
      }
      const report = reportContext(result, context, 'err');
      if (quiet) {
        terminal.err(errorReport(result, report));
      } else {
        terminal.out(documentList(result.documents, words, language, (file) => showFile(file, terminal.cwd)));
        const whole = fill(words.wholeReview, { paths: paths.map(asTyped).join(' ') });
        terminal.err(fitReport(result.templates ?? [], report));
        const isStopped = result.documents.length === 0 && result.blame !== undefined && !result.complete;
        terminal.err((isStopped ? stoppedReport : briefReport)(result, report, whole));
      }
      return buildExitCode(result);
    };
  },
};
