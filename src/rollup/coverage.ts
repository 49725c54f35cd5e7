import type { Schema } from '../answers/schema.js';
import type { RegionReportTerms } from '../language/terms.js';
import { chapterTitle } from './chapter-title.js';
import type { MemberSummary } from './summary.js';

/** Who has answered what: a row for each member, a column for each chapter that something is asked in. */
export function coverageOf(members: readonly MemberSummary[], schema: Schema, words: RegionReportTerms) {
  const columns = columnsOf(members, schema);
  return {
    kapitel: columns.map((chapter) => ({
      titel: chapterTitle(chapter, schema),
      kort: words.shortChapters[chapter] ?? chapterTitle(chapter, schema),
    })),
    rader: members.map((member) => ({
      kommun: member.shortName,
      // Two words on one line: a region has many rows.
      läge: words.states[member.state].replace(/^(\S+) (\S+)$/u, '$1\u00A0$2'),
      celler: columns.map((chapter) => cellOf(member, chapter)),
      alla: shareOf(member.chapters),
      luckor: !member.isJudged ? false : sum(member.chapters.map(({ gaps }) => gaps)),
      fel: member.errorCount,
    })),
    kolumner: columns.map((chapter) => ({
      titel: chapterTitle(chapter, schema),
      hela: members.filter(({ chapters }) =>
        chapters.some((one) => one.chapter === chapter && one.asked > 0 && one.answered === one.asked),
      ).length,
    })),
  };
}

/** The chapters in which something is asked of somebody, in the order of the agenda. */
export function columnsOf(members: readonly MemberSummary[], schema: Schema): string[] {
  return Object.keys(schema.properties ?? {}).filter((key) =>
    members.some(({ chapters }) => chapters.some(({ chapter, asked }) => chapter === key && asked > 0)),
  );
}

/** "3/4"; "–" where nothing is asked, or nothing could be read. */
export function cellOf({ chapters }: MemberSummary, chapter: string): string {
  return shareOf(chapters.filter((one) => one.chapter === chapter));
}

function shareOf(chapters: MemberSummary['chapters']): string {
  const asked = sum(chapters.map((one) => one.asked));
  return asked === 0 ? '–' : `${sum(chapters.map(({ answered }) => answered))}/${asked}`;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
