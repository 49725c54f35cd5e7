import { formatYears } from '../../language/format.js';
import type { Rule } from '../rule.js';

/** Years in the title that are not the agenda's period: the title was inherited from another document. */
export const periodInTitle: Rule = {
  name: 'period-in-title',
  *find({ agenda }) {
    const { period } = agenda.dokument;
    if (period === undefined) return;
    for (const key of ['titel', 'undertitel'] as const) {
      for (const { words, from, to } of rangesIn(agenda[key] ?? '')) {
        if (from === period.från && to === period.till) continue;
        yield {
          pointer: `/${key}`,
          words,
          details: { years: formatYears(from, to), period: formatYears(period.från, period.till) },
        };
      }
    }
  },
};

interface Range {
  words: { offset: number; length: number };
  from: number;
  to: number;
}

const range =
  /(?<!\d)((?:19|20)\d{2})\s*(?:[-–—−/]|till och med|t\.?\s?o\.?\s?m\.?|till)\s*(?:år\s+)?((?:19|20)?\d{2})(?!\d)/giu;

/** "2027–2030", "2027-30", "2027 till 2030"; but not the years of a document that this one replaces. */
function* rangesIn(title: string): Generator<Range> {
  for (const match of title.matchAll(range)) {
    const [all, first = '', last = ''] = match;
    const from = Number(first);
    const to = Number(last.length === 4 ? last : `${first.slice(0, 2)}${last}`);
    if (to <= from || /\b(?:ersätter|avlöser|efterträder)\b/i.test(title.slice(0, match.index))) continue;
    yield { words: { offset: match.index, length: all.length }, from, to };
  }
}
