import { csvFile } from '../../consultation/csv.js';
import type { Document } from '../../document/tree.js';
import { slugify } from '../../language/slug.js';
import type { Installation } from '../../load/load-installation.js';
import type { Rulebook } from '../../review/rulebook.js';
import { regionReport, type RegionFacts } from '../../rollup/region-report.js';
import { reportTables } from '../../rollup/report-tables.js';
import type { MemberSummary } from '../../rollup/summary.js';
import type { MadeDocument } from '../../write/manifest.js';
import { composeDocuments } from '../compose-documents.js';
import type { SoundRegion } from './inspect-region.js';

/** The document type of the report. */
export const regionReportType = 'regionrapport';

/** The report to the region's steering group, not yet rendered, and its figures as tables for spreadsheets. */
export interface RegionReport {
  /** One; none when the region's own answers cannot be made a document of. */
  documents: Document[];
  /** CSV. */
  tables: MadeDocument[];
}

/** What came back, of the members' summaries in any order. What goes wrong is added to the problems of `region.agenda`. */
export async function composeRegionReport(
  region: SoundRegion,
  summaries: readonly MemberSummary[],
  installation: Installation,
): Promise<RegionReport> {
  const { agenda: inspection } = region;
  const { sound } = inspection;
  if (sound === undefined) return { documents: [], tables: [] };
  const facts = factsOf(region, installation);
  const data = { lägesbild: regionReport(summaries, facts), region: facts.name };
  const documents = await composeDocuments(
    [regionReportType],
    inspection,
    sound,
    installation,
    undefined,
    data,
  );
  const name = slugify(`regionrapport ${facts.name}`, regionReportType);
  return {
    documents,
    tables: reportTables(summaries, facts).map(({ name: table, rows }) => ({
      type: regionReportType,
      format: 'csv',
      path: `${name}-${table}.csv`,
      bytes: csvFile(rows),
    })),
  };
}

function factsOf({ answers, agenda }: SoundRegion, { schema, terms, rules }: Installation): RegionFacts {
  const { version, sista_dag } = answers.mall ?? {};
  const goals = agenda.sound?.agenda.övergripande_mål?.mål ?? [];
  return {
    name: answers.region.namn,
    ...(version === undefined ? {} : { version }),
    ...(sista_dag === undefined ? {} : { lastDay: sista_dag }),
    goals: goals.map(({ id, namn }) => ({ id, name: namn })),
    schema,
    terms,
    ruleTitle: (code) =>
      code.startsWith('review/')
        ? (rules as Rulebook).get(code.slice('review/'.length))?.sv.title
        : undefined,
  };
}
