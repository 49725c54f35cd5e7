import { DocumentDefaults, type IStylesOptions } from 'docx';
import type { Profile } from '../../../profile/profile.js';
import { characterStyles } from './character-styles.js';
import { coverStyles } from './cover-styles.js';
import { headingStyles } from './heading-styles.js';
import { listStyles } from './list-styles.js';
import { marginaliaStyles } from './marginalia-styles.js';
import { paletteOf } from './palette.js';
import { lineHeight, type StyleInk } from './paragraph-style.js';
import { tableStyles } from './table-styles.js';
import { textStyles } from './text-styles.js';
import { typeScaleOf } from './type-scale.js';

/**
 * All styles of the file. They go in through `importedStyles`, in place of the library's own set: otherwise its
 * defaults come along, and a municipality's style list would show styles that nothing uses. `hasBand`: whether the title
 * stands in white on a band.
 */
export function styleSheet(profile: Profile, language: string, hasBand = false): IStylesOptions {
  const ink: StyleInk = { palette: paletteOf(profile), scale: typeScaleOf(profile.bodySize) };
  const defaults = new DocumentDefaults({
    run: {
      font: profile.fonts.word,
      size: ink.scale.body,
      color: ink.palette.text,
      language: { value: language },
    },
    paragraph: { spacing: { after: 120, ...lineHeight(ink.scale.body, 1.37) } },
  });
  return {
    importedStyles: [defaults, ...tableStyles(ink)],
    paragraphStyles: [
      ...textStyles(ink),
      ...headingStyles(ink),
      ...coverStyles(ink, { hasBand, isPage: profile.cover }),
      ...listStyles(),
      ...marginaliaStyles(ink),
    ],
    characterStyles: characterStyles(ink),
  };
}
