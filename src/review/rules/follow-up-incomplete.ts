import type { Rule } from '../rule.js';

/** A follow-up that does not say who, when or how. */
export const followUpIncomplete: Rule = {
  name: 'follow-up-incomplete',
  *find({ agenda }) {
    const { ansvarig, intervall, tidpunkt, metoder = [] } = agenda.uppföljning ?? {};
    const missing = [
      ...(ansvarig === undefined ? [{ key: 'ansvarig', hint: 'who' }] : []),
      ...(intervall === undefined && tidpunkt === undefined ? [{ key: 'intervall', hint: 'when' }] : []),
      ...(metoder.length === 0 ? [{ key: 'metoder', hint: 'how' }] : []),
    ];
    for (const { key, hint } of missing) {
      yield { pointer: `/uppföljning/${key}`, details: { part: key }, hint };
    }
  },
};
