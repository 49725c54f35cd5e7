import { describe, expect, it } from 'vitest';
import type { Consultation } from '../../src/answers/consultation.js';
import type { ReplyFile } from '../../src/answers/reply-file.js';
import { gatherViews } from '../../src/consult/gather-views.js';
import { register, type RegisterInput } from '../../src/consult/register.js';
import { checkedReply } from '../../src/consult/take-in.js';
import { typedReply } from '../../src/consult/typed-reply.js';
import type { Edition } from '../../src/consultation/edition.js';
import type { ReadReply } from '../../src/consultation/read-reply.js';
import type { Reply } from '../../src/consultation/reply.js';
import type { Target, ViewTarget } from '../../src/consultation/target.js';
import { loadTerms } from '../../src/load/load-catalogue.js';

const { replies: terms } = await loadTerms();
const consultation = {
  sänds: '2026-06-22',
  sista_svarsdag: '2026-09-25',
  svar: {},
  remissinstanser: [
    { id: 'sn', namn: 'Socialnämnden', typ: 'nämnd' },
    { id: 'allm', namn: 'Allmänheten', typ: 'allmänhet' },
  ],
} as unknown as Consultation;
const target = (kind: Target['kind'], id: string, number: string): Target => ({
  kind,
  id,
  number,
  title: `Titel ${id}`,
});
const edition = {
  id: 'e-u1-12345678',
  number: 1,
  title: 'Agenda',
  consultation,
  targets: [
    target('whole', '', ''),
    target('question', 'organisation', 'Fråga 1'),
    target('question', 'mål-1', 'Fråga 2'),
    target('question', 'mål-2', 'Fråga 3'),
    target('chapter', 'insatser', '6'),
    target('table', 'tabell-3', 'Tabell 3'),
  ],
  paragraphs: Array.from({ length: 20 }, (_, index) => ({
    number: index + 1,
    id: 'insatser',
    text: 'Ord.',
    points: ['a', 'b', 'c'],
  })),
} as unknown as Edition;

const read = (about: ViewTarget, more: Partial<ReadReply> = {}): ReadReply => ({
  channel: 'word-form',
  edition: edition.id,
  sender: { id: 'sn', name: 'Socialnämnden' },
  views: [{ key: '1', kind: 'comment', target: about, text: 'Oklart.' }],
  wholeText: [],
  remarks: [],
  ...more,
});
const taken = (about: ViewTarget, more?: Partial<ReadReply>): ViewTarget | undefined =>
  checkedReply(read(about, more), [edition], terms).views[0]?.target;

describe('a free row of a form', () => {
  it.each<[string, Partial<ViewTarget>]>([
    ['12', { kind: 'paragraph', paragraph: 12 }],
    ['12, punkt 3', { kind: 'paragraph', paragraph: 12, point: 3 }],
    ['stycke 12', { kind: 'paragraph', paragraph: 12 }],
    // Here a number alone is a paragraph's, also when a chapter has it.
    ['6', { kind: 'paragraph', paragraph: 6 }],
    ['kapitel 6', { kind: 'chapter', id: 'insatser' }],
    ['Tabell 3', { kind: 'table', id: 'tabell-3' }],
    ['fråga 2', { kind: 'question', id: 'mål-1' }],
    ['sida 14', { kind: 'whole' }],
    ['s. 14', { kind: 'whole' }],
    ['rad 7', { kind: 'whole' }],
    ['12–14', { kind: 'whole' }],
    ['12, rad 3', { kind: 'whole' }],
    ['99', { kind: 'whole' }],
    [`${')'.repeat(100_000)}x`, { kind: 'whole' }],
  ])('that says %j', (stated, about) => {
    expect(taken({ kind: 'whole', id: '', stated })).toMatchObject({ ...about, stated });
  });

  it('says nothing that holds in an edition that is not known', () => {
    const unknown = { edition: 'annan-u7-00000000' };
    expect(taken({ kind: 'paragraph', id: 'x', paragraph: 12, point: 2 }, unknown)).toEqual({
      kind: 'whole',
      id: '',
      stated: 'stycke 12, punkt 2',
    });
    expect(taken({ kind: 'whole', id: '', stated: '12' }, unknown)).toEqual({
      kind: 'whole',
      id: '',
      stated: '12',
    });
    expect(taken({ kind: 'chapter', id: 'insatser' }, unknown)).toEqual({ kind: 'chapter', id: 'insatser' });
  });

  it.each<[string, ViewTarget, Partial<ViewTarget>]>([
    [
      'a paragraph that is gone',
      { kind: 'paragraph', id: 'x', paragraph: 99, point: 3 },
      { kind: 'whole', stated: 'stycke 99, punkt 3' },
    ],
    [
      'a paragraph that is gone, in the words of the reply',
      { kind: 'paragraph', id: 'x', paragraph: 99, point: 3, stated: 'tredje strecksatsen' },
      { kind: 'whole', stated: 'tredje strecksatsen' },
    ],
    [
      'a point that is gone',
      { kind: 'paragraph', id: 'x', paragraph: 12, point: 9 },
      { kind: 'paragraph', paragraph: 12, stated: 'stycke 12, punkt 9' },
    ],
  ])('keeps %s as it was stated', (_, about, kept) => {
    expect(taken(about)).toMatchObject(kept);
  });
});

