import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/consultation/edition.js';
import type { ReadReply } from '../../../src/consultation/read-reply.js';
import { readWordReply } from '../../../src/load/replies/read-word-reply.js';

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const edition = {
  id: 'e-u1-12345678',
  number: 1,
  title: 'Agenda',
  targets: [
    { kind: 'whole', id: '', number: '', title: 'Agenda' },
    { kind: 'action', id: 'kc', number: '6.1', title: 'Kontaktcenter' },
  ],
  paragraphs: [],
  consultation: {
    remissinstanser: [
      { id: 'sn', namn: 'Socialnämnden', typ: 'nämnd' },
      { id: 'kn', namn: 'Kulturnämnden', typ: 'nämnd' },
    ],
  },
} as unknown as Edition;

const paragraph = (runs: string): string => `<w:p>${runs}</w:p>`;
const words = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const comment = (number: number, content: string, author = 'SN'): string =>
  `<w:comment w:id="${number}" w:author="${author}">${paragraph(content)}</w:comment>`;
const started = (number: number, text: string): string =>
  `<w:commentRangeStart w:id="${number}"/>${words(text)}<w:commentRangeEnd w:id="${number}"/>`;

interface Parts {
  body: string;
  comments?: string;
  /** By kind: "footnotes", "header". */
  beside?: Record<string, string>;
  isNamed?: boolean;
}

function read({ body, comments = '', beside = {}, isNamed = true }: Parts, of: Edition = edition): ReadReply {
  const related = Object.keys(beside).map(
    (kind) => `<Relationship Id="${kind}" Type="a/${kind}" Target="${kind}.xml"/>`,
  );
  const custom = `<P><property name="remissklar-utgava"><v>${edition.id}</v></property></P>`;
  const file = zipSync({
    '_rels/.rels': strToU8('<R/>'),
    'word/_rels/document.xml.rels': strToU8(`<R>${related.join('')}</R>`),
    ...(isNamed ? { 'docProps/custom.xml': strToU8(custom) } : {}),
    'word/document.xml': strToU8(`<w:document ${names}><w:body>${body}</w:body></w:document>`),
    'word/comments.xml': strToU8(`<w:comments ${names}>${comments}</w:comments>`),
    ...Object.fromEntries(
      Object.entries(beside).map(([kind, xml]) => [
        `word/${kind}.xml`,
        strToU8(`<w:${kind} ${names}>${xml}</w:${kind}>`),
      ]),
    ),
  });
  const outcome = readWordReply(file, { editions: [of] });
  if ('fault' in outcome) throw new Error(outcome.fault);
  return outcome;
}

const field = (tag: string, text: string): string =>
  paragraph(
    `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${words(text)}</w:sdtContent></w:sdt>`,
  );
const saidIn = ({ views }: ReadReply): (string | undefined)[] =>
  views.flatMap(({ text, proposal }) => [text, proposal ?? '']).filter((one) => one !== '');

