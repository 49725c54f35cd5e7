import type { Schema } from '../answers/schema.js';
import { changePlace } from '../compare/change-place.js';
import { indexItems } from '../compare/item-index.js';
import type { Edition } from '../consultation/edition.js';
import type { Target } from '../consultation/target.js';
import { fill } from '../diagnostics/localise.js';
import type { Terms } from '../language/terms.js';
import { chapterTitle } from './compare-data.js';

/** What the names of changes in the assessment are told by. */
export interface NamedIn {
  edition: Edition;
  /** The agenda's answers as they are now. */
  answers: unknown;
  /** What the agenda as it is now calls its parts. */
  targets: readonly Pick<Target, 'id' | 'number'>[];
  schema: Schema;
  terms: Terms;
}

/**
 * Puts the name of a change in the assessment ("kontaktcenter/tid/start") into the words that a reader of the agenda knows:
 * "Insats 6.1.3 Gemensamt kontaktcenter: tid, start". A name that leads nowhere is told of without it.
 */
export function changeNaming({
  edition,
  answers,
  targets,
  schema,
  terms,
}: NamedIn): (name: string) => string {
  const compared = {
    schema,
    old: { answers: edition.answers, items: indexItems(edition.answers) },
    new: { answers, items: indexItems(answers) },
  };
  const { comparison, replies } = terms;
  return (name) => {
    const place = changePlace(name, compared);
    if (place === undefined) return comparison.unmade;
    const { item, field, isGone, isPlace, chapter } = place;
    const numbered = (isGone ? edition.targets : targets).find(({ id }) => id === item?.id)?.number ?? '';
    // "Bilaga 3" has its kind in its number.
    const kind = numbered.startsWith(item?.kind ?? '') ? '' : (item?.kind ?? '');
    const whole =
      item === undefined
        ? chapterTitle(chapter, schema)
        : [kind, numbered, item.name].filter((words) => words !== '').join(' ');
    const here = isGone ? fill(replies.ofEdition, { place: whole, number: edition.number }) : whole;
    const way = [
      ...field.map(({ words, asked }) => (asked ? inSentence(words) : words)),
      ...(isPlace ? [comparison.placing] : []),
    ];
    return way.length === 0 ? here : fill(comparison.changeIn, { place: here, way: way.join(', ') });
  };
}

/** "Tid" → "tid"; an abbreviation keeps its capitals. */
function inSentence(words: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(words)
    ? words.charAt(0).toLocaleLowerCase('sv') + words.slice(1)
    : words;
}
