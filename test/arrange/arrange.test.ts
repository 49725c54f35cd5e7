import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/arrange/arrange.js';
import { referenceTargets } from '../../src/arrange/resolve-references.js';
import type { Block, Document } from '../../src/document/tree.js';
import { blockNodes } from '../../src/document/walk.js';
import { outline } from '../support/outline.js';
import { document, heading, note, paragraph, reference, table, text } from '../support/nodes.js';
import { terms } from '../support/terms.js';

const arranged = (body: Block[], more: Partial<Document> = {}): Document =>
  arrange(document(body, more), terms, new Map());

function numbers(document: Document): string[] {
  return [...blockNodes(document.body)].flatMap((block) => (block.type === 'heading' ? [block.number] : []));
}

describe('numbers of headings', () => {
  it('count on each level, start again below a new heading, and skip unnumbered ones', () => {
    const body = [
      heading(1, 'a', 'A', { numbering: 'none' }),
      heading(1, 'b', 'B'),
      heading(2, 'b1', 'B1'),
      heading(3, 'b11', 'B11'),
      heading(3, 'b12', 'B12'),
      heading(2, 'b2', 'B2'),
      heading(1, 'c', 'C'),
      heading(2, 'c1', 'C1'),
      heading(1, 'd', 'D', { numbering: 'appendix' }),
      heading(1, 'e', 'E', { numbering: 'appendix' }),
    ];
    expect(numbers(arranged(body))).toEqual([
      '',
      '1',
      '1.1',
      '1.1.1',
      '1.1.2',
      '1.2',
      '2',
      '2.1',
      'Bilaga 1',
      'Bilaga 2',
    ]);
  });

  it('count headings on landscape pages too', () => {
    const body: Block[] = [
      heading(1, 'a', 'A'),
      { type: 'landscape', children: [heading(2, 'b', 'B')] },
      heading(2, 'c', 'C'),
    ];
    expect(numbers(arranged(body))).toEqual(['1', '1.1', '1.2']);
  });
});

describe('captions', () => {
  it('number tables with a caption and all figures, each on their own', () => {
    const figure = (caption: string): Block => ({
      type: 'figure',
      id: '',
      image: 'x.png',
      alternative: 'x',
      caption: caption === '' ? [] : [text(caption)],
      number: '',
    });
    const body = [
      table([['plain']]),
      table([['a']], { id: 't1', kind: 'data', caption: [text('Ett')] }),
      figure(''),
      figure('Karta'),
      table([['b']], { id: 't2', kind: 'data', caption: [text('Två')] }),
    ];
    const seen = arranged(body).body.map((block) => ('number' in block ? block.number : '?'));
    expect(seen).toEqual(['', 'Tabell 1', '', 'Figur 1', 'Tabell 2']);
  });
});

describe('notes', () => {
  it('are numbered by their first call, keep the number when called again, and go when nothing calls them', () => {
    const notes = ['a', 'b', 'c', 'uncalled'].map((id) => ({ id, number: 0, children: [paragraph(id)] }));
    const body = [
      paragraph('x', note('c')),
      table([
        ['h', note('a')],
        [note('c'), 'y'],
      ]),
      paragraph(note('b'), note('a')),
    ];
    const result = arranged(body, { notes });
    expect(result.notes.map(({ id, number }) => [id, number])).toEqual([
      ['c', 1],
      ['a', 2],
      ['b', 3],
    ]);
    const calls = JSON.stringify(result.body).match(/"note":"\w+","number":\d+,"occurrence":\d+/g);
    expect(calls).toEqual([
      '"note":"c","number":1,"occurrence":1',
      '"note":"a","number":2,"occurrence":1',
      '"note":"c","number":1,"occurrence":2',
      '"note":"b","number":3,"occurrence":1',
      '"note":"a","number":2,"occurrence":2',
    ]);
  });
});

describe('references', () => {
  const body = [
    heading(1, 'kapitel', 'Kapitel'),
    heading(2, 'målet', 'Enklare *vardag*', { kind: 'goal' }),
    heading(2, 'insatsen', 'E-arkiv', { kind: 'action' }),
    table([['a']], { id: 'tabellen', kind: 'data', caption: [text('Kostnader')] }),
    heading(1, 'ordlista', 'Ordlista', { numbering: 'none' }),
    heading(1, 'bilagan', 'Bilagan', { kind: 'appendix', numbering: 'appendix' }),
  ];
  it.each([
    ['kapitel', 'full', 'avsnitt\u00A01'],
    ['målet', 'full', 'mål\u00A01.1'],
    ['målet', 'title', 'Enklare *vardag*'],
    ['insatsen', 'full', 'insats\u00A01.2'],
    ['insatsen', 'number', '1.2'],
    ['tabellen', 'full', 'tabell 1'],
    ['ordlista', 'full', 'Ordlista'],
    ['bilagan', 'full', 'bilaga 1'],
  ] as const)('to %s, %s', (target, form, words) => {
    const last = arranged([...body, paragraph(reference(target, form))]).body.at(-1);
    expect(outline(last === undefined ? [] : [last])).toBe(`paragraph reference(${words} → ${target})\n`);
  });

  it('keep words of their own', () => {
    const own: Block = paragraph({
      type: 'crossReference',
      target: 'målet',
      form: 'full',
      children: [text('här')],
    });
    expect(outline([arranged([...body, own]).body.at(-1)!])).toBe('paragraph reference(här → målet)\n');
  });
});

