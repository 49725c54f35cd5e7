import type { Details } from '../diagnostics/diagnostic.js';
import { lineText, type SourceText, type Span } from './source-text.js';

/** Spaces other than the common one, which come along when text is pasted from Word, a PDF or a web page. */
const odd = '\u00A0\u1680\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF';
const inIndentation = new RegExp(`^[ \\t]*(?:- *)?[${odd}]`);
const startsOdd = new RegExp(`^[-${odd}]`);
const leading = new RegExp(`^[ \\t${odd}-]*`);
const fromFirstToLast = new RegExp(`[${odd}](?:.*[${odd}])?`);
const afterColon = new RegExp(`^[ \\t]*(?:-[ \\t]+)*[\\p{L}\\p{N}_-]+:(?=[${odd}])`, 'u');

export interface OddSpace {
  line: number;
  /** From the first odd space to the last. */
  span: Span;
  /** All that stands before the words: the odd spaces and the common ones and hyphens beside them. */
  around: Span;
  /** "U+00A0" */
  character: string;
}

/** Lines whose indentation, or whose space after the colon, is made of odd spaces. YAML reads those as letters. */
export function oddSpaces(source: SourceText): OddSpace[] {
  return source.lines.lineStarts.flatMap((_, index) => oddSpaceOn(source, index + 1) ?? []);
}

/** The odd spaces that a text which is thought to begin at `offset` begins with, when only indentation is before it. */
export function oddSpaceBefore(source: SourceText, offset: number): OddSpace | undefined {
  if (!startsOdd.test(source.text.charAt(offset))) return undefined;
  const found = oddSpaceOn(source, source.lines.linePos(offset).line);
  return found !== undefined && found.around[0] <= offset && offset < found.around[1] ? found : undefined;
}

function oddSpaceOn(source: SourceText, line: number): OddSpace | undefined {
  const start = source.lines.lineStarts[line - 1] ?? 0;
  const text = lineText(source, line);
  const begun = inIndentation.test(text) ? 0 : afterColon.exec(text)?.[0].length;
  // A mark at the very start of a file tells how it is encoded.
  if (begun === undefined || (start === 0 && text.startsWith('\uFEFF'))) return undefined;
  const spaces = leading.exec(text.slice(begun))?.[0] ?? '';
  const found = fromFirstToLast.exec(spaces);
  if (found === null) return undefined;
  const character = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const from = start + begun;
  return {
    line,
    span: [from + found.index, from + found.index + found[0].length],
    around: [from, from + spaces.length],
    character,
  };
}

/** The first of them, and whether there are more. */
export function oddSpaceProblem(
  found: readonly OddSpace[],
  { span, character }: OddSpace,
): { code: string; span: Span; details: Details; hint?: string } {
  const hint = found.length > 1 ? { hint: 'more' } : {};
  return { code: 'load/odd-space', span, details: { character }, ...hint };
}
