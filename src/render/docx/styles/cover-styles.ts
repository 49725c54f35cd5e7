import type { IParagraphPropertiesOptions } from 'docx';
import { fill, line, type Palette } from './palette.js';
import { lineHeight, type ParagraphStyle, type StyleInk } from './paragraph-style.js';
import { styleIds } from './style-ids.js';

/**
 * The title page: the title in white on a band, as in the PDF and on the web, or under a heavy rule; and a tinted panel of
 * facts under it. `isPage`: whether it has a page of its own.
 */
export function coverStyles(
  { palette, scale }: StyleInk,
  { hasBand, isPage }: { hasBand: boolean; isPage: boolean },
): ParagraphStyle[] {
  const size = isPage ? scale.title : scale.titleOnPage;
  const band = bandOf(palette);
  return [
    {
      id: styleIds.coverLogos,
      name: 'Omslagslogotyper',
      basedOn: styleIds.normal,
      next: styleIds.coverOrganisation,
      paragraph: { suppressLineNumbers: true, spacing: { before: 0, after: 280 } },
    },
    {
      id: styleIds.coverOrganisation,
      name: 'Omslagsorganisation',
      basedOn: styleIds.normal,
      run: { bold: true, size: scale.subtitle, color: palette.muted },
      paragraph: {
        suppressLineNumbers: true,
        spacing: { before: 0, after: 40, ...lineHeight(scale.subtitle, 1.3) },
      },
    },
    {
      id: styleIds.title,
      name: 'Title',
      basedOn: styleIds.normal,
      next: styleIds.subtitle,
      quickFormat: true,
      uiPriority: 10,
      run: { bold: true, size, color: hasBand ? white : palette.accent },
      paragraph: {
        suppressLineNumbers: true,
        ...(hasBand ? band : { border: { top: line(palette.primary, 6, 18) } }),
        spacing: { before: 3600, after: 120, ...lineHeight(size, 1.24) },
        keepNext: true,
      },
    },
    {
      id: styleIds.subtitle,
      name: 'Subtitle',
      basedOn: styleIds.normal,
      next: styleIds.normal,
      quickFormat: true,
      uiPriority: 11,
      run: { size: scale.subtitle, color: hasBand ? white : palette.muted },
      paragraph: {
        suppressLineNumbers: true,
        ...(hasBand ? band : {}),
        spacing: { after: 0, ...lineHeight(scale.subtitle, 1.3) },
      },
    },
    {
      id: styleIds.coverFact,
      name: 'Omslagsfakta',
      basedOn: styleIds.normal,
      run: { size: scale.lead },
      paragraph: {
        suppressLineNumbers: true,
        indent: { left: 1814, hanging: 1701 },
        shading: fill(palette.tint),
        border: {
          top: line(palette.tint, 0.5, 6),
          bottom: line(palette.tint, 0.5, 6),
          left: line(palette.primary, 3, 4),
        },
        spacing: { before: 0, after: 0, ...lineHeight(scale.lead, 1.6) },
      },
    },
    {
      id: styleIds.statusNotice,
      name: 'Statusrad',
      basedOn: styleIds.normal,
      paragraph: {
        suppressLineNumbers: true,
        indent: { left: 113, right: 2268 },
        spacing: { before: 360, after: 240 },
      },
    },
  ];
}

const white = 'FFFFFF';

/**
 * Title and subtitle have the same borders, and so Word makes one band of them. The borders are of its colour: they give
 * the words room around them, and the words still begin at the margin.
 */
function bandOf({ primary }: Palette): Pick<IParagraphPropertiesOptions, 'border' | 'shading'> {
  const above = line(primary, 6, 28);
  const beside = line(primary, 6, 14);
  return { shading: fill(primary), border: { top: above, bottom: above, left: beside, right: beside } };
}
