import type { Edition } from '../consultation/edition.js';
import type { Target, ViewTarget } from '../consultation/target.js';
import type { ReplyTerms } from '../language/terms.js';
import { targetWords } from './place-words.js';
import type { Editions } from './take-in.js';

/** A place that views are laid out under: an item of an edition, in its chapter. */
export interface OutlineItem {
  /** "action/kontaktcenter", "whole/". */
  ref: string;
  target: Target;
  /** "6.2.1 Kontaktcenter", with the edition's number when the newest edition has it no more. */
  words: string;
  chapter: { ref: string; words: string };
  /** The newest edition that has it. */
  edition: Edition;
  /** Place in the order of the whole. */
  order: number;
}

/** Every place of the editions in one order: that of the newest, with what only earlier ones have where it stood. */
export interface Outline {
  items: readonly OutlineItem[];
  /** The item that a view is laid out under. */
  itemOf(target: ViewTarget): OutlineItem;
}

export function outlineOf(editions: Editions, terms: ReplyTerms): Outline {
  const items = merged([...editions].reverse(), terms).map((item, order) => ({ ...item, order }));
  const byRef = new Map(items.map((item) => [item.ref, item]));
  const headings = new Map(
    items.flatMap((item) => (isHeading(item.target) ? [[item.target.id, item] as const] : [])),
  );
  const [first] = items;
  if (first === undefined) throw new Error('an edition has no targets');
  return {
    items,
    itemOf: ({ kind, id }) =>
      (kind === 'paragraph' ? headings.get(id) : byRef.get(refOf({ kind, id }))) ??
      byRef.get('whole/') ??
      first,
  };
}

function refOf({ kind, id }: Pick<Target, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

type Unordered = Omit<OutlineItem, 'order'>;

/** `editions` from the newest to the first. */
function merged(editions: readonly Edition[], terms: ReplyTerms): Unordered[] {
  const all: Unordered[] = [];
  for (const edition of editions) {
    let at = 0;
    let chapter = { ref: 'whole/', words: terms.whole };
    for (const target of edition.targets) {
      const ref = refOf(target);
      const isGone = edition !== editions[0];
      const words = targetWords(target, terms);
      const here = isGone ? withEdition(words, edition, terms) : words;
      if (target.kind === 'question') chapter = { ref: 'question/', words: terms.questions };
      else if (opensChapter(target)) chapter = { ref, words: here };
      const known = all.findIndex((one) => one.ref === ref);
      if (known !== -1) {
        at = known + 1;
        if (opensChapter(target)) chapter = all[known]?.chapter ?? chapter;
        continue;
      }
      all.splice(at, 0, { ref, target, words: here, chapter, edition });
      at += 1;
    }
  }
  return all;
}

export function withEdition(place: string, { number }: Edition, { ofEdition }: ReplyTerms): string {
  return ofEdition.replace('{place}', () => place).replace('{number}', String(number));
}

/** "6", "Bilaga 2" or a heading without a number; not "6.2". */
function opensChapter({ kind, number }: Target): boolean {
  if (kind === 'appendix') return true;
  return kind === 'chapter' && !number.includes('.');
}

function isHeading({ kind }: Target): boolean {
  return !['whole', 'question', 'table', 'figure', 'paragraph'].includes(kind);
}
