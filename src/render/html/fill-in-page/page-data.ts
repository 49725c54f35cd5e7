import type { FillInPageTerms } from '../../../language/fill-in-page-terms.js';

/** What the page tells its script, as JSON in an element of its own. */
export interface FillInPageData {
  /** Code of the member, "" for nobody in particular, and its name as a part of a file's name. */
  member: string;
  slug: string;
  region: string;
  /** Of the region's template. */
  template: string;
  words: FillInPageTerms;
}

/** The attribute that tells the path of the answer that a field is for. */
export const pathAttribute = 'data-path';

/** Ids of what the page and its script share. */
export const fillInIds = {
  data: 'rm:data',
  guidance: 'rm:guidance',
  withoutScript: 'rm:without-script',
  status: 'rm:status',
  notices: 'rm:notices',
  stored: 'rm:stored',
  changed: 'rm:changed',
  form: 'rm:form',
  finish: 'rm:finish',
  download: 'rm:download',
  downloaded: 'rm:downloaded',
  resume: 'rm:resume',
  resumeFile: 'rm:resume-file',
  startOver: 'rm:start-over',
  field: (mark: string) => `rm:field:${mark}`,
} as const;
