import { itemsAt } from '../items.js';
import type { Rule } from '../rule.js';

/** A decision with a date or a paragraph, in an agenda that says it is not yet adopted. */
export const decidedButNotAdopted: Rule = {
  name: 'decided-but-not-adopted',
  *find({ agenda: { dokument } }) {
    const { status } = dokument;
    if (status === 'antagen') return;
    for (const { pointer, value } of itemsAt('/dokument/beslut', dokument.beslut)) {
      const key = (['datum', 'paragraf'] as const).find((one) => value[one] !== undefined);
      if (key !== undefined) {
        yield { pointer: `${pointer}/${key}`, hint: key, details: { status, decided: value[key] ?? '' } };
      }
    }
  },
};
