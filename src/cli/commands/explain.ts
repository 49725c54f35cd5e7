import { fill } from '../../diagnostics/localise.js';
import type { ExplainResult } from '../../pipeline.js';
import { startProgress } from '../progress.js';
import { reportContext } from '../report/context.js';
import { explanationsJson, explanationsReport } from '../report/explanations.js';
import { findingBlocks } from '../report/finding.js';
import { joined } from '../report/text.js';
import { say } from '../say.js';
import { showFile } from '../show-path.js';
import { cliWords } from '../words.js';
import { choiceOf, optionOf, unknownValue, type CliCommand, type Context } from './command.js';
import { exitCode } from './exit-code.js';

const reports = ['text', 'json'] as const;

/** Says where something in a document comes from. */
export const explainCommand: CliCommand = {
  name: 'explain',
  declare(parser, words, { documents }) {
    const { values } = words;
    parser
      .usage(words.explainUsage)
      .description(words.explain)
      .argument(`<${values.project}>`, words.project)
      .argument(`[${values.query}...]`, words.query)
      .option(`--document <${values.document}>`, fill(words.oneDocument, { choices: documents.join(', ') }))
      .option(`--format <${values.format}>`, words.explainFormat)
      .option('--no-pages', words.noPages);
  },
  prepare(typed, choices) {
    const { language, quiet, options } = typed;
    const [path = '', ...query] = typed.words.filter((word) => typeof word === 'string');
    const [askedFormat, askedDocument] = [optionOf(typed, 'format') ?? 'text', optionOf(typed, 'document')];
    const format = choiceOf(askedFormat, reports);
    const document = askedDocument === undefined ? undefined : choiceOf(askedDocument, choices.documents);
    if (query.length === 0) return { misuse: { code: 'cli/missing-query', details: {} } };
    if (format === undefined) return unknownValue('--format', askedFormat, reports);
    if (askedDocument !== undefined && document === undefined)
      return unknownValue('--document', askedDocument, choices.documents);
    return async (context) => {
      const { engine, catalogue, terminal } = context;
      const progress = startProgress(terminal, quiet);
      let result: ExplainResult;
      try {
        result = await engine.explain({
          path,
          query: query.join(' '),
          language,
          ...(document === undefined ? {} : { document }),
          ...(options['pages'] === false ? { pages: false } : {}),
          onPrint: () => progress.show(cliWords(catalogue).explain.printing),
        });
      } finally {
        progress.end();
      }
      if (format === 'json') {
        terminal.out(explanationsJson(result, (file) => showFile(file, terminal.cwd)));
      } else {
        terminal.out(explanationsReport(result, reportContext(result, context, 'out')));
        tell(result, quiet, context);
      }
      return exitCode(result);
    };
  },
};

/** What is wrong with the project as `check` says it; what is about nothing in it, in a line. */
function tell(result: ExplainResult, quiet: boolean, context: Context): void {
  const told = result.diagnostics.filter(({ severity }) => severity === 'error' || !quiet);
  const inFiles = told.filter(({ place }) => place.file !== '');
  context.terminal.err(joined(findingBlocks(inFiles, reportContext(result, context, 'err'))));
  say(
    told.filter(({ place }) => place.file === ''),
    context.terminal,
  );
}
