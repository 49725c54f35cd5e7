import { itemsAt } from '../items.js';
import type { Rule } from '../rule.js';

/** Version 1.0 of what was adopted is often dated some days or weeks after the decision. A year is a slip. */
const usualDelay = 365 * 24 * 60 * 60 * 1000;

/** A decision on a document that was drawn up much later. */
export const decidedBeforeDrawnUp: Rule = {
  name: 'decided-before-drawn-up',
  *find({ agenda: { dokument } }) {
    const { upprättad, beslut } = dokument;
    if (upprättad === undefined) return;
    for (const { pointer, value } of itemsAt('/dokument/beslut', beslut)) {
      if (value.datum === undefined) continue;
      if (Date.parse(upprättad) - Date.parse(value.datum) <= usualDelay) continue;
      yield { pointer: `${pointer}/datum`, details: { decided: value.datum, drawnUp: upprättad } };
    }
  },
};
