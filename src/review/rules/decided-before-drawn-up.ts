import { itemsAt } from '../items.js';
import type { Rule } from '../rule.js';

/** A decision on a document that was not yet drawn up. */
export const decidedBeforeDrawnUp: Rule = {
  name: 'decided-before-drawn-up',
  *find({ agenda: { dokument } }) {
    const { upprättad, beslut } = dokument;
    if (upprättad === undefined) return;
    for (const { pointer, value } of itemsAt('/dokument/beslut', beslut)) {
      if (value.datum === undefined || value.datum >= upprättad) continue;
      yield { pointer: `${pointer}/datum`, details: { decided: value.datum, drawnUp: upprättad } };
    }
  },
};
