import { readWord, type CheckedWord } from './checked-word.js';
import { appearanceRules } from './rules/appearance.js';
import { figureRules } from './rules/figures.js';
import { headingRules } from './rules/headings.js';
import { linkRules } from './rules/links.js';
import { listRules } from './rules/lists.js';
import { noteRules } from './rules/notes.js';
import { packageRules } from './rules/package.js';
import { propertyRules } from './rules/properties.js';
import { referenceRules } from './rules/references.js';
import { tableRules } from './rules/tables.js';

/** One thing that a Word file must be. */
export interface WordRule {
  /** "word-headings"; permanent. */
  id: string;
  /**
   * Where it is asked for: a clause of EN 301 549 V3.2.1 (chapter 10 is WCAG 2.1 for documents), or the part of Office
   * Open XML (ECMA-376) that describes what is looked at.
   */
  clause: string;
  /** What breaks the rule, each in a few English words for whoever maintains the program; empty when it is kept. */
  breaks(file: CheckedWord): string[];
}

export interface WordResult {
  rule: string;
  clause: string;
  breaks: string[];
}

const rules: readonly WordRule[] = [
  ...packageRules,
  ...propertyRules,
  ...headingRules,
  ...listRules,
  ...tableRules,
  ...figureRules,
  ...linkRules,
  ...noteRules,
  ...referenceRules,
  ...appearanceRules,
];

/**
 * Holds a finished Word file against what makes it accessible and lasting. It runs on every file that is made; the
 * schemas of Office Open XML are held against the same files by public validators in `npm run open-xml`. It never
 * throws: a file that cannot be read breaks `word-well-formed`.
 */
export function checkWord(bytes: Uint8Array): WordResult[] {
  const file = readWord(bytes);
  return rules.map((rule) => ({ rule: rule.id, clause: rule.clause, breaks: rule.breaks(file) }));
}
