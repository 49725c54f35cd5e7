import { excerpt } from '../../diagnostics/excerpt.js';
import { itemsAt } from '../items.js';
import type { Municipality } from '../knowledge.js';
import { municipalityNamed } from '../municipality-named.js';
import type { Finding, Rule } from '../rule.js';

/** A code that no municipality has, or that is another municipality's than the one named. */
export const municipalityCodeMismatch: Rule = {
  name: 'municipality-code-mismatch',
  *find({ agenda, knowledge: { municipalities } }) {
    for (const { pointer, value } of itemsAt('/kommuner', agenda.kommuner)) {
      const { namn: name, kod: code } = value;
      if (code === undefined) continue;
      const owner = municipalities.find((one) => one.code === code);
      const named = municipalityNamed(value, municipalities)?.municipality;
      if (owner !== undefined && named === owner) continue;
      yield {
        pointer: `${pointer}/kod`,
        ...advice(owner, named, { code, name: excerpt(name) }),
      };
    }
  },
};

function advice(
  owner: Municipality | undefined,
  named: Municipality | undefined,
  details: { code: string; name: string },
): Pick<Finding, 'details' | 'hint'> {
  if (owner === undefined) {
    return named === undefined ? { details } : { details: { ...details, right: named.code }, hint: 'right' };
  }
  const owned = { ...details, owner: owner.name };
  return named === undefined
    ? { details: owned, hint: 'owner' }
    : { details: { ...owned, right: named.code }, hint: 'owner-and-right' };
}
