import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Assessment } from '../../src/answers/assessment.js';
import type { Consultation } from '../../src/answers/consultation.js';
import { assessedViews } from '../../src/consult/assess/assessed-views.js';
import { layOut } from '../../src/consult/assess/lay-out.js';
import { compilationData, figuresOf, viewRows } from '../../src/consult/compilation-data.js';
import { gatherViews } from '../../src/consult/gather-views.js';
import { register } from '../../src/consult/register.js';
import { checkedReply, editionOf, type Editions } from '../../src/consult/take-in.js';
import type { Edition } from '../../src/consultation/edition.js';
import { paragraphsOf, plainText } from '../../src/consultation/plain-text.js';
import { positions, type Reply, type View } from '../../src/consultation/reply.js';
import type { Target, ViewTarget } from '../../src/consultation/target.js';
import { loadTerms } from '../../src/load/load-catalogue.js';

const terms = await loadTerms();

const consultation: Consultation = {
  sänds: '2026-06-22',
  sista_svarsdag: '2026-09-25',
  om_remissen: 'Förslaget.',
  svar: { e_post: 'remiss@lingonasa.example' },
  frågor: [{ id: 'målen', fråga: 'Är målen rätt?' }],
  remissinstanser: [
    { id: 'nämnden', namn: 'Nämnden', typ: 'nämnd' },
    { id: 'bolaget', namn: 'Bolaget', typ: 'bolag' },
    { id: 'invånare', namn: 'Invånare', typ: 'allmänhet' },
  ],
};

const items = ['kontaktcenter', 'e-arkiv', 'wifi', 'växel', 'karta'];

/** An edition that has some of the items, in some order, by some names. */
function edition(number: number, ids: readonly string[], name: string): Edition {
  const headings = ids.map((id, index): Target => ({
    kind: 'action',
    id,
    number: `2.${index + 1}`,
    title: `${name} ${id}`,
  }));
  const targets: Target[] = [
    { kind: 'whole', id: '', number: '', title: 'Agendan' },
    { kind: 'question', id: 'målen', number: 'Fråga 1', title: 'Är målen rätt?' },
    { kind: 'chapter', id: 'kapitel-inledning', number: '1', title: 'Inledning' },
    { kind: 'chapter', id: 'kapitel-insatser', number: '2', title: 'Insatser' },
    ...headings,
    { kind: 'table', id: 'tabell', number: 'Tabell 1', title: 'Pengar' },
  ];
  const paragraphs = ids.map((id, index) => ({
    number: index + 1,
    id,
    text: 'Ord.',
    points: ['a'],
    chapterNumber: '',
  }));
  return {
    id: `lingonasa-u${number}-0000000${number}`,
    number,
    hash: '',
    tool: 'remissklar',
    version: '0',
    title: 'Agendan',
    answers: { titel: 'Agendan', dokument: {} } as Edition['answers'],
    consultation,
    targets,
    paragraphs,
    sources: {},
    documents: {},
  };
}

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '- a: [b',
      '# ── 2 ──',
      '=1+1',
      'a\n\n  b\n- c',
      '"\'”',
      '{{x}}',
      '  x: |\n y',
      '---',
      'null',
    ),
  )
  .map(plainText);

const target: fc.Arbitrary<ViewTarget> = fc.oneof(
  fc.constantFrom<ViewTarget[]>(
    { kind: 'whole', id: '' },
    { kind: 'question', id: 'målen' },
    { kind: 'table', id: 'tabell' },
    { kind: 'chapter', id: 'kapitel-inledning' },
    { kind: 'goal', id: 'finns-inte' },
  ),
  fc.constantFrom(...items).map((id): ViewTarget => ({ kind: 'action', id })),
  fc.nat(7).map((paragraph): ViewTarget => ({ kind: 'paragraph', id: '', paragraph })),
);

const view: fc.Arbitrary<Omit<View, 'key'>> = fc
  .record(
    {
      kind: fc.constantFrom('comment', 'wording', 'fault'),
      target,
      text: words,
      proposal: words,
      position: fc.constantFrom(...positions),
    },
    { requiredKeys: ['kind', 'target', 'text'] },
  )
  .filter(({ text, proposal, position }) => text !== '' || proposal !== undefined || position !== undefined);

const sender = fc.constantFrom(
  { id: 'nämnden', name: '' },
  { name: 'bolaget' },
  { name: 'Någon annan' },
  { id: 'invånare', name: 'Invånare 1' },
  { id: 'invånare', name: 'Invånare 2' },
  { id: 'invånare', name: '' },
);

const reply = fc
  .record(
    {
      sender,
      views: fc.array(view, { maxLength: 6 }),
      edition: fc.constantFrom('lingonasa-u1-00000001', 'lingonasa-u2-00000002', 'okänd'),
      received: fc.constantFrom('2026-09-01', '2026-09-25', '2026-10-02'),
      position: fc.constantFrom(...positions),
    },
    { requiredKeys: ['sender', 'views'] },
  )
  .map(({ views, ...rest }) => ({
    ...rest,
    views: views.map((one, index) => ({ ...one, key: String(index) })),
  }));

const consultationCase = fc.record({
  first: fc.shuffledSubarray(items),
  second: fc.shuffledSubarray(items),
  replies: fc.array(reply, { maxLength: 8 }).map((list) =>
    list.map((one, index): Reply => ({
      ...one,
      // As many files as replies, and now and then the same bytes twice.
      file: `svar/${index}.json`,
      sha256: index % 5 === 4 ? 'samma' : `${index}`,
      channel: 'web-form',
      wholeText: [],
      remarks: [],
    })),
  ),
  order: fc.infiniteStream(fc.nat(1000)),
});

