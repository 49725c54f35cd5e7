import type { PDFDocument } from '@cantoo/pdf-lib';
import { readForCheck, type CheckedFile } from './checked-file.js';
import type { ArchiveProfile } from '../../../profile/profile.js';
import { accessibilityRules } from './rules/accessibility.js';
import { archiveRules } from './rules/archive.js';

/** One thing that a standard asks of a file. */
export interface ConformanceRule {
  /** "ua-figures"; permanent. */
  id: string;
  /** Clause of ISO 14289-1 (PDF/UA-1) or ISO 19005-2 (PDF/A-2), as veraPDF numbers them. */
  clause: string;
  /** What breaks the rule, each in a few English words for whoever maintains the program; empty when it is kept. */
  breaks(file: CheckedFile): string[];
}

export interface RuleResult {
  rule: string;
  clause: string;
  breaks: string[];
}

export interface CheckResults {
  accessible: RuleResult[];
  /** Empty when no archive profile is wanted. */
  archive: RuleResult[];
}

/**
 * Holds a file against our own reading of PDF/UA-1 and PDF/A. It runs on every PDF before anything is claimed; the
 * official veraPDF is run on the same files in `npm run conformance`.
 */
export function checkConformance(pdf: PDFDocument, profile: ArchiveProfile): CheckResults {
  const file = readForCheck(pdf);
  const run = (rules: readonly ConformanceRule[]): RuleResult[] =>
    rules.map((rule) => ({ rule: rule.id, clause: rule.clause, breaks: rule.breaks(file) }));
  return {
    accessible: run(accessibilityRules),
    archive: profile === 'none' ? [] : run(archiveRules(profile)),
  };
}

export function isKept({ breaks }: RuleResult): boolean {
  return breaks.length === 0;
}
