import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Assessment } from '../../src/answers/assessment.js';
import type { Consultation } from '../../src/answers/consultation.js';
import { assessedViews } from '../../src/consult/assess/assessed-views.js';
import { checkAssessment } from '../../src/consult/assess/check-assessment.js';
import { layOut, type RegisteredFile } from '../../src/consult/assess/lay-out.js';
import { viewEntry } from '../../src/consult/assess/view-entry.js';
import { compilationData, figuresOf, viewRows } from '../../src/consult/compilation-data.js';
import { gatherViews } from '../../src/consult/gather-views.js';
import { register } from '../../src/consult/register.js';
import { checkedReply, type Editions } from '../../src/consult/take-in.js';
import type { Edition } from '../../src/consultation/edition.js';
import { paragraphsOf, plainText } from '../../src/consultation/plain-text.js';
import { positions, type Reply, type View } from '../../src/consultation/reply.js';
import type { Target, ViewTarget } from '../../src/consultation/target.js';
import { loadTerms } from '../../src/load/load-catalogue.js';
import { registeredFiles } from '../../src/pipeline/add-to-assessment.js';

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
    text: `${name} ord om ${id}.`,
    points: ['a', 'b', 'c'],
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

/** Stands where the token of a statement goes. */
const here = '@';

const target: fc.Arbitrary<ViewTarget> = fc.oneof(
  fc.constantFrom<ViewTarget[]>(
    { kind: 'whole', id: '' },
    { kind: 'question', id: 'målen' },
    { kind: 'table', id: 'tabell' },
    { kind: 'chapter', id: 'kapitel-inledning' },
    { kind: 'goal', id: 'finns-inte' },
    { kind: 'whole', id: '', stated: 's. 14, överst' },
  ),
  fc.constantFrom(...items).map((id): ViewTarget => ({ kind: 'action', id })),
  fc.nat(7).map((paragraph): ViewTarget => ({ kind: 'paragraph', id: '', paragraph })),
);

type Said = Omit<View, 'key'>;

const plainView: fc.Arbitrary<Said> = fc.record(
  {
    kind: fc.constantFrom('comment', 'wording', 'fault'),
    target,
    text: words,
    proposal: words,
    quoted: words,
    position: fc.constantFrom(...positions),
  },
  { requiredKeys: ['kind', 'target', 'text'] },
);

/** What a view is recognised by stands in one of its parts, and there alone: the rest may be as in any other view. */
const tokenIn: fc.Arbitrary<(view: Said) => Said> = fc.constantFrom<((view: Said) => Said)[]>(
  (view) => ({ ...view, text: `${view.text} ${here}`.trim() }),
  (view) => ({ ...view, proposal: here }),
  (view) => ({ ...view, text: 'Otydligt.', quoted: here }),
  (view) => ({ ...view, text: 'Otydligt.', target: { kind: 'whole', id: '', stated: `s. ${here}` } }),
);

/** Views that are alike but in one respect, and each is a view of its own. */
const variants: fc.Arbitrary<(view: Said) => Said[]> = fc.constantFrom<((view: Said) => Said[])[]>(
  (view) => [view],
  (view) => positions.slice(0, 3).map((position) => ({ ...view, position })),
  (view) => {
    const [id] = items;
    if (id === undefined || view.target.stated !== undefined) return [view];
    const about: ViewTarget = { kind: 'paragraph', id, paragraph: 1 };
    return [1, 2, 3].map((point) => ({ ...view, target: { ...about, point } }));
  },
  (view) => (['comment', 'wording', 'fault'] as const).map((kind) => ({ ...view, kind })),
);

/** One thing said, in as many views as it has variants. */
const statement: fc.Arbitrary<Said[]> = fc
  .tuple(plainView, tokenIn, variants)
  .map(([view, withToken, vary]) => vary(withToken(view)));

const sender = fc.constantFrom(
  { id: 'nämnden', name: '' },
  { name: 'bolaget' },
  { name: 'Någon annan' },
  { id: 'invånare', name: 'Invånare 1' },
  { id: 'invånare', name: 'Invånare 2' },
  { id: 'invånare', name: '' },
);

const reply = fc.record(
  {
    sender,
    statements: fc.array(statement, { maxLength: 4 }),
    edition: fc.constantFrom('lingonasa-u1-00000001', 'lingonasa-u2-00000002', 'okänd'),
    received: fc.constantFrom('2026-09-01', '2026-09-25', '2026-10-02'),
    position: fc.constantFrom(...positions),
    // It comes once more: the same file, or the same in another.
    again: fc.constantFrom('same bytes', 'other bytes'),
  },
  { requiredKeys: ['sender', 'statements'] },
);

interface Arrived {
  replies: Reply[];
  /** By token, in how many views it is. */
  planted: Map<string, number>;
}

