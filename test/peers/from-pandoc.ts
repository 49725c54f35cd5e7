import { dense, normal, type Structure } from '../parity/structure.js';

/** A node of Pandoc's own tree, as its JSON has it. */
interface PandocNode {
  t: string;
  c?: unknown;
}

type Cell = [attributes: unknown, align: unknown, rows: number, columns: number, blocks: PandocNode[]];
type Row = [attributes: unknown, cells: Cell[]];

/** What Pandoc has understood of a document. Headings are without numbers, which it does not count. */
export function structureFromPandoc(
  json: string,
): Pick<Structure, 'headings' | 'tables' | 'notes' | 'alternatives'> {
  const { blocks } = JSON.parse(json) as { blocks: PandocNode[] };
  const nodes = [...nodesIn(blocks)];
  const of = (type: string): unknown[] => nodes.flatMap((node) => (node.t === type ? [node.c] : []));
  return {
    headings: of('Header').map((content) => {
      const [level, , inlines] = content as [number, unknown, PandocNode[]];
      return `${level} ${normal(wordsOf(inlines))}`;
    }),
    tables: of('Table').map((content) => {
      const [, , , [, head], bodies] = content as [
        unknown,
        unknown,
        unknown,
        [unknown, Row[]],
        [unknown, unknown, Row[], Row[]][],
      ];
      const rows = [...head, ...bodies.flatMap(([, , heads, others]) => [...heads, ...others])];
      return rows.map(([, cells]) => cells.map(([, , , , inside]) => dense(wordsOf(inside))));
    }),
    notes: of('Note').map((content) => normal(wordsOf(content))),
    alternatives: of('Image').map((content) => normal(wordsOf((content as [unknown, PandocNode[]])[1]))),
  };
}

/** Every node in the order of reading, parents before their children. */
function* nodesIn(value: unknown): Generator<PandocNode> {
  if (Array.isArray(value)) {
    for (const one of value) yield* nodesIn(one);
  } else if (isNode(value)) {
    yield value;
    yield* nodesIn(value.c);
  }
}

/** Words, with what a list writes before its items; notes, their calls and pictures have none here. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  if (!isNode(value)) return '';
  switch (value.t) {
    case 'Str':
      return value.c as string;
    case 'Code':
    case 'CodeBlock':
    case 'RawInline':
      return (value.c as [unknown, string])[1];
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' ';
    case 'Note':
    case 'Superscript':
    case 'Image':
      return '';
    case 'BulletList':
      return (value.c as PandocNode[][]).map((item) => ` • ${wordsOf(item)}`).join('');
    case 'OrderedList': {
      const [[start], items] = value.c as [[number], PandocNode[][]];
      return items.map((item, index) => ` ${start + index}. ${wordsOf(item)}`).join('');
    }
    case 'Para':
    case 'Plain':
      return `${wordsOf(value.c)} `;
    default:
      return wordsOf(value.c);
  }
}

function isNode(value: unknown): value is PandocNode {
  return typeof value === 'object' && value !== null && 't' in value;
}
