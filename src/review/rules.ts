import type { Rule } from './rule.js';
import { goalWithoutIndicator } from './rules/goal-without-indicator.js';

/** Every rule, in the order of the list of rules. A test holds the table, the folder and the data to one another. */
export const rules: readonly Rule[] = [goalWithoutIndicator];
