import type { Agenda } from '../answers/agenda.js';
import type { Pointer } from '../answers/pointer.js';
import type { Document } from '../document/tree.js';
import type { Terms } from '../language/terms.js';
import { keyOfQuery } from './key-text.js';
import type { Passage, Piece, PieceSource } from './passages.js';
import type { Reader } from './read-passages.js';

/** What the title page, or the head of a document without one, is made of. */
export function coverPassages({ document: { metadata }, terms, answers }: Reader): Passage[] {
  const { titel, undertitel } = answers as Agenda;
  const lines: { text: string; source: PieceSource; term?: 'status' | 'diarienummer' | 'period' }[] = [
    ...metadata.organisations.map((text, index) => ({ text, source: answer(`/kommuner/${index}/namn`) })),
    { text: metadata.title, source: metadata.title === titel ? answer('/titel') : made('/titel') },
    {
      text: metadata.subtitle,
      source: metadata.subtitle === undertitel ? answer('/undertitel') : made('/titel'),
    },
    { text: metadata.statusLabel, source: made('/dokument/status'), term: 'status' },
    { text: metadata.diarienummer, source: answer('/dokument/diarienummer'), term: 'diarienummer' },
    { text: metadata.period, source: answer('/dokument/period'), term: 'period' },
  ];
  return lines
    .filter(({ text }) => text !== '')
    .map(({ text, source, term }): Passage => {
      const words = { text, source, mark: { kind: 'first page' as const } };
      if (term === undefined) return { within: 'cover', pieces: [words] };
      const label = { text: `${terms[term]} `, source: { kind: 'term' as const, term } };
      return { within: 'cover', pieces: [label, words] };
    });
}

/** The head and the foot of every page, the number of the page left out. */
export function headPassages({ document: { metadata }, terms, answers }: Reader): Passage[] {
  const { titel } = answers as Agenda;
  const lines: Piece[][] = [
    [
      { text: metadata.documentTypeLabel, source: made('/dokument/typ') },
      { text: ' · ', source: { kind: 'nothing' } },
      { text: metadata.statusLabel, source: made('/dokument/status') },
    ],
    [
      { text: `${terms.diarienummer} `, source: { kind: 'term', term: 'diarienummer' } },
      { text: metadata.diarienummer, source: answer('/dokument/diarienummer') },
    ],
    [{ text: metadata.title, source: metadata.title === titel ? answer('/titel') : made('/titel') }],
  ];
  return lines.map((pieces): Passage => ({ within: 'head', pieces }));
}

/** Lines of the heads and feet of pages, as keys without figures: they stand in the midst of what is copied. */
export function headKeys({ metadata }: Document, terms: Terms): string[] {
  const status = [metadata.documentTypeLabel, metadata.statusLabel].join(' · ');
  const number = `${terms.diarienummer} ${metadata.diarienummer}`;
  const page = `${terms.page} ${terms.of}`;
  const lines = [status, number, `${status} ${number}`, page, `${page} ${metadata.title}`];
  return lines.map(headKey).filter((key) => key !== '');
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
