import type { Rule } from '../rule.js';

/** The council cannot tell what it is asked to decide. */
export const decisionUnclear: Rule = {
  name: 'decision-unclear',
  *find({ agenda }) {
    if (agenda.syfte_och_tillämpning?.vad_beslutas === undefined) {
      yield { pointer: '/syfte_och_tillämpning/vad_beslutas' };
    }
  },
};
