import type { Agenda } from '../answers/agenda.js';
import type { Metadata, StatusMarks } from '../document/tree.js';
import { formatDate, formatYears } from '../language/format.js';
import { slugify, slugOf } from '../language/slug.js';
import type { Terms } from '../language/terms.js';
import type { MoreData } from './editions.js';
import type { TemplateManifest } from './template.js';

type Decision = NonNullable<Agenda['dokument']['beslut']>[number];

/** A document's date when the answers hold none: a constant, so that no clock shows in the files. */
const noDate = '2000-01-01';

/**
 * Title, status, names and dates for the files' properties, headers and names. `name` stands in place of the
 * municipalities' when the graphic profile has one.
 */
export function metadataOf(
  answers: Agenda,
  folder: string,
  name: string | undefined,
  manifest: TemplateManifest,
  more: MoreData,
  terms: Terms,
): Metadata {
  const { dokument, kommuner } = answers;
  const decided = (dokument.beslut ?? []).flatMap((decision) => decision.datum ?? []).sort();
  const organisations = kommuner.map((municipality) => municipality.namn);
  const suffix = dokument.status === 'antagen' ? '' : `-${dokument.status}`;
  const words = { ...more, titel: answers.titel };
  const title = filledIn(manifest.title ?? '{titel}', words);
  const subtitle = filledIn(manifest.subtitle ?? '', words);
  return {
    title,
    subtitle: manifest.title === undefined ? (answers.undertitel ?? '') : subtitle,
    organisations: name === undefined ? organisations : [name],
    responsible: dokument.dokumentansvarig ?? organisations.join(', '),
    status: dokument.status,
    statusLabel: manifest.statusLabels[dokument.status],
    marks: marksOf(dokument, manifest),
    decisions:
      dokument.status === 'antagen' ? (dokument.beslut ?? []).map((one) => decisionOf(one, terms)) : [],
    documentTypeLabel: manifest.kind ?? manifest.documentTypeLabels[dokument.typ] ?? dokument.typ,
    diarienummer: dokument.diarienummer ?? '',
    period: dokument.period === undefined ? '' : formatYears(dokument.period.från, dokument.period.till),
    version: dokument.version ?? '',
    language: 'sv-SE',
    date: dokument.upprättad ?? decided[0] ?? noDate,
    fileName: `${slugify(`${title} ${subtitle}`, 'agenda')}${suffix}`,
    slug: slugOf(folder),
  };
}

/**
 * Numbers of lines come only where the document type has them for the status, and only when they are asked for. The
 * notice then says how to tell them from those of the paragraphs.
 */
function marksOf({ status, radnummer }: Agenda['dokument'], { statusMarks }: TemplateManifest): StatusMarks {
  const {
    notice = '',
    lineNumbersNotice = '',
    watermark = '',
    label = false,
    ...numbers
  } = statusMarks?.[status] ?? {};
  const lineNumbers = (numbers.lineNumbers ?? false) && radnummer === true;
  return {
    notice: [notice, lineNumbers ? lineNumbersNotice : ''].filter((words) => words !== '').join(' '),
    watermark,
    label,
    paragraphNumbers: numbers.paragraphNumbers ?? false,
    lineNumbers,
  };
}

/** "Kommunfullmäktige den 14 december 2026, § 112", after the municipality where there are several. */
function decisionOf({ kommun, instans, datum, paragraf }: Decision, { months }: Terms): string {
  const when = datum === undefined ? undefined : formatDate(datum, months);
  const made = [instans, when].filter((words) => words !== undefined).join(' ');
  const words = [made, paragraf ?? ''].filter((part) => part !== '').join(', ');
  return kommun === undefined ? words : `${kommun}: ${words}`;
}

function filledIn(pattern: string, words: MoreData): string {
  return pattern.replace(/\{([\p{L}_]+)\}/gu, (name, key: string) =>
    typeof words[key] === 'string' ? words[key] : name,
  );
}
