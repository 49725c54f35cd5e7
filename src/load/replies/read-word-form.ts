import type { Element } from '@xmldom/xmldom';
import type { Edition } from '../../consultation/edition.js';
import { formTags, readFieldTag, type FieldTag } from '../../consultation/form-fields.js';
import { oneLine, paragraphsOf, plainText } from '../../consultation/plain-text.js';
import type { ReadReply, ReplyFault } from '../../consultation/read-reply.js';
import type { ReplyRemark, View } from '../../consultation/reply.js';
import type { ViewTarget } from '../../consultation/target.js';
import { wordsKey } from '../../consultation/word-marks.js';
import { isSameName } from '../../language/names.js';
import { limits } from '../limits.js';
import { marginComments } from './margin-comments.js';
import type { OpenedWord } from './open-word.js';
import type { WordReply } from './read-word-reply.js';
import { dateIn, positionIn } from './written-answers.js';
import { wordsOn, type WordParagraph, type WordPiece } from './word-paragraphs.js';
import { childOf, isSet, wordValue } from './word-xml.js';

/** A field with what is written in it; "" when nothing is. */
interface FilledField {
  tag: FieldTag;
  text: string;
  /** What the control is called, which stands in for its label in a table. */
  title: string;
}

/** What the fields say, and what stands outside them. */
interface FilledForm {
  fields: FilledField[];
  /** Words that the form did not have, each with the field before it. */
  outside: { text: string; after: FieldTag | undefined }[];
  /** Words that nobody can say whether the form had, for the program that saved it has dropped what it knew of itself. */
  unknown: string[];
  /** The reply as it can be read without the form: headings and labels of what is answered, and the answers. */
  wholeText: string[];
  /** Fields that stand there twice with different words, or that cannot be understood. */
  altered: number;
}

/** Our form, filled in. What has been changed around the fields is told, and text that stands there is kept. */
export function readWordForm(
  { opened, paragraphs, beside, edition }: WordReply,
  tags: ReadonlyMap<Element, string>,
): ReadReply | ReplyFault {
  const form = readForm(opened, paragraphs, tags, edition);
  const remarks: ReplyRemark[] = [];
  const { views: answers, unread } = viewsIn(form);
  const margin = marginViews({ opened, paragraphs, beside, edition }, tags);
  const views = [...answers, ...margin.views];
  remarks.push(...margin.remarks);
  const sender = senderIn(form, edition);
  const wanted = edition === undefined ? 0 : formTags(edition).length;
  const missing = Math.max(0, wanted - form.fields.length);
  const altered = form.altered + missing;
  if (altered > 0) remarks.push({ code: 'reply/altered-form', details: { count: altered } });
  if (form.unknown.length > 0)
    remarks.push({ code: 'reply/unmarked-form', details: { count: form.unknown.length } });
  if (form.outside.length > 0)
    remarks.push({ code: 'reply/text-outside-fields', details: { count: form.outside.length } });
  if (unread > 0) remarks.push({ code: 'reply/answers-not-understood', details: { count: unread } });
  const [position] = form.fields.flatMap(({ tag, text }) =>
    tag.field === 'position' && tag.target === undefined ? (positionIn(text) ?? []) : [],
  );
  const isEmpty =
    form.fields.every(({ text }) => text === '') && form.outside.length === 0 && margin.views.length === 0;
  if (isEmpty) return { fault: 'reply/empty-form' };
  if (views.length > limits.replyViews)
    return { fault: 'reply/too-much', details: { limit: limits.replyViews } };
  const diarienummer = answerTo('diarienummer', form);
  const decided = dateIn(answerTo('decided', form));
  return {
    channel: 'word-form',
    ...(opened.edition === undefined ? {} : { edition: opened.edition }),
    sender,
    ...(decided === undefined ? {} : { decided }),
    ...(diarienummer === '' ? {} : { diarienummer }),
    ...(position === undefined ? {} : { position }),
    views,
    wholeText: [
      ...form.wholeText,
      ...form.unknown.flatMap(paragraphsOf),
      ...margin.views.flatMap(({ quoted, text }) => [
        ...(quoted === undefined ? [] : paragraphsOf(`”${quoted}”`)),
        ...paragraphsOf(text),
      ]),
    ],
    remarks,
  };
}

/** Comments in the margin, each on what the field it stands in is about. */
function marginViews(
  { opened, paragraphs, beside }: WordReply,
  tags: ReadonlyMap<Element, string>,
): { views: View[]; remarks: ReplyRemark[] } {
  const all = [...paragraphs, ...beside];
  const { comments, remarks } = marginComments(all, opened.comments);
  const views = comments.map(({ number, at, text, quoted }): View => {
    const pieces = at === undefined ? [] : (all[at]?.pieces ?? []);
    const marked = pieces.find((piece) => piece.comments.includes(number)) ?? pieces[0];
    const field = marked?.field ?? pieces.find((piece) => piece.field !== undefined)?.field;
    const tag = readFieldTag(field === undefined ? '' : (tags.get(field) ?? ''));
    return {
      key: `comment-${number}`,
      kind: 'comment',
      target: tag?.target ?? { kind: 'whole', id: '' },
      text,
      ...(quoted === '' ? {} : { quoted }),
    };
  });
  return { views, remarks };
}

