import { excerpt } from '../../diagnostics/excerpt.js';
import { actionsOf, areasOf, goalsOf } from '../items.js';
import { passagesOf } from '../prose.js';
import type { Rule } from '../rule.js';
import { sentencesOf } from '../sentences.js';
import { numeralPattern, readNumeral } from '../swedish-numbers.js';

/** "Tre mål, fem områden och 22 insatser" in the summary, while the lists hold others. */
export const countsInText: Rule = {
  name: 'counts-in-text',
  *find({ agenda }) {
    const text = agenda.inledning?.sammanfattning ?? '';
    const counts: Record<Kind, number> = {
      mål: goalsOf(agenda).length,
      områden: areasOf(agenda).length,
      insatser: actionsOf(agenda).length,
    };
    for (const { kind, said, words } of countsIn(text)) {
      if (counts[kind] === 0 || counts[kind] === said) continue;
      const { offset, length } = words;
      const details = { said: excerpt(text.slice(offset, offset + length)), count: counts[kind] };
      yield { pointer: '/inledning/sammanfattning', words, details };
    }
  },
};

type Kind = 'mål' | 'områden' | 'insatser';

/** What makes it all of them, and not some: "har tre mål", "inom fem områden", "är 22 insatser inom". */
const whole =
  '(?:har|omfattar|innehåller|rymmer|samlar|består av|inom|fördelade på|uppdelade på|indelade i|samt|och|är(?=[^.]{0,40}\\binom\\b))';
const count = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])${whole}|,)\\s+(?:(?:totalt|sammanlagt)\\s+)?((${numeralPattern}|\\d{1,3})\\s+(?:(?:övergripande|prioriterade|strategiska|olika)\\s+)?(?:(mål)|(?:insats)?(områden)|(insatser)))(?!\\p{L})`,
  'giu',
);

/**
 * How a sentence begins that is about this document: "Den här agendan har", "Agendan för 2027–2030 består av", "Den har"
 * after a sentence about it. "Agenda 2030" and "Länets digitala agenda" are others.
 */
const own = '(?:agendan|strategin|(?:handlings)?planen|programmet)';
const verb = '(?:har|omfattar|innehåller|rymmer|samlar|består\\s+av)';
const period = '(?:\\s+(?:för|gäller)\\s+(?:åren\\s+|perioden\\s+)?\\d{4}\\s*[–-]\\s*\\d{4}(?:\\s+och)?)?';
const ownSentence = new RegExp(
  `^\\P{L}*(?:(?:(?:den\\s+här|det\\s+här|denna|detta)\\s+)?(?:digitala\\s+)?${own}${period}|vi)\\s+(?:också\\s+)?${verb}(?!\\p{L})`,
  'iu',
);
const goesOn = new RegExp(`^\\P{L}*(?:den|det)\\s+(?:också\\s+)?${verb}(?!\\p{L})`, 'iu');
const wayThere = /^\P{L}*(?:vägen dit|arbetet|innehållet) (?:är|består av|samlas i)(?!\p{L})/iu;
const startsWithOwn = new RegExp(
  `^\\P{L}*(?:(?:den\\s+här|det\\s+här|denna|detta)\\s+)?(?:digitala\\s+)?${own}(?!\\p{L})`,
  'iu',
);

/** Then the sentence is about somebody else's goals or areas. */
const elsewhere =
  /(?<!\p{L})(?:SKL|SKR|region(?:en|ens|al\p{L}*)?|vision(?:en|ens)?|nationell\p{L}*|EU)(?!\p{L})/u;

function* countsIn(
  text: string,
): Generator<{ kind: Kind; said: number; words: { offset: number; length: number } }> {
  for (const passage of passagesOf(text)) {
    let isAboutOwn = true;
    for (const sentence of sentencesOf(passage.text)) {
      const words = passage.text.slice(sentence.offset, sentence.offset + sentence.length);
      const follows: boolean = isAboutOwn && (goesOn.test(words) || wayThere.test(words));
      const isOwn: boolean = ownSentence.test(words) || follows;
      isAboutOwn = isOwn || startsWithOwn.test(words);
      if (!isOwn || elsewhere.test(words)) continue;
      for (const match of words.matchAll(count)) {
        const [all, counted = '', number = '', goals, areas] = match;
        const said = readNumeral(number);
        if (said === undefined) continue;
        const offset = passage.offset + sentence.offset + match.index + all.length - counted.length;
        const kind = goals !== undefined ? 'mål' : areas !== undefined ? 'områden' : 'insatser';
        yield { kind, said, words: { offset, length: counted.length } };
      }
    }
  }
}
