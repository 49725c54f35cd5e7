import type { Element } from '@xmldom/xmldom';
import type { Edition } from '../../consultation/edition.js';
import { paragraphsOf, plainText } from '../../consultation/plain-text.js';
import type { ReadReply, ReplyFault } from '../../consultation/read-reply.js';
import type { ReplyRemark, View } from '../../consultation/reply.js';
import type { ViewTarget } from '../../consultation/target.js';
import { wordsKey } from '../../consultation/word-marks.js';
import { limits } from '../limits.js';
import { locate, type LocatedParagraph } from './locate-paragraphs.js';
import type { OpenedWord } from './open-word.js';
import type { WordReply } from './read-word-reply.js';
import { wordParagraphs, wordsOn } from './word-paragraphs.js';
import { wordValue } from './word-xml.js';

/** More paragraphs than this that are gone are told of together: somebody has sent a part of the document. */
const goneOneByOne = 10;

/** A view with where in the file it stands, and who made it. */
interface Found {
  at: number;
  view: Omit<View, 'key'>;
  key: string;
  author: string;
  /** ISO date; "" for none. */
  date: string;
}

/**
 * The agenda's own Word file with a consultee's comments and changes in it: a view for each comment, and for each
 * paragraph that was changed, with its old words and its new. What was changed without being tracked is found too.
 */
export function readMarkedEdition({ opened, paragraphs, edition }: WordReply): ReadReply | ReplyFault {
  const located = locate(paragraphs, opened.styles, edition);
  const groups = groupsOf(located);
  const untracked = untrackedIn(groups, opened, edition);
  const gone = goneFrom(located, edition);
  const found = [
    ...commentsIn(located, opened),
    ...groups.flatMap((group) => trackedIn(group)),
    ...untracked,
    ...(gone.length <= goneOneByOne ? gone : []),
  ].sort((left, right) => left.at - right.at);
  if (found.length > limits.replyViews)
    return { fault: 'reply/too-much', details: { limit: limits.replyViews } };
  const hidden = untracked.length + (gone.length <= goneOneByOne ? gone.length : 0);
  const remarks: ReplyRemark[] = [];
  if (hidden > 0) remarks.push({ code: 'reply/untracked-change', details: { count: hidden } });
  if (gone.length > goneOneByOne)
    remarks.push({ code: 'reply/paragraphs-gone', details: { count: gone.length } });
  const id = opened.edition ?? edition?.id;
  return {
    channel: 'marked-edition',
    ...(id === undefined ? {} : { edition: id }),
    sender: senderOf(found, edition),
    views: found.map(({ view, key }) => ({ key, ...view })),
    wholeText: found.flatMap((one) => wholeText(one, edition)),
    remarks,
  };
}

/** A consultee, when somebody has its name as their own in Word; else the names are those of people to ask. */
function senderOf(found: readonly Found[], edition: Edition | undefined): ReadReply['sender'] {
  const authors = [...new Set(found.map(({ author }) => author).filter((author) => author !== ''))];
  const flat = (name: string): string => name.normalize('NFC').toLowerCase();
  const consultees = edition?.consultation.remissinstanser ?? [];
  const known = consultees.find(({ namn }) => authors.some((author) => flat(author) === flat(namn)));
  const contact = authors.filter((author) => author !== known?.namn).join(', ');
  return {
    ...(known === undefined ? {} : { id: known.id }),
    name: known?.namn ?? '',
    ...(contact === '' ? {} : { contact }),
  };
}

function commentsIn(located: readonly LocatedParagraph[], { comments }: OpenedWord): Found[] {
  const seen = new Set<string>();
  return located.flatMap(({ paragraph, target }, at) =>
    paragraph.comments.flatMap((number): Found[] => {
      const comment = comments.get(number);
      if (comment === undefined || seen.has(number)) return [];
      seen.add(number);
      const text = textOfComment(comment);
      if (text === '') return [];
      const quoted = quotedBy(number, located);
      return [
        {
          at,
          key: `comment-${number}`,
          view: { kind: 'comment', target, text, ...(quoted === '' ? {} : { quoted }) },
          author: wordValue(comment, 'author').trim(),
          date: wordValue(comment, 'date').slice(0, 10),
        },
      ];
    }),
  );
}

function textOfComment(comment: Element): string {
  return plainText(
    wordParagraphs(comment)
      .map(({ pieces }) => wordsOn('new', pieces))
      .join('\n'),
  );
}

/** The edition's own words that a comment is made on; those that somebody has added when there are no others. */
function quotedBy(number: string, located: readonly LocatedParagraph[]): string {
  const pieces = located.map(({ words }) => words.filter(({ comments }) => comments.includes(number)));
  const said = (side: 'old' | 'new'): string =>
    plainText(
      pieces
        .map((inParagraph) => wordsOn(side, inParagraph))
        .filter((words) => words.trim() !== '')
        .join('\n'),
    );
  return said('old') || said('new');
}

/** Paragraphs that belong together because a change has joined or parted them. */
interface Group {
  at: number;
  members: LocatedParagraph[];
}