function compiled(replies: readonly Reply[], editions: Editions, assessment: Assessment = {}) {
  const read = replies.map((one) => ({ ...one, ...checkedReply(one, editionOf(one.edition, editions)) }));
  const registered = register({
    consultation,
    editions,
    replies: read,
    unread: [],
    attachments: new Map(),
    notes: assessment,
  });
  const views = assessedViews(gatherViews(registered, editions, terms.replies), assessment);
  const [last = editions[0]] = [...editions].reverse();
  const input = {
    consultation,
    edition: last,
    register: registered,
    views,
    current: new Map<string, string>(),
    terms,
  };
  return {
    read,
    registered,
    views,
    data: compilationData(input),
    figures: figuresOf(input),
    rows: viewRows(input),
  };
}

/** What a view says, by whom: the same from whatever file it comes. */
const said = (
  consultee: string,
  { kind, target: place, text, proposal, position }: Omit<View, 'key'>,
): string =>
  JSON.stringify([
    consultee,
    place.kind,
    place.paragraph ?? place.id,
    kind,
    text,
    proposal ?? null,
    text === '' && proposal === undefined ? position : null,
  ]);

describe('any set of replies', () => {
  it('has every view exactly once in the compilation, in any order of arrival', () => {
    fc.assert(
      fc.property(consultationCase, ({ first, second, replies, order }) => {
        const editions: Editions = [edition(1, first, 'Gamla'), edition(2, second, 'Nya')];
        const { registered, views, data, figures, rows } = compiled(replies, editions);

        // As many times as the consultee says it in one of its replies, at most.
        const wanted = new Map<string, number>();
        for (const row of registered.replies) {
          const here = new Map<string, number>();
          for (const one of row.reply.views) {
            const key = said(row.consultee.key, one);
            here.set(key, (here.get(key) ?? 0) + 1);
          }
          for (const [key, count] of here) wanted.set(key, Math.max(count, wanted.get(key) ?? 0));
        }
        const found = new Map<string, number>();
        for (const one of views) {
          const key = said(one.consultee.key, one);
          found.set(key, (found.get(key) ?? 0) + 1);
        }
        expect(new Map([...found].sort())).toEqual(new Map([...wanted].sort()));

        const shown = data.kapitel.flatMap(({ poster }) => poster.flatMap(({ synpunkter }) => synpunkter));
        expect(shown.map(({ id }) => id)).toEqual(views.map(({ id }) => id));
        expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
        for (const [index, one] of shown.entries())
          expect(one.text).toEqual(paragraphsOf(views[index]?.text ?? ''));
        expect(figures.views).toBe(shown.length);
        expect(data.kapiteltal.reduce((sum, { antal }) => sum + antal, 0)).toBe(shown.length);
        expect(data.svaren.reduce((sum, { antal }) => sum + antal, 0)).toBe(shown.length);
        expect(rows).toHaveLength(shown.length + 1);
        expect(registered.replies).toHaveLength(replies.length);

        const keys = [...order.take(replies.length)];
        const shuffled = [...replies]
          .map((one, index) => ({ one, key: keys[index] ?? 0 }))
          .sort((left, right) => left.key - right.key)
          .map(({ one }) => one);
        const again = compiled(shuffled, editions);
        expect(again.views.map(({ id }) => id)).toEqual(views.map(({ id }) => id));
        expect(again.data).toEqual(data);
      }),
    );
  });

  it('is laid out for assessment once, whatever came before, and what is written stays', () => {
    fc.assert(
      fc.property(consultationCase, fc.nat(8), ({ first, second, replies }, count) => {
        const editions: Editions = [edition(1, first, 'Gamla'), edition(2, second, 'Nya')];
        const early = compiled(replies.slice(0, count), editions);
        const before = layOut(undefined, early.views, ['svar/x.docx'], terms.replies);
        const written = before.text
          .replaceAll('    bedömning:\n', '    bedömning: besvaras   # JL\n')
          .replaceAll('    skäl:\n', '    skäl: >-\n      Så\n      är det.\n');
        const assessed = (parse(written) ?? {}) as Assessment;

        const late = compiled(replies, editions, assessed);
        const { text, gone } = layOut(written, late.views, ['svar/x.docx', 'svar/y.docx'], terms.replies);
        const after = parse(text) as Assessment;
        const lines = (all: string): string[] => all.split('\n').filter((line) => line.trim() !== '');
        expect(isInOrder(lines(written), lines(text))).toBe(true);
        expect(after.svarsfiler?.map(({ fil }) => fil)).toEqual(['x.docx', 'y.docx']);

        const toAssess = late.views.filter(({ state }) => state !== 'none').map(({ id }) => id);
        const ids = (after.synpunkter ?? []).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => toAssess.includes(id)).sort()).toEqual([...toAssess].sort());
        expect(gone).toBe(ids.filter((id) => !late.views.some((one) => one.id === id)).length);
        for (const entry of after.synpunkter ?? []) {
          const one = late.views.find(({ id }) => id === entry.id);
          if (one === undefined) continue;
          expect(entry.synpunkt ?? '').toBe(one.text);
          expect(entry.förslag ?? '').toBe(one.proposal ?? '');
        }
        expect(layOut(text, late.views, ['svar/x.docx', 'svar/y.docx'], terms.replies).text).toBe(text);
      }),
    );
  });
});

/** Whether the lines stand among the others in the same order. */
function isInOrder(lines: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const line of all) if (line === lines[at]) at += 1;
  return at === lines.length;
}
