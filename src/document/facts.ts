import type { Terms } from '../language/terms.js';
import type { Metadata } from './tree.js';

export interface Fact {
  label: string;
  value: string;
}

/** What stands under the title on a cover, those facts that there are: an adopted document says who adopted it. */
export function factsOf(metadata: Metadata, terms: Terms): Fact[] {
  return [
    { label: terms.status, value: metadata.statusLabel },
    ...metadata.decisions.map((value) => ({ label: terms.decision, value })),
    { label: terms.diarienummer, value: metadata.diarienummer },
    { label: terms.period, value: metadata.period },
  ].filter(({ value }) => value !== '');
}
