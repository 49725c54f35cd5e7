import { LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import type { Problem } from '../diagnostics/diagnostic.js';
import { blameFirstOfGroup } from './first-of-group.js';
import { limits } from './limits.js';
import { oddSpaceProblem, oddSpaces, type OddSpace } from './odd-spaces.js';
import { placeOf, type SourceText, type Span } from './source-text.js';
import { explainSyntaxError, type Explanation } from './syntax-errors.js';

export interface ParsedFile {
  source: SourceText;
  document: Document.Parsed;
  problems: Problem[];
}

/**
 * Text → YAML document (YAML 1.2, core schema) and the syntax problems, the first of every line. Duplicate keys are
 * left to `readAnswers`, which names both places; the library's own check takes quadratic time.
 */
export function parseYaml(file: string, text: string): ParsedFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
  });
  const source = { file, text, lines };
  return { source, document, problems: syntaxProblems(source, document) };
}

function syntaxProblems(source: SourceText, document: Document.Parsed): Problem[] {
  const explained = errorsOf(document).map((error) => explainSyntaxError(error, source, document));
  if (document.directives.yaml.explicit === true && document.directives.yaml.version !== '1.2') {
    explained.unshift({ code: 'load/yaml-directive', span: [0, 0], weight: 0 });
  }
  const firstOfLine = new Map<number, Explanation>();
  for (const explanation of explained) {
    const { line } = source.lines.linePos(explanation.span[0]);
    const earlier = firstOfLine.get(line);
    if (earlier === undefined || explanation.weight > earlier.weight) firstOfLine.set(line, explanation);
  }
  const blamed = withoutEchoes([...firstOfLine.values()], source).map((one) =>
    blameFirstOfGroup(one, source),
  );
  const told = beforeOddSpaces(onceEach(blamed), source, document);
  return told.slice(0, limits.syntaxProblemsPerFile).map((explanation) => ({
    code: explanation.code,
    severity: 'error' as const,
    place: placeOf(source, explanation.span),
    details: explanation.details ?? {},
    ...(explanation.hint === undefined ? {} : { hint: explanation.hint }),
  }));
}

/** What follows an indentation of odd spaces is an echo of it: those lines are told of once, at the first. */
function beforeOddSpaces(
  explanations: readonly Explanation[],
  source: SourceText,
  document: Document.Parsed,
): Explanation[] {
  if (explanations.length === 0) return [];
  const found = oddSpacesOutsideTexts(source, document);
  const [first] = found;
  if (first === undefined) return [...explanations];
  const before = explanations.filter(({ span }) => source.lines.linePos(span[0]).line < first.line);
  return [...before, { ...oddSpaceProblem(found, first), weight: 4 }];
}

/** Inside a text that has its own end, an odd space is one of its letters and breaks nothing. */
function oddSpacesOutsideTexts(source: SourceText, document: Document.Parsed): OddSpace[] {
  const found = oddSpaces(source);
  if (found.length === 0) return [];
  const texts: Span[] = [];
  visit(document, {
    Scalar(_key, { type, range }) {
      if (type !== undefined && type !== 'PLAIN' && range != null) texts.push([range[0], range[1]]);
    },
  });
  return found.filter(({ span: [start] }) => !texts.some(([from, to]) => from < start && start < to));
}

function onceEach(explanations: readonly Explanation[]): Explanation[] {
  return [...new Map(explanations.map((one) => [`${one.code} ${one.span[0]}`, one])).values()];
}

/** A group that is indented askew gives an error a line. The first tells what is wrong with them all. */
function withoutEchoes(explanations: readonly Explanation[], source: SourceText): Explanation[] {
  const askew = new Set(['load/yaml-indentation', 'load/yaml-too-far-in']);
  let column: number | undefined;
  return explanations.filter(({ code, span }) => {
    const { col } = source.lines.linePos(span[0]);
    const isEcho = askew.has(code) && col === column;
    column = askew.has(code) ? col : undefined;
    return !isEcho;
  });
}

/**
 * Errors, and the warnings that mean lost text. Once the parser has lost its way outside the map, the rest of the file
 * is one long echo of the first error.
 */
function errorsOf(document: Document.Parsed): YAMLError[] {
  const grave = document.warnings.filter(
    ({ code }) => code === 'TAG_RESOLVE_FAILED' || code === 'BAD_DIRECTIVE',
  );
  const errors = [...document.errors, ...grave].sort((left, right) => left.pos[0] - right.pos[0]);
  const lost = errors.findIndex(({ message }) => /in YAML (stream|document)/.test(message));
  return errors.slice(0, lost === -1 ? limits.syntaxProblemsPerFile * 4 : Math.max(1, lost));
}
