import { Paragraph, TabStopType, type FileChild, type IRunPropertiesOptions } from 'docx';
import { factsOf } from '../../document/facts.js';
import type { Metadata } from '../../document/tree.js';
import { coverLogos } from './logos.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { typeScaleOf } from './styles/type-scale.js';
import { tabRun, textRun } from './text-run.js';
import { titleSize } from './title-size.js';

const factAt = 1814;

/** The title page; in a profile without covers the title, which the control box follows on the same page. */
export function renderCover(setting: Setting): FileChild[] {
  const { document, profile, terms } = setting;
  const { metadata } = document;
  const logos = coverLogos(profile);
  const isCover = profile.cover;
  return [
    ...(logos.length === 0 ? [] : [new Paragraph({ style: styleIds.coverLogos, children: logos })]),
    ...metadata.organisations.flatMap((organisation) => coverLine(styleIds.coverOrganisation, organisation)),
    ...coverLine(styleIds.title, metadata.title, isCover ? undefined : 480, titleLooks(setting)),
    ...coverLine(styleIds.subtitle, metadata.subtitle),
    ...factsOf(metadata, terms).map(({ label, value }, index, { length }) =>
      fact(label, value, {
        before: index > 0 ? 0 : isCover ? 1200 : 360,
        after: isCover || index < length - 1 ? 0 : 360,
      }),
    ),
    ...statusNotice(metadata),
  ];
}

/** Smaller than the style has it, when a word would not fit on a line. A municipality's own template decides itself. */
function titleLooks({ document, profile, houseTemplate }: Setting): IRunPropertiesOptions {
  const scale = typeScaleOf(profile.bodySize);
  const full = profile.cover ? scale.title : scale.titleOnPage;
  const size = titleSize(document.metadata.title, full, scale.subtitle);
  return size === full || houseTemplate !== undefined ? {} : { size };
}

function coverLine(
  style: string,
  text: string,
  before?: number,
  looks: IRunPropertiesOptions = {},
): Paragraph[] {
  const children = textRun(text, looks);
  const spacing = before === undefined ? {} : { spacing: { before } };
  return children.length === 0 ? [] : [new Paragraph({ style, ...spacing, children })];
}

/** What a document that is not adopted says of itself; nothing for one that is. */
function statusNotice({ statusLabel, marks: { notice } }: Metadata): Paragraph[] {
  if (notice === '') return [];
  const children = [...textRun(`${statusLabel}.`, { bold: true }), ...textRun(` ${notice}`)];
  return [new Paragraph({ style: styleIds.statusNotice, children })];
}

function fact(label: string, value: string, spacing: { before: number; after: number }): Paragraph {
  return new Paragraph({
    style: styleIds.coverFact,
    spacing,
    tabStops: [{ type: TabStopType.LEFT, position: factAt }],
    children: [...textRun(label, { bold: true }), tabRun(), ...textRun(value)],
  });
}
