import fc from 'fast-check';
import { mapBlocks, replaceInline } from '../../src/document/map.js';
import type { Block, Document, Inline, Note } from '../../src/document/tree.js';
import { document, heading, note, paragraph, reference, table, text } from './nodes.js';

/** Few words, so that documents have much in common. */
const word = fc.constantFrom(
  'mål',
  'e-tjänst',
  '6 000',
  'åtgärd',
  'är',
  'EU:s',
  '34,5',
  'kommunen',
  'ska',
  'år',
  '2027–2030',
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' ') + '.');
const ids = ['ett', 'två', 'tre', 'fyra'];
const id = fc.constantFrom(...ids);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: words.map(text) },
  words.map((value): Inline => ({ type: 'strong', children: [text(value)] })),
  words.map((value): Inline => ({ type: 'link', url: 'https://lingonasa.example', children: [text(value)] })),
  words.map((value): Inline => ({ type: 'abbreviation', value, expansion: 'Betydelse' })),
  fc.constantFrom('n1', 'n2', 'n3').map(note),
  id.map((target): Inline => ({ ...reference(target), children: [text(`avsnitt ${target}`)] }) as Inline),
  fc.constant<Inline>({ type: 'gap', question: 'Vem ansvarar?', source: '/a' }),
);
const run = fc.array(inline, { minLength: 1, maxLength: 4 });

/** Words in several lines, some of which are items of a list. */
const lines = fc
  .array(fc.tuple(fc.constantFrom('', '\u2022 ', '1. '), words), { minLength: 1, maxLength: 3 })
  .map((rows): Inline[] =>
    rows.flatMap(([mark, value], index): Inline[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(mark === '' ? [] : [text(mark)]),
      text(value),
    ]),
  );
const cell = fc.oneof(run, lines, fc.constant<Inline[]>([])).map((children) => ({ children }));

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: run.map((children) => paragraph(...children)) },
  fc
    .tuple(
      fc.boolean(),
      fc.array(fc.array(run, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
    )
    .map(([ordered, items]): Block => ({
      type: 'list',
      ordered,
      start: 1,
      items: items.map((paragraphs) => ({ children: paragraphs.map((children) => paragraph(...children)) })),
    })),
  fc
    .tuple(id, fc.integer({ min: 1, max: 3 }))
    .chain(([name, columns]) =>
      fc.tuple(
        fc.constantFrom('', `tabell-${name}`),
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
      ),
    )
    .map(([name, [header = [], ...rows]]): Block => ({
      ...table([]),
      id: name,
      columns: header.map(() => ({ align: 'left' as const })),
      header,
      rows,
      caption: name === '' ? [] : [text(`Tabellen ${name}`)],
    })),
  fc
    .array(fc.tuple(fc.constantFrom('Ansvarig', 'Tid', 'Nytta'), run), { minLength: 1, maxLength: 3 })
    .map((rows): Block => ({
      type: 'fields',
      items: rows.map(([label, children]) => ({ label: [text(label)], children })),
    })),
  run.map((children): Block => ({ type: 'quote', children: [paragraph(...children)] })),
  fc.constant<Block>({ type: 'gapBlock', question: 'Vad ska göras?', source: '/b' }),
  words.map((value): Block => ({ type: 'code', value })),
);

const section = fc
  .tuple(words, fc.constantFrom<1 | 2>(1, 2), fc.array(block, { maxLength: 4 }))
  .map(([title, depth, blocks]) => ({ title, depth, blocks }));

const notes = fc.tuple(words, words, words).map((list) =>
  list.map((value, index): Note => ({
    id: `n${index + 1}`,
    number: index + 1,
    children: [paragraph(value)],
  })),
);

/** Documents with much in common. Every heading has an id that no other has. */
export const randomDocument: fc.Arbitrary<Document> = fc
  .tuple(
    fc.array(block, { maxLength: 2 }),
    fc.shuffledSubarray(ids),
    fc.array(section, { minLength: ids.length, maxLength: ids.length }),
    notes,
  )
  .map(([front, order, sections, list]) => {
    const body = order.flatMap((name, index): Block[] => {
      const { title, depth, blocks } = sections[index]!;
      return [heading(depth, name, title, { number: String(index + 1) }), ...blocks];
    });
    return document(arranged([...front, ...body]), { notes: list });
  });

/** A document and one that is made of it by a few changes. */
export const randomRevision: fc.Arbitrary<[Document, Document]> = fc
  .tuple(randomDocument, randomDocument, fc.array(fc.tuple(fc.nat(), fc.nat(2)), { maxLength: 4 }))
  .map(([old, other, edits]) => {
    const body = [...old.body];
    const spare = other.body.filter(({ type }) => type !== 'heading');
    for (const [seed, kind] of edits) {
      const at = body.length === 0 ? 0 : seed % body.length;
      const extra = spare.length === 0 ? [] : [spare[seed % spare.length]!];
      if (kind === 0) body.splice(at, 1);
      else if (kind === 1) body.splice(at, 0, ...extra);
      else if (body[at]?.type !== 'heading') body.splice(at, 1, ...extra);
    }
    return [old, { ...old, body: arranged(body), notes: other.notes }];
  });

/** As in an arranged document a table's id is had by one table only, and a link leads somewhere. */
function arranged(body: Block[]): Block[] {
  const taken = new Set<string>();
  const targets = new Set(body.flatMap((one) => (one.type === 'heading' ? one.id : [])));
  const inline = (nodes: Inline[]): Inline[] =>
    replaceInline(nodes, (node) =>
      node.type === 'crossReference' && !targets.has(node.target) ? node.children : [node],
    );
  return mapBlocks(body, { inline }).filter((one) => {
    if (one.type !== 'table' || one.id === '') return true;
    const isFree = !taken.has(one.id);
    taken.add(one.id);
    return isFree;
  });
}
