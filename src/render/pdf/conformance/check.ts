import type { PDFDocument } from '@cantoo/pdf-lib';
import { readForCheck, type CheckedFile, type Expected } from './checked-file.js';
import type { Claims } from './metadata.js';
import type { ArchiveProfile } from '../../../profile/profile.js';
import { accessibilityRules } from './rules/accessibility.js';
import { archiveRules } from './rules/archive.js';
import { accessibilityMetadata, archiveMetadata } from './rules/metadata.js';

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
export function checkConformance(
  pdf: PDFDocument,
  profile: ArchiveProfile,
  expected: Expected,
): CheckResults {
  const file = readForCheck(pdf, expected);
  const run = (rules: readonly ConformanceRule[]): RuleResult[] =>
    rules.map((rule) => ({ rule: rule.id, clause: rule.clause, breaks: rule.breaks(file) }));
  return {
    accessible: run(accessibilityRules),
    archive: profile === 'none' ? [] : run(archiveRules(profile)),
  };
}

/** The same for what is written last, because it holds the claims: whether it says what is so. */
export function checkMetadata(pdf: PDFDocument, profile: ArchiveProfile, claims: Claims): CheckResults {
  const ofAccessibility = accessibilityMetadata(pdf, claims);
  return {
    accessible: [{ rule: 'ua-metadata', clause: '7.1-8', breaks: ofAccessibility }],
    archive:
      profile === 'none'
        ? []
        : [{ rule: 'a-metadata', clause: '6.6.2.1-1', breaks: archiveMetadata(pdf, claims) }],
  };
}

export function isKept({ breaks }: RuleResult): boolean {
  return breaks.length === 0;
}
