import { lineText, type SourceText } from './source-text.js';
import type { Explanation } from './syntax-errors.js';

/** What a first line that is no `key: value` is taken to be a text, and makes the line below it look wrong. */
const misled = new Set([
  'load/yaml-indentation',
  'load/yaml-too-far-in',
  'load/yaml-missing-colon',
  'load/yaml-syntax',
]);

/**
 * `typ:strategi` or `typ strategi` as the first of its group is no error to YAML: it is a text, and the error comes on
 * the line below. Moves such an error to the line that is to be mended; others are given back as they are.
 */
export function blameFirstOfGroup(explanation: Explanation, source: SourceText): Explanation {
  if (!misled.has(explanation.code)) return explanation;
  const at = source.lines.linePos(explanation.span[0]).line;
  const first = lineAbove(source, at);
  if (first === undefined) return explanation;
  const text = lineText(source, first);
  const { lead, words } = partsOf(text);
  if (lead.length !== partsOf(lineText(source, at)).indentation || !beginsGroup(source, first, text))
    return explanation;
  const start = (source.lines.lineStarts[first - 1] ?? 0) + lead.length;
  const span = [start, start + words.length] as const;
  const unspaced = /^([\p{L}\p{N}_-]+):(?=\S)(?!\/\/)/u.exec(words)?.[1];
  if (unspaced !== undefined)
    return { code: 'load/yaml-missing-space', span, details: { key: unspaced }, weight: 3 };
  const bare = /^([\p{L}_][\p{L}\p{N}_-]*)(?:\s+[^:]*)?$/u.exec(words)?.[1];
  if (bare === undefined) return explanation;
  return { code: 'load/yaml-missing-colon', span, details: { key: bare }, hint: 'key', weight: 3 };
}

/** The nearest line above that is neither empty nor a comment. */
function lineAbove(source: SourceText, line: number): number | undefined {
  for (let above = line - 1; above > 0; above -= 1) {
    if (!/^\s*(#|$)/.test(lineText(source, above))) return above;
  }
  return undefined;
}

/** Whether nothing stands above in the same group: it begins an item of a list, the file, or what a bare key opens. */
function beginsGroup(source: SourceText, line: number, text: string): boolean {
  if (/^\s*-\s/.test(text)) return true;
  const above = lineAbove(source, line);
  return above === undefined || /:\s*(?:#.*)?$/.test(lineText(source, above));
}

/** What stands before the words of a line, dashes of lists included, and the words. */
function partsOf(text: string): { indentation: number; lead: string; words: string } {
  const [lead = ''] = /^\s*(?:-\s+)*/.exec(text) ?? [];
  const indentation = text.length - text.trimStart().length;
  return { indentation, lead, words: text.slice(lead.length).trimEnd() };
}