function groupsOf(located: readonly LocatedParagraph[]): Group[] {
  const groups: Group[] = [];
  let isOpen = false;
  for (const [at, one] of located.entries()) {
    const last = groups.at(-1);
    if (isOpen && last !== undefined) last.members.push(one);
    else groups.push({ at, members: [one] });
    isOpen = one.paragraph.end !== 'both';
  }
  return groups;
}

/** The words of a group on one side: a paragraph that only the other side ends goes on. */
function textOn(side: 'old' | 'new', { members }: Group): string {
  const parts = members.map(({ words, paragraph }, index) => {
    const isEnded = paragraph.end === 'both' || paragraph.end === side;
    return wordsOn(side, words) + (isEnded && index < members.length - 1 ? '\n' : '');
  });
  return plainText(parts.join('')).trimStart();
}

function trackedIn(group: Group): Found[] {
  const { at, members } = group;
  const changes = members.flatMap(({ words }) => words.filter(({ side }) => side !== 'both'));
  const isEndChanged = members.some(({ paragraph }) => paragraph.end !== 'both');
  if (changes.length === 0 && !isEndChanged) return [];
  const [old, fresh] = [textOn('old', group), textOn('new', group)];
  if (old === fresh || members.every(({ paragraph }) => paragraph.isContents)) return [];
  const authors = [...new Set(changes.map(({ author }) => author))].filter((author) => author !== '');
  return [wording(at, targetOf(group), old, fresh, `change-${at + 1}`, authors[0] ?? '')];
}

/** That of the first paragraph that the edition has; of what was put in, where it was put. */
function targetOf({ members }: Group): ViewTarget {
  const own = members.find(({ words }) => wordsOn('old', words).trim() !== '');
  return (own ?? members[0])?.target ?? { kind: 'whole', id: '' };
}

function wording(
  at: number,
  target: ViewTarget,
  old: string,
  fresh: string,
  key: string,
  author = '',
): Found {
  const view = {
    kind: 'wording',
    target,
    text: '',
    proposal: fresh,
    ...(old === '' ? {} : { quoted: old }),
  } as const;
  return { at, key, view, author, date: '' };
}

/** What differs from the edition although no change was tracked. */
function untrackedIn(groups: readonly Group[], { own }: OpenedWord, edition: Edition | undefined): Found[] {
  return groups.flatMap((group) => {
    const { at, members } = group;
    return members.flatMap((member, index): Found[] => {
      const { paragraph, words, target } = member;
      const old = plainText(wordsOn('old', words)).trimStart();
      if (paragraph.isContents || wordsKey(old) === '' || members.length > 1) return [];
      const was = wordsInEdition(target, edition);
      const isChanged =
        own === undefined
          ? member.number !== undefined && was !== undefined && !startsAs(was, old)
          : !own.paragraphs.has(wordsKey(wordsOn('old', paragraph.pieces)));
      // A change that is tracked too is told with its new words.
      const isTracked = words.some(({ side }) => side !== 'both');
      if (!isChanged || isTracked) return [];
      const isMember = member.number !== undefined || target.point !== undefined;
      const before = isMember && was !== undefined && !startsAs(was, old) ? was : '';
      return [wording(at + index, target, before, old, `untracked-${at + index + 1}`)];
    });
  });
}

function wordsInEdition({ paragraph, point }: ViewTarget, edition: Edition | undefined): string | undefined {
  const found = edition?.paragraphs.find(({ number }) => number === paragraph);
  return point === undefined ? found?.text : found?.points[point - 1];
}

function startsAs(whole: string, start: string): boolean {
  const letters = (words: string): string => words.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  return letters(whole).startsWith(letters(start));
}

/** Numbered paragraphs of the edition that the file does not have at all. */
function goneFrom(located: readonly LocatedParagraph[], edition: Edition | undefined): Found[] {
  const numbers = located.flatMap(({ number }) => number ?? []);
  if (edition === undefined || numbers.length === 0) return [];
  const there = new Set(numbers);
  return edition.paragraphs
    .filter(({ number }) => !there.has(number))
    .map(({ number, id = '', text, points }) => {
      const next = located.findIndex((one) => one.number !== undefined && one.number > number);
      const target: ViewTarget = { kind: 'paragraph', id, paragraph: number };
      const words = [text, ...points].filter((line) => line !== '').join('\n');
      return wording(next === -1 ? located.length : next, target, words, '', `gone-${number}`);
    });
}

/** A view as it stands in the whole reply: where, by whom, on what and in which words. */
function wholeText({ view, author, date }: Found, edition: Edition | undefined): string[] {
  const { target, quoted, text, proposal } = view;
  const place = edition?.targets.find(({ id, kind }) => id === target.id && kind !== 'question');
  const paragraph = target.paragraph === undefined ? [] : [`[${target.paragraph}]`];
  const where = [place?.number ?? '', place?.title ?? '', ...paragraph].filter((words) => words !== '');
  const who = [author, date].filter((words) => words !== '').join(', ');
  return [
    [where.join(' '), who === '' ? '' : `(${who})`].filter((words) => words !== '').join(' '),
    ...(quoted === undefined ? [] : paragraphsOf(`”${quoted}”`)),
    ...paragraphsOf(text),
    ...(proposal === undefined ? [] : paragraphsOf(`→ ${proposal}`)),
  ].filter((words) => words !== '');
}
