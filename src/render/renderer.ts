import type { Document } from '../document/tree.js';
import type { Terms } from '../language/terms.js';
import type { Receipt } from '../document/receipt.js';
import type { Profile } from '../profile/profile.js';
import type { RenderResources } from '../profile/resources.js';

export interface RenderContext {
  terms: Terms;
  profile: Profile;
  resources: RenderResources;
}

/** A finished file, and files that belong beside it (the images of a Markdown file). */
export interface Rendered {
  bytes: Uint8Array;
  pages?: number;
  /** What the file conforms to, for formats that can say so. */
  conformance?: Receipt;
  beside?: { path: string; bytes: Uint8Array }[];
}

/** Turns an arranged document into the bytes of one file. */
export type Renderer = (document: Document, context: RenderContext) => Promise<Uint8Array>;
