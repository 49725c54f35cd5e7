import { isGroup, partsAt } from '../answers/parts.js';
import { pointerTo } from '../answers/pointer.js';
import type { Project } from '../answers/project.js';
import type { Problem } from '../diagnostics/diagnostic.js';

const indicators = ['övergripande_mål', 'mål', '*', 'indikatorer', '*'];

/**
 * Outcomes of an indicator whose years cannot be right: one year measured twice, a later year above an earlier one, or
 * a year that is not after the year of the baseline.
 */
export function findMisplacedOutcomes({ answers, places }: Project): Problem[] {
  return partsAt(answers, indicators).flatMap((indicator) => {
    const baseline = isGroup(indicator.value) ? measuredYear(indicator.value['utgångsvärde']) : undefined;
    const outcomes = isGroup(indicator.value) ? indicator.value['utfall'] : undefined;
    if (!Array.isArray(outcomes)) return [];
    const years = outcomes.map(yearOf);
    return years.flatMap((year, index): Problem[] => {
      if (year === undefined) return [];
      const pointer = pointerTo(pointerTo(pointerTo(indicator.pointer, 'utfall'), index), 'år');
      const fault = faultOf(year, years.slice(0, index), baseline);
      return fault === undefined ? [] : [{ ...fault, severity: 'error', place: places.value(pointer) }];
    });
  });
}

function faultOf(
  year: number,
  above: readonly (number | undefined)[],
  baseline: number | undefined,
): Pick<Problem, 'code' | 'details'> | undefined {
  if (above.includes(year)) return { code: 'validate/outcome-year-twice', details: { year } };
  const later = above.find((one) => one !== undefined && one > year);
  if (later !== undefined) return { code: 'validate/outcome-order', details: { year, later } };
  if (baseline !== undefined && year <= baseline)
    return { code: 'validate/outcome-before-baseline', details: { year, baseline } };
  return undefined;
}

/** What is ”ej mätt” has no year that anything must come after. */
function measuredYear(baseline: unknown): number | undefined {
  return isGroup(baseline) && typeof baseline['värde'] === 'number' ? yearOf(baseline) : undefined;
}

function yearOf(group: unknown): number | undefined {
  const year = isGroup(group) ? group['år'] : undefined;
  return typeof year === 'number' ? year : undefined;
}
