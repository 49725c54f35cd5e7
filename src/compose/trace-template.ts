import Handlebars from 'handlebars';
import { parentOf, rootPointer, type Pointer } from '../answers/pointer.js';
import { groupMark, isGroup, isMissing, isValue } from './answer-view.js';
import { markOf, readMarks, type Event, type Origins, type Place } from './trace-marks.js';

/**
 * Finds out which line of which template wrote what. Before everything that a template writes stands a mark, which is
 * taken out again before the Markdown is read: what is left is, to the letter, what the template writes without marks.
 */
export interface Trace {
  /** The parsed template, with marks. `isHelper` tells a helper's name from an answer's. */
  mark(text: string, file: string, isHelper: (name: string) => boolean): hbs.AST.Program;
  /** What the marks call. */
  helpers: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  /** Takes the marks out of what the template has written. */
  read(marked: string): { markdown: string; origins: Origins };
}

/** No answer and no helper of a template can have these names. */
const calls = { write: 'trace:write', enter: 'trace:enter', leave: 'trace:leave' } as const;

const conditions = new Set(['if', 'unless']);

export function createTrace(): Trace {
  const events: Event[] = [];
  const statements: { place: Place; isCondition: boolean }[] = [];
  const emit = (event: Event): { toHTML(): string } => {
    const written = markOf(events.push(event) - 1);
    return { toHTML: () => written };
  };
  const statement = (index: unknown): { place: Place; isCondition: boolean } => {
    const found = statements[Number(index)];
    if (found === undefined) throw new Error(`no statement ${String(index)}`);
    return found;
  };

  return {
    mark: (text, file, isHelper) => {
      const program = Handlebars.parse(text);
      markProgram(program, file, isHelper);
      return program;
    },
    helpers: {
      [calls.write]: (index, ...views) =>
        emit({ kind: 'write', writes: 'value', place: statement(index).place, asked: pointersOf(views) }),
      [calls.enter]: (index, ...views) =>
        emit({ kind: 'enter', ...statement(index), asked: pointersOf(views) }),
      [calls.leave]: () => emit({ kind: 'leave' }),
    },
    read: (marked) => readMarks(marked, events),
  };

  function markProgram(program: hbs.AST.Program, file: string, isHelper: (name: string) => boolean): void {
    // The branch of an "else if" must hold its block and nothing else: Handlebars looks for it there.
    const isChained = 'chained' in program && program.chained === true;
    program.body = program.body.flatMap((node): hbs.AST.Statement[] => {
      if (isContent(node)) return [markedContent(node, file)];
      if (isMustache(node)) {
        return [call(calls.write, node, file, pathsIn(node, isHelper)), node];
      }
      if (!isBlock(node)) return [node];
      const programs = [node.program, node.inverse] as (hbs.AST.Program | undefined)[];
      for (const one of programs) if (one !== undefined) markProgram(one, file, isHelper);
      if (isChained) return [node];
      return [
        call(calls.enter, node, file, pathsIn(node, isHelper)),
        node,
        call(calls.leave, node, file, []),
      ];
    });
  }

  function markedContent(node: hbs.AST.ContentStatement, file: string): hbs.AST.ContentStatement {
    const first = node.loc.start.line + linesStripped(node);
    const lines = node.value.split(/(?<=\n)/).map((line, index) => {
      if (line.trim() === '') return line;
      const place = { file, line: first + index };
      return `${markOf(events.push({ kind: 'write', writes: 'words', place, asked: [] }) - 1)}${line}`;
    });
    return { ...node, value: lines.join('') };
  }

  /** A statement that calls one of the trace's helpers with the number of the place and the values at the paths. */
  function call(
    name: string,
    node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement,
    file: string,
    paths: readonly hbs.AST.PathExpression[],
  ): hbs.AST.MustacheStatement {
    const { loc } = node;
    const place = { file, line: loc.start.line };
    const number = statements.push({ place, isCondition: conditions.has(nameOf(node)) }) - 1;
    const index: hbs.AST.NumberLiteral = { type: 'NumberLiteral', value: number, original: number, loc };
    return {
      type: 'MustacheStatement',
      path: { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc },
      params: [index, ...paths],
      hash: { type: 'Hash', pairs: [], loc },
      escaped: true,
      strip: { open: false, close: false },
      loc,
    };
  }
}

function isContent(node: hbs.AST.Statement): node is hbs.AST.ContentStatement {
  return node.type === 'ContentStatement';
}

function isMustache(node: hbs.AST.Statement): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

function isBlock(node: hbs.AST.Statement): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}

/** Lines that Handlebars has taken from the beginning: a block's own line says nothing. */
function linesStripped({ value, original }: hbs.AST.ContentStatement): number {
  // Handlebars' types are mistaken about it.
  const text = original as unknown as string;
  const stripped = [/^[ \t]*\r?\n?/, /^\s+/]
    .map((pattern) => pattern.exec(text)?.[0] ?? '')
    .find((space) => !text.startsWith(value) && text.slice(space.length).startsWith(value));
  return (stripped ?? '').split('\n').length - 1;
}

/** The answers that a statement looks at, wherever they stand in it. */
function pathsIn(
  node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
  isHelper: (name: string) => boolean,
): hbs.AST.PathExpression[] {
  const own =
    node.params.length === 0 && isPath(node.path) && !isHelper(node.path.original) ? [node.path] : [];
  const hash = (node.hash as hbs.AST.Hash | undefined)?.pairs.map((pair) => pair.value) ?? [];
  const given = [...own, ...node.params, ...hash].flatMap((expression) => {
    if (isSubExpression(expression)) return pathsIn(expression, isHelper);
    return isPath(expression) && !expression.data ? [expression] : [];
  });
  return given;
}

function nameOf(node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement): string {
  return isPath(node.path) ? node.path.original : '';
}

function isPath(node: hbs.AST.Expression): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

function isSubExpression(node: hbs.AST.Expression): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression';
}

/** Where the answers stand that a helper was given; what was computed or is no answer has no place. */
function pointersOf(views: readonly unknown[]): Pointer[] {
  const pointers = views.flatMap((view): Pointer[] => {
    if (isValue(view) || isMissing(view)) return view.pointer === undefined ? [] : [view.pointer];
    if (isGroup(view)) return [view[groupMark].pointer];
    if (!Array.isArray(view)) return [];
    const [first] = pointersOf(view.slice(0, 1));
    return first === undefined ? [] : [parentOf(first)];
  });
  return [...new Set(pointers.filter((pointer) => pointer !== rootPointer))];
}
