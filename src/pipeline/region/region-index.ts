import type { Installation } from '../../load/load-installation.js';
import type { MemberEntry } from '../../region/region.js';
import { formatNames, formats as formatRows, type Format } from '../../render/formats.js';
import type { ManifestRow } from '../../write/manifest.js';
import { manifestOf } from '../../compose/template.js';
import type { Document } from '../../document/tree.js';
import { agendaType, templateOf } from '../inspect.js';
import type { SoundRegion } from './inspect-region.js';
import type { MemberRecord } from './member-record.js';

/** A member as the list of all shows it. */
export interface ListedMember {
  member: MemberEntry;
  /** "1486-stromstad" */
  folder: string;
  /** Absent when nothing of it has been made. */
  record?: MemberRecord;
  /** Whether the record and the files are of what the member's answers say now. */
  isCurrent: boolean;
  /** What lies in its folder. */
  files: readonly ManifestRow[];
}

/** What the list shows of the region's own documents: they are made together with it. */
export interface OwnDocuments {
  documents: readonly Document[];
  formats: readonly Format[];
}

/** The list of members as plain data with Swedish keys for its template. */
export function regionIndexData(
  listed: readonly ListedMember[],
  { documents, formats }: OwnDocuments,
  { answers }: SoundRegion,
  installation: Installation,
) {
  const { gäller, sista_dag } = answers.mall ?? {};
  const rows = listed.map((one) => memberRow(one, installation));
  const count = (läge: string): number => rows.filter((row) => row.läge === läge).length;
  return {
    gäller: gäller ?? false,
    sista_dag: sista_dag ?? false,
    antal: {
      alla: rows.length,
      klara: count('complete'),
      påbörjade: count('begun'),
      ej_börjat: count('not-begun'),
      olästa: count('unreadable'),
      ej_skapade: count('not-made'),
    },
    dokument: documents.map(({ metadata: { title, fileName } }) => ({
      namn: title,
      filer: formats.map((format) => ({
        länk: `${fileName}.${formatRows[format].ending}`,
        ord: formatWords(format, installation),
      })),
    })),
    medlemmar: rows,
    fel: listed.flatMap(({ member, record }) =>
      (record?.report.errors ?? []).map(({ file, line, message }) => ({
        namn: member.shortName,
        fil: file,
        rad: line ?? false,
        meddelande: message,
      })),
    ),
  };
}

function memberRow({ member, folder, record, isCurrent, files }: ListedMember, installation: Installation) {
  return {
    kod: member.code,
    namn: member.name,
    läge: record?.report.state ?? 'not-made',
    status: record?.status ?? false,
    luckor: record?.gaps ?? 0,
    fel: record?.report.errorCount ?? 0,
    stoppad: record?.isStopped ?? false,
    aktuell: isCurrent && record?.isStopped !== true,
    filer: formatNames.flatMap((format) =>
      files
        .filter((file) => file.format === format && installation.templates.has(file.type ?? ''))
        .map(({ path, type = '' }) => {
          const words = formatWords(format, installation);
          const ord = type === agendaType ? words : `${kindOf(type, installation)} (${words})`;
          return { länk: `${folder}/${path}`, ord };
        }),
    ),
  };
}

function kindOf(type: string, installation: Installation): string {
  return manifestOf(templateOf(type, installation)).kind ?? type;
}

function formatWords(format: Format, { terms }: Installation): string {
  const words = terms.formatNames[format] ?? format;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
