import type { Agenda } from '../answers/agenda.js';
import type { Pointer } from '../answers/pointer.js';
import type { Passage, PieceSource } from './passages.js';
import type { Reader } from './read-passages.js';

/** What the title page, or the head of a document without one, is made of. */
export function coverPassages({ document: { metadata }, terms, answers }: Reader): Passage[] {
  const { titel, undertitel } = answers as Agenda;
  const answer = (pointer: Pointer): PieceSource => ({ kind: 'answer', pointer });
  const made = (pointer: Pointer): PieceSource => ({ kind: 'computed', from: [pointer] });
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
