import { describe, expect, it } from 'vitest';
import { partsOf, type WordsPart } from '../../src/document/flat-lists.js';
import type { Inline } from '../../src/document/tree.js';
import { textOf } from '../../src/document/walk.js';
import { flattenToInline } from '../../src/compose/flatten.js';
import { paragraph, text } from '../support/nodes.js';

const line = (...nodes: (string | Inline)[]): Inline[] =>
  nodes.map((node) => (typeof node === 'string' ? text(node) : node));
const lines = (...all: Inline[][]): Inline[] =>
  all.flatMap((one, index): Inline[] => (index === 0 ? one : [{ type: 'break' }, ...one]));

/** "words a⏎b", "• a | b", "3. a | b" */
const told = (parts: WordsPart[]): string[] =>
  parts.map((part) => {
    if (part.type === 'words')
      return `words ${part.children.map((node) => (node.type === 'break' ? '⏎' : textOf([node]))).join('')}`;
    return `${part.ordered ? `${part.start}.` : '•'} ${part.items.map(textOf).join(' | ')}`;
  });

describe('lists among words', () => {
  it.each<[name: string, nodes: Inline[], parts: string[]]>([
    ['nothing', [], ['words ']],
    ['words alone', lines(line('a'), line('b')), ['words a⏎b']],
    [
      'a list between words',
      lines(line('före'), line('• ', 'a'), line('• ', 'b'), line('efter')),
      ['words före', '• a | b', 'words efter'],
    ],
    ['a list that is counted', lines(line('3. ', 'c'), line('4. ', 'd')), ['3. c | d']],
    ['numbers that do not follow', lines(line('1. ', 'a'), line('1. ', 'b')), ['1. a', '1. b']],
    ['one kind after another', lines(line('1. ', 'a'), line('• ', 'b')), ['1. a', '• b']],
    ['a mark that is typed in the words', line('• a'), ['words • a']],
    ['a mark without words', line('• '), ['words • ']],
    ['a year', line('2027 ', 'och'), ['words 2027 och']],
    [
      'a number that is typed before marked words',
      line({ type: 'text', value: '1986. ', source: '/inledning/varför' }, 'året'),
      ['words 1986. året'],
    ],
  ])('%s', (_, nodes, parts) => {
    expect(told(partsOf(nodes))).toEqual(parts);
  });

  it('are those that compose has put there', () => {
    const items = ['ett', 'två'].map((words) => ({ children: [paragraph(words)] }));
    const flat = flattenToInline([
      paragraph('Före'),
      { type: 'list', ordered: true, start: 4, items },
      { type: 'list', ordered: false, start: 1, items },
    ]);
    expect(told(partsOf(flat))).toEqual(['words Före', '4. ett | två', '• ett | två']);
  });
});
