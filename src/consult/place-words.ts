import type { Edition } from '../consultation/edition.js';
import type { Target, ViewTarget } from '../consultation/target.js';
import type { ReplyTerms } from '../language/terms.js';
import { filledWith } from './fill-words.js';

/** "6.2.1 Kontaktcenter, stycke 43, punkt 2": a place as it is called in the edition. */
export function placeWords(target: ViewTarget, edition: Pick<Edition, 'targets'>, terms: ReplyTerms): string {
  const { kind, id, paragraph, point, stated } = target;
  // What could not be made out is called what the reply calls it.
  if (kind === 'whole' && stated !== undefined) return stated;
  const heading =
    kind === 'paragraph'
      ? edition.targets.find((one) => one.id === id && one.kind !== 'question' && one.kind !== 'whole')
      : edition.targets.find((one) => one.kind === kind && one.id === id);
  const place = heading === undefined ? terms.whole : targetWords(heading, terms);
  if (paragraph === undefined) return place;
  const withParagraph = filledWith(terms.paragraph, { place, paragraph });
  return point === undefined ? withParagraph : filledWith(terms.point, { place: withParagraph, point });
}

/** "6.2.1 Kontaktcenter", "Fråga 2 Är det rätt insatser?" */
export function targetWords({ kind, number, title }: Target, terms: ReplyTerms): string {
  if (kind === 'whole') return terms.whole;
  return number === '' ? title : `${number} ${title}`;
}
