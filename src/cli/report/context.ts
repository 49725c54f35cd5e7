import type { Place } from '../../diagnostics/diagnostic.js';
import type { CheckResult } from '../../pipeline.js';
import type { Context } from '../commands/command.js';
import { showPlace } from '../show-path.js';
import { wantsColour } from '../terminal.js';
import { cliWords, type CliWords } from '../words.js';
import { makePaint, type Paint } from './paint.js';

/** What a text report needs to know of the run and of the stream that it is written to. */
export interface ReportContext {
  words: CliWords;
  language: string;
  paint: Paint;
  /** The text of the files, by the `file` of places. */
  sources: ReadonlyMap<string, string>;
  /** A place as the user sees it: "agendan/agenda.yaml:12:3". */
  where: (place: Place) => string;
  /** Columns of the terminal; undefined when the report goes elsewhere, and no line is then broken. */
  width: number | undefined;
}

/** Narrower than this no text can be read. */
const narrowest = 50;
/** Wider than this lines are hard to follow. */
const widest = 110;

export function reportContext(
  { sources }: Pick<CheckResult, 'sources'>,
  { catalogue, terminal }: Context,
  stream: 'out' | 'err',
): ReportContext {
  const { cwd, env, outIsTerminal, errIsTerminal, columns } = terminal;
  const isTerminal = stream === 'out' ? outIsTerminal : errIsTerminal;
  return {
    words: cliWords(catalogue),
    language: catalogue.language,
    paint: makePaint(wantsColour(isTerminal, env)),
    sources,
    where: (place) => showPlace(place, cwd),
    width: isTerminal && columns !== undefined ? Math.min(widest, Math.max(narrowest, columns)) : undefined,
  };
}

/** A file as the user sees it. */
export function fileOf({ file }: Place, context: ReportContext): string {
  return context.where({ file });
}
