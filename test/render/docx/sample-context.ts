import { defaultProfile } from '../../../src/profile/profile.js';
import type { RenderContext } from '../../../src/render/renderer.js';
import { terms } from '../../support/terms.js';

/** What the Word renderer is given: the tool's own Swedish words and its default profile. */
export const context: RenderContext = {
  terms,
  profile: defaultProfile,
  resources: {
    styles: { web: '', print: '' },
    replyPage: { style: '', script: '' },
    fillInPage: { style: '', script: '' },
    fonts: [],
  },
};
