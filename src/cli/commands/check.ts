import type { Status } from '../../document/tree.js';
import { jsonReport } from '../report/json.js';
import { reportContext } from '../report/context.js';
import { textReport } from '../report/text.js';
import { showFile } from '../show-path.js';
import { exitCode } from './exit-code.js';
import { isOneOf, optionOf, unknownValue, type CliCommand } from './command.js';

const stages: readonly Status[] = ['utkast', 'remiss', 'antagen'];
const reports = ['text', 'json'] as const;

/** Says what is wrong with projects, what an expert would remark on and what is unanswered. */
export const checkCommand: CliCommand = {
  name: 'check',
  declare(parser, words) {
    parser
      .usage(words.commandUsage)
      .description(words.check)
      .argument(`<${words.values.path}...>`, words.paths)
      .option(`--stage <${words.values.stage}>`, words.stage)
      .option(`--format <${words.values.format}>`, words.reportFormat);
  },
  prepare(typed) {
    const { words: paths, language, quiet } = typed;
    const stage = optionOf(typed, 'stage');
    const format = optionOf(typed, 'format') ?? 'text';
    if (stage !== undefined && !isOneOf(stage, stages)) return unknownValue('--stage', stage, stages);
    if (!isOneOf(format, reports)) return unknownValue('--format', format, reports);
    return async (context) => {
      const { engine, terminal } = context;
      const result = await engine.check({ paths, language, ...(stage === undefined ? {} : { stage }) });
      terminal.out(
        format === 'json'
          ? jsonReport(result.diagnostics, (file) => showFile(file, terminal.cwd))
          : textReport(result.diagnostics, reportContext(result, context, 'out', true, quiet)),
      );
      return exitCode(result);
    };
  },
};
