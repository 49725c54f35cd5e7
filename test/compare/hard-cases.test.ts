import { describe, expect, it } from 'vitest';
import { numberNotes } from '../../src/arrange/number-notes.js';
import { mergeDocuments } from '../../src/compare/merge-documents.js';
import type { Block, Document, Inline } from '../../src/document/tree.js';
import { textOf } from '../../src/document/walk.js';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.js';
import { document, heading, note, paragraph, table, text } from '../support/nodes.js';
import { renderContext } from '../support/projects.js';

/** What the Markdown file shows: the marks of words, blocks, rows and items alike. */
async function shown(old: Block[], fresh: Block[], more: Partial<Document> = {}): Promise<string> {
  const both = numberNotes(mergeDocuments(document(old, more), document(fresh, more)));
  const bytes = await renderMarkdown(both, await renderContext());
  return new TextDecoder().decode(bytes).trim();
}

const long = 'Kommunen har 36 e-tjänster, och de täcker nio av de 20 vanligaste ärendetyperna.';
const list = (...items: string[]): Block => ({
  type: 'list',
  ordered: false,
  start: 1,
  items: items.map((item) => ({ children: [paragraph(item)] })),
});
const figures = (...rows: string[][]): Block => table([['Kanal', 'Andel'], ...rows]);

