import { isScalar, visit, type Document, type YAMLError } from 'yaml';
import type { Details } from '../diagnostics/diagnostic.js';
import { limits } from './limits.js';
import { lineText, type SourceText, type Span } from './source-text.js';

/** A syntax error of the library, put down to what a person probably did. */
export interface Explanation {
  code: string;
  span: Span;
  details?: Details;
  hint?: string;
  /** Of several on one line, the heaviest is shown. */
  weight: number;
}

/** What the library reports, what the source looks like there → code, hint and the span to point at. */
export function explainSyntaxError(
  error: YAMLError,
  source: SourceText,
  document: Document.Parsed,
): Explanation {
  const span: Span = [error.pos[0], error.pos[1]];
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return tabbed(span, source);
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return misplacedKey(span, source);
    case 'MISSING_CHAR':
      return missing(error, span, source, document);
    case 'BAD_INDENT':
      return badIndentation(error, span, source);
    case 'BAD_SCALAR_START':
      return {
        code: 'load/yaml-first-character',
        span,
        details: { character: source.text.charAt(span[0]) },
        weight: 2,
      };
    case 'BAD_DQ_ESCAPE':
      return { code: 'load/yaml-backslash', span, weight: 2 };
    case 'MULTIPLE_DOCS':
      return { code: 'load/several-documents', span: [span[0], span[0] + 3], weight: 3 };
    case 'BAD_DIRECTIVE':
      return { code: 'load/yaml-directive', span, weight: 2 };
    case 'RESOURCE_EXHAUSTION':
      return { code: 'load/too-deep', span, details: { limit: limits.depth }, weight: 4 };
    case 'UNEXPECTED_TOKEN':
      return unexpected(error, span, source);
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return {
        code: 'load/yaml-special-sign',
        span,
        details: { character: source.text.charAt(span[0]) },
        weight: 1,
      };
    default:
      return { code: 'load/yaml-syntax', span, weight: 0 };
  }
}

/** `a: b: c`; a line that is indented under a finished value; or a line with no colon at all. */
function misplacedKey(span: Span, source: SourceText): Explanation {
  const first = source.lines.linePos(span[0]);
  const last = source.lines.linePos(Math.max(span[0], span[1] - 1));
  const text = lineText(source, first.line);
  const oneLine = last.line === first.line;
  if (oneLine && /^\s*-(\s|$)/.test(text) && !/:(\s|$)/.test(text)) {
    return { code: 'load/yaml-list-here', span, weight: 2 };
  }
  if (first.col === indentationOf(text) + 1) return missingColon(span, source);
  if (oneLine && /:\s.*:(\s|$)/.test(text)) {
    return { code: 'load/yaml-colon-in-text', span: [span[0], lineEnd(source, first.line)], weight: 2 };
  }
  const line = last.line > first.line ? last.line : first.line + 1;
  const start = (source.lines.lineStarts[line - 1] ?? span[0]) + indentationOf(lineText(source, line));
  return { code: 'load/yaml-too-far-in', span: [start, lineEnd(source, line)], weight: 2 };
}

function missing(error: YAMLError, span: Span, source: SourceText, document: Document.Parsed): Explanation {
  if (/closing .quote/.test(error.message)) {
    const start = openQuote(document, span[0]);
    return { code: 'load/yaml-unclosed-quote', span: [start, start + 1], weight: 3 };
  }
  if (/map values/.test(error.message)) return missingColon(span, source);
  if (/Sequence item/.test(error.message)) return badIndentation(error, span, source);
  if (/Flow|flow|between/.test(error.message)) return unclosedBracket(span, source);
  return { code: 'load/yaml-syntax', span, weight: 0 };
}

function missingColon([start]: Span, source: SourceText): Explanation {
  const { line } = source.lines.linePos(start);
  const text = lineText(source, line);
  const from = (source.lines.lineStarts[line - 1] ?? 0) + indentationOf(text);
  const to = lineEnd(source, line);
  if (/^\s*-(\s|$)/.test(text)) return { code: 'load/yaml-list-here', span: [from, to], weight: 1 };
  const key = /^\s*([\p{L}\p{N}_-]+):\S/u.exec(text)?.[1];
  if (key === undefined) return { code: 'load/yaml-missing-colon', span: [from, to], weight: 1 };
  return { code: 'load/yaml-missing-space', span: [from, to], details: { key }, weight: 1 };
}

