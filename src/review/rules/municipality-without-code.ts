import { itemsAt } from '../items.js';
import { municipalityNamed } from '../municipality-named.js';
import type { Rule } from '../rule.js';

/** A municipality whose code is known but not given. */
export const municipalityWithoutCode: Rule = {
  name: 'municipality-without-code',
  *find({ agenda, knowledge: { municipalities } }) {
    for (const { pointer, value } of itemsAt('/kommuner', agenda.kommuner)) {
      if (value.kod !== undefined) continue;
      const named = municipalityNamed(value, municipalities);
      if (named === undefined || named.spelling === 'misspelt') continue;
      const { name, code } = named.municipality;
      yield { pointer: `${pointer}/kod`, details: { name, code } };
    }
  },
};
