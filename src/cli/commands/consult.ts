import { fill } from '../../diagnostics/localise.js';
import type { ConsultResult } from '../../pipeline.js';
import { startProgress } from '../progress.js';
import { reportContext } from '../report/context.js';
import { documentList } from '../report/documents.js';
import { briefReport } from '../report/brief.js';
import { errorReport } from '../report/text.js';
import { asTyped, showFile } from '../show-path.js';
import { cliWords } from '../words.js';
import { chosen, optionOf, unknownValue, type CliCommand } from './command.js';
import { exitCode } from './exit-code.js';

/** Where trials stand unless another folder is named. */
const trialFolder = 'output';

/** Makes what a consultation sends out, and freezes it as an edition. */
export const consultCommand: CliCommand = {
  name: 'consult',
  declare(parser, words, { formats }) {
    const { values } = words;
    parser
      .usage(words.projectUsage)
      .description(words.consult)
      .argument(`<${values.project}...>`, words.project)
      .option(`--format <${values.formats}>`, fill(words.consultFormats, { choices: formats.join(', ') }))
      .option('--prov', words.trial);
  },
  prepare(typed, choices) {
    const { language, quiet, words: paths, options } = typed;
    const [path = '', ...others] = paths;
    if (others.length > 0)
      return { misuse: { code: 'cli/one-project', details: { paths: paths.map(asTyped).join(' ') } } };
    const asked = optionOf(typed, 'format');
    const formats = asked === undefined ? undefined : chosen(asked, choices.formats);
    if (formats !== undefined && 'unknown' in formats)
      return unknownValue('--format', formats.unknown, choices.formats);
    return async (context) => {
      const { engine, catalogue, terminal } = context;
      const words = cliWords(catalogue);
      const progress = startProgress(terminal, quiet);
      let result: ConsultResult;
      try {
        result = await engine.consult({
          path,
          language,
          ...(formats === undefined ? {} : { formats: formats.choices }),
          ...(options['prov'] === true ? { trial: trialFolder } : {}),
          onMake: () => progress.show(words.consult.making),
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
      const whole = fill(words.wholeReview, { paths: asTyped(path) });
      terminal.err(
        briefReport({ ...result, documents: [], complete: result.blame === undefined }, report, whole),
      );
      if (result.edition !== undefined && result.documents.length > 0) {
        const { id, number, folder } = result.edition;
        terminal.out(fill(words.consult.done, { id, number, folder: showFile(folder, terminal.cwd) }));
      }
      return exitCode(result);
    };
  },
};