function badIndentation(error: YAMLError, span: Span, source: SourceText): Explanation {
  if (/^Flow/.test(error.message)) return unclosedBracket(span, source);
  const { line } = source.lines.linePos(span[0]);
  if (lineText(source, line).startsWith('\t')) return tabbed(span, source);
  const start = (source.lines.lineStarts[line - 1] ?? 0) + indentationOf(lineText(source, line));
  return { code: 'load/yaml-indentation', span: [start, lineEnd(source, line)], weight: 2 };
}

/**
 * How far in a line with tabs is to stand is known when a group or a long text begins above it, or when its tabs, at two
 * spaces each, put it beside the line above.
 */
function tabbed(span: Span, source: SourceText): Explanation {
  const explanation = { code: 'load/yaml-tab', span, weight: 3 };
  const { line } = source.lines.linePos(span[0]);
  const levels = /^\t*/.exec(lineText(source, line))?.[0].length ?? 0;
  let above = line - 1;
  while (above > 0 && /^\s*(?:#|$)/.test(lineText(source, above))) above -= 1;
  const text = above > 0 ? lineText(source, above) : '';
  const lead = /^ *(?:- +)*/.exec(text)?.[0].length ?? 0;
  const columns = /:(?: +[|>][-+]?)? *$/.test(text) ? lead + 2 : levels * 2 === lead ? lead : 0;
  const isKnown = levels > 0 && columns > 0 && !/^\s*\t/.test(text);
  return isKnown ? { ...explanation, details: { columns }, hint: 'columns' } : explanation;
}

/** Points at the bracket that was left open, when there is one before. */
function unclosedBracket(span: Span, source: SourceText): Explanation {
  const start = Math.max(source.text.lastIndexOf('[', span[0]), source.text.lastIndexOf('{', span[0]));
  const at: Span = start === -1 ? span : [start, start + 1];
  return {
    code: 'load/yaml-bracket',
    span: at,
    details: { character: source.text.charAt(at[0]) },
    weight: 1,
  };
}

/** Something follows a value that was already at its end: the sign that the value begins with tells why. */
function unexpected(error: YAMLError, span: Span, source: SourceText): Explanation {
  if (/block-seq-ind/.test(error.message)) return { code: 'load/yaml-list-here', span, weight: 3 };
  const { line } = source.lines.linePos(span[0]);
  const before = source.text.slice(source.lines.lineStarts[line - 1] ?? 0, span[0]);
  const sign = /^(?:\s*-\s)*\s*(?:[^\s"'][^:]*:\s+)?(["'[{*&!|>])/.exec(before)?.[1];
  const start = sign === undefined ? span[0] : span[0] - before.length + before.indexOf(sign);
  const whole: Span = [start, lineEnd(source, line)];
  if (sign === '"' || sign === "'") return { code: 'load/yaml-after-quote', span, weight: 2 };
  if (sign === '|' || sign === '>')
    return { code: 'load/yaml-after-block-sign', span, details: { sign }, weight: 2 };
  if (sign === '[' || sign === '{')
    return { code: 'load/yaml-bracket', span: whole, details: { character: sign }, weight: 2 };
  if (sign !== undefined)
    return { code: 'load/yaml-special-sign', span: whole, details: { character: sign }, weight: 2 };
  return { code: 'load/yaml-syntax', span, weight: 0 };
}

function openQuote(document: Document.Parsed, end: number): number {
  let start = end;
  visit(document, {
    Scalar(_key, node) {
      const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      if (quoted && node.range != null && node.range[1] >= end) start = Math.min(start, node.range[0]);
    },
  });
  return start;
}

function indentationOf(line: string): number {
  return line.length - line.trimStart().length;
}

function lineEnd(source: SourceText, line: number): number {
  return (source.lines.lineStarts[line - 1] ?? 0) + lineText(source, line).trimEnd().length;
}
