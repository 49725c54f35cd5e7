import { PDFHexString, type PDFDocument } from '@cantoo/pdf-lib';
import { fontsOf, type FontCharacters } from './font-characters.js';
import { readLines, type Line } from './marked-lines.js';
import { contentOf, setContent } from './pages.js';

/** Words and addresses that are shorter are not broken between lines, but moved to the next. */
const shortest = 8;

/**
 * A long compound in a narrow column goes on on the next line without a hyphen, and whoever copies or searches would
 * find two words. The lines that it stands on get their text written out whole (`ActualText`), which is what viewers
 * copy, search and read.
 */
export function joinBrokenWords(pdf: PDFDocument, texts: Iterable<string>): void {
  const known = longWords(texts);
  for (const page of pdf.getPages()) {
    const content = contentOf(page);
    const joined = withWholeWords(content, fontsOf(page), known);
    if (joined !== content) setContent(pdf, page, joined);
  }
}

/** Whatever in the texts stands between white space and is long enough to be broken. */
export function longWords(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts)
    for (const word of text.normalize('NFC').split(/\s+/u)) if (word.length >= shortest) words.add(word);
  return words;
}

/** The content with `ActualText` about the lines that break one of the words; as it is when there are none. */
export function withWholeWords(
  content: string,
  fonts: ReadonlyMap<string, FontCharacters>,
  known: ReadonlySet<string>,
): string {
  let result = '';
  let done = 0;
  for (const { lines } of readLines(content, fonts)) {
    for (const { first, last, text } of groupsOf(lines, known)) {
      const words = PDFHexString.fromText(text).toString();
      result += `${content.slice(done, first.start)}/Span <</ActualText ${words}>> BDC\n`;
      result += `${content.slice(first.start, last.end)}\nEMC\n`;
      done = last.end;
    }
  }
  return result + content.slice(done);
}

interface Group {
  first: Line;
  last: Line;
  text: string;
}

/** Lines that words of the document tie together, and their text without the breaks. */
function groupsOf(lines: readonly Line[], known: ReadonlySet<string>): Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < lines.length;) {
    const first = lines[at];
    if (first === undefined) break;
    let end = at;
    for (let next = endOfWord(lines, end, known); next !== undefined; next = endOfWord(lines, end, known))
      end = next;
    const tied = lines.slice(at, end + 1);
    const last = tied.at(-1);
    if (tied.length > 1 && last !== undefined)
      groups.push({ first, last, text: tied.map(({ text }) => text).join('') });
    at = end + 1;
  }
  return groups;
}

/** The line that holds the end of a word that the line does not end; nothing when its last word is whole. */
function endOfWord(lines: readonly Line[], at: number, known: ReadonlySet<string>): number | undefined {
  let word = /\S+$/u.exec(lines[at]?.text ?? '')?.[0].normalize('NFC') ?? '';
  if (word === '') return undefined;
  for (let next = at + 1; next < lines.length; next += 1) {
    const text = lines[next]?.text.normalize('NFC') ?? '';
    const head = /^\S+/u.exec(text)?.[0] ?? '';
    if (head === '') return undefined;
    word += head;
    if (known.has(word)) return next;
    // A word goes on only over lines that it fills.
    if (head !== text) return undefined;
  }
  return undefined;
}
