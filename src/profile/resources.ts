/** Files that belong to the tool and that a renderer needs; read by the load phase, since renderers touch no disk. */
export interface RenderResources {
  /** CSS by name: `web`, `print`. */
  styles: Readonly<Record<'web' | 'print', string>>;
  /** What the web page for replying has beside the web page's own style. */
  replyPage: { style: string; script: string };
  /** What the page on which a region's template is filled in has beside both. */
  fillInPage: { style: string; script: string };
  fonts: readonly FontFile[];
}

export interface FontFile {
  family: string;
  weight: 400 | 600 | 700;
  style: 'normal' | 'italic';
  format: 'woff2' | 'truetype';
  /** CSS `unicode-range`, or "" for all. */
  unicodeRange: string;
  /** Only to be embedded when the document has characters that the other fonts lack. */
  fallback: boolean;
  bytes: Uint8Array;
}
