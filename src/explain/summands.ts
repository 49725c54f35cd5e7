import { parentOf, segmentsOf, type Pointer } from '../answers/pointer.js';
import { valueOf } from '../answers/parts.js';
import { nameKey } from '../language/names.js';
import { isScalar, type AnswerNode } from './answer-nodes.js';
import { isWithin } from './answer-book.js';

/**
 * The answers whose sum a computed number is: all amounts of one kind, or those of one year, one source or one function
 * among them. The widest that comes to the number is taken. Empty when none does, or a single answer is the number.
 */
export function summandsOf(
  text: string,
  within: readonly Pointer[],
  nodes: readonly AnswerNode[],
): Pointer[] {
  const wanted = numberIn(text);
  if (wanted === undefined || wanted === 0) return [];
  const addends = nodes.flatMap((node) => {
    const { pointer, value } = node;
    const isAsked = within.length === 0 || within.some((one) => isWithin(pointer, one));
    return isAsked && typeof value === 'number' ? [{ pointer, value, marks: marksOf(node) }] : [];
  });
  for (const chosen of choices) {
    const sums = new Map<string, { sum: number; pointers: Pointer[] }>();
    for (const { pointer, value, marks } of addends) {
      const key = [marks.kind, ...chosen.map((mark) => marks[mark])].join('\n');
      const group = sums.get(key) ?? { sum: 0, pointers: [] };
      group.sum += value;
      group.pointers.push(pointer);
      sums.set(key, group);
    }
    const found = [...sums.values()].find(
      ({ sum, pointers }) => pointers.length > 1 && Math.abs(sum - wanted) < tolerance,
    );
    if (found !== undefined) return found.pointers;
  }
  return [];
}

/** Of what amounts with decimals come to in binary. */
const tolerance = 1e-6;

/** What the amounts of a sum can have in common, the widest sum first. */
const choices = [
  [],
  ['year'],
  ['source'],
  ['who'],
  ['year', 'source'],
  ['year', 'who'],
  ['source', 'who'],
  ['year', 'source', 'who'],
] as const;

interface Marks {
  /** The way to the answer, whichever items and year it goes through. */
  kind: string;
  year: string;
  source: string;
  /** The function that is accountable, pays or takes home. */
  who: string;
}

function marksOf({ pointer, parent }: AnswerNode): Marks {
  const segments = segmentsOf(pointer);
  const last = segments.at(-1) ?? '';
  const isYear = /^\d{4}$/.test(last);
  const around: AnswerNode[] = [];
  for (let node = parent; node !== undefined; node = node.parent) around.push(node);
  const nearest = (...keys: string[]): string => {
    const found = around.flatMap(({ value }) => keys.map((key) => valueOf(value, key)));
    const name = found.find((one) => isScalar(one));
    return name === undefined ? '' : nameKey(String(name));
  };
  return {
    kind: (isYear ? segmentsOf(parentOf(pointer)) : segments)
      .map((one) => (/^\d+$/.test(one) ? '*' : one))
      .join('/'),
    year: isYear ? last : '',
    source: nearest('källa'),
    who: nearest('betalas_av', 'tas_hem_av', 'ansvarig'),
  };
}

/** "21 100 tkr" is 21100, "34,5" is 34.5; undefined when there is not just one number. */
function numberIn(text: string): number | undefined {
  const found = text.match(/\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:,\d+)?|\d+(?:,\d+)?/gu) ?? [];
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return undefined;
  return Number(only.replace(/[ \u00A0\u202F]/gu, '').replace(',', '.'));
}