/** The replies as files, every statement with its own token. */
function arrived(generated: readonly (typeof reply extends fc.Arbitrary<infer T> ? T : never)[]): Arrived {
  const planted = new Map<string, number>();
  const replies = generated.flatMap(({ statements, again, ...rest }, number): Reply[] => {
    const views = statements.flatMap((said, index) => {
      const token = `tok${number}x${index}y`;
      planted.set(token, said.length);
      return said.map((view) => JSON.parse(JSON.stringify(view).replaceAll(here, token)) as Said);
    });
    const one: Reply = {
      ...rest,
      views: views.map((view, index) => ({ ...view, key: String(index) })),
      file: `svar/${number}.json`,
      sha256: `${number}`,
      channel: 'web-form',
      wholeText: views.flatMap(({ text, proposal = '', quoted = '', target: { stated = '' } }) => [
        text,
        proposal,
        quoted,
        stated,
      ]),
      remarks: [],
    };
    if (again === undefined) return [one];
    // One of the public is another for every file with other bytes.
    const sha256 = again === 'same bytes' || rest.sender.id === 'invånare' ? one.sha256 : `${number}-igen`;
    return [one, { ...one, sha256, file: `svar/${number}-igen.json`, views: [...one.views].reverse() }];
  });
  return { replies, planted };
}

const consultationCase = fc.record({
  first: fc.shuffledSubarray(items),
  second: fc.shuffledSubarray(items),
  arrived: fc.array(reply, { maxLength: 6 }).map(arrived),
  order: fc.infiniteStream(fc.nat(1000)),
});

