import { fromHsl, mixed, toHsl } from './colour.js';
import { contrast } from './contrast.js';
import type { ProfileColours } from './profile.js';

/**
 * The colours of the web page by what they are for: ink is what is written with, ground what it stands on. PDF and Word
 * use those of the light theme, under the names that the profile has.
 */
export interface Theme {
  page: string;
  ink: string;
  inkSoft: string;
  /** Headings and labels. */
  accent: string;
  link: string;
  fill: string;
  line: string;
  /** The band with the title, and its text. */
  band: string;
  bandInk: string;
  gapInk: string;
  gapLine: string;
  gapGround: string;
  focus: string;
}

/** One colour on or beside another, and the contrast that WCAG 2.2 AA asks of them. */
export interface Pair {
  ink: keyof Theme;
  ground: keyof Theme;
  ratio: number;
}

/** 1.4.3: text. 1.4.11: borders that tell where something to click is, the mark of focus, the edges of gaps. */
export const asked = { text: 4.5, edge: 3 } as const;

/** Every pair that the style sheets put together; tests read them there and in the browser. */
export const pairs: readonly Pair[] = [
  { ink: 'ink', ground: 'page', ratio: asked.text },
  { ink: 'ink', ground: 'fill', ratio: asked.text },
  { ink: 'inkSoft', ground: 'page', ratio: asked.text },
  { ink: 'inkSoft', ground: 'fill', ratio: asked.text },
  { ink: 'accent', ground: 'page', ratio: asked.text },
  { ink: 'accent', ground: 'fill', ratio: asked.text },
  { ink: 'link', ground: 'page', ratio: asked.text },
  { ink: 'link', ground: 'fill', ratio: asked.text },
  { ink: 'bandInk', ground: 'band', ratio: asked.text },
  { ink: 'gapInk', ground: 'gapGround', ratio: asked.text },
  { ink: 'gapLine', ground: 'gapGround', ratio: asked.edge },
  { ink: 'gapLine', ground: 'page', ratio: asked.edge },
  { ink: 'focus', ground: 'page', ratio: asked.edge },
  { ink: 'focus', ground: 'fill', ratio: asked.edge },
];

/** The pairs of a theme that have too little contrast. */
export function faintPairs(theme: Theme): (Pair & { found: number })[] {
  return pairs
    .map((pair) => ({ ...pair, found: contrast(theme[pair.ink], theme[pair.ground]) }))
    .filter(({ found, ratio }) => found < ratio);
}

export function lightTheme(colours: ProfileColours): Theme {
  return {
    page: '#ffffff',
    ink: colours.text,
    inkSoft: colours.muted,
    accent: colours.accent,
    link: colours.link,
    fill: colours.tint,
    line: colours.rule,
    band: colours.primary,
    bandInk: '#ffffff',
    gapInk: colours.gapText,
    gapLine: colours.gapEdge,
    gapGround: colours.gapFill,
    focus: colours.link,
  };
}

/** A profile holds colours for white paper; in the dark its hues are kept and made light. */
export function darkTheme(colours: ProfileColours): Theme {
  const page = '#14181c';
  const fill = '#20272d';
  return {
    page,
    ink: '#e8ecef',
    inkSoft: '#b4bec7',
    accent: lightened(colours.accent, fill),
    link: lightened(colours.link, fill),
    fill,
    line: '#4a5560',
    band: mixed(colours.primary, '#000000', 0.7),
    bandInk: '#ffffff',
    gapInk: '#ffe2a8',
    gapLine: '#d9a441',
    gapGround: '#33270f',
    focus: '#ffffff',
  };
}

/** A pale shade of the colour that is easily read on the dark ground. */
function lightened(colour: string, ground: string): string {
  const { hue, saturation } = toHsl(colour);
  for (let lightness = 0.8; lightness < 1; lightness += 0.01) {
    const shade = fromHsl({ hue, saturation, lightness });
    if (contrast(shade, ground) >= 7) return shade;
  }
  return '#ffffff';
}
