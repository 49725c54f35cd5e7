import type { Terminal } from './terminal.js';

/** One line on the terminal that is written over as work goes on, and wiped at the end. */
export interface Progress {
  show(words: string): void;
  end(): void;
}

const startOfLine = '\r\u001B[2K';

/** Silent unless standard error is a terminal. */
export function startProgress(terminal: Terminal, quiet: boolean): Progress {
  if (quiet || !terminal.errIsTerminal) return { show: () => undefined, end: () => undefined };
  return {
    show: (words) => terminal.err(`${startOfLine}${words}`),
    end: () => terminal.err(startOfLine),
  };
}
