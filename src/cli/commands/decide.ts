import { fill } from '../../diagnostics/localise.js';
import type { DecideResult } from '../../pipeline.js';
import { startProgress } from '../progress.js';
import { briefReport } from '../report/brief.js';
import { reportContext } from '../report/context.js';
import { documentList } from '../report/documents.js';
import { errorReport } from '../report/text.js';
import { asTyped, showFile } from '../show-path.js';
import { cliWords } from '../words.js';
import { chosen, optionOf, unknownValue, type CliCommand } from './command.js';
import { exitCode } from './exit-code.js';

/** Makes the proposal for a decision with its appendices. */
export const decideCommand: CliCommand = {
  name: 'decide',
  declare(parser, words, { formats }) {
    const { values } = words;
    parser
      .usage(words.projectUsage)
      .description(words.decide)
      .argument(`<${values.project}...>`, words.project)
      .option(`--format <${values.formats}>`, fill(words.formats, { choices: formats.join(', ') }))
      .option(`--out <${values.out}>`, words.out);
  },
  prepare(typed, choices) {
    const { language, quiet, words: paths } = typed;
    const [path = '', ...others] = paths;
    if (others.length > 0)
      return { misuse: { code: 'cli/one-project', details: { paths: paths.map(asTyped).join(' ') } } };
    const asked = optionOf(typed, 'format');
    const formats = asked === undefined ? undefined : chosen(asked, choices.formats);
    if (formats !== undefined && 'unknown' in formats)
      return unknownValue('--format', formats.unknown, choices.formats);
    const out = optionOf(typed, 'out');
    return async (context) => {
      const { engine, catalogue, terminal } = context;
      const words = cliWords(catalogue);
      const progress = startProgress(terminal, quiet);
      let result: DecideResult;
      try {
        result = await engine.decide({
          path,
          language,
          ...(formats === undefined ? {} : { formats: formats.choices }),
          ...(out === undefined ? {} : { out }),
          onMake: () => progress.show(words.decide.making),
        });
      } finally {
        progress.end();
      }
      const report = reportContext(result, context, 'err');
      if (quiet) {
        terminal.err(errorReport(result, report));
        return exitCode(result);
      }
      const show = (file: string): string => showFile(file, terminal.cwd);
      terminal.out(documentList(result.documents, words, language, show));
      // It was judged as one that is to be adopted, whatever its status.
      const whole = fill(words.wholeReview, { paths: `${asTyped(path)} --stage antagen` });
      terminal.err(
        briefReport({ ...result, documents: [], complete: result.blame === undefined }, report, whole),
      );
      if (result.folder !== undefined) terminal.out(fill(words.decide.done, { folder: show(result.folder) }));
      return exitCode(result);
    };
  },
};
