import type { Agenda } from '../../answers/agenda.js';
import type { Rule } from '../rule.js';

/** The nine chapters of the guide. */
const chapters = [
  'inledning',
  'bakgrund',
  'syfte_och_tillämpning',
  'övergripande_mål',
  'insatsområden',
  'insatser',
  'organisation_och_genomförande',
  'finansiering',
  'uppföljning',
] as const satisfies (keyof Agenda)[];

/** A chapter without a single answer. */
export const chapterMissing: Rule = {
  name: 'chapter-missing',
  *find({ agenda, knowledge: { schema } }) {
    for (const key of chapters) {
      if (agenda[key] === undefined) {
        yield { pointer: `/${key}`, details: { chapter: schema.properties?.[key]?.title ?? key, key } };
      }
    }
  },
};
