import type { Agenda } from '../answers/agenda.js';
import type { Pointer } from '../answers/pointer.js';
import type { ProfileAnswers } from '../answers/profile.js';
import type { Document } from '../document/tree.js';
import { blockNodes, textOf } from '../document/walk.js';
import type { Terms } from '../language/terms.js';
import { wordsIn } from '../profile/profile-of.js';
import { runningParts, runningWords, type RunningParts } from '../profile/running-words.js';
import { keyOfQuery } from './key-text.js';
import type { Passage, Piece, PieceSource } from './passages.js';
import type { Reader } from './read-passages.js';

/** What the title page, or the head of a document without one, is made of. */
export function coverPassages({ document: { metadata }, terms, answers, profile }: Reader): Passage[] {
  const { titel, undertitel } = answers as Agenda;
  const lines: { text: string; source: PieceSource; term?: 'status' | 'diarienummer' | 'period' }[] = [
    ...metadata.organisations.map((text, index) => ({ text, source: organisation(profile, index) })),
    { text: metadata.title, source: metadata.title === titel ? answer('/titel') : made('/titel') },
    {
      text: metadata.subtitle,
      source: metadata.subtitle === undertitel ? answer('/undertitel') : made('/titel'),
    },
    { text: metadata.statusLabel, source: made('/dokument/status'), term: 'status' },
    { text: metadata.diarienummer, source: answer('/dokument/diarienummer'), term: 'diarienummer' },
    { text: metadata.period, source: answer('/dokument/period'), term: 'period' },
  ];
  const { statusLabel, marks } = metadata;
  const notice = marks.notice === '' ? '' : `${statusLabel}. ${marks.notice}`;
  return [...lines, { text: notice, source: made('/dokument/status'), term: undefined }]
    .filter(({ text }) => text !== '')
    .map(({ text, source, term }): Passage => {
      const words = { text, source, mark: { kind: 'first page' as const } };
      if (term === undefined) return { within: 'cover', pieces: [words] };
      const label = { text: `${terms[term]} `, source: { kind: 'term' as const, term } };
      return { within: 'cover', pieces: [label, words] };
    });
}

/** Municipalities, unless the graphic profile has a name for what they are together. */
function organisation(profile: ProfileAnswers, index: number): PieceSource {
  return profile.namn === undefined
    ? answer(`/kommuner/${index}/namn`)
    : { kind: 'profile', pointer: '/namn' };
}

/** Where the words of each side of head and foot stand: in the graphic profile, and else among the fixed words. */
const sides = {
  headLeft: { pointer: '/sidhuvud/vänster', term: 'head' },
  headRight: { pointer: '/sidhuvud/höger', term: 'head' },
  footLeft: { pointer: '/sidfot/vänster', term: 'foot' },
  footRight: { pointer: '/sidfot/höger', term: 'foot' },
} as const satisfies Record<keyof RunningParts, { pointer: Pointer; term: 'head' | 'foot' }>;

const sideNames = Object.keys(sides) as (keyof RunningParts)[];

/** The head and the foot of every page, the number of the page left out. */
export function headPassages(reader: Reader): Passage[] {
  const { metadata } = reader.document;
  const parts = runningParts(wordsIn(reader.profile), metadata, reader.terms);
  const label: Piece = { text: labelOf(metadata), source: made('/dokument/status') };
  const lines = sideNames.map((side) =>
    parts[side].map(({ text, name }): Piece => ({ text, source: sourceOf(side, name, reader) })),
  );
  return [...lines, [label]]
    .filter((pieces) => pieces.some(({ text }) => text.trim() !== ''))
    .map((pieces): Passage => ({ within: 'head', pieces }));
}

function sourceOf(side: keyof RunningParts, name: string | undefined, reader: Reader): PieceSource {
  const { profile, answers, document } = reader;
  const { titel } = answers as Agenda;
  const isOwn = side.startsWith('head') ? profile.sidhuvud !== undefined : profile.sidfot !== undefined;
  switch (name) {
    case undefined:
      return isOwn
        ? { kind: 'profile', pointer: sides[side].pointer }
        : { kind: 'term', term: sides[side].term };
    case 'titel':
      return document.metadata.title === titel ? answer('/titel') : made('/titel');
    case 'namn':
      return profile.namn === undefined ? made('/kommuner') : { kind: 'profile', pointer: '/namn' };
    case 'dokumenttyp':
      return made('/dokument/typ');
    case 'status':
      return made('/dokument/status');
    default:
      return answer(`/dokument/${name}`);
  }
}

/**
 * Lines of the heads and feet of pages, as keys without figures: they stand in the midst of what is copied. How a line
 * is made of what stands side by side differs between programs.
 */
export function headKeys({ metadata }: Document, terms: Terms, profile: ProfileAnswers): string[] {
  const words = runningWords(wordsIn(profile), metadata, terms);
  const { headLeft, headRight, footLeft, footRight } = words;
  const label = labelOf(metadata);
  const page = `${footRight} ${terms.page} ${terms.of}`;
  const lines = [
    ...mixes([headLeft, label, headRight]),
    ...mixes([footLeft, page]),
    `${terms.page} ${terms.of}`,
    footRight,
  ];
  return lines.map(headKey).filter((key) => key !== '');
}

/** Words side by side, in every order, and with some left out. */
function mixes(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const others = words.filter((_, other) => other !== index);
    return [word, ...mixes(others).map((mix) => `${word} ${mix}`)];
  });
}

/** The header rows of tables: they stand again where a page begins in the midst of a table. */
export function repeatedRows({ body }: Document): string[] {
  return [...blockNodes(body)]
    .flatMap((block) => (block.type === 'table' ? [block.header] : []))
    .map((cells) => headKey(cells.map(({ children }) => textOf(children)).join(' ')))
    .filter((key) => key !== '');
}

/** The status as a label of its own in the head, which is printed in capitals. */
function labelOf({ marks, statusLabel }: Document['metadata']): string {
  return marks.label ? statusLabel : '';
}

export function headKey(line: string): string {
  return keyOfQuery(line).replace(/\d/g, '');
}

function answer(pointer: Pointer): PieceSource {
  return { kind: 'answer', pointer };
}

function made(pointer: Pointer): PieceSource {
  return { kind: 'computed', from: [pointer] };
}
