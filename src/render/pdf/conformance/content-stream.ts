import { PDFString } from '@cantoo/pdf-lib';

/**
 * Content streams, read as far as marking needs it: which operators there are and where each, with its operands,
 * begins and ends. The bytes are taken as Latin-1, one character a byte, so that offsets are offsets of bytes.
 */

export interface Operation {
  operator: string;
  /** From the first operand to one past the operator. */
  start: number;
  end: number;
}

/** What a character can be part of, by its code; looked up for every byte of every page, several times over. */
const kinds = { space: 1, endsName: 2, digit: 4, word: 8, hex: 16 } as const;
const kindOf = new Uint8Array(256);
const mark = (characters: string, kind: number): void => {
  for (const byte of Buffer.from(characters, 'latin1')) kindOf[byte] = (kindOf[byte] ?? 0) | kind;
};
const digits = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
mark('\0\t\n\f\r ', kinds.space | kinds.endsName | kinds.hex);
mark('()<>[]{}/%', kinds.endsName);
mark(digits, kinds.digit | kinds.word | kinds.hex);
mark(`${letters}'"*`, kinds.word);
mark('ABCDEFabcdef', kinds.hex);

/** Past the end there is no code to look up, and one such question makes all later ones slow. */
const isKind = (content: string, at: number, kind: number): boolean =>
  at < content.length && ((kindOf[content.charCodeAt(at)] ?? 0) & kind) !== 0;

const operandWords = new Set(['true', 'false', 'null']);

/** Throws a `SyntaxError` at what is no content stream. */
export function* readOperations(content: string): Generator<Operation> {
  let start = -1;
  for (let at = skipSpace(content, 0); at < content.length; at = skipSpace(content, at)) {
    if (start < 0) start = at;
    const isWord = isKind(content, at, kinds.word) && !isKind(content, at, kinds.digit);
    const end = endOfToken(content, at);
    const word = isWord ? content.slice(at, end) : '';
    at = end;
    if (!isWord || operandWords.has(word)) continue;
    if (word === 'BI') at = endOfInlineImage(content, end);
    yield { operator: word === 'BI' ? 'EI' : word, start, end: at };
    start = -1;
  }
}

/** The bytes of each string among an operation's operands, also of those in an array. */
export function stringsIn(content: string, { start, end, operator }: Operation): Buffer[] {
  const last = end - operator.length;
  const strings: Buffer[] = [];
  for (let at = skipSpace(content, start); at < last; at = skipSpace(content, at)) {
    const begun = at;
    at = endOfToken(content, at);
    if (content[begun] === '(')
      strings.push(Buffer.from(PDFString.of(content.slice(begun + 1, at - 1)).asBytes()));
    else if (content[begun] === '<' && content[begun + 1] !== '<')
      strings.push(fromHex(content.slice(begun + 1, at - 1)));
  }
  return strings;
}

/** A last digit that stands alone is followed by a zero. */
function fromHex(digits: string): Buffer {
  const packed = digits.replace(/[\0\t\n\f\r ]+/g, '');
  return Buffer.from(packed.length % 2 === 0 ? packed : `${packed}0`, 'hex');
}

/** Comments are space too. */
function skipSpace(content: string, from: number): number {
  let at = from;
  for (;;) {
    while (isKind(content, at, kinds.space)) at += 1;
    if (content[at] !== '%') return at;
    while (at < content.length && content[at] !== '\r' && content[at] !== '\n') at += 1;
  }
}

function endOfToken(content: string, from: number): number {
  const end = endOfKnown(content, from);
  if (end <= from) throw new SyntaxError(`content stream: nothing known at byte ${from}`);
  return end;
}

/** Where a token ends; where it begins when nothing known does. */
function endOfKnown(content: string, from: number): number {
  const next = from + 1;
  switch (content[from]) {
    case '(':
      return endOfString(content, from);
    case '[':
    case ']':
      return next;
    case '<': {
      if (content[next] === '<') return next + 1;
      const end = endOfRun(content, next, kinds.hex);
      return content[end] === '>' ? end + 1 : from;
    }
    case '>':
      return content[next] === '>' ? next + 1 : from;
    case '/': {
      let end = next;
      while (end < content.length && !isKind(content, end, kinds.endsName)) end += 1;
      return end;
    }
    case '+':
    case '-': {
      const end = endOfNumber(content, next);
      return end === next ? from : end;
    }
    default:
      return isKind(content, from, kinds.word) && !isKind(content, from, kinds.digit)
        ? endOfRun(content, next, kinds.word)
        : endOfNumber(content, from);
  }
}

/** Digits with or without a point; where it begins when there are none. */
function endOfNumber(content: string, from: number): number {
  const point = endOfRun(content, from, kinds.digit);
  if (content[point] !== '.') return point;
  const end = endOfRun(content, point + 1, kinds.digit);
  return end === from + 1 ? from : end;
}

function endOfRun(content: string, from: number, kind: number): number {
  let end = from;
  while (isKind(content, end, kind)) end += 1;
  return end;
}

/** Parentheses nest in a string unless a backslash stands before them. */
function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at += 1) {
    const character = content[at];
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new SyntaxError(`content stream: the string at byte ${from} has no end`);
}

/** The bytes of an inline image may be anything; its end is an EI between white space. */
function endOfInlineImage(content: string, from: number): number {
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
  end.lastIndex = from;
  if (end.exec(content) === null) throw new SyntaxError('content stream: an inline image has no end');
  return end.lastIndex;
}
