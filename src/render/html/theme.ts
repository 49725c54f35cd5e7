import { paints } from '../../drawing/colours.js';
import type { Profile } from '../../profile/profile.js';
import type { FontFile } from '../../profile/resources.js';
import { darkTheme, lightTheme, type Theme } from '../../profile/themes.js';
import { cssColour, cssNumber, cssString } from './css-values.js';

/** The profile as custom properties. The style sheets hold no colours of their own but those of a printed web page. */
export function themeProperties(profile: Profile, fonts: readonly FontFile[]): string {
  const named = { ...profile.colours, chartMiddle: paints(profile).middle };
  const colours = Object.entries(named).map(
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

/** The web page's colours, by light and by dark. */
export function themeColours({ colours }: Profile): string {
  const properties = (theme: Theme): string[] =>
    Object.entries(theme).map(([name, value]: [string, string]) => `--${kebab(name)}: ${cssColour(value)};`);
  return [
    ':root {',
    ...properties(lightTheme(colours)),
    '}',
    '@media (prefers-color-scheme: dark) {',
    ':root {',
    ...properties(darkTheme(colours)),
    '}',
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
