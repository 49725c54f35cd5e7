import { describe, expect, it } from 'vitest';
import type { View } from '../../src/consultation/reply.js';
import type { EditionParagraph, ViewTarget } from '../../src/consultation/target.js';
import { viewIds } from '../../src/consultation/view-ids.js';

const paragraph = (number: number, text: string): EditionParagraph => ({
  number,
  id: 'inledning',
  text,
  points: ['a', 'b', 'c', 'd'],
  chapterNumber: '1',
});
const first = { id: 'lingonasa-u1-00000001', paragraphs: [paragraph(1, 'Ett.'), paragraph(2, 'Två.')] };
const second = { id: 'lingonasa-u2-00000002', paragraphs: [paragraph(1, 'Nytt.'), paragraph(2, 'Två.')] };

const here: ViewTarget = { kind: 'paragraph', id: 'inledning', paragraph: 1 };
const base: View = { key: '1', kind: 'comment', target: here, text: 'Otydligt.' };
const idOf = (change: Partial<View>, edition = first): string | undefined =>
  viewIds('sn', [{ ...base, ...change }], edition)[0];

describe('the id of a view', () => {
  it.each<[string, Partial<View>, Partial<View>]>([
    ['the point', { target: { ...here, point: 3 } }, { target: { ...here, point: 4 } }],
    [
      'what the reply calls the place',
      { target: { kind: 'whole', id: '', stated: 's. 14' } },
      { target: { kind: 'whole', id: '', stated: 's. 20' } },
    ],
    ['the words that were marked', { quoted: 'första orden' }, { quoted: 'andra orden' }],
    ['the position', { position: 'avstyrker' }, { position: 'tillstyrker' }],
    ['the proposal', { proposal: '' }, {}],
    ['who made it', { author: 'Eva' }, { author: 'Lisa' }],
  ])('tells views apart by %s', (_, one, other) => {
    expect(idOf(one)).not.toBe(idOf(other));
  });

  it('tells a paragraph from another that has its number in the next edition', () => {
    expect(idOf({}, second)).not.toBe(idOf({}));
    const unchanged = { target: { ...here, paragraph: 2 } };
    expect(idOf(unchanged, second)).toBe(idOf(unchanged));
  });

  it('does not hang on how the marked words are broken into lines, or on what else the reply says', () => {
    expect(idOf({ quoted: ' första\n  orden' })).toBe(idOf({ quoted: 'första orden' }));
    const [, later] = viewIds(
      'sn',
      [
        { ...base, quoted: 'A' },
        { ...base, quoted: 'B' },
      ],
      first,
    );
    expect(later).toBe(idOf({ quoted: 'B' }));
  });

  it('numbers what is said twice', () => {
    const [one, two] = viewIds('sn', [base, base], first);
    expect(two).toBe(`${one ?? ''}-2`);
  });
});
