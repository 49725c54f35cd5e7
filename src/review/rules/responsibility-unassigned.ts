import type { Rule } from '../rule.js';

const areas = [
  'verksamheter_och_stöd',
  'gemensamma_lösningar',
  'stöd_för_utveckling',
  'samordning_och_uppföljning',
] as const;

/** One of the guide's four areas of responsibility that nobody has. */
export const responsibilityUnassigned: Rule = {
  name: 'responsibility-unassigned',
  *find({ agenda, knowledge: { schema } }) {
    const chapter = 'organisation_och_genomförande';
    const group = schema.properties?.[chapter]?.properties?.['ansvarsområden'];
    for (const key of areas) {
      if (agenda[chapter]?.ansvarsområden?.[key]?.ansvarig === undefined) {
        yield {
          pointer: `/${chapter}/ansvarsområden/${key}/ansvarig`,
          details: { area: group?.properties?.[key]?.title ?? key, key },
        };
      }
    }
  },
};
