import type { Schema } from '../answers/schema.js';
import type { Severity } from '../diagnostics/diagnostic.js';
import { sum } from './coverage.js';
import { byText } from './order.js';
import { chapterTitle } from './chapter-title.js';
import type { MemberSummary } from './summary.js';

/** Of the findings that most members have, these are told. */
const commonAtMost = 15;

/** Gaps and remarks: per member, per chapter, and those that most members have. */
export function findingsOf(
  members: readonly MemberSummary[],
  schema: Schema,
  ruleTitle: (code: string) => string | undefined,
) {
  const readable = members.filter(({ state }) => state !== 'unreadable');
  const chapters = ['', ...Object.keys(schema.properties ?? {})];
  return {
    kommuner: readable.map((member) => ({
      kommun: member.shortName,
      granskad: member.isJudged,
      ...countsOf([member]),
    })),
    kapitel: chapters.flatMap((chapter) => {
      const counts = countsOf(readable, chapter);
      const isEmpty = Object.values(counts).every((count) => count === 0);
      return isEmpty ? [] : [{ titel: chapterTitle(chapter, schema) || false, ...counts }];
    }),
    alla: countsOf(readable),
    vanliga: commonFindings(readable, ruleTitle),
  };
}

/** In one chapter, or in all. */
export function countsOf(members: readonly MemberSummary[], chapter?: string) {
  const isHere = (one: { chapter: string }): boolean => chapter === undefined || one.chapter === chapter;
  const count = (wanted: Severity): number =>
    sum(
      members.flatMap(({ findings }) =>
        findings.filter((one) => one.severity === wanted && isHere(one)).map((one) => one.count),
      ),
    );
  return {
    luckor: sum(members.flatMap(({ chapters }) => chapters.filter(isHere).map(({ gaps }) => gaps))),
    fel: count('error'),
    varningar: count('warning'),
    upplysningar: count('info'),
  };
}

/** Those of the review's rules; what is wrong with how a file is written is told for each member. */
function commonFindings(members: readonly MemberSummary[], ruleTitle: (code: string) => string | undefined) {
  const codes = [...new Set(members.flatMap(({ findings }) => findings.map(({ code }) => code)))];
  return codes
    .flatMap((code) => {
      const title = ruleTitle(code);
      const counts = members.map(({ findings }) =>
        sum(findings.filter((one) => one.code === code).map(({ count }) => count)),
      );
      const common = { kommuner: counts.filter((count) => count > 0).length, antal: sum(counts) };
      return title === undefined ? [] : [{ titel: title, ...common }];
    })
    .sort(
      (one, other) =>
        other.kommuner - one.kommuner || other.antal - one.antal || byText(one.titel, other.titel),
    )
    .slice(0, commonAtMost);
}
