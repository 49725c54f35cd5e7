/** Characters that no document format can carry: control characters, noncharacters and halves of surrogate pairs. */
const unusable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** What stands where such a character stood. */
const replacement = '\uFFFD';

/**
 * The words of a reply as they are kept: in NFC, with "\n" as the only line break, and without empty lines and spaces
 * around. Nothing that is meant to be read is taken away.
 */
export function plainText(words: string): string {
  return words
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(unusable, replacement)
    .normalize('NFC')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/^\n+|\s+$/g, '');
}

/** The paragraphs of a text: its lines with words in them. */
export function paragraphsOf(words: string): string[] {
  return words.split('\n').filter((line) => line.trim() !== '');
}
