/** A CSS `unicode-range` as ranges of code points; "" stands for every character. */
export function readUnicodeRange(range: string): [number, number][] {
  if (range.trim() === '') return [[0, 0x10ffff]];
  return range.split(',').map((part): [number, number] => {
    const match = /^\s*U\+([0-9A-F]{1,6})(?:-([0-9A-F]{1,6}))?\s*$/i.exec(part);
    if (match === null) throw new Error(`no unicode-range: ${JSON.stringify(part)}`);
    const [, from = '', to = from] = match;
    return [parseInt(from, 16), parseInt(to, 16)];
  });
}

export function inUnicodeRange(codePoint: number, ranges: readonly [number, number][]): boolean {
  return ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}
