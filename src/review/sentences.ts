/** A sentence, with its place in the text that was given: UTF-16 offset and length, without white space around. */
export interface Sentence {
  offset: number;
  length: number;
  words: Word[];
}

export interface Word {
  /** In the same text as the sentence's. */
  offset: number;
  text: string;
}

/** The sentences of a passage of prose. The end of the passage ends a sentence, whatever it ends with. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const words = wordsOf(text);
  let next = 0;
  let start = 0;
  for (const end of [...endsOf(text), text.length]) {
    const inside: Word[] = [];
    for (let word = words[next]; word !== undefined && word.offset < end; word = words[next]) {
      inside.push(word);
      next += 1;
    }
    const raw = text.slice(start, end);
    const offset = start + raw.length - raw.trimStart().length;
    if (inside.length > 0) sentences.push({ offset, length: raw.trim().length, words: inside });
    start = end;
  }
  return sentences;
}

/**
 * Words as one counts them: what has a hyphen, a colon or a decimal comma inside is one word ("e-tjänst", "SKL:s",
 * "2,5"), and so is a number in groups of three ("21 100") and a range of years.
 */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map((match) => ({ offset: match.index, text: match[0] }));
}

const word =
  /(?<!\p{N})\p{N}{1,3}(?:[ \u00A0\u202F]\p{N}{3})+(?!\p{N})(?:,\p{N}+)?|[\p{L}\p{N}\p{M}]+(?:[-–:.,’'/&@][\p{L}\p{N}\p{M}]+)*-?/gu;

/** Abbreviations that go on with more words. */
const neverLast = new Set(
  `t.ex. bl.a. dvs. d.v.s. s.k. f.d. p.g.a. fr.o.m. t.o.m. m.a.o. i.o.m. resp. inkl. exkl. jfr. ca. c:a kl. nr. s. sid.
   kap. max. enl. obs. tel. tfn. dnr. fig. prop. rskr. avd. uppl. ung. spec. ev. dr. prof. stf. bitr. jan. feb. febr. apr.
   aug. sept. okt. nov. dec.`.split(/\s+/),
);

/** Abbreviations that can end a sentence, and do when a capital follows. */
const oftenLast = new Set(
  'm.m. m.fl. osv. o.s.v. etc. e.d. o.d. o.dyl. kr. st. milj. mdr. f.n. t.v. f.ö.'.split(' '),
);

/** The offsets right after every sentence but the last. */
function* endsOf(text: string): Generator<number> {
  for (const match of text.matchAll(/[.!?…]{1,6}[”"’)\]»]{0,4}(?=\s)/gu)) {
    const end = match.index + match[0].length;
    const following = /[\p{L}\p{N}]/u.exec(text.slice(end, end + longestGap))?.[0];
    if (following === undefined || !isLowerCase(following)) {
      const isStop = match[0].startsWith('.') && !match[0].startsWith('..');
      if (!isStop || endsSentence(lastToken(text, match.index + 1), following)) yield end;
    }
  }
}

/** White space and signs between two sentences: a call of a note that is overwritten can be long. */
const longestGap = 400;

function endsSentence(token: string, following: string | undefined): boolean {
  if (oftenLast.has(token)) return following === undefined || isUpperCase(following);
  return !neverLast.has(token);
}

/** What stands right before the offset, from the last white space or bracket, in lower case. */
function lastToken(text: string, end: number): string {
  return (/[^\s(”"“[]*$/u.exec(text.slice(Math.max(0, end - 20), end))?.[0] ?? '').toLowerCase();
}

function isLowerCase(letter: string): boolean {
  return letter !== letter.toUpperCase();
}

function isUpperCase(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
