import { fill } from '../../diagnostics/localise.js';
import type { BuildResult } from '../../pipeline.js';
import { startProgress } from '../progress.js';
import { briefReport, stoppedReport } from '../report/brief.js';
import { reportContext } from '../report/context.js';
import { documentList } from '../report/documents.js';
import { memberSum, regionBuildReport } from '../report/region-build.js';
import { fitReport } from '../report/template-fit.js';
import { errorReport } from '../report/text.js';
import { asTyped, showFile } from '../show-path.js';
import { startTimeLeft, type TimeLeft } from '../time-left.js';
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
      .option(`--only <${words.values.members}>`, words.onlyBuilt)
      .option(`--shard <${words.values.shard}>`, words.shard)
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
    const only = listOf(optionOf(typed, 'only'));
    const askedShard = optionOf(typed, 'shard');
    const shard = askedShard === undefined ? undefined : shardOf(askedShard);
    if (askedShard !== undefined && shard === undefined)
      return { misuse: { code: 'cli/unknown-shard', details: { value: askedShard } } };
    return async (context) => {
      const { engine, catalogue, terminal } = context;
      const words = cliWords(catalogue);
      const progress = startProgress(terminal, quiet);
      let timeLeft: TimeLeft | undefined;
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
          ...(only === undefined ? {} : { only }),
          ...(shard === undefined ? {} : { shard }),
          onProgress: (step) => progress.show(fill(words.progress, { ...step })),
          onMember: ({ name, done, total }) => {
            const left = (timeLeft ??= startTimeLeft(words.regionBuild, language)).words(done, total);
            progress.show(
              fill(words.regionBuild.progress, { name, number: done + 1, total, left }).trimEnd(),
            );
          },
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
        if (result.region !== undefined) {
          terminal.out(memberSum(result.region, reportContext(result, context, 'out')));
          terminal.err(regionBuildReport(result, report, whole));
          return buildExitCode(result);
        }
        const isStopped = result.documents.length === 0 && result.blame !== undefined && !result.complete;
        terminal.err((isStopped ? stoppedReport : briefReport)(result, report, whole));
      }
      return buildExitCode(result);
    };
  },
};

function listOf(typed: string | undefined): string[] | undefined {
  return typed
    ?.split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** "2/4" is the second part of four. */
function shardOf(typed: string): { number: number; of: number } | undefined {
  const [, number, of] = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(typed) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return shard.number >= 1 && shard.number <= shard.of ? shard : undefined;
}