describe('what is shown of two documents', () => {
  it.each<[string, Block[], Block[], string]>([
    ['nothing when they are the same', [paragraph(long)], [paragraph(long)], long],
    [
      'the one word that is another in a long text',
      [paragraph(long)],
      [paragraph(long.replace('nio', 'tolv'))],
      'Kommunen har 36 e-tjänster, och de täcker <del>nio</del><ins>tolv</ins> av de 20 vanligaste ärendetyperna.',
    ],
    [
      'a heading by its id when it has another name and number',
      [heading(1, 'mål', 'Mål för kommunen', { number: '3' }), paragraph(long)],
      [heading(1, 'mål', 'Mål för hela kommunen', { number: '4' }), paragraph(long)],
      `## <del>3 </del> <ins>4 </ins>Mål för <ins>hela </ins>kommunen\n\n${long}`,
    ],
    [
      'a section that moved, taken out and put in',
      [heading(1, 'a', 'Ett'), paragraph('Text om ett.'), heading(1, 'b', 'Två'), paragraph('Något om två.')],
      [heading(1, 'b', 'Två'), paragraph('Något om två.'), heading(1, 'a', 'Ett'), paragraph('Text om ett.')],
      '## <del>Ett</del>\n\n<del>Text om ett.</del>\n\n## Två\n\nNågot om två.\n\n## <ins>Ett</ins>\n\n<ins>Text om ett.</ins>',
    ],
    [
      'items of a list',
      [list('ansökan om bygglov', 'felanmälan av gator')],
      [list('ansökan om bygglov', 'anmälan av oro för barn', 'felanmälan av gator och parker')],
      '- ansökan om bygglov\n- <ins>anmälan av oro för barn</ins>\n- felanmälan av gator<ins> och parker</ins>',
    ],
    [
      'rows of a table',
      [figures(['Telefon', '41'], ['Besök', '14'])],
      [figures(['Telefon', '40'], ['Chatt', '3'], ['Besök', '14'])],
      [
        '| Kanal            | Andel                     |',
        '| ---------------- | ------------------------- |',
        '| Telefon          | <del>41</del><ins>40</ins> |',
        '| <ins>Chatt</ins> | <ins>3</ins>              |',
        '| Besök            | 14                        |',
      ].join('\n'),
    ],
    [
      'a gap that was filled',
      [{ type: 'gapBlock', question: 'Vad ska göras?', source: '/a' }],
      [paragraph('Det här ska göras.')],
      '<del>\n\n> **Lucka: Vad ska göras?**\n\n</del>\n\n<ins>Det här ska göras.</ins>',
    ],
    [
      'a paragraph that was put in, and those around it as they were',
      [paragraph('Det första stycket.'), paragraph('Det sista stycket.')],
      [
        paragraph('Det första stycket.'),
        paragraph('Något helt annat här emellan.'),
        paragraph('Det sista stycket.'),
      ],
      'Det första stycket.\n\n<ins>Något helt annat här emellan.</ins>\n\nDet sista stycket.',
    ],
  ])('%s', async (_name, old, fresh, markdown) => {
    const same = (words: string): string => words.replace(/ +\|/g, ' |').replace(/-+ \|/g, '- |');
    expect(same(await shown(old, fresh))).toBe(same(markdown));
  });

  it('a note by its id: its words, its call, and that it came or went', async () => {
    const notes = (words: string): Document['notes'] => [
      { id: 'n1', number: 1, children: [paragraph(words)] },
      { id: 'n2', number: 2, children: [paragraph('Kom till.')] },
    ];
    const old = document([paragraph('Ett.', note('n1'), ' Slut.')], {
      notes: notes('Enligt lag.').slice(0, 1),
    });
    const fresh = document([paragraph('Ett.', note('n1'), note('n2'), ' Slut.')], {
      notes: notes('Enligt ny lag.'),
    });
    const markdown = new TextDecoder().decode(
      await renderMarkdown(numberNotes(mergeDocuments(old, fresh)), await renderContext()),
    );
    expect(markdown).toContain('Ett.[^1]<ins>[^2]</ins> Slut.');
    expect(markdown).toContain('[^1]: Enligt <ins>ny </ins>lag.');
    expect(markdown).toContain('[^2]: <ins>Kom till.</ins>');
  });

  it('a note that is first called in other words than before is two notes', () => {
    const notes = [{ id: 'n1', number: 1, children: [paragraph('Enligt lag.')] }];
    const call = (words: string): Block => paragraph(`${words} som är samma i båda.`, note('n1'));
    const first = paragraph('Ett helt nytt stycke.', note('n1'));
    const both = numberNotes(
      mergeDocuments(document([call('Ord')], { notes }), document([first, call('Ord')], { notes })),
    );
    expect(both.notes.map(({ id, children }) => [id, children[0]?.change])).toEqual([
      ['n1', 'inserted'],
      ['tidigare:n1', 'deleted'],
    ]);
  });

  it('lines of a cell that are not the same stand whole, the old before the new', () => {
    const lines = (...items: string[]): Inline[] =>
      items.flatMap((item, index): Inline[] => [
        ...(index === 0 ? [] : [{ type: 'break' } as const]),
        text('\u2022 '),
        text(item),
      ]);
    const cells = (children: Inline[]): Block => ({
      ...table([['Vad'], ['x']]),
      rows: [[{ children }]],
    });
    const both = mergeDocuments(
      document([cells(lines('ett', 'två'))]),
      document([cells(lines('ett', 'två', 'tre'))]),
    );
    const [merged] = both.body;
    const [cell] = merged?.type === 'table' ? (merged.rows[0] ?? []) : [];
    expect(cell?.children.map((node) => [node.type, textOf([node])])).toEqual([
      ['revision', '\u2022 ett \u2022 två'],
      ['revision', '\u2022 ett \u2022 två \u2022 tre'],
    ]);
  });

  it('the old and the new of the same id have ids of their own, and links lead to the new', () => {
    const link: Inline = { type: 'crossReference', target: 'a', form: 'full', children: [text('avsnitt 1')] };
    const gone: Inline = { ...link, target: 'b' };
    const both = mergeDocuments(
      document([heading(1, 'a', 'Ett'), heading(1, 'b', 'Två'), paragraph('Ord före. ', gone)]),
      document([paragraph('Ett annat stycke med ', link), heading(2, 'a', 'Ett')]),
    );
    const ids = both.body.flatMap((block) => ('id' in block ? block.id : []));
    expect(ids).toEqual(['tidigare:a', 'tidigare:b', 'a']);
    expect(JSON.stringify(both.body)).toContain('"target":"tidigare:b"');
    expect(JSON.stringify(both.body)).toContain('"target":"a"');
  });
});
