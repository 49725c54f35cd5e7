import { fill } from '../../diagnostics/localise.js';
import type { TemplateFormat, TemplateResult } from '../../pipeline.js';
import { startProgress } from '../progress.js';
import { reportContext } from '../report/context.js';
import { documentList } from '../report/documents.js';
import { findingBlocks } from '../report/finding.js';
import { errorReport, joined } from '../report/text.js';
import { asTyped, showFile } from '../show-path.js';
import { cliWords, counted } from '../words.js';
import { chosen, optionOf, unknownValue, type CliCommand } from './command.js';
import { exitCode } from './exit-code.js';
import { namesIn } from './names-in.js';

/** Kinds of files, as the program names them. */
const formats: readonly TemplateFormat[] = ['docx', 'html', 'yaml'];

/** Makes what a region's members fill in. */
export const templateCommand: CliCommand = {
  name: 'template',
  declare(parser, words) {
    const { values } = words;
    parser
      .usage(words.upgradeUsage)
      .description(words.makeTemplates)
      .argument(`<${values.path}...>`, words.upgradePath)
      .option(`--only <${values.members}>`, words.onlyBuilt)
      .option(`--format <${values.formats}>`, fill(words.formats, { choices: formats.join(', ') }))
      .option(`--out <${values.out}>`, words.out);
  },
  prepare(typed) {
    const { language, quiet, words: paths } = typed;
    const [path = '', ...others] = paths;
    if (others.length > 0)
      return { misuse: { code: 'cli/one-project', details: { paths: paths.map(asTyped).join(' ') } } };
    const asked = optionOf(typed, 'format');
    const wanted = asked === undefined ? undefined : chosen(asked, formats);
    if (wanted !== undefined && 'unknown' in wanted) return unknownValue('--format', wanted.unknown, formats);
    const only = namesIn(optionOf(typed, 'only'));
    const out = optionOf(typed, 'out');
    return async (context) => {
      const { engine, catalogue, terminal } = context;
      const words = cliWords(catalogue);
      const progress = startProgress(terminal, quiet);
      let result: TemplateResult;
      try {
        result = await engine.template({
          path,
          language,
          ...(only === undefined ? {} : { only }),
          ...(wanted === undefined ? {} : { formats: wanted.choices }),
          ...(out === undefined ? {} : { out }),
          onProgress: (step) => progress.show(fill(words.fillIn.making, { ...step })),
        });
      } finally {
        progress.end();
      }
      const report = reportContext(result, context, 'err');
      if (quiet) {
        terminal.err(errorReport(result, report));
        return exitCode(result);
      }
      terminal.out(documentList(result.templates, words, language, (file) => showFile(file, terminal.cwd)));
      terminal.err(joined(findingBlocks(result.diagnostics, report)));
      if (result.folder !== undefined) {
        const members = new Set(result.templates.map(({ member }) => member)).size;
        const folder = showFile(result.folder, terminal.cwd);
        terminal.out(`\n${fill(counted(members, words.fillIn.made, language), { folder })}\n`);
        terminal.out(`${fill(words.fillIn.next, { region: asTyped(path) })}\n`);
      }
      return exitCode(result);
    };
  },
};
