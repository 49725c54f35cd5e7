import { readOperations, type Operation } from './content-stream.js';
import type { FontCharacters } from './font-characters.js';

/** What is painted at one height, from `BT` to one past `ET`. */
export interface Line {
  start: number;
  end: number;
  text: string;
  height: number;
}

/** A marked content's text, line by line. */
export interface MarkedLines {
  /** Its number on the page; absent for an artifact, or for what stands outside all marks. */
  number?: number;
  lines: Line[];
}

/** The text of a page's content, in the order in which it is painted. */
export function* readLines(
  content: string,
  fonts: ReadonlyMap<string, FontCharacters>,
): Generator<MarkedLines> {
  let lines: Line[] = [];
  let number: number | undefined;
  let line: Line | undefined;
  let font: FontCharacters | undefined;
  const operandsOf = ({ start, end, operator }: Operation): string =>
    content.slice(start, end - operator.length);
  for (const operation of readOperations(content)) {
    switch (operation.operator) {
      case 'BDC':
      case 'BMC':
      case 'EMC':
        if (lines.length > 0) yield number === undefined ? { lines } : { number, lines };
        lines = [];
        number = numberIn(operation.operator === 'EMC' ? '' : operandsOf(operation));
        break;
      case 'BT':
        line = { start: operation.start, end: operation.end, text: '', height: 0 };
        break;
      case 'Tf':
        font = fonts.get(/\/(\S+)/.exec(operandsOf(operation))?.[1] ?? '');
        break;
      case 'Tm':
        if (line !== undefined) line.height = Number(operandsOf(operation).trim().split(/\s+/).at(-1));
        break;
      case 'Tj':
      case 'TJ':
        if (line !== undefined) line.text += decoded(operandsOf(operation), font);
        break;
      case 'ET':
        if (line === undefined) break;
        line.end = operation.end;
        lines = withLine(lines, line);
        line = undefined;
        break;
    }
  }
}

function numberIn(operands: string): number | undefined {
  const found = /\/MCID\s+(\d+)/.exec(operands)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** A word in another font begins a text object of its own on the same line. */
function withLine(lines: readonly Line[], line: Line): Line[] {
  const last = lines.at(-1);
  return last?.height === line.height
    ? [...lines.slice(0, -1), { ...last, end: line.end, text: last.text + line.text }]
    : [...lines, line];
}

function decoded(operands: string, font: FontCharacters | undefined): string {
  if (font === undefined) return '';
  const { digits, characters } = font;
  let text = '';
  for (const [, hex = ''] of operands.matchAll(/<([0-9A-Fa-f\s]*)>/g)) {
    const packed = hex.replace(/\s+/g, '');
    for (let at = 0; at + digits <= packed.length; at += digits)
      text += characters.get(parseInt(packed.slice(at, at + digits), 16)) ?? '';
  }
  return text;
}
