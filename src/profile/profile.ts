/**
 * The graphic profile: what all formats take their dress from. Colours are sRGB hex (`#rrggbb`), sizes points.
 */
export interface Profile {
  colours: {
    /** Headings, rules, header rows. At least 7:1 against white. */
    primary: string;
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
  };
  fonts: {
    /** Family name of the embedded font in PDF and web. */
    web: string;
    /** Family name in Word: one that the office's machines have. */
    word: string;
  };
  /** Body text size in points. */
  bodySize: number;
  /** How the PDF is to be kept: PDF/A-2a, PDF/A-2u, PDF/A-3a, or no claim at all. */
  archive: ArchiveProfile;
}

export type ArchiveProfile = '2a' | '2u' | '3a' | 'none';

export const defaultProfile: Profile = {
  colours: {
    primary: '#17456b',
    tint: '#e8eff5',
    text: '#1d2125',
    muted: '#52606b',
    link: '#0b5394',
    rule: '#b9c6d1',
    gapText: '#5c3b00',
    gapEdge: '#b97700',
    gapFill: '#fff4dc',
  },
  fonts: { web: 'Source Sans 3', word: 'Calibri' },
  bodySize: 10,
  archive: '2a',
};
