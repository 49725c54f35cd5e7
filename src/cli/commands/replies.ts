import { fill } from '../../diagnostics/localise.js';
import type { RepliesResult } from '../../pipeline.js';
import { startProgress } from '../progress.js';
import { briefReport } from '../report/brief.js';
import { reportContext } from '../report/context.js';
import { documentList } from '../report/documents.js';
import { errorReport } from '../report/text.js';
import { asTyped, showFile } from '../show-path.js';
import { cliWords, counted, type CliWords } from '../words.js';
import { chosen, optionOf, unknownValue, type CliCommand } from './command.js';
import { exitCode } from './exit-code.js';

/** Reads the replies to a consultation and makes the compilation of them. */
export const repliesCommand: CliCommand = {
  name: 'replies',
  declare(parser, words, { formats }) {
    const { values } = words;
    parser
      .usage(words.projectUsage)
      .description(words.replies)
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
      let result: RepliesResult;
      try {
        result = await engine.replies({
          path,
          language,
          ...(formats === undefined ? {} : { formats: formats.choices }),
          ...(out === undefined ? {} : { out }),
          onMake: () => progress.show(words.replies.making),
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
      const whole = fill(words.wholeReview, { paths: asTyped(path) });
      terminal.err(
        briefReport({ ...result, documents: [], complete: result.blame === undefined }, report, whole),
      );
      if (result.summary !== undefined)
        terminal.out(`${summaryLines(result.summary, words, language, show).join('\n')}\n`);
      return exitCode(result);
    };
  },
};

/** How the consultation stands, in a few lines. What is nothing is not told. */
function summaryLines(
  { figures, missing, assessment }: NonNullable<RepliesResult['summary']>,
  { replies: words }: CliWords,
  language: string,
  show: (file: string) => string,
): string[] {
  const file = show(assessment.file);
  const some = (count: number, line: () => string): string[] => (count === 0 ? [] : [line()]);
  const { answered, asked, answeredUnasked, notOnList, late, views, assessed, unassessed, agreeing, unread } =
    figures;
  return [
    fill(words.answered, { answered, asked }),
    ...some(answeredUnasked, () => fill(words.unasked, { count: answeredUnasked })),
    ...some(notOnList, () => counted(notOnList, words.others, language)),
    ...some(late, () => counted(late, words.late, language)),
    ...some(unread, () => counted(unread, words.unread, language)),
    fill(counted(views, words.views, language), { assessed, unassessed, agreeing }),
    ...(missing.length === 0 ? [] : [words.missing, ...missing.map((name) => `  ${name}`)]),
    ...some(assessment.added, () => fill(counted(assessment.added, words.added, language), { file })),
    ...some(assessment.gone, () => fill(counted(assessment.gone, words.gone, language), { file })),
    ...some(unassessed, () => fill(words.next, { file })),
  ];
}
