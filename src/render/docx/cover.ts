import { Paragraph, TabStopType, type FileChild } from 'docx';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { tabRun, textRun } from './text-run.js';

const factAt = 1814;

/** The title page, from the metadata alone. */
export function renderCover({ document: { metadata }, terms }: Setting): FileChild[] {
  const facts = [
    [terms.status, metadata.statusLabel],
    [terms.period, metadata.period],
    [terms.diarienummer, metadata.diarienummer],
  ] as const;
  return [
    ...metadata.organisations.flatMap((organisation) => coverLine(styleIds.coverOrganisation, organisation)),
    ...coverLine(styleIds.title, metadata.title),
    ...coverLine(styleIds.subtitle, metadata.subtitle),
    ...facts
      .filter(([, value]) => value !== '')
      .map(([label, value], index) => fact(label, value, index === 0 ? 1200 : 0)),
  ];
}

function coverLine(style: string, text: string): Paragraph[] {
  const children = textRun(text);
  return children.length === 0 ? [] : [new Paragraph({ style, children })];
}

function fact(label: string, value: string, before: number): Paragraph {
  return new Paragraph({
    style: styleIds.coverFact,
    spacing: { before },
    tabStops: [{ type: TabStopType.LEFT, position: factAt }],
    children: [...textRun(label, { bold: true }), tabRun(), ...textRun(value)],
  });
}
