import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/arrange/arrange.js';
import { paragraphMap } from '../../src/document/paragraph-map.js';
import type { Block, Document, Inline, List } from '../../src/document/tree.js';
import { blockNodes, textOf } from '../../src/document/walk.js';
import {
  document,
  heading,
  metadata,
  noMarks,
  note,
  paragraph,
  remissMarks,
  table,
  text,
} from '../support/nodes.js';
import { terms } from '../support/terms.js';

const gap = (question: string): Inline => ({ type: 'gap', question, source: '/x' });
const lead = (words: string): Block => ({ type: 'lead', children: [text(words)] });
const quote = (...children: Block[]): Block => ({ type: 'quote', children });
const code = (value: string): Block => ({ type: 'code', value });
const list = (...items: (string | Block[])[]): List => ({
  type: 'list',
  ordered: false,
  start: 1,
  items: items.map((item) => ({ children: typeof item === 'string' ? [paragraph(item)] : item })),
});

const arranged = (body: Block[], more: Partial<Document> = {}): Document =>
  arrange(document(body, { metadata: { ...metadata, marks: remissMarks }, ...more }), terms, new Map());

/** "12 paragraph words", a block a line; "-" for a block without a number. */
function numbered(body: Block[], more: Partial<Document> = {}): string[] {
  return [...blockNodes(arranged(body, more).body)].map((block) => {
    const number = 'paragraphNumber' in block ? String(block.paragraphNumber) : '-';
    const words =
      'children' in block && block.type !== 'quote' && block.type !== 'landscape'
        ? textOf(block.children)
        : '';
    return `${number} ${block.type} ${words}`.trimEnd();
  });
}

describe('paragraph numbers', () => {
  it('run through the whole document, over chapters, appendices and turned pages', () => {
    const body: Block[] = [
      { type: 'cover' },
      heading(1, 'a', 'Kapitel'),
      lead('ingress'),
      paragraph('ett'),
      heading(1, 'b', 'Nästa'),
      paragraph('två'),
      heading(1, 'c', 'Bilaga', { numbering: 'appendix' }),
      { type: 'landscape', children: [paragraph('tre'), paragraph('fyra')] },
      paragraph('fem'),
    ];
    expect(numbered(body).filter((line) => !line.startsWith('-'))).toEqual([
      '1 lead ingress',
      '2 paragraph ett',
      '3 paragraph två',
      '4 paragraph tre',
      '5 paragraph fyra',
      '6 paragraph fem',
    ]);
  });

  it('are for what can be pointed at in no other way', () => {
    const notes = [{ id: 'n', number: 0, children: [paragraph('en not')] }];
    const body: Block[] = [
      table([['a'], ['b']], { id: 't', kind: 'data', caption: [text('Tabell')] }),
      { type: 'fields', items: [{ label: [text('Ansvarig')], children: [text('Nämnden')] }] },
      { type: 'figure', id: '', image: 'x.png', alternative: 'x', caption: [text('Bild')], number: '' },
      { type: 'gapBlock', question: 'Vad?', source: '/x' },
      paragraph(gap('Vem?'), ' '),
      list([paragraph(gap('Hur?'))]),
      paragraph('ett', gap('När?'), note('n')),
    ];
    const result = arranged(body, { notes });
    expect(numbered(body, { notes }).filter((line) => !line.startsWith('-'))).toEqual([
      '1 paragraph ettNär?',
    ]);
    expect(JSON.stringify(result.notes)).not.toContain('paragraphNumber');
  });

  it.each<[what: string, hanging: Block]>([
    ['list', list('a', 'b')],
    ['quote', quote(paragraph('a'), paragraph('b'))],
    ['code', code('a')],
  ])('let a %s share the number of the paragraph right before it', (what, hanging) => {
    const own = (lines: string[]): string[] => lines.filter((line) => line.split(' ')[1] === what);
    expect(own(numbered([paragraph('ett'), hanging]))).toEqual([`- ${what}`]);
    expect(own(numbered([lead('ett'), hanging]))).toEqual([`- ${what}`]);
    expect(own(numbered([heading(1, 'h', 'H'), hanging]))).toEqual([`1 ${what}`]);
    expect(own(numbered([paragraph('ett'), table([['a']]), hanging]))).toEqual([`2 ${what}`]);
    expect(own(numbered([paragraph(gap('Vad?')), hanging]))).toEqual([`1 ${what}`]);
    // Two lists under one number would have two third items.
    expect(own(numbered([paragraph('ett'), hanging, hanging]))).toEqual([`- ${what}`, `2 ${what}`]);
  });

  it('leave what stands inside a list or a quote to the item or the quote', () => {
    const body = [list([paragraph('a'), paragraph('b'), list('c')]), quote(paragraph('d')), paragraph('e')];
    expect(numbered(body).filter((line) => !line.startsWith('-'))).toEqual([
      '1 list',
      '2 quote',
      '3 paragraph e',
    ]);
  });

  it('are only where the status has them', () => {
    const body = [paragraph('ett'), list('a')];
    expect(
      numbered(body, { metadata: { ...metadata, marks: noMarks } }).every((line) => line.startsWith('-')),
    ).toBe(true);
  });

  it('change nothing in the document that they are given', () => {
    const body = [paragraph('ett')];
    arranged(body);
    expect(body).toEqual([paragraph('ett')]);
  });
});

describe('the map of the numbered paragraphs', () => {
  const said = (value: string, source: string): Block => ({
    type: 'paragraph',
    children: [{ type: 'text', value, source }],
    source,
  });
  const body: Block[] = [
    paragraph('Före allt.'),
    heading(1, 'kapitel', 'Kapitel'),
    heading(2, 'mål-ett', 'Mål', { kind: 'goal' }),
    said('Mycket  ska bli ', '/mål/0/text'),
    list('bättre', [paragraph('och'), list('nytt'), code('x')]),
    list([said('egen', '/metoder/0')]),
    paragraph('Lagen säger'),
    quote(paragraph('Detta.'), paragraph('Och detta.')),
    heading(1, 'bilagan', 'B', { kind: 'appendix', numbering: 'appendix' }),
    { type: 'landscape', children: [quote(paragraph({ type: 'text', value: 'Ord', source: '/b' }))] },
    heading(1, 'ordlista', 'Ordlista', { numbering: 'none' }),
    code(' a\n b'),
  ];

  it('says where each stands, where it comes from and what it says', () => {
    expect(paragraphMap(arranged(body))).toEqual([
      { number: 1, text: 'Före allt.', points: [], chapterNumber: '' },
      {
        number: 2,
        id: 'mål-ett',
        source: '/mål/0/text',
        text: 'Mycket  ska bli',
        points: ['bättre', 'och nytt x'],
        chapterNumber: '1.1',
      },
      { number: 3, id: 'mål-ett', source: '/metoder/0', text: '', points: ['egen'], chapterNumber: '1.1' },
      { number: 4, id: 'mål-ett', text: 'Lagen säger\nDetta.\nOch detta.', points: [], chapterNumber: '1.1' },
      { number: 5, id: 'bilagan', source: '/b', text: 'Ord', points: [], chapterNumber: 'Bilaga 1' },
      { number: 6, id: 'ordlista', text: ' a\n b', points: [], chapterNumber: '' },
    ]);
  });

  it('has every number once, from 1, and is empty where nothing is numbered', () => {
    const numbers = paragraphMap(arranged(body)).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(paragraphMap(arranged(body, { metadata: { ...metadata, marks: noMarks } }))).toEqual([]);
  });
});
