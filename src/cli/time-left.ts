import { fill } from '../diagnostics/localise.js';
import { counted, type RegionBuildWords } from './words.js';

/** Of work in equal steps, how long the rest will take. */
export interface TimeLeft {
  /** In words; empty while nobody can tell. */
  words(done: number, total: number): string;
}

/** After so few steps the start of the browser is most of what has been timed. */
const stepsBeforeGuess = 2;

/** Begins now. `now` gives milliseconds. */
export function startTimeLeft(
  words: RegionBuildWords,
  language: string,
  now: () => number = () => performance.now(),
): TimeLeft {
  const start = now();
  return {
    words(done, total) {
      if (done < stepsBeforeGuess || done >= total) return '';
      const minutes = (((now() - start) / done) * (total - done)) / 60_000;
      if (minutes < 1) return words.underAMinute;
      const left = counted(Math.ceil(minutes), words.minutes, language);
      return fill(words.left, { left });
    },
  };
}