describe('an answer that was typed', () => {
  it.each<[string | number, string | undefined]>([
    ['Mål-2', 'mål-2'],
    ['mål-1', 'mål-1'],
    [2, 'mål-1'],
    ['Fråga 3', 'mål-2'],
    ['fråga 1.', 'organisation'],
    ['mål 1', undefined],
    ['punkt 2', undefined],
    ['9', undefined],
  ])('to %j', (fråga, id) => {
    const typed = {
      ...{ remissinstans: 'sn', inkom: '2026-09-01', form: 'brev' },
      svar_på_frågor: [{ fråga, svar: 'Ja.' }],
    } as unknown as ReplyFile;
    const { views, remarks } = typedReply(typed, edition, terms);
    const found = id === undefined ? { kind: 'whole', stated: fråga } : { kind: 'question', id };
    expect(views).toMatchObject([{ text: 'Ja.', target: found }]);
    expect(remarks.map(({ code }) => code)).toEqual(id === undefined ? ['reply/unknown-place'] : []);
  });

  it('makes an extract of a letter that was not typed', () => {
    const typed = { remissinstans: 'sn', inkom: '2026-09-01', form: 'brev', synpunkter: [{ text: 'Bra.' }] };
    expect(typedReply(typed as ReplyFile, edition, terms).isExtract).toBe(true);
    expect(
      typedReply({ ...typed, hela_svaret: 'Bra.' } as ReplyFile, edition, terms).isExtract,
    ).toBeUndefined();
  });
});

describe('who replies', () => {
  const came = (file: string, name: string, more: Partial<Reply> = {}): Reply => ({
    ...read({ kind: 'whole', id: '' }),
    ...{ channel: 'web-form', file: `svar/${file}`, sha256: file, received: '2026-09-01' },
    sender: { id: 'sn', name },
    ...more,
  });
  const rows = (
    replies: Reply[],
    notes: RegisterInput['notes'] = {},
  ): { file: string; counts: boolean; key: string; codes: string[] }[] =>
    register({
      ...{ consultation, editions: [edition], replies, unread: [], attachments: new Map(), notes },
    }).replies.map(({ reply, counts, consultee, remarks }) => ({
      ...{ file: reply.file, counts, key: consultee.key },
      codes: remarks.map(({ code }) => code),
    }));

  it('is asked about when the reply names somebody else than it was made for', () => {
    expect(rows([came('a', 'Villaägarna')])).toMatchObject([{ key: 'sn', codes: ['reply/name-differs'] }]);
    expect(rows([came('a', 'socialnämnden ')])).toMatchObject([{ codes: [] }]);
    const notes = { svarsfiler: [{ fil: 'a', remissinstans: 'sn' }] } as RegisterInput['notes'];
    expect(rows([came('a', 'Villaägarna')], notes)).toMatchObject([{ key: 'sn', codes: [] }]);
  });

  it('is never replaced by a namesake of the public', () => {
    const anna = (file: string): Reply =>
      came(file, 'Anna Andersson', { sender: { id: 'allm', name: 'Anna Andersson' } });
    const both = rows([anna('a'), anna('b')]);
    expect(both).toMatchObject([
      { counts: true, codes: [] },
      { counts: true, codes: ['reply/same-name'] },
    ]);
    expect(new Set(both.map(({ key }) => key)).size).toBe(2);
    const notes = { svarsfiler: [{ fil: 'b', räknas: 'ja' }] } as RegisterInput['notes'];
    expect(rows([anna('a'), anna('b')], notes)).toMatchObject([{ counts: false }, { counts: true }]);
  });

  it('is a namesake whose views are called the same, whoever came first', () => {
    const anna = (file: string, received: string, text: string): Reply =>
      came(file, 'Anna Andersson', {
        ...{ sender: { id: 'allm', name: 'Anna Andersson' }, received },
        views: ['1', '2'].map((key) => ({ key, kind: 'comment', target: { kind: 'whole', id: '' }, text })),
      });
    const idsOf = (...replies: Reply[]): string[] =>
      gatherViews(
        register({
          ...{ consultation, editions: [edition], replies, unread: [], attachments: new Map(), notes: {} },
        }),
        [edition],
        terms,
      ).map(({ id, text }) => `${text} ${id}`);
    const one = anna('b', '2026-09-10', 'Bra.');
    expect(idsOf(anna('a', '2026-09-01', 'Dåligt.'), one)).toEqual(expect.arrayContaining(idsOf(one)));
    // Two who say the same thing, each twice: four views, two of them called as before.
    const same = idsOf(anna('a', '2026-09-01', 'Bra.'), one);
    expect(same).toEqual(expect.arrayContaining(idsOf(one)));
    expect(new Set(same).size).toBe(4);
  });

  it('is replaced by its own later reply, which somebody confirms', () => {
    const two = [came('a', 'Socialnämnden'), came('b', 'Socialnämnden', { received: '2026-09-10' })];
    expect(rows(two)).toMatchObject([{ counts: false, codes: ['reply/replaced'] }, { counts: true }]);
    const notes = { svarsfiler: [{ fil: 'b', räknas: 'ja' }] } as RegisterInput['notes'];
    expect(rows(two, notes)).toMatchObject([{ codes: ['reply/replaced-as-noted'] }, { counts: true }]);
  });
});
