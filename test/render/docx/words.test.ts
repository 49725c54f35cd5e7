import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/document/tree.js';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { document, paragraph, table, text } from '../../support/nodes.js';
import { context } from './sample-context.js';
import { all, value, WordFile, words } from './word-file.js';

const breaking: Inline = { type: 'break' };
/** What compose makes of a long answer where only words can stand. */
const answer: Inline[] = [
  text('Frågan lyfts när'),
  breaking,
  text('\u2022 '),
  text('kostnaden stiger'),
  breaking,
  text('\u2022 '),
  { type: 'strong', children: [text('två nämnder')] },
  text(' är oense'),
  breaking,
  text('Svar ges inom tre veckor.'),
];
const counted = (start: number): Inline[] => [
  text(`${start}. `),
  text('först'),
  breaking,
  text(`${start + 1}. `),
  text('sedan'),
];

async function paragraphsOf(
  ...body: Block[]
): Promise<{ words: string; list: string; left: string; hanging: string }[]> {
  const file = new WordFile(await renderDocx(document(body), context));
  return all(file.body, 'w:p').map((node) => ({
    words: words(node),
    list: value(node, 'w:numId') ?? '',
    left: value(node, 'w:ind', 'w:left') ?? '',
    hanging: value(node, 'w:ind', 'w:hanging') ?? '',
  }));
}

describe('lists among words in the Word file', () => {
  it("are Word's own after a label, with the words around them in line", async () => {
    const found = await paragraphsOf({
      type: 'fields',
      items: [{ label: [text('Förs vidare')], children: answer }],
    });
    expect(found.map((one) => one.words)).toEqual([
      'Förs vidare\tFrågan lyfts när',
      'kostnaden stiger',
      'två nämnder är oense',
      'Svar ges inom tre veckor.',
    ]);
    const [first, one, two, last] = found;
    expect([first!.list, last!.list]).toEqual(['', '']);
    expect(one!.list).not.toBe('');
    expect(two!.list).toBe(one!.list);
    expect(last!.left).toBe(first!.left);
    expect(last!.hanging).toBe('0');
    expect(Number(one!.left)).toBeGreaterThan(Number(first!.left));
  });

  it('leave a label its line when a list comes first', async () => {
    const found = await paragraphsOf({
      type: 'fields',
      items: [{ label: [text('Ordning')], children: counted(1) }],
    });
    expect(found.map((one) => one.words)).toEqual(['Ordning\t', 'först', 'sedan']);
  });

  it('are lists in cells, each counted on its own from its own number', async () => {
    const found = await paragraphsOf(
      table([['Kolumn'], ['']], {
        rows: [[{ children: counted(1) }], [{ children: counted(1) }], [{ children: counted(5) }]],
      }),
    );
    const lists = found.filter(({ list }) => list !== '');
    expect(lists.map((one) => one.words)).toEqual(['först', 'sedan', 'först', 'sedan', 'först', 'sedan']);
    expect(new Set(lists.map(({ list }) => list)).size).toBe(3);
    const file = new WordFile(
      await renderDocx(
        document([table([['Kolumn'], ['']], { rows: [[{ children: counted(5) }]] })]),
        context,
      ),
    );
    const id = value(all(file.body, 'w:numPr')[0], 'w:numId');
    const list = all(file.xml('word/numbering.xml'), 'w:num').find(
      (one) => value(one, undefined, 'w:numId') === id,
    );
    expect(value(list, 'w:startOverride')).toBe('5');
  });

  it('keep the mark of the item that they stand in', async () => {
    const found = await paragraphsOf({
      type: 'list',
      ordered: false,
      start: 1,
      items: [{ children: [{ type: 'paragraph', children: answer }] }],
    });
    expect(found.map((one) => one.list === '')).toEqual([false, false, false, true]);
    const [outer, inner] = found;
    expect(inner!.list).not.toBe(outer!.list);
    expect(Number(inner!.left)).toBeGreaterThan(0);
  });
});

describe('words that say nothing', () => {
  it('make neither paragraphs nor links', async () => {
    const empty: Inline = { type: 'link', url: 'https://exempel.se/', children: [text(' ')] };
    const file = new WordFile(
      await renderDocx(
        document([
          paragraph('\u00a0'),
          paragraph(empty),
          { type: 'lead', children: [text('\u0001')] },
          { type: 'code', value: '\u0000' },
          paragraph('Här ', empty, 'står det.'),
        ]),
        context,
      ),
    );
    expect(all(file.body, 'w:p').map((node) => words(node))).toEqual(['Här  står det.']);
    expect(all(file.body, 'w:hyperlink')).toEqual([]);
  });
});
