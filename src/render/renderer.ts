import type { Document } from '../document/tree.js';
import type { Terms } from '../language/terms.js';
import type { Profile } from '../profile/profile.js';
import type { RenderResources } from '../profile/resources.js';

export interface RenderContext {
  terms: Terms;
  profile: Profile;
  resources: RenderResources;
}

/** Turns an arranged document into the bytes of one file. */
export type Renderer = (document: Document, context: RenderContext) => Promise<Uint8Array>;
