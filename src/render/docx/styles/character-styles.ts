import type { ICharacterStyleOptions } from 'docx';
import { fill } from './palette.js';
import type { StyleInk } from './paragraph-style.js';
import { styleIds } from './style-ids.js';

export function characterStyles({ palette, scale }: StyleInk): ICharacterStyleOptions[] {
  const marginal = { color: palette.muted, size: scale.marginal };
  return [
    {
      id: styleIds.hyperlink,
      name: 'Hyperlink',
      uiPriority: 99,
      run: { color: palette.link, underline: { type: 'single', color: palette.link } },
    },
    {
      id: styleIds.footnoteReference,
      name: 'footnote reference',
      uiPriority: 99,
      run: { superScript: true },
    },
    {
      id: styleIds.gapInText,
      name: 'Lucka i text',
      quickFormat: true,
      run: { color: palette.gapText, shading: fill(palette.gapFill) },
    },
    {
      id: styleIds.codeInText,
      name: 'Kod i text',
      quickFormat: true,
      run: { font: 'Consolas', noProof: true, shading: fill(palette.tint) },
    },
    {
      id: styleIds.formEntry,
      name: 'Ifyllnad',
      run: { shading: fill(palette.tint) },
    },
    {
      id: styleIds.formPlaceholder,
      name: 'Placeholder Text',
      uiPriority: 99,
      run: { color: palette.muted, shading: fill(palette.tint) },
    },
    {
      id: styleIds.paragraphNumber,
      name: 'Styckenummer',
      run: { ...marginal, bold: true, italics: false },
    },
    {
      id: styleIds.lineNumber,
      name: 'line number',
      uiPriority: 99,
      run: marginal,
    },
    {
      id: styleIds.statusLabel,
      name: 'Statusetikett',
      run: {
        bold: true,
        allCaps: true,
        color: 'FFFFFF',
        shading: fill(palette.primary),
        characterSpacing: 10,
      },
    },
  ];
}
