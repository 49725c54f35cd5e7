import type { Rule } from '../rule.js';

const tooRare = ['vartannat år', 'en gång per mandatperiod'];

/** A follow-up that is rarer than yearly. */
export const followUpTooRare: Rule = {
  name: 'follow-up-too-rare',
  *find({ agenda }) {
    const { intervall } = agenda.uppföljning ?? {};
    if (intervall !== undefined && tooRare.includes(intervall)) {
      yield { pointer: '/uppföljning/intervall', details: { interval: intervall } };
    }
  },
};
