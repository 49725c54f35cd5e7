import type { Profile } from '../../profile/profile.js';
import type { FontFile } from '../../profile/resources.js';
import { cssColour, cssNumber, cssString } from './css-values.js';

/** The profile as custom properties. The style sheets hold no colours of their own but the dark ones. */
export function themeProperties(profile: Profile, fonts: readonly FontFile[]): string {
  const colours = Object.entries(profile.colours).map(
    ([name, value]) => `--colour-${kebab(name)}: ${cssColour(value)};`,
  );
  const families = [...new Set([profile.fonts.web, ...fonts.map((font) => font.family)])];
  return [
    ':root {',
    ...colours,
    `--font-families: ${families.map(cssString).join(', ')};`,
    `--body-size: ${cssNumber(profile.bodySize)}pt;`,
    '}',
  ].join('\n');
}

/** The fonts themselves, inside the page: no request goes out, and the document looks the same on every machine. */
export function fontFaces(fonts: readonly FontFile[]): string {
  return fonts
    .map((font) =>
      [
        '@font-face {',
        `font-family: ${cssString(font.family)};`,
        `font-weight: ${font.weight};`,
        `font-style: ${font.style};`,
        'font-display: swap;',
        ...(font.unicodeRange === '' ? [] : [`unicode-range: ${font.unicodeRange};`]),
        `src: url("data:font/${font.format === 'woff2' ? 'woff2' : 'ttf'};base64,${Buffer.from(font.bytes).toString('base64')}") format("${font.format}");`,
        '}',
      ].join('\n'),
    )
    .join('\n');
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