describe('references in a view of the agenda', () => {
  const named = { source: '/x' };
  const agenda = referenceTargets(
    document([
      heading(1, 'kapitel', 'Kapitel'),
      heading(2, 'målet', 'Målet', { kind: 'goal', ...named }),
      heading(2, 'insatsen', 'Insatsen', { kind: 'action', ...named }),
      heading(1, 'bilagan', 'Bilagan', { kind: 'appendix', numbering: 'appendix', ...named }),
      heading(1, 'översikten', 'Översikten', { kind: 'appendix', numbering: 'appendix' }),
    ]),
    terms,
  );
  const own: Block[] = [
    heading(1, 'insatsen', 'Insats', { kind: 'action', numbering: 'none', ...named }),
    heading(1, 'översikten', 'Översikten', { numbering: 'none' }),
  ];
  it.each([
    ['what the agenda alone holds is words', 'målet', 'full', 'mål\u00A01.1'],
    ['by number', 'målet', 'number', '1.1'],
    ['an appendix of the agenda', 'bilagan', 'full', 'bilaga 1'],
    ['a chapter of the agenda', 'kapitel', 'full', 'avsnitt\u00A01'],
    [
      'what stands here too is a link with the agenda’s number',
      'insatsen',
      'full',
      'reference(insats\u00A01.2 → insatsen)',
    ],
    [
      'what no answer has named is this document’s',
      'översikten',
      'full',
      'reference(Översikten → översikten)',
    ],
  ] as const)('%s', (_, target, form, words) => {
    const view = document([...own, paragraph(reference(target, form))]);
    expect(outline([arrange(view, terms, new Map(), agenda).body.at(-1)!])).toBe(`paragraph ${words}\n`);
  });

  it('keep words of their own, and are no links in headings', () => {
    const view = document([
      ...own,
      paragraph({ type: 'crossReference', target: 'målet', form: 'full', children: [text('här')] }),
      heading(2, 'x', '', { children: [text('Insats '), reference('insatsen', 'number')] }),
    ]);
    const words = outline(arrange(view, terms, new Map(), agenda).body.slice(-2));
    expect(words).toBe('paragraph här\nheading 2 #x Insats 1.2\n');
  });
});

describe('abbreviations', () => {
  const abbreviations = new Map([
    ['IT', 'informationsteknik'],
    ['IT-A', 'annat'],
    ['C++', 'språket'],
  ]);
  const mark = (body: Block[]): string => outline(arrange(document(body), terms, abbreviations).body);

  it('are marked once in each chapter, as whole words, the longest first', () => {
    const body = [
      heading(1, 'a', 'IT'),
      paragraph('Om IT, IT och FIT samt IT-A. C++!'),
      heading(1, 'b', 'B'),
      paragraph({ type: 'strong', children: [text('IT')] }),
    ];
    expect(mark(body)).toBe(
      'heading 1 #a IT\nparagraph Om abbreviation(IT: informationsteknik), IT och FIT samt abbreviation(IT-A: annat). abbreviation(C++: språket)!\n' +
        'heading 1 #b B\nparagraph strong(abbreviation(IT: informationsteknik))\n',
    );
  });

  it('leave headings, links and the control box alone', () => {
    const link: Block = paragraph({ type: 'link', url: 'http://x', children: [text('IT')] });
    expect(mark([heading(1, 'a', 'IT'), link, table([['IT']], { kind: 'control' })])).not.toContain(
      'abbreviation',
    );
  });

  it('keep the pointer of the answer', () => {
    const body: Block[] = [
      { type: 'paragraph', children: [{ type: 'text', value: 'a IT b', source: '/x' }] },
    ];
    const [block] = arrange(document(body), terms, abbreviations).body;
    expect(
      block?.type === 'paragraph' && block.children.every((node) => 'source' in node && node.source === '/x'),
    ).toBe(true);
  });
});

describe('contents', () => {
  it('hold every heading in order, without its notes', () => {
    const body: Block[] = [
      { type: 'contents', entries: [] },
      heading(1, 'a', 'A', { children: [text('A'), note('n')] }),
      { type: 'landscape', children: [heading(2, 'b', 'B')] },
    ];
    const [contents] = arranged(body, { notes: [{ id: 'n', number: 0, children: [] }] }).body;
    expect(contents).toEqual({
      type: 'contents',
      entries: [
        { depth: 1, id: 'a', number: '1', title: 'A' },
        { depth: 2, id: 'b', number: '1.1', title: 'B' },
      ],
    });
  });
});
