import { styleText } from 'node:util';

/** Dresses words for the terminal; without colours every function gives the words back. */
export type Paint = Record<'error' | 'warning' | 'info' | 'strong' | 'faint', (words: string) => string>;

type Style = Parameters<typeof styleText>[0];

export function makePaint(colour: boolean): Paint {
  const style = (format: Style) => (words: string) => (colour ? styleText(format, words) : words);
  return {
    error: style(['bold', 'red']),
    warning: style(['bold', 'yellow']),
    info: style(['bold', 'cyan']),
    strong: style('bold'),
    faint: style('dim'),
  };
}

/** Control characters and marks that turn the writing direction: words from a file must not steer the terminal. */
export function harmless(words: string): string {
  return words.replace(
    /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    '\uFFFD',
  );
}
