import type { Agenda } from '../../answers/agenda.js';
import { keyPath } from '../../answers/key-path.js';
import type { Pointer } from '../../answers/pointer.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import { nameKey } from '../../language/names.js';
import { knownFunctions, mentionsOf, type Mention } from '../function-names.js';
import type { Rule } from '../rule.js';

/** What is told of one spelling at most: who mends three of them goes on to the rest. */
const limit = 3;

/**
 * One function under two names that differ in more than capitals and spaces, which make no difference anywhere. The
 * overviews then count it as two, and its reader looks for its actions in one of the places. The rarer spelling is pointed out; where they are as many, the shorter, for a slip mostly leaves something
 * out, or else the later.
 */
export const functionSpelledDifferently: Rule = {
  name: 'function-spelled-differently',
  *find({ agenda, knowledge }) {
    const municipalities = new Set(knowledge.municipalities.map(({ name }) => name.toLowerCase()));
    const isMunicipality = (name: string): boolean => municipalities.has(name.toLowerCase());
    const spellings = bySpelling(mentionsOf(agenda)).sort(
      (left, right) => right.length - left.length || lengthOf(right) - lengthOf(left),
    );
    const usual = knownFunctions<Mention>(agenda);
    for (const mentions of spellings) {
      const [first] = mentions;
      const name = first?.name ?? '';
      const common = usual.find(name, (other) => !isMunicipality(other.name) || !isMunicipality(name));
      if (common === undefined) {
        if (first !== undefined) usual.add(name, first);
        continue;
      }
      for (const { pointer } of mentions.slice(0, limit)) {
        const details = {
          name: excerpt(name),
          usual: excerpt(common.name),
          where: whereabouts(common.pointer, agenda),
          count: mentions.length,
        };
        yield {
          pointer,
          details,
          other: common.pointer,
          ...(mentions.length > limit ? { hint: 'many' } : {}),
        };
      }
    }
  },
};

function lengthOf([first]: readonly Mention[]): number {
  return first?.name.length ?? 0;
}

/** "insatser › Mina sidor › medverkande": an item of a list without names of its own goes by the list. */
function whereabouts(pointer: Pointer, agenda: Agenda): string {
  const list = /^.*\/(?:beslut|medverkande|kostnadsdelning|ledamöter|årshjul)(?=\/\d+)/u.exec(pointer);
  return keyPath(agenda, list?.[0] ?? pointer)
    .map(excerpt)
    .join(' › ');
}

function bySpelling(mentions: readonly Mention[]): Mention[][] {
  const spellings = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const spelling = nameKey(mention.name);
    spellings.set(spelling, [...(spellings.get(spelling) ?? []), mention]);
  }
  return [...spellings.values()];
}
