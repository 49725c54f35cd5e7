import type { Rule } from '../rule.js';

/** A programme board with nobody to prepare its matters and carry out its decisions. */
export const boardWithoutExecutive: Rule = {
  name: 'board-without-executive',
  *find({ agenda }) {
    const board = agenda.organisation_och_genomförande?.programstyrgrupp;
    if (board !== undefined && board.verkställande_tjänsteman === undefined) {
      yield { pointer: '/organisation_och_genomförande/programstyrgrupp/verkställande_tjänsteman' };
    }
  },
};
