/** What people type, or paste from Word, that looks like structure and is none. */
const looks = [
  { code: 'compose/heading-typed', pattern: /^#{1,6}\s+\S/ },
  { code: 'compose/bullet-typed', pattern: /^(?:[•·▪◦●○]|[–—])\s*\S/ },
];

export interface MistakenLine {
  code: string;
  line: string;
  /** Lines below the first of the text. */
  below: number;
}

/** Lines of plain words that were most likely meant as a heading or as an item of a list. */
export function mistakenLines(text: string): MistakenLine[] {
  return text.split('\n').flatMap((line, below) => {
    const look = looks.find(({ pattern }) => pattern.test(line.trimStart()));
    return look === undefined ? [] : [{ code: look.code, line: line.trim(), below }];
  });
}
