import { excerpt } from '../../diagnostics/excerpt.js';
import { unserved } from '../coverage.js';
import { actionsOf, areasOf } from '../items.js';
import type { Rule } from '../rule.js';

/** An area where nothing is to be done. */
export const areaWithoutAction: Rule = {
  name: 'area-without-action',
  *find({ agenda, stage }) {
    const used = actionsOf(agenda).map(({ value }) => (value.område === undefined ? [] : [value.område]));
    for (const { pointer, value } of unserved(areasOf(agenda), used, stage)) {
      yield { pointer, mark: 'key', details: { area: excerpt(value.namn), id: value.id } };
    }
  },
};
