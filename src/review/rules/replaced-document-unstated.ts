import type { Rule } from '../rule.js';

/** Nobody knows whether an older document still applies. */
export const replacedDocumentUnstated: Rule = {
  name: 'replaced-document-unstated',
  *find({ agenda }) {
    if (agenda.dokument.ersätter === undefined) yield { pointer: '/dokument/ersätter' };
  },
};
