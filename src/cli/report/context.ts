import type { CheckResult } from '../../pipeline.js';
import type { Context } from '../commands/command.js';
import { showPlace } from '../show-path.js';
import { wantsColour } from '../terminal.js';
import { cliWords } from '../words.js';
import { makePaint } from './paint.js';
import type { ReportContext } from './text.js';

/** What a text report needs to know of the run and the stream that it is written to. */
export function reportContext(
  { sources }: Pick<CheckResult, 'sources'>,
  { catalogue, terminal }: Context,
  stream: 'out' | 'err',
  listGaps: boolean,
  quiet: boolean,
): ReportContext {
  const { cwd, env, outIsTerminal, errIsTerminal } = terminal;
  return {
    words: cliWords(catalogue),
    language: catalogue.language,
    paint: makePaint(wantsColour(stream === 'out' ? outIsTerminal : errIsTerminal, env)),
    sources,
    where: (place) => showPlace(place, cwd),
    listGaps,
    quiet,
  };
}
