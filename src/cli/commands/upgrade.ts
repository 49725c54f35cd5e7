import type { UpgradeResult } from '../../pipeline.js';
import { reportContext } from '../report/context.js';
import { errorReport } from '../report/text.js';
import { upgradeReport } from '../report/upgrade.js';
import { asTyped } from '../show-path.js';
import { optionOf, type CliCommand } from './command.js';
import { exitCode } from './exit-code.js';

/** Shows what a new version of a region's template means for its members. */
export const upgradeCommand: CliCommand = {
  name: 'upgrade',
  declare(parser, words) {
    const { values } = words;
    parser
      .usage(words.upgradeUsage)
      .description(words.upgrade)
      .argument(`<${values.path}...>`, words.upgradePath)
      .option(`--from <${values.folder}>`, words.upgradeFrom)
      .option(`--only <${values.members}>`, words.onlyBuilt)
      .option('--write', words.upgradeWrite);
  },
  prepare(typed) {
    const { words: paths, language, quiet, options } = typed;
    const [path = '', ...others] = paths;
    if (others.length > 0)
      return { misuse: { code: 'cli/one-project', details: { paths: paths.map(asTyped).join(' ') } } };
    const from = optionOf(typed, 'from');
    const only = optionOf(typed, 'only')
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const write = options['write'] === true;
    return async (context) => {
      const { engine, terminal } = context;
      const result: UpgradeResult = await engine.upgrade({
        path,
        language,
        write,
        ...(from === undefined ? {} : { from }),
        ...(only === undefined ? {} : { only }),
      });
      const asText = quiet ? errorReport : upgradeReport;
      terminal.out(asText(result, reportContext(result, context, 'out')));
      return exitCode(result);
    };
  },
};
