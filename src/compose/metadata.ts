import { basename } from 'node:path';
import type { Agenda } from '../answers/agenda.js';
import type { Metadata } from '../document/tree.js';
import { formatYears } from '../language/format.js';
import { slugify } from '../language/slug.js';
import type { MoreData } from './editions.js';
import type { TemplateManifest } from './template.js';

/** A document's date when the answers hold none: a constant, so that no clock shows in the files. */
const noDate = '2000-01-01';

/** Title, status, names and dates for the files' properties, headers and names. */
export function metadataOf(
  answers: Agenda,
  folder: string,
  manifest: TemplateManifest,
  more: MoreData,
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
    organisations,
    responsible: dokument.dokumentansvarig ?? organisations.join(', '),
    status: dokument.status,
    statusLabel: manifest.statusLabels[dokument.status],
    documentTypeLabel: manifest.kind ?? manifest.documentTypeLabels[dokument.typ] ?? dokument.typ,
    diarienummer: dokument.diarienummer ?? '',
    period: dokument.period === undefined ? '' : formatYears(dokument.period.från, dokument.period.till),
    language: 'sv-SE',
    date: dokument.upprättad ?? decided[0] ?? noDate,
    fileName: `${slugify(`${title} ${subtitle}`, 'agenda')}${suffix}`,
    slug: slugify(basename(folder), 'agenda'),
  };
}

function filledIn(pattern: string, words: MoreData): string {
  return pattern.replace(/\{([\p{L}_]+)\}/gu, (name, key: string) =>
    typeof words[key] === 'string' ? words[key] : name,
  );
}
