import type { Rule } from '../rule.js';

/** An analysis of the present that looks from fewer sides than three. */
export const perspectiveMissing: Rule = {
  name: 'perspective-missing',
  *find({ agenda, knowledge: { schema } }) {
    const group = schema.properties?.['bakgrund']?.properties?.['nulägesanalys'];
    for (const key of ['externt', 'internt', 'omvärld'] as const) {
      if (agenda.bakgrund?.nulägesanalys?.[key] === undefined) {
        yield {
          pointer: `/bakgrund/nulägesanalys/${key}`,
          details: { perspective: group?.properties?.[key]?.title ?? key, key },
        };
      }
    }
  },
};
