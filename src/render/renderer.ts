import type { Document } from '../document/tree.js';
import type { Terms } from '../language/terms.js';
import type { Receipt } from '../document/receipt.js';
import type { HouseTemplate } from '../profile/house-template.js';
import type { Profile } from '../profile/profile.js';
import type { FontFile, RenderResources } from '../profile/resources.js';
import type { TemplateFit } from '../profile/template-fit.js';

export interface RenderContext {
  terms: Terms;
  profile: Profile;
  /** The municipality's own Word template, for those who have one. */
  houseTemplate?: HouseTemplate;
  resources: RenderResources;
  /** Id of the remiss edition that it is or belongs to: Word files carry it, so that they are known when they come back. */
  edition?: string;
  /** The files that the document was made from, for an archive profile that keeps them with it. */
  answerFiles?: readonly AnswerFile[];
}

export interface AnswerFile {
  /** Path relative to the project, with forward slashes. */
  name: string;
  bytes: Uint8Array;
}

/** A finished file, and files that belong beside it (the images of a Markdown file). */
export interface Rendered {
  bytes: Uint8Array;
  pages?: number;
  /** What the file conforms to, for formats that can say so. */
  conformance?: Receipt;
  /** How the municipality's own template fitted, for the format that wears one. */
  fit?: TemplateFit;
  /** Characters of the document that no font had; something else stands in their place. */
  unshown?: readonly string[];
  /** Fonts of the profile that could not be read; the text is in another. */
  refusedFonts?: readonly Pick<FontFile, 'weight' | 'style'>[];
  beside?: { path: string; bytes: Uint8Array }[];
}

/** Turns an arranged document into the bytes of one file. */
export type Renderer = (document: Document, context: RenderContext) => Promise<Uint8Array>;
