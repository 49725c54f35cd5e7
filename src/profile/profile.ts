import type { Logo } from './logo.js';
import type { FontFile } from './resources.js';

/**
 * The graphic profile: what all formats take their dress from. Colours are sRGB hex (`#rrggbb`), sizes points.
 */
export interface Profile {
  colours: ProfileColours;
  fonts: {
    /** Family name of the embedded font in PDF and web. */
    web: string;
    /** Family name in Word: one that the office's machines have. */
    word: string;
    /** The organisation's own files for `web`, to stand beside those of the tool. */
    files: readonly FontFile[];
  };
  /** In the order in which they are to stand. */
  logos: readonly Logo[];
  /** Without a cover a document begins with its title on the first page. */
  cover: boolean;
  /**
   * What stands at the top of each page but the cover, with `{name}` for facts of the document: see `runningWords`. The
   * usual words when left out.
   */
  head?: { left: string; right: string };
  /** The same at the foot, where the page number always stands to the right. */
  foot?: { left: string; right: string };
  /** Body text size in points. */
  bodySize: number;
  /** How the PDF is to be kept: PDF/A-2a, PDF/A-2u, PDF/A-3a, or no claim at all. */
  archive: ArchiveProfile;
}

/** On white paper. Every colour that carries text has at least 4.5:1 (WCAG 2.2 AA) against what it stands on. */
export interface ProfileColours {
  /** Rules and bars; the ground of the cover's white title. */
  primary: string;
  /** The primary colour where it is text: headings, labels, header cells. */
  accent: string;
  /** Pale fill behind header cells and boxes. */
  tint: string;
  text: string;
  muted: string;
  link: string;
  rule: string;
  /** Gaps: text, edge and fill. */
  gapText: string;
  gapEdge: string;
  gapFill: string;
}

export type ArchiveProfile = '2a' | '2u' | '3a' | 'none';

export const defaultProfile: Profile = {
  colours: {
    primary: '#17456b',
    accent: '#17456b',
    tint: '#e8eff5',
    text: '#1d2125',
    muted: '#52606b',
    link: '#0b5394',
    rule: '#b9c6d1',
    gapText: '#5c3b00',
    gapEdge: '#b97700',
    gapFill: '#fff4dc',
  },
  fonts: { web: 'Source Sans 3', word: 'Calibri', files: [] },
  logos: [],
  cover: true,
  bodySize: 10,
  archive: '2a',
};
