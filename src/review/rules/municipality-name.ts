import { excerpt } from '../../diagnostics/excerpt.js';
import { itemsAt } from '../items.js';
import { municipalityNamed } from '../municipality-named.js';
import type { Rule } from '../rule.js';

/** A municipality's name in another form than the municipality uses: "Strömstad kommun". */
export const municipalityName: Rule = {
  name: 'municipality-name',
  *find({ agenda, knowledge: { municipalities } }) {
    for (const { pointer, value } of itemsAt('/kommuner', agenda.kommuner)) {
      const named = municipalityNamed(value, municipalities);
      if (named === undefined || named.spelling === 'own') continue;
      yield {
        pointer: `${pointer}/namn`,
        details: { name: excerpt(value.namn), proper: named.municipality.name },
        ...(named.spelling === 'misspelt' ? { hint: 'misspelt' } : {}),
      };
    }
  },
};
