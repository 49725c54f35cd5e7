import type { Schema } from '../answers/schema.js';
import type { ChangedText } from '../document/changes.js';
import { formatYears } from '../language/format.js';
import type { Terms } from '../language/terms.js';
import { chapterTitle } from './chapter-title.js';
import { cellOf, columnsOf } from './coverage.js';
import { headingOf } from './deviations.js';
import { rollIndicators } from './indicators.js';
import { traceActions } from './joint-actions.js';
import { moneyOf } from './money.js';
import { inOrder } from './order.js';
import { isJoint, kindOf, sourceName, unitWords, type RegionFacts } from './region-report.js';
import type { MemberSummary } from './summary.js';

/** A table for a spreadsheet: its name, and its rows, the first of them headings. */
export interface ReportTable {
  /** "tackning" */
  name: string;
  rows: string[][];
}

/** The report's figures for whoever wants to sort and count them otherwise. Numbers with a decimal comma. */
export function reportTables(summaries: readonly MemberSummary[], facts: RegionFacts): ReportTable[] {
  const members = inOrder(summaries);
  const { schema, terms } = facts;
  const { headings } = terms.regionReport;
  return [
    { name: 'tackning', rows: coverageRows(members, schema, terms) },
    { name: 'avvikelser', rows: [[...headings.deviations], ...deviationRows(members, schema)] },
    { name: 'indikatorer', rows: [[...headings.indicators], ...indicatorRows(members, terms)] },
    { name: 'insatser', rows: [[...headings.actions], ...actionRows(members, facts)] },
    { name: 'anmarkningar', rows: [[...headings.findings], ...findingRows(members, facts)] },
  ];
}

function coverageRows(
  members: readonly MemberSummary[],
  schema: Schema,
  { regionReport }: Terms,
): string[][] {
  const columns = columnsOf(members, schema);
  const { headings, states, of } = regionReport;
  return [
    [...headings.coverage, ...columns.map((chapter) => chapterTitle(chapter, schema))],
    ...members.map((member) => [
      member.code,
      member.name,
      states[member.state],
      String(member.errorCount),
      // Excel takes 3/4 for a date.
      ...columns.map((chapter) => cellOf(member, chapter).replace('/', of)),
    ]),
  ];
}

function deviationRows(members: readonly MemberSummary[], schema: Schema): string[][] {
  return members.flatMap(({ code, name, deviations }) =>
    deviations.map((one) => [
      code,
      name,
      chapterTitle(one.chapter, schema),
      headingOf(one),
      joined(one.old),
      joined(one.new),
    ]),
  );
}

function joined(parts: readonly ChangedText[]): string {
  return parts.map(({ text }) => text).join('');
}

function indicatorRows(members: readonly MemberSummary[], { regionReport }: Terms): string[][] {
  return rollIndicators(members, unitWords(regionReport)).flatMap(({ goal, measure, unit, rows }) =>
    rows.map((row) => [
      goal,
      measure,
      unit,
      regionReport.values[row.what],
      row.years === undefined ? '' : formatYears(...row.years),
      ...[row.count, row.regional, row.least, row.median, row.most].map(decimal),
      row.sum === undefined ? '' : decimal(row.sum),
    ]),
  );
}

function actionRows(members: readonly MemberSummary[], { name, terms }: RegionFacts): string[][] {
  return traceActions(members, name).flatMap((action) => {
    const kind = isJoint(action) ? kindOf(action, terms.regionReport) : '';
    const about = [
      action.id,
      action.name,
      kind,
      action.tellings.map(({ member }) => member.shortName).join(', '),
      action.missing.map(({ shortName }) => shortName).join(', '),
    ];
    const amounts = moneyOf(action);
    if (amounts.length === 0) return [[...about, '', '', '']];
    return amounts.map(({ source, year, amount }) => [
      ...about,
      sourceName(source, terms),
      year === undefined ? '' : String(year),
      decimal(amount),
    ]);
  });
}

function findingRows(
  members: readonly MemberSummary[],
  { schema, terms, ruleTitle }: RegionFacts,
): string[][] {
  const { severities } = terms.regionReport;
  return members.flatMap(({ code, name, chapters, findings }) => [
    ...chapters.flatMap(({ chapter, gaps }) =>
      gaps === 0 ? [] : [[code, name, chapterTitle(chapter, schema), severities.gap, '', String(gaps)]],
    ),
    ...findings.map((one) => [
      code,
      name,
      chapterTitle(one.chapter, schema),
      severities[one.severity],
      ruleTitle(one.code) ?? one.code,
      String(one.count),
    ]),
  ]);
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}
