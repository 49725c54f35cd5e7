import { line } from './palette.js';
import { lineHeight, type ParagraphStyle, type StyleInk } from './paragraph-style.js';
import { styleIds } from './style-ids.js';

/** What stands in the margins of the page: running head and foot, and footnotes. */
export function marginaliaStyles({ palette, scale }: StyleInk): ParagraphStyle[] {
  const size = scale.small - 1;
  const run = { size, color: palette.muted };
  return [
    {
      id: styleIds.header,
      name: 'header',
      basedOn: styleIds.normal,
      run,
      paragraph: {
        spacing: { after: 0, ...lineHeight(size, 1.28) },
        border: { bottom: line(palette.rule, 0.5, 4) },
      },
    },
    {
      id: styleIds.footer,
      name: 'footer',
      basedOn: styleIds.normal,
      run,
      paragraph: {
        spacing: { after: 0, ...lineHeight(size, 1.28) },
        border: { top: line(palette.rule, 0.5, 4) },
      },
    },
    {
      id: styleIds.footnoteText,
      name: 'footnote text',
      basedOn: styleIds.normal,
      run: { size },
      paragraph: { spacing: { after: 40, ...lineHeight(size, 1.28) } },
    },
  ];
}
