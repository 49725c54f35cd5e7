import type { Phrase } from './knowledge.js';

/** A phrase that was found, with its place in the text. */
export interface FoundPhrase {
  phrase: Phrase;
  offset: number;
  length: number;
}

/**
 * Looks for phrases in prose: whole words, capitals or not, with nothing but white space between them. Where phrases
 * begin at the same word, or one inside another, the longest of them is found.
 */
export function phraseFinder(phrases: readonly Phrase[]): (text: string) => FoundPhrase[] {
  const forms = new Map<string, Form[]>();
  for (const form of phrases.flatMap(formsOf)) {
    const key = keyOf(form.words[0] ?? '');
    forms.set(key, [...(forms.get(key) ?? []), form]);
  }
  for (const sharing of forms.values()) sharing.sort((left, right) => right.words.length - left.words.length);
  return (text) => {
    const words = [...text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*-?/gu)];
    const found: FoundPhrase[] = [];
    for (let index = 0; index < words.length; index += 1) {
      const form = forms
        .get(keyOf(words[index]?.[0] ?? ''))
        ?.find((one) => standsAt(one, words, index, text));
      const [first, last] = [words[index], words[index + (form?.words.length ?? 1) - 1]];
      if (form === undefined || first === undefined || last === undefined) continue;
      const length = last.index + last[0].length - first.index;
      found.push({ phrase: form.phrase, offset: first.index, length });
      index += form.words.length - 1;
    }
    return found;
  };
}

/** A phrase of an answer: where it stands first, and how often. */
export interface RepeatedPhrase extends FoundPhrase {
  /** As it is written there. */
  words: string;
  count: number;
}

/**
 * The phrases of an answer, each once; forms of a phrase are the same or not. `offset` is in the answer, `text` what of
 * a passage is looked through.
 */
export function repeatedPhrases(
  passages: readonly { offset: number; text: string }[],
  phrasesIn: (text: string) => FoundPhrase[],
  forms: 'forms are the same' | 'forms differ',
): RepeatedPhrase[] {
  const repeated = new Map<unknown, RepeatedPhrase>();
  for (const { offset: start, text } of passages) {
    for (const { phrase, offset, length } of phrasesIn(text)) {
      const words = text.slice(offset, offset + length);
      const key = forms === 'forms differ' ? words.toLowerCase().replace(/\s+/g, ' ') : phrase;
      const first = repeated.get(key);
      if (first !== undefined) first.count += 1;
      else repeated.set(key, { phrase, offset: start + offset, length, words, count: 1 });
    }
  }
  return [...repeated.values()];
}

/** One way to write a phrase: its words, in lower case, some with `*` at the end. */
interface Form {
  phrase: Phrase;
  words: string[];
}

function formsOf(phrase: Phrase): Form[] {
  return phrase.phrase.split(/,\s*/).map((form) => ({ phrase, words: form.trim().split(/\s+/) }));
}

/** Under what a phrase is looked up: the beginning of its first word. */
function keyOf(word: string): string {
  return word.slice(0, 2).toLowerCase();
}

function standsAt({ words }: Form, found: readonly RegExpExecArray[], at: number, text: string): boolean {
  return words.every((word, index) => {
    const match = found[at + index];
    if (match === undefined) return false;
    const before = found[at + index - 1];
    const joined = index === 0 || before === undefined || /^\s+$/.test(gapBetween(before, match, text));
    return joined && isForm(match[0].toLowerCase(), word);
  });
}

function gapBetween(before: RegExpExecArray, after: RegExpExecArray, text: string): string {
  return text.slice(before.index + before[0].length, after.index);
}

function isForm(word: string, form: string): boolean {
  return form.endsWith('*') ? word.startsWith(form.slice(0, -1)) : word === form;
}
