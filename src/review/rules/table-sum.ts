import { excerpt } from '../../diagnostics/excerpt.js';
import { formatNumber } from '../../language/format.js';
import type { Rule } from '../rule.js';
import { numberPattern, readNumber, sumOf } from '../swedish-numbers.js';
import { textsOf } from '../texts.js';
import { tablesIn, type Cell, type TypedTable } from '../typed-tables.js';

/** A table typed in an answer, whose last row is a sum that is not the sum. */
export const tableSum: Rule = {
  name: 'table-sum',
  *find(subject) {
    for (const { pointer, text, prose } of textsOf(subject)) {
      for (const table of prose ? tablesIn(text) : []) {
        for (const { header, cell, sum } of wrongSumsIn(table)) {
          yield {
            pointer,
            words: { offset: cell.offset, length: cell.text.length },
            details: { column: excerpt(header), said: cell.text, sum: formatNumber(sum) },
          };
        }
      }
    }
  },
};

const sumWord = /^(?:summan?|totalt?|totalsumma|sammanlagt)(?!\p{L})/iu;
const partWord = /^(?:summa|delsumma|varav|därav|totalt?)(?!\p{L})/iu;

function* wrongSumsIn({ header, rows }: TypedTable): Generator<{ header: string; cell: Cell; sum: number }> {
  const [last, body] = [rows.at(-1), rows.slice(0, -1)];
  if (last === undefined || !sumWord.test(last[0]?.text ?? '')) return;
  // With sums of parts among the rows, or rows that are part of others, the column does not add up as it stands.
  if (body.some((row) => partWord.test(row[0]?.text ?? ''))) return;
  for (const [column, { text: title }] of header.entries()) {
    const cell = last[column];
    const sum = column === 0 || cell === undefined ? undefined : wrongSum(body, cell, column, title);
    if (cell !== undefined && sum !== undefined) yield { header: title, cell, sum };
  }
}

/** What the sum should be, when it is not what it says; undefined when it is, or when one cannot tell. */
function wrongSum(body: readonly Cell[][], total: Cell, column: number, title: string): number | undefined {
  const said = amountIn(total.text);
  const cells = body.map((row) => row[column]?.text ?? '').filter((text) => !/^[-–—]?$/.test(text));
  const amounts = cells.map(amountIn).filter((amount) => amount !== undefined);
  if (said === undefined || amounts.length < 2 || amounts.length < cells.length) return undefined;
  if (amounts.some(({ unit }) => unit !== '' && said.unit !== '' && unit !== said.unit)) return undefined;
  const isShare = said.unit === '%' || /procent|%|andel|snitt|medel|median|index|betyg/i.test(title);
  if (isShare && said.value !== 100) return undefined; // an average, most likely
  const sum = sumOf(amounts.map(({ value }) => value));
  const decimals = Math.max(...amounts.map((one) => one.decimals));
  const slack =
    (isShare || decimals > 0 ? amounts.length * halfOf(decimals) : 0) +
    (said.decimals < decimals ? halfOf(said.decimals) : 0);
  return Math.abs(sum - said.value) <= slack + 1e-9 ? undefined : sum;
}

const amount = new RegExp(`^(${numberPattern})\\s*(%|\\p{L}{0,12})\\.?$`, 'u');

/** A cell that is a number, with a unit or without. */
function amountIn(text: string): { value: number; decimals: number; unit: string } | undefined {
  const [, number, unit = ''] = amount.exec(text) ?? [];
  return number === undefined ? undefined : { ...readNumber(number), unit: unit.toLowerCase() };
}

/** How far a number with so many decimals may be from what it was before it was rounded. */
function halfOf(decimals: number): number {
  return 0.5 * 10 ** -decimals;
}
