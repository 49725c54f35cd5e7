/** What people type, or paste from Word, that looks like structure and is none. */
export interface MistakenLine {
  looks: 'heading' | 'bullet' | 'table';
  line: string;
  /** Lines below the first of the text. */
  below: number;
}

interface Look {
  looks: MistakenLine['looks'];
  pattern: RegExp;
  /** A single line of this kind may well be prose. */
  inARow?: true;
}

const kinds: readonly Look[] = [
  { looks: 'heading', pattern: /^#{1,6}\s+\S/ },
  { looks: 'bullet', pattern: /^(?:[•·▪◦●○\uF0B7\uF0A7]|[–—])\s*\S/ },
  // A hyphen and a space that is not the common one.
  { looks: 'bullet', pattern: /^-[^\S \n]+\S/ },
  // Word's bullet of the second level, as it comes along when it is pasted.
  { looks: 'bullet', pattern: /^o\s+\S/, inARow: true },
  { looks: 'table', pattern: /^[^\t]*\S[^\t]*\t+\s*\S/, inARow: true },
];

/** Lines of plain words that were most likely meant as a heading, as an item of a list or as a row of a table. */
export function mistakenLines(text: string): MistakenLine[] {
  const lines = text.split('\n').map((line) => line.trim());
  const matches = (line: string | undefined, { pattern }: Look): boolean =>
    line !== undefined && pattern.test(line);
  return lines.flatMap((line, below) => {
    const look = kinds.find(
      (one) =>
        matches(line, one) &&
        (one.inARow !== true || matches(lines[below - 1], one) || matches(lines[below + 1], one)),
    );
    return look === undefined ? [] : [{ looks: look.looks, line, below }];
  });
}
