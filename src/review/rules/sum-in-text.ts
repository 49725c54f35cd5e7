import { excerpt } from '../../diagnostics/excerpt.js';
import { formatNumber, formatYears } from '../../language/format.js';
import { actionSums, type ActionSums } from '../action-sums.js';
import { amountsInText, type WrittenAmount } from '../amounts-in-text.js';
import { passagesOf } from '../prose.js';
import type { Rule } from '../rule.js';
import { sentencesOf } from '../sentences.js';

/**
 * What the text says that the actions cost together, or cost a year, against the actions' own amounts. It speaks up
 * only where the sentence says what the actions cost together, and where no sum of theirs comes near.
 */
export const sumInText: Rule = {
  name: 'sum-in-text',
  *find({ agenda }) {
    const sums = actionSums(agenda);
    if (sums === undefined) return;
    const answers: [string, string | undefined][] = [
      ['/inledning/sammanfattning', agenda.inledning?.sammanfattning],
      ['/finansiering/ekonomiska_konsekvenser', agenda.finansiering?.ekonomiska_konsekvenser],
    ];
    for (const [pointer, text = ''] of answers) {
      for (const { sentence, offset } of sentencesAboutSums(text)) {
        for (const { amount, years, sum } of wrongAmountsIn(sentence, sums)) {
          yield {
            pointer,
            words: { offset: offset + amount.offset, length: amount.length },
            details: {
              said: excerpt(sentence.slice(amount.offset, amount.offset + amount.length)),
              years,
              sum: formatNumber(sum),
            },
          };
        }
      }
    }
  },
};

const together =
  /(?<!\p{L})(?:sammanlagt|sammanlagda|totalt|totala|tillsammans|sammantaget|summan)(?!\p{L})/iu;
const document = 'agendan|handlingsplanen|planen|programmet|strategin';
const actions = `(?:insatserna|åtgärderna|(?:(?:agenda|handlingsplane|plane|programme|strategi)[nt]s|alla|samtliga) (?:\\p{N}+ )?(?:insatser|åtgärder)|${document})`;
/** "Insatserna i agendan beräknas kosta", but not "Av insatserna kostar e-arkivet". */
const theyCost = new RegExp(
  `(?<![\\p{L}-]|(?<!\\p{L})(?:av|bland|de|i|inom|för|från|med|till|utom|utöver)(?:\\s+\\S+)?\\s+)${actions}(?:\\s+[^\\s.,;:]+){0,5}?\\s+kosta(?:r|de|t)?(?!\\p{L})`,
  'iu',
);
/** "Tillsammans kostar insatserna", "Sammanlagt beräknas de kosta". */
const togetherTheyCost = (they: string): RegExp =>
  new RegExp(
    `(?:sammanlagt|totalt|tillsammans|sammantaget)\\s+(?:kostar|(?:beräknas|bedöms|uppskattas|väntas))\\s+${they}(?!\\p{L})`,
    'iu',
  );
/** "Kostnaden för insatserna", "insatsernas sammanlagda kostnad", "summan för insatserna". */
const theirCost = new RegExp(
  `(?<!\\p{L})(?:kostnad(?:en|er|erna)?|summan)\\s+(?:av|för)\\s+${actions}(?!\\p{L})|(?<!\\p{L})(?:insatsernas|åtgärdernas|agendans|handlingsplanens|planens|programmets|strategins)\\s+(?:\\S+\\s+){0,2}kostnad(?:er|en)?(?!\\p{L})`,
  'iu',
);
const sayTheyCost = [theyCost, togetherTheyCost(actions), theirCost];
/** "De kostar tillsammans", after a sentence about the actions. */
const sayWhatTheseCost = [
  /(?<!\p{L})(?:de|dessa)\s+(?:(?:beräknas|bedöms|uppskattas|väntas|sammanlagt|totalt|tillsammans)\s+){0,2}kosta(?:r|de)?(?!\p{L})/iu,
  togetherTheyCost(
    '(?:de|dessa)(?=\\s+(?:(?:kosta|omkring|cirka|ca\\.?|ungefär|runt|drygt|knappt|nästan)\\s+)*\\d)',
  ),
];
const namesActions = /(?<!\p{L})(?:insats(?:er|erna)|åtgärder(?:na)?|agendan)(?!\p{L})/iu;
/** Then the sum is of something else: what is gained, a kind of cost, or what it costs afterwards. */
const other = /nytta|vinst|spar|frigör|intäkt|löpande|drift|investering|om året|per år|årlig/iu;

function* sentencesAboutSums(text: string): Generator<{ sentence: string; offset: number }> {
  for (const passage of passagesOf(text)) {
    if (passage.kind === 'quote' || passage.kind === 'note') continue;
    let before = '';
    for (const { offset, length } of sentencesOf(passage.text)) {
      const sentence = passage.text.slice(offset, offset + length);
      const isAboutThem =
        sayTheyCost.some((words) => words.test(sentence)) ||
        (namesActions.test(before) && sayWhatTheseCost.some((words) => words.test(sentence)));
      if (together.test(sentence) && isAboutThem && !other.test(sentence)) {
        yield { sentence, offset: passage.offset + offset };
      }
      before = sentence;
    }
  }
}

interface WrongAmount {
  amount: WrittenAmount;
  /** The years that the right sum is for. */
  years: string;
  sum: number;
}

function* wrongAmountsIn(sentence: string, sums: ActionSums): Generator<WrongAmount> {
  const amounts = amountsInText(sentence).map((amount) => ({ amount, year: yearOf(amount, sentence) }));
  const years = [...sums.byYear.keys()].sort();
  for (const { amount, year } of amounts) {
    if (year === undefined || isOneOf(sums.allOf(year), amount)) continue;
    yield { amount, years: String(year), sum: sums.byYear.get(year) ?? 0 };
  }
  const word = sentence.search(together);
  const undated = amounts.filter(({ year }) => year === undefined);
  const whole = undated.find(({ amount }) => amount.offset > word) ?? undated.at(-1);
  if (whole === undefined || isOneOf(sums.all, whole.amount)) return;
  yield {
    amount: whole.amount,
    years: formatYears(years[0] ?? 0, years.at(-1) ?? 0),
    sum: sums.total,
  };
}

/** The year that an amount is for: "5 020 tkr år 2027", "5 020 tkr (2027)", "2027: 5 020 tkr". */
function yearOf({ offset, length }: WrittenAmount, sentence: string): number | undefined {
  const after = /^\s*\(?(?:(?:under|för|år)\s+){0,2}((?:19|20)\d{2})(?![\d–-])/u.exec(
    sentence.slice(offset + length),
  );
  const before = /((?:19|20)\d{2})\s*:\s*$/u.exec(sentence.slice(0, offset));
  const year = after?.[1] ?? before?.[1];
  return year === undefined ? undefined : Number(year);
}

function isOneOf(sums: readonly number[], { tkr, slack }: WrittenAmount): boolean {
  return sums.some((sum) => Math.abs(sum - tkr) <= slack + 1e-6);
}
