import { partsAt, textOf } from '../../answers/parts.js';
import { slugOf } from '../id-from-name.js';
import type { Rule } from '../rule.js';

const lists = [
  'övergripande_mål mål *',
  'övergripande_mål mål * indikatorer *',
  'insatsområden områden *',
  'insatser lista *',
  'bilagor *',
  'källor *',
].map((path) => path.split(' '));

/** An id that is a number in the order: it misleads as soon as something is added, moved or taken away. */
export const numberInId: Rule = {
  name: 'number-in-id',
  *find({ agenda }) {
    for (const { pointer, value } of lists.flatMap((path) => partsAt(agenda, path))) {
      const id = textOf(value, 'id');
      const name = textOf(value, 'namn') ?? textOf(value, 'titel') ?? textOf(value, 'mått') ?? '';
      if (id === undefined || !isNumbered(id, name)) continue;
      const better = slugOf(name);
      yield {
        pointer: `${pointer}/id`,
        details: { id, better },
        ...(better === '' || better === id ? {} : { hint: 'from-name' }),
      };
    }
  },
};

const kind =
  '(?:mål|delmål|insats|åtgärd|aktivitet|område|insatsområde|indikator|mått|bilaga|källa|not|nr|punkt)';

const beginsWithKind = new RegExp(`^(?:${kind}-?|[a-zåäö])\\d{1,2}(?:-|$)`, 'u');

/** A number of the order has one or two digits; one that stands in the name too ("NIS 2") belongs to it. */
function isNumbered(id: string, name: string): boolean {
  if (beginsWithKind.test(id) || /^[\d-]{1,5}$/.test(id)) return true;
  const number = /^(\d{1,2})-|-(\d{1,2})$/.exec(id);
  const digits = number?.[1] ?? number?.[2];
  return digits !== undefined && name.match(/\d+/g)?.includes(digits) !== true;
}
