import type { Remissinstans } from '../../answers/consultation.js';
import type { Edition } from '../../consultation/edition.js';
import { oneLine, paragraphsOf, plainText } from '../../consultation/plain-text.js';
import type { ReadReply, ReplyFault } from '../../consultation/read-reply.js';
import type { ReplyRemark, View } from '../../consultation/reply.js';
import type { ViewTarget } from '../../consultation/target.js';
import { startsAs, wordsKey } from '../../consultation/word-marks.js';
import { isSameName } from '../../language/names.js';
import { limits } from '../limits.js';
import { locate, type LocatedParagraph } from './locate-paragraphs.js';
import { marginComments, type MarginComment } from './margin-comments.js';
import type { OpenedWord } from './open-word.js';
import type { WordReply } from './read-word-reply.js';
import { wordsOn, type WordParagraph } from './word-paragraphs.js';

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
export function readMarkedEdition({
  opened,
  paragraphs,
  beside,
  edition,
}: WordReply): ReadReply | ReplyFault {
  const located = locate(paragraphs, opened.styles, edition);
  const all = [...located, ...besideText(beside, located)];
  const margin = marginComments(
    all.map(({ paragraph, words }) => ({ pieces: words, comments: paragraph.comments })),
    opened.comments,
  );
  const groups = groupsOf(located);
  const untracked = untrackedIn(groups, opened, edition);
  const gone = [...goneFrom(located, edition), ...goneFromLists(located, edition)];
  const found = [
    ...margin.comments.map((comment) => commentView(comment, all)),
    ...groupsOf(all).flatMap((group) => trackedIn(group)),
    ...untracked,
    ...(gone.length <= goneOneByOne ? gone : []),
  ].sort((left, right) => left.at - right.at);
  if (found.length > limits.replyViews)
    return { fault: 'reply/too-much', details: { limit: limits.replyViews } };
  const hidden = untracked.length + (gone.length <= goneOneByOne ? gone.length : 0);
  const remarks: ReplyRemark[] = [...margin.remarks];
  if (hidden > 0) remarks.push({ code: 'reply/untracked-change', details: { count: hidden } });
  if (gone.length > goneOneByOne)
    remarks.push({ code: 'reply/paragraphs-gone', details: { count: gone.length } });
  const others = goneOf(groups, gone, opened) - untracked.length;
  if (others > 0 && gone.length <= goneOneByOne)
    remarks.push({ code: 'reply/untracked-removal', details: { count: others } });
  const id = opened.edition ?? edition?.id;
  const authors = authorsOf(found);
  const listed = listedAmong(authors, edition);
  if (listed.length > 1)
    remarks.push({
      code: 'reply/several-senders',
      details: { names: listed.map(({ namn }) => namn).join(', ') },
    });
  return {
    channel: 'marked-edition',
    ...(id === undefined ? {} : { edition: id }),
    sender: senderOf(authors, listed[0]),
    views: found.map(({ view, key, author }) => ({
      key,
      ...view,
      ...(listed.length > 1 && author !== '' ? { author } : {}),
    })),
    wholeText: found.flatMap((one) => wholeText(one, edition)),
    remarks,
  };
}

/** Notes are on what calls them; heads and feet on the whole. */
function besideText(
  beside: readonly WordParagraph[],
  located: readonly LocatedParagraph[],
): LocatedParagraph[] {
  const callers = new Map(
    [...located].reverse().flatMap(({ paragraph, target }) => paragraph.calls.map((note) => [note, target])),
  );
  return beside.map((paragraph) => ({
    paragraph,
    words: paragraph.pieces,
    target: callers.get(paragraph.note ?? '') ?? { kind: 'whole', id: '' },
  }));
}

function authorsOf(found: readonly Found[]): string[] {
  return [...new Set(found.map(({ author }) => author).filter((author) => author !== ''))];
}

/** The consultees that somebody has the name of as their own in Word. */
function listedAmong(authors: readonly string[], edition: Edition | undefined): Remissinstans[] {
  const consultees = edition?.consultation.remissinstanser ?? [];
  return consultees.filter(({ namn }) => authors.some((author) => isSameName(author, namn)));
}

/** A consultee, when there is one among the authors; else the names are those of people to ask. */
function senderOf(authors: readonly string[], known: Remissinstans | undefined): ReadReply['sender'] {
  const contact = oneLine(authors.filter((author) => author !== known?.namn).join(', '));
  return {
    ...(known === undefined ? {} : { id: known.id }),
    name: known?.namn ?? '',
    ...(contact === '' ? {} : { contact }),
  };
}

/** Comments on what stands in no paragraph of the body are on the whole. */
function commentView(
  { number, at, text, quoted, author, date }: MarginComment,
  all: readonly LocatedParagraph[],
): Found {
  const target = (at === undefined ? undefined : all[at]?.target) ?? { kind: 'whole', id: '' };
  return {
    at: at ?? all.length,
    key: `comment-${number}`,
    view: { kind: 'comment', target, text, ...(quoted === '' ? {} : { quoted }) },
    author,
    date,
  };
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

/** Items of lists that the file does not have, where it has the paragraph that they hang on. */
function goneFromLists(located: readonly LocatedParagraph[], edition: Edition | undefined): Found[] {
  return (edition?.paragraphs ?? []).flatMap(({ number, id = '', points }) => {
    const at = located.findIndex((one) => one.number === number);
    if (at === -1) return [];
    const there = new Set(
      located.flatMap(({ target }) => (target.paragraph === number ? (target.point ?? []) : [])),
    );
    return points.flatMap((words, index): Found[] => {
      const point = index + 1;
      if (there.has(point)) return [];
      const target: ViewTarget = { kind: 'paragraph', id, paragraph: number, point };
      return [wording(at, target, words, '', `gone-${number}-${point}`)];
    });
  });
}

/**
 * How many of the file's own paragraphs it does not have any more as they were: rows of tables and headings, too. Those that
 * are told of as `gone` do not count.
 */
function goneOf(groups: readonly Group[], gone: readonly Found[], { own }: OpenedWord): number {
  if (own === undefined) return 0;
  const told = gone.flatMap(({ view: { quoted = '', target } }) => [
    ...quoted.split('\n'),
    `${target.paragraph ?? ''}${quoted.split('\n')[0] ?? ''}`,
  ]);
  const accounted = new Set([...groups.flatMap(oldParagraphs), ...told].map(wordsKey));
  return [...own.paragraphs].filter((key) => !accounted.has(key)).length;
}

/** The words of a group's paragraphs before any change that was tracked, numbers in the margin among them. */
function oldParagraphs({ members }: Group): string[] {
  const found: string[] = [];
  let words = '';
  for (const { paragraph } of members) {
    words += wordsOn('old', paragraph.pieces);
    if (paragraph.end === 'new') continue;
    found.push(words);
    words = '';
  }
  return [...found, words];
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