function senderIn(form: FilledForm, edition: Edition | undefined): ReadReply['sender'] {
  const name = answerTo('name', form);
  const contact = answerTo('contact', form);
  const known = edition?.consultation.remissinstanser.find(({ namn }) => isSameName(namn, name));
  return {
    ...(known === undefined ? {} : { id: known.id }),
    name,
    ...(contact === '' ? {} : { contact }),
  };
}

/** On one line: these fields have no room for more. */
function answerTo(field: FieldTag['field'], { fields }: FilledForm): string {
  const found = fields.find(({ tag, text }) => tag.field === field && isOfReply(tag) && text !== '');
  return oneLine(found?.text ?? '');
}

function isOfReply({ target, row }: FieldTag): boolean {
  return target === undefined && row === undefined;
}

/** One view for each thing that is answered: its position, its text and its wording belong together. */
function viewsIn(form: FilledForm): { views: View[]; unread: number } {
  const groups = new Map<string, FilledField[]>();
  for (const field of form.fields) {
    if (field.text === '' || isOfReply(field.tag)) continue;
    const key = keyOf(field.tag);
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  let unread = 0;
  const views = [...groups].flatMap(([key, fields]) => {
    const made = groupViews(key, fields);
    unread += made.unread;
    return made.views;
  });
  // What is written where an answer of another kind belongs is still said by somebody.
  for (const { tag, text } of form.fields) {
    if (!isOfReply(tag) || text === '') continue;
    const isRead =
      tag.field === 'position' ? positionIn(text) : tag.field === 'decided' ? dateIn(text) : true;
    if (isRead !== undefined) continue;
    unread += 1;
    if (tag.field === 'position')
      views.unshift({ key: 'position', kind: 'comment', target: { kind: 'whole', id: '' }, text });
  }
  const outside = form.outside.map(({ text, after }, index): View => ({
    key: `outside-${index + 1}`,
    kind: 'comment',
    target: after?.target ?? { kind: 'whole', id: '' },
    text,
  }));
  return { views: [...views, ...outside], unread };
}

function keyOf({ target, row }: FieldTag): string {
  return target === undefined ? `row/${row ?? 0}` : `${target.kind}/${target.id}`;
}

function groupViews(key: string, fields: readonly FilledField[]): { views: View[]; unread: number } {
  const said = (field: FieldTag['field']): string[] =>
    fields.flatMap(({ tag, text }) => (tag.field === field ? [text] : []));
  const [stated = ''] = said('paragraph');
  // What a free row says that it is about is looked up when the reply is taken in.
  const place = oneLine(stated);
  const target: ViewTarget = fields[0]?.tag.target ?? {
    kind: 'whole',
    id: '',
    ...(place === '' ? {} : { stated: place }),
  };
  const [positionWords, ...otherPositions] = said('position');
  const position = positionWords === undefined ? undefined : positionIn(positionWords);
  // A choice that holds other words than its own.
  const freePositions = [
    ...(positionWords !== undefined && position === undefined ? [positionWords] : []),
    ...otherPositions,
  ];
  const [text, ...otherTexts] = [...said('text'), ...freePositions];
  const [proposal, ...otherProposals] = said('proposal');
  if (text === undefined && proposal === undefined && position === undefined) {
    // A row with a number alone says nothing that can be assessed, but somebody wrote it.
    return { views: [{ key, kind: 'comment', target, text: stated }], unread: 1 };
  }
  const first: View = {
    key,
    kind: proposal === undefined ? 'comment' : 'wording',
    target,
    text: text ?? '',
    ...(proposal === undefined ? {} : { proposal }),
    ...(position === undefined ? {} : { position }),
  };
  const others = [
    ...otherTexts.map((words): View => ({ key, kind: 'comment', target, text: words })),
    ...otherProposals.map((words): View => ({ key, kind: 'wording', target, text: '', proposal: words })),
  ];
  const views = [first, ...others].map((view, index) =>
    index === 0 ? view : { ...view, key: `${key}-${index + 1}` },
  );
  return { views, unread: freePositions.length };
}

function readForm(
  { styles, own }: OpenedWord,
  paragraphs: readonly WordParagraph[],
  tags: ReadonlyMap<Element, string>,
  edition: Edition | undefined,
): FilledForm {
  const lines = new Map<Element, string[]>();
  const looks = new Map<Element, WordPiece[]>();
  for (const { pieces } of paragraphs) {
    const here = new Map<Element, WordPiece[]>();
    for (const piece of pieces)
      if (piece.field !== undefined) here.set(piece.field, [...(here.get(piece.field) ?? []), piece]);
    for (const [field, inIt] of here) {
      lines.set(field, [...(lines.get(field) ?? []), wordsOn('new', answered(inIt, styles, own))]);
      looks.set(field, [...(looks.get(field) ?? []), ...inIt]);
    }
  }
  const known = wordsOfEdition(edition, tags);
  const form: FilledForm = { fields: [], outside: [], unknown: [], wholeText: [], altered: 0 };
  const seen = new Map<string, string>();
  const done = new Set<Element>();
  let heading = '';
  let label = '';
  let last: FieldTag | undefined;
  const tell = (words: string): void => {
    form.wholeText.push(...paragraphsOf(words));
  };
  for (const paragraph of paragraphs) {
    const around = plainText(wordsOn('new', outsideFields(paragraph)));
    if (isHeading(paragraph, styles)) [heading, label] = [around, ''];
    else if (around !== '') label = around;
    const isOwn = own === undefined || own.paragraphs.has(wordsKey(around)) || wordsKey(around) === '';
    if (own === undefined && around !== '' && !known.has(wordsKey(around))) form.unknown.push(around);
    if (!isOwn) {
      form.outside.push({ text: around, after: last });
      tell(around);
    }
    for (const element of new Set(paragraph.pieces.flatMap(({ field }) => field ?? []))) {
      if (done.has(element)) continue;
      done.add(element);
      const properties = childOf(element, 'sdtPr');
      const words = tags.get(element) ?? '';
      const tag = readFieldTag(words, edition?.targets);
      if (tag === undefined) continue;
      last = tag;
      const written = plainText((lines.get(element) ?? []).join('\n'));
      const text = isPlaceholder(element, written, looks.get(element) ?? [], { styles, own }) ? '' : written;
      const twin = seen.get(words);
      if (twin !== undefined) form.altered += 1;
      // The same field twice with the same words, or with none, is one field.
      if (twin !== undefined && (text === '' || text === twin)) continue;
      seen.set(words, text);
      const title = wordValue(childOf(properties, 'alias'));
      form.fields.push({ tag, text, title });
      // Who can be asked is told in the register: the whole reply is published.
      if (text === '' || (tag.field === 'contact' && isOfReply(tag))) continue;
      if (heading !== '') tell(heading);
      heading = '';
      const called = paragraph.table === undefined ? label : title;
      tell(called === '' || text.includes('\n') ? `${called}\n${text}` : `${called}: ${text}`);
    }
  }
  return form;
}

/** The keys of what the form takes from its edition and of what its fields are called. */
function wordsOfEdition(edition: Edition | undefined, tags: ReadonlyMap<Element, string>): Set<string> {
  const titles = (edition?.targets ?? []).flatMap(({ number, title }) => [
    title,
    `${number}${title}`,
    number,
  ]);
  const labels = [...tags.keys()].map((field) => wordValue(childOf(field, 'sdtPr', 'alias')));
  return new Set([...titles, ...labels, ''].map(wordsKey));
}

/** Without the form's own words, which some programs leave behind what is written. */
function answered(
  pieces: readonly WordPiece[],
  styles: OpenedWord['styles'],
  own: OpenedWord['own'] | undefined,
): WordPiece[] {
  const isOwn = ({ style }: WordPiece): boolean => styles.get(style) === 'placeholder text';
  const left = pieces.filter(isOwn);
  const isPlaceholder = own?.placeholders.has(wordsKey(wordsOn('new', left))) ?? false;
  return pieces.filter((piece) => !(isPlaceholder && isOwn(piece)));
}

function outsideFields({ pieces }: WordParagraph): WordPiece[] {
  return pieces.filter(({ field }) => field === undefined);
}

function isHeading({ style }: WordParagraph, styles: OpenedWord['styles']): boolean {
  return /^heading \d$/.test(styles.get(style) ?? '');
}

/** What the form itself has put there, or Word when somebody has emptied the field. */
function isPlaceholder(
  element: Element,
  text: string,
  pieces: readonly WordPiece[],
  { styles, own }: Pick<OpenedWord, 'styles'> & { own: OpenedWord['own'] | undefined },
): boolean {
  if (text === '' || own?.placeholders.has(wordsKey(text)) === true) return true;
  const shown = childOf(element, 'sdtPr', 'showingPlcHdr');
  const isStyled = (style: string): boolean => styles.get(style) === 'placeholder text';
  return (
    isSet(shown) && pieces.filter(({ words }) => words.trim() !== '').every(({ style }) => isStyled(style))
  );
}
