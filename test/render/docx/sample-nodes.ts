import type {
  Block,
  Column,
  Heading,
  Inline,
  NoteReference,
  Table,
  TableCell,
} from '../../../src/document/tree.js';

export const text = (value: string): Inline => ({ type: 'text', value });
export const words = (...parts: (string | Inline)[]): Inline[] =>
  parts.map((part) => (typeof part === 'string' ? text(part) : part));
export const paragraph = (...parts: (string | Inline)[]): Block => ({
  type: 'paragraph',
  children: words(...parts),
});
export const call = (note: string, number: number, occurrence: number): NoteReference => ({
  type: 'noteReference',
  note,
  number,
  occurrence,
});
export const to = (target: string, label: string): Inline => ({
  type: 'crossReference',
  target,
  form: 'full',
  children: [text(label)],
});
export const cell = (...parts: (string | Inline)[]): TableCell => ({ children: words(...parts) });
export const row = (...cells: string[]): TableCell[] => cells.map((value) => cell(value));

export function heading(
  depth: Heading['depth'],
  id: string,
  number: string,
  title: string | Inline[],
  more: Partial<Heading> = {},
): Heading {
  const children = typeof title === 'string' ? [text(title)] : title;
  const numbering = number === '' ? 'none' : 'chapter';
  return { type: 'heading', depth, id, kind: 'section', numbering, number, children, ...more };
}

export function appendix(id: string, number: string, title: string): Heading {
  return heading(1, id, number, title, { numbering: 'appendix', kind: 'appendix' });
}

export function table(id: string, number: string, caption: string, more: Partial<Table>): Table {
  const columns: Column[] = (more.header ?? more.rows?.[0] ?? []).map(() => ({ align: 'left' }));
  return {
    type: 'table',
    id,
    kind: 'data',
    caption: caption === '' ? [] : [text(caption)],
    number,
    columns,
    header: [],
    rows: [],
    rowHeaders: false,
    ...more,
  };
}
