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
  return (
    words
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .replace(unusable, replacement)
      .normalize('NFC')
      .split('\n')
      // No pattern: one that looks for spaces before an end takes hours over a reply of spaces alone.
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/^\n+/, '')
      .trimEnd()
  );
}

/** Longer than any name, address or number in a short field. */
const longestShortField = 500;

/** The words of a field that has room for one line. */
export function oneLine(words: string): string {
  const lines = plainText(words).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(', ')
    .slice(0, longestShortField);
}

/** The paragraphs of a text: its lines with words in them. */
export function paragraphsOf(words: string): string[] {
  return words.split('\n').filter((line) => line.trim() !== '');
}
