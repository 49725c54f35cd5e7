import { fill } from '../../diagnostics/localise.js';
import type { CompareResult } from '../../pipeline.js';
import { startProgress } from '../progress.js';
import { briefReport } from '../report/brief.js';
import { reportContext } from '../report/context.js';
import { documentList } from '../report/documents.js';
import { errorReport } from '../report/text.js';
import { asTyped, showFile } from '../show-path.js';
import { cliWords, counted } from '../words.js';
import { chosen, optionOf, unknownValue, type CliCommand } from './command.js';
import { exitCode } from './exit-code.js';

/** Shows what has changed between two agendas. */
export const compareCommand: CliCommand = {
  name: 'compare',
  declare(parser, words, { formats }) {
    const { values } = words;
    parser
      .usage(words.compareUsage)
      .description(words.compare)
      .argument(`<${values.project}...>`, words.compared)
      .option(`--format <${values.formats}>`, fill(words.formats, { choices: formats.join(', ') }))
      .option(`--out <${values.out}>`, words.out);
  },
  prepare(typed, choices) {
    const { language, quiet, words: paths } = typed;
    const [old, fresh, ...others] = paths;
    if (old === undefined || fresh === undefined || others.length > 0)
      return { misuse: { code: 'cli/two-projects', details: { paths: paths.map(asTyped).join(' ') } } };
    const asked = optionOf(typed, 'format');
    const formats = asked === undefined ? undefined : chosen(asked, choices.formats);
    if (formats !== undefined && 'unknown' in formats)
      return unknownValue('--format', formats.unknown, choices.formats);
    const out = optionOf(typed, 'out');
    return async (context) => {
      const { engine, catalogue, terminal } = context;
      const words = cliWords(catalogue);
      const progress = startProgress(terminal, quiet);
      let result: CompareResult;
      try {
        result = await engine.compare({
          old,
          new: fresh,
          language,
          ...(formats === undefined ? {} : { formats: formats.choices }),
          ...(out === undefined ? {} : { out }),
          onMake: () => progress.show(words.compare.making),
        });
      } finally {
        progress.end();
      }
      const report = reportContext(result, context, 'err');
      if (quiet) {
        terminal.err(errorReport(result, report));
        return exitCode(result);
      }
      terminal.out(documentList(result.documents, words, language, (file) => showFile(file, terminal.cwd)));
      if (result.changes !== undefined && result.changes > 0)
        terminal.out(`${counted(result.changes, words.compare.done, language)}\n`);
      const whole = fill(words.wholeReview, { paths: asTyped(fresh) });
      terminal.err(
        briefReport({ ...result, documents: [], complete: result.blame === undefined }, report, whole),
      );
      return exitCode(result);
    };
  },
};
