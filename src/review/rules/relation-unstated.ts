import type { Rule } from '../rule.js';

/** Nobody knows which document applies when two say different things. */
export const relationUnstated: Rule = {
  name: 'relation-unstated',
  *find({ agenda }) {
    if (agenda.syfte_och_tillämpning?.förhållande_till_andra_styrdokument === undefined) {
      yield { pointer: '/syfte_och_tillämpning/förhållande_till_andra_styrdokument' };
    }
  },
};