function compiled(replies: readonly Reply[], editions: Editions, assessment: Assessment = {}) {
  const read = replies.map((one) => ({ ...one, ...checkedReply(one, editions, terms.replies) }));
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
    nameChange: (name: string) => name,
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

describe('any set of replies', () => {
  it('has every view exactly once in the compilation, in any order of arrival', () => {
    fc.assert(
      fc.property(consultationCase, ({ first, second, arrived: { replies, planted }, order }) => {
        const editions: Editions = [edition(1, first, 'Gamla'), edition(2, second, 'Nya')];
        const { registered, views, data, figures, rows } = compiled(replies, editions);

        const appendix = JSON.stringify(data.svaren);
        const laid = data.kapitel.flatMap(({ poster }) =>
          poster.flatMap(({ synpunkter }) => synpunkter.map((one) => JSON.stringify(one))),
        );
        for (const [token, count] of planted) {
          expect(laid.filter((one) => one.includes(token)).length, token).toBe(count);
          expect(rows.filter((row) => row.join(' ').includes(token)).length, token).toBe(count);
          expect(appendix, token).toContain(token);
        }

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

  it('has ids that hang on no reply that came before or after', () => {
    fc.assert(
      fc.property(consultationCase, ({ first, second, arrived: { replies }, order }) => {
        const editions: Editions = [edition(1, first, 'Gamla'), edition(2, second, 'Nya')];
        const entries = (some: readonly Reply[]): string[] =>
          compiled(some, editions).views.map((view) => JSON.stringify(viewEntry(view, terms.replies)));
        const draws = [...order.take(replies.length)];
        const some = replies.filter((_, index) => (draws[index] ?? 0) % 2 === 0);
        expect(entries(replies)).toEqual(expect.arrayContaining(entries(some)));
      }),
    );
  });

  it('is laid out for assessment once, whatever came before, and what is written stays', () => {
    fc.assert(
      fc.property(consultationCase, fc.nat(8), ({ first, second, arrived: { replies } }, count) => {
        const editions: Editions = [edition(1, first, 'Gamla'), edition(2, second, 'Nya')];
        const early = compiled(replies.slice(0, count), editions);
        const before = layOut(undefined, early.views, [undated('svar/x.docx')], terms.replies);
        const written = before.text
          .replaceAll('    bedömning:\n', '    bedömning: besvaras   # JL\n')
          .replaceAll('    skäl:\n', '    skäl: >-\n      Så\n      är det.\n');
        const assessed = (parse(written) ?? {}) as Assessment;

        const late = compiled(replies, editions, assessed);
        const files = [undated('svar/x.docx'), undated('svar/y.docx')];
        const { text, gone } = layOut(written, late.views, files, terms.replies);
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
        expect(layOut(text, late.views, files, terms.replies).text).toBe(text);
      }),
    );
  });

  it('has none forgotten whose file vanishes, and finds it again', () => {
    fc.assert(
      fc.property(consultationCase, ({ first, second, arrived: { replies }, order }) => {
        const editions: Editions = [edition(1, first, 'Gamla'), edition(2, second, 'Nya')];
        const whole = compiled(replies, editions);
        const laid = layOut(undefined, whole.views, registeredFiles(whole.registered), terms.replies).text;
        const written = laid.replaceAll('    bedömning:\n', '    bedömning: besvaras\n');
        const assessed = (parse(written) ?? {}) as Assessment;

        const draws = [...order.take(replies.length)];
        const left = replies.filter((_, index) => (draws[index] ?? 0) % 3 !== 0);
        const lost = replies.filter((one) => !left.includes(one));
        const less = compiled(left, editions, assessed);
        const faults = (isFinal: boolean) =>
          checkAssessment(assessed, less.views, less.registered, consultation, isFinal, terms.replies);
        const about = lost.map(({ file, sha256 }) => {
          const isRenamed = left.some((one) => one.sha256 === sha256);
          return `${isRenamed ? 'assess/renamed-file' : 'assess/vanished-file'} ${file.replace('svar/', '')}`;
        });
        const told = faults(false).filter(({ details }) => details.file !== undefined);
        expect(told.map(({ code, details }) => `${code} ${String(details.file)}`).sort()).toEqual(
          about.sort(),
        );
        const looked = about.filter((one) => one.startsWith('assess/vanished')).length;
        expect(less.data.försvunna).toHaveLength(looked);
        expect(less.data.klar && looked > 0).toBe(false);

        const gone = (assessed.synpunkter ?? []).filter(({ id }) => !less.views.some((one) => one.id === id));
        const orphaned = ['assess/no-view', 'assess/moved'];
        expect(faults(true).filter(({ code }) => orphaned.includes(code))).toHaveLength(gone.length);
        expect(faults(true).some(({ code }) => code === 'assess/altered')).toBe(false);

        const files = registeredFiles(less.registered);
        const { text: marked } = layOut(written, less.views, files, terms.replies);
        const back = compiled(replies, editions, (parse(marked) ?? {}) as Assessment);
        const again = layOut(marked, back.views, registeredFiles(back.registered), terms.replies);
        expect(again.text).toBe(written);
        expect(back.registered.vanished).toEqual([]);
      }),
    );
  });
});

describe('a reply that the secretariat has set aside', () => {
  const said = (text: string, position?: View['position']): View => ({
    ...{ key: text, kind: 'comment', target: { kind: 'whole', id: '' }, text },
    ...(position === undefined ? {} : { position }),
  });
  const from = (file: string, id: string, views: View[]): Reply => ({
    ...{ file: `svar/${file}`, sha256: file, channel: 'web-form', sender: { id, name: '' }, remarks: [] },
    ...{ received: '2026-09-01', views, wholeText: views.map(({ text }) => text) },
  });
  const editions: Editions = [edition(1, items, 'Gamla')];
  const twice = said('Båda säger detta.');
  const replies = [
    from('a.json', 'nämnden', [said('Bra.'), twice]),
    from('b.json', 'nämnden', [said('Dåligt.'), said('', 'tillstyrker'), twice]),
  ];
  const notes: Assessment = {
    svarsfiler: [{ fil: 'b.json', räknas: 'nej', skäl: 'Nämnden skickade fel fil.' }],
  };

  it('has views that wait for no assessment, and is still in the compilation with its reason', () => {
    const { views, data, figures, registered, rows } = compiled(replies, editions, notes);
    expect(views.map(({ text, state }) => `${text} ${state}`).sort()).toEqual([
      ' set-aside',
      'Bra. assessment',
      'Båda säger detta. assessment',
      'Dåligt. set-aside',
    ]);
    expect(figures).toMatchObject({ views: 4, unassessed: 2, setAside: 2, agreeing: 0 });
    const faults = checkAssessment(notes, views, registered, consultation, true, terms.replies);
    expect(faults.map(({ code }) => code)).toEqual(['assess/not-laid-out', 'assess/not-laid-out']);
    const { text } = layOut(undefined, views, [], terms.replies);
    expect(text).not.toContain('Dåligt.');
    const shown = data.kapitel.flatMap(({ poster }) => poster.flatMap(({ synpunkter }) => synpunkter));
    expect(shown.find((one) => one.text.includes('Dåligt.'))).toMatchObject({
      undantagen: 'Nämnden skickade fel fil.',
      behövs: false,
    });
    expect(JSON.stringify(data.svaren)).toContain('Dåligt.');
    expect(rows.some((row) => row.includes('Dåligt.'))).toBe(true);
    expect(JSON.stringify(data.filer)).toContain('Nämnden skickade fel fil.');
  });

  it('has them laid out again when it counts after all', () => {
    const { views } = compiled(replies, editions, {
      svarsfiler: [{ fil: 'a.json', räknas: 'nej', skäl: '–' }],
    });
    expect(layOut(undefined, views, [], terms.replies).added).toBe(2);
  });
});

function undated(file: string): RegisteredFile {
  return { file, isUndated: true };
}

/** Whether the lines stand among the others in the same order. */
function isInOrder(lines: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const line of all) if (line === lines[at]) at += 1;
  return at === lines.length;
}
