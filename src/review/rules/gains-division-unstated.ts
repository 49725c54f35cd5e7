import type { Rule } from '../rule.js';

/** Nobody knows who may keep the money that is saved. */
export const gainsDivisionUnstated: Rule = {
  name: 'gains-division-unstated',
  *find({ agenda }) {
    if (agenda.finansiering?.fördelning_av_vinster === undefined) {
      yield { pointer: '/finansiering/fördelning_av_vinster' };
    }
  },
};
