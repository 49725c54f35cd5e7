import { reportContext } from '../report/context.js';
import { findingBlocks } from '../report/finding.js';
import { importBlocks } from '../report/import.js';
import { errorReport, joined } from '../report/text.js';
import { optionOf, type CliCommand } from './command.js';
import { exitCode } from './exit-code.js';

/** Reads what members have filled in into their files of answers. */
export const importCommand: CliCommand = {
  name: 'import',
  declare(parser, words) {
    const { values } = words;
    parser
      .usage(words.importUsage)
      .description(words.importForms)
      .argument(`<${values.file}...>`, words.filledForms)
      .option(`--region <${values.folder}>`, words.importRegion)
      .option(`--into <${values.file}>`, words.importInto)
      .option('--prov', words.importTrial)
      .option(`--out <${values.out}>`, words.importOut);
  },
  prepare(typed) {
    const { language, quiet, words: files, options } = typed;
    const region = optionOf(typed, 'region');
    const into = optionOf(typed, 'into');
    const out = optionOf(typed, 'out');
    const trial = options['prov'] === true;
    if (region === undefined && into === undefined)
      return { misuse: { code: 'cli/import-where', details: {} } };
    if (into !== undefined && files.length > 1)
      return { misuse: { code: 'cli/import-one', details: { count: String(files.length) } } };
    return async (context) => {
      const { engine, terminal } = context;
      const result = await engine.importForms({
        files,
        language,
        trial,
        ...(region === undefined ? {} : { region }),
        ...(into === undefined ? {} : { into }),
        ...(out === undefined ? {} : { out }),
      });
      const report = reportContext(result, context, 'out');
      if (quiet) {
        terminal.err(errorReport(result, report));
        return exitCode(result);
      }
      terminal.out(
        joined([...importBlocks(result, report, trial), ...findingBlocks(result.diagnostics, report)]),
      );
      return exitCode(result);
    };
  },
};
