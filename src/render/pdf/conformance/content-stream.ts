import { PDFHexString, PDFString } from '@cantoo/pdf-lib';

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

const space = /[\0\t\n\f\r ]+|%[^\r\n]*/y;
const token =
  /<<|>>|\[|\]|<[0-9A-Fa-f\0\t\n\f\r ]*>|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[+-]?(?:\d+\.?\d*|\.\d+)|[A-Za-z'"*][A-Za-z0-9'"*]*/y;
const isOperand = /^(?:<|>|\[|\]|\/|[+-]?[.\d]|true$|false$|null$)/;

/** Throws a `SyntaxError` at what is no content stream. */
export function* readOperations(content: string): Generator<Operation> {
  let start = -1;
  for (let at = skipSpace(content, 0); at < content.length; at = skipSpace(content, at)) {
    if (start < 0) start = at;
    const end = content[at] === '(' ? endOfString(content, at) : endOfToken(content, at);
    const word = content.slice(at, end);
    at = end;
    if (word.startsWith('(') || isOperand.test(word)) continue;
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
    at = content[at] === '(' ? endOfString(content, at) : endOfToken(content, at);
    const word = content.slice(begun, at);
    if (word.startsWith('(')) strings.push(Buffer.from(PDFString.of(word.slice(1, -1)).asBytes()));
    else if (/^<(?!<)/.test(word)) strings.push(Buffer.from(PDFHexString.of(word.slice(1, -1)).asBytes()));
  }
  return strings;
}

function skipSpace(content: string, from: number): number {
  let at = from;
  for (;;) {
    space.lastIndex = at;
    const match = space.exec(content);
    if (match === null) return at;
    at = space.lastIndex;
  }
}

function endOfToken(content: string, from: number): number {
  token.lastIndex = from;
  if (token.exec(content) === null) throw new SyntaxError(`content stream: nothing known at byte ${from}`);
  return token.lastIndex;
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
