import { loadRenderResources } from '../../../src/load/load-render-resources.js';
import { defaultProfile } from '../../../src/profile/profile.js';
import type { RenderContext } from '../../../src/render/renderer.js';
import { terms } from '../../support/terms.js';

/** What the pipeline gives the renderers: the theme and the fonts that the tool ships. */
export const sampleContext: RenderContext = {
  terms,
  profile: defaultProfile,
  resources: await loadRenderResources(),
};
