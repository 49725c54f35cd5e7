import { PDFHexString, type PDFDocument } from '@cantoo/pdf-lib';
import { fontsOf, type FontCharacters } from './font-characters.js';
import { readLines, type Line } from './marked-lines.js';
import { contentOf, setContent } from './pages.js';
import { dense, type PrintedText } from './printed-text.js';

/** UTF-16 units. PDF/A takes 16 383 in a string; a text without spaces may be longer, and is then left as it stands. */
const longestGroup = 8000;

/**
 * A long compound in a narrow column goes on on the next line without a hyphen, and whoever copies or searches would
 * find two words. The lines that it stands on get their text written out whole (`ActualText`), which is what viewers
 * copy, search and read.
 */
export function joinBrokenWords(pdf: PDFDocument, printed: PrintedText): void {
  for (const page of pdf.getPages()) {
    const content = contentOf(page);
    const joined = withWholeWords(content, fontsOf(page), printed);
    if (joined !== content) setContent(pdf, page, joined);
  }
}

/** The content with `ActualText` about the lines that break a word of the text; as it is when there are none. */
export function withWholeWords(
  content: string,
  fonts: ReadonlyMap<string, FontCharacters>,
  printed: PrintedText,
): string {
  let result = '';
  let done = 0;
  for (const { lines } of readLines(content, fonts)) {
    for (const { first, last, text } of groupsOf(lines, printed)) {
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
function groupsOf(lines: readonly Line[], printed: PrintedText): Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < lines.length;) {
    const first = lines[at];
    if (first === undefined) break;
    let end = at;
    for (let next = endOfWord(lines, end, printed); next !== undefined; next = endOfWord(lines, end, printed))
      end = next;
    const tied = lines.slice(at, end + 1);
    const last = tied.at(-1);
    const text = tied.map((line) => line.text).join('');
    if (tied.length > 1 && last !== undefined && text.length <= longestGroup)
      groups.push({ first, last, text });
    at = end + 1;
  }
  return groups;
}

/** The line that holds the end of a word that the line does not end; nothing when its last word is whole. */
function endOfWord(lines: readonly Line[], at: number, printed: PrintedText): number | undefined {
  let word = /\S+$/u.exec(lines[at]?.text ?? '')?.[0].normalize('NFC') ?? '';
  if (word === '') return undefined;
  for (let next = at + 1; next < lines.length; next += 1) {
    const text = lines[next]?.text.normalize('NFC') ?? '';
    const head = /^\S+/u.exec(text)?.[0] ?? '';
    if (head === '') return undefined;
    word += head;
    // Two words may make a third that stands somewhere else: "till barn" and "omsorg", "barnomsorg".
    if (printed.longWords.has(word)) return areOne(lines, at, next, printed) ? next : undefined;
    // A word goes on only over lines that it fills.
    if (head !== text) return undefined;
  }
  return undefined;
}

/** Whether the text, where these lines stand in it, has nothing between them. */
function areOne(lines: readonly Line[], first: number, last: number, printed: PrintedText): boolean {
  const words = lines.map((line) => dense(line.text));
  const whole = words.join('');
  for (let line = first + 1; line <= last; line += 1)
    if (!printed.isWholeAt(whole, words.slice(0, line).join('').length)) return false;
  return true;
}
