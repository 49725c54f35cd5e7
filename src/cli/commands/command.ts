import type { Command as Parser } from 'commander';
import type { Catalogue } from '../../diagnostics/catalogue.js';
import { nearest, sameButForSpelling } from '../../diagnostics/nearest.js';
import type { Engine, Format, Language } from '../engine.js';
import type { Terminal } from '../terminal.js';
import type { HelpWords } from '../words.js';

/** 0: done, warnings allowed. 1: the input has errors. 2: wrong usage, or the machine failed. */
export type ExitCode = 0 | 1 | 2;

/** One command of the command line. */
export interface CliCommand {
  name: string;
  /** Gives the parser the command's arguments and options, with help in the user's language. */
  declare(parser: Parser, words: HelpWords, choices: Choices): void;
  /** From what was typed to what is to be done, or what is wrong with it. Looks at nothing but the words. */
  prepare(typed: Typed, choices: Choices): Run | { misuse: Misuse };
}

export type Run = (context: Context) => Promise<ExitCode>;

/** What can be chosen among, beyond what the words of the command line fix. */
export interface Choices {
  formats: readonly Format[];
  documents: readonly string[];
}

/** A command line as typed. */
export interface Typed {
  /** Arguments that are no options. */
  words: string[];
  options: Readonly<Record<string, string | boolean | undefined>>;
  language: Language;
  quiet: boolean;
}

/** What a command works with. */
export interface Context {
  engine: Engine;
  catalogue: Catalogue;
  terminal: Terminal;
}

export interface Misuse {
  code: string;
  details: Record<string, string>;
  hint?: string;
}

export function optionOf({ options }: Typed, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

export function isOneOf<Choice extends string>(word: string, choices: readonly Choice[]): word is Choice {
  return (choices as readonly string[]).includes(word);
}

/** What people call the formats. */
const otherNames: Readonly<Record<string, string>> = {
  word: 'docx',
  webb: 'html',
  web: 'html',
  webbsida: 'html',
  markdown: 'md',
};

/** The choice that a word stands for: "Nämndutdrag" is "namndutdrag", "word" is "docx". */
export function choiceOf<Choice extends string>(
  word: string,
  choices: readonly Choice[],
): Choice | undefined {
  const plain = word.trim().replace(/^\./, '');
  const meant = sameButForSpelling(otherNames[plain.toLowerCase()] ?? plain, choices);
  return choices.find((choice) => choice === meant);
}

/** The choices that a list with commas names, in their own order; or the word that is none of them. */
export function chosen<Choice extends string>(
  list: string,
  choices: readonly Choice[],
): { choices: Choice[] } | { unknown: string } {
  const words = list.split(',').map((word) => word.trim());
  const unknown = words.find((word) => choiceOf(word, choices) === undefined);
  if (unknown !== undefined) return { unknown };
  const wanted = words.map((word) => choiceOf(word, choices));
  return { choices: choices.filter((choice) => wanted.includes(choice)) };
}

export function unknownValue(name: string, value: string, choices: readonly string[]): { misuse: Misuse } {
  const misuse = { code: 'cli/unknown-value', details: { name, value, choices: choices.join(', ') } };
  return { misuse: suggest(misuse, value, choices) };
}

/** Adds the choice that was probably meant. */
export function suggest(misuse: Misuse, word: string, choices: readonly string[]): Misuse {
  const meant = nearest(word, choices);
  return meant === undefined
    ? misuse
    : { ...misuse, details: { ...misuse.details, nearest: meant }, hint: 'nearest' };
}
