import type { Status } from '../../document/tree.js';
import type { Engine } from '../engine.js';
import { jsonReport } from '../report/json.js';
import { reportContext } from '../report/context.js';
import { checkReport, errorReport } from '../report/text.js';
import { asTyped, showFile } from '../show-path.js';
import { exitCode } from './exit-code.js';
import { choiceOf, optionOf, unknownValue, type CliCommand, type Context, type ExitCode } from './command.js';

const stages: readonly Status[] = ['utkast', 'remiss', 'antagen'];
const reports = ['text', 'json', 'html'] as const;

/** Says what is wrong with projects, what an expert would remark on and what is unanswered. */
export const checkCommand: CliCommand = {
  name: 'check',
  declare(parser, words) {
    parser
      .usage(words.commandUsage)
      .description(words.check)
      .argument(`<${words.values.path}...>`, words.paths)
      .option(`--only <${words.values.members}>`, words.only)
      .option(`--stage <${words.values.stage}>`, words.stage)
      .option(`--format <${words.values.format}>`, words.reportFormat);
  },
  prepare(typed) {
    const { words: paths, language, quiet } = typed;
    const [askedStage, askedFormat] = [optionOf(typed, 'stage'), optionOf(typed, 'format') ?? 'text'];
    const stage = askedStage === undefined ? undefined : choiceOf(askedStage, stages);
    const format = choiceOf(askedFormat, reports);
    if (askedStage !== undefined && stage === undefined) return unknownValue('--stage', askedStage, stages);
    if (format === undefined) return unknownValue('--format', askedFormat, reports);
    const names = optionOf(typed, 'only')
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const only = names === undefined ? {} : { only: names };
    const [path, ...others] = paths;
    if (format === 'html' && path !== undefined) {
      if (others.length > 0) {
        return { misuse: { code: 'cli/one-page', details: { paths: paths.map(asTyped).join(' ') } } };
      }
      return (context) =>
        showPage({ path, language, ...only, ...(stage === undefined ? {} : { stage }) }, context);
    }
    return async (context) => {
      const { engine, terminal } = context;
      const result = await engine.check({
        paths,
        language,
        ...only,
        ...(stage === undefined ? {} : { stage }),
      });
      const asText = quiet ? errorReport : checkReport;
      terminal.out(
        format === 'json'
          ? jsonReport(result.diagnostics, (file) => showFile(file, terminal.cwd))
          : asText(result, reportContext(result, context, 'out')),
      );
      return exitCode(result);
    };
  },
};

/** The review as a web page. */
async function showPage(request: Parameters<Engine['reviewPage']>[0], context: Context): Promise<ExitCode> {
  const { engine, terminal } = context;
  const result = await engine.reviewPage(request);
  if (result.page === undefined) terminal.err(checkReport(result, reportContext(result, context, 'err')));
  else terminal.out(new TextDecoder().decode(result.page));
  return exitCode(result);
}
