import { responsibilities } from '../../answers/responsibilities.js';
import type { Rule } from '../rule.js';

/** One of the guide's four areas of responsibility that nobody has. */
export const responsibilityUnassigned: Rule = {
  name: 'responsibility-unassigned',
  *find({ agenda, knowledge: { schema } }) {
    const chapter = 'organisation_och_genomförande';
    const group = schema.properties?.[chapter]?.properties?.['ansvarsområden'];
    for (const key of responsibilities) {
      if (agenda[chapter]?.ansvarsområden?.[key]?.ansvarig === undefined) {
        yield {
          pointer: `/${chapter}/ansvarsområden/${key}/ansvarig`,
          details: { area: group?.properties?.[key]?.title ?? key, key },
        };
      }
    }
  },
};