describe('what is written beside the body of a Word file', () => {
  it.each(['footnotes', 'endnotes'])('is read in %s', (kind) => {
    const note = `<w:${kind.slice(0, -1)} w:id="1">${paragraph(
      `${started(1, 'Källa.')}<w:ins w:author="SN">${words('Ny text i not.')}</w:ins>`,
    )}</w:${kind.slice(0, -1)}>`;
    const reply = read({ body: '', comments: comment(1, words('Oklart.')), beside: { [kind]: note } });
    expect(saidIn(reply)).toEqual(['Oklart.', 'Källa.Ny text i not.']);
    expect(reply.remarks).toEqual([]);
  });

  it.each(['footnote', 'endnote'])('is on the paragraph that calls the %s', (kind) => {
    const numberedEdition = {
      ...edition,
      paragraphs: [{ number: 3, id: 'kc', text: 'Text.', points: [], chapterNumber: '6.1' }],
    } as Edition;
    const margin = `<w:r><w:rPr><w:rStyle w:val="styckenummer"/></w:rPr><w:t>3</w:t></w:r>`;
    const body = paragraph(`${margin}${words('Text.')}<w:r><w:${kind}Reference w:id="2"/></w:r>`);
    const note = (id: number, content: string): string =>
      `<w:${kind} w:id="${id}">${paragraph(content)}</w:${kind}>`;
    const beside = {
      [`${kind}s`]:
        note(1, words('En annan.')) +
        note(2, `${started(1, 'Källa.')}<w:ins w:author="SN">${words('Ny.')}</w:ins>`),
    };
    const reply = read({ body, comments: comment(1, words('Gammal källa.')), beside }, numberedEdition);
    const target = { kind: 'paragraph', id: 'kc', paragraph: 3 };
    expect(reply.views).toMatchObject([
      { kind: 'comment', target, text: 'Gammal källa.', quoted: 'Källa.' },
      { kind: 'wording', target, proposal: 'Källa.Ny.' },
    ]);
  });

  it.each(['header', 'footer'])('is read in a %s', (kind) => {
    const reply = read({
      body: '',
      comments: comment(1, words('Fel namn.')),
      beside: { [kind]: paragraph(started(1, 'Kommun')) },
    });
    expect(reply.views).toMatchObject([{ text: 'Fel namn.', quoted: 'Kommun', target: { kind: 'whole' } }]);
  });

  it('is on the whole, with a remark, when it belongs to nothing', () => {
    const reply = read({ body: paragraph(words('Text')), comments: comment(2, words('Ensam.')) });
    expect(reply.views).toMatchObject([{ text: 'Ensam.', target: { kind: 'whole' } }]);
    expect(reply.remarks).toEqual([{ code: 'reply/comment-without-place', details: { count: 1 } }]);
  });

  it('has a remark when it is a picture', () => {
    const picture = '<w:r><w:drawing/></w:r>';
    const reply = read({ body: paragraph(started(1, 'Text')), comments: comment(1, picture) });
    expect(reply.views).toEqual([]);
    expect(reply.remarks).toEqual([{ code: 'reply/comment-picture', details: { count: 1 } }]);
  });

  it('has signs and formulas as words', () => {
    const sign = '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>';
    const formula = '<m:oMath><m:r><m:t>E=mc2</m:t></m:r></m:oMath>';
    const body = paragraph(`<w:ins w:author="SN">${words('Lägg till ')}${sign}${formula}</w:ins>`);
    expect(saidIn(read({ body }))).toEqual(['Lägg till \uFFFDE=mc2']);
  });

  it('tells who wrote what when several consultees have', () => {
    const body = paragraph(started(1, 'a') + started(2, 'b'));
    const comments = comment(1, words('Ja.'), 'Socialnämnden') + comment(2, words('Nej.'), 'Kulturnämnden');
    const reply = read({ body, comments });
    expect(reply.views).toMatchObject([{ author: 'Socialnämnden' }, { author: 'Kulturnämnden' }]);
    expect(reply.remarks).toEqual([
      { code: 'reply/several-senders', details: { names: 'Socialnämnden, Kulturnämnden' } },
    ]);
  });

  it('is bounded, however many comments begin', () => {
    const count = 3000;
    const starts = Array.from(
      { length: count },
      (_, at) => `<w:commentRangeStart w:id="${at}"/>${words('a')}`,
    );
    const start = performance.now();
    expect(read({ body: paragraph(starts.join('')) }).views).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
    const comments = Array.from({ length: count }, (_, at) => comment(at, words('a'))).join('');
    expect(() => read({ body: '', comments })).toThrow('reply/too-much');
  });
});

describe('a form', () => {
  it('has the comments in its margin as views on what their field is about', () => {
    const body = field('rk:name', 'SN').concat(
      field('rk:text:action/kc', 'Bra').replace('<w:p>', '<w:p><w:commentRangeStart w:id="1"/>'),
    );
    const reply = read({ body, comments: comment(1, words('Men dyrt.')) });
    expect(reply.views).toMatchObject([
      { text: 'Bra', target: { kind: 'action', id: 'kc' } },
      { text: 'Men dyrt.', target: { kind: 'action', id: 'kc' } },
    ]);
    expect(reply.wholeText.join(' ')).toContain('Men dyrt.');
  });

  it('keeps what stands outside its fields when the file no longer knows its own words', () => {
    const outside = 'Vi avstyrker hela förslaget.';
    const body = field('rk:name', 'SN') + field('rk:text:action/kc', 'Bra') + paragraph(words(outside));
    const reply = read({ body, isNamed: false });
    expect(reply.remarks).toContainEqual({ code: 'reply/unmarked-form', details: { count: 1 } });
    expect(reply.wholeText).toContain(outside);
  });

  it('does not have the person to ask in the text that is published', () => {
    const reply = read({ body: field('rk:contact', 'Eva, 0990-1') + field('rk:text:action/kc', 'Bra') });
    expect(reply.sender.contact).toBe('Eva, 0990-1');
    expect(reply.wholeText.join(' ')).not.toContain('0990');
  });
});
