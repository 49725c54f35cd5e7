import type { Reply } from './reply.js';

/** What a file from the web form holds, as JSON by itself or inside the form's own page. */
export type WebReply = { remissklar: 'svar'; version: 1 } & Omit<
  Reply,
  'file' | 'sha256' | 'channel' | 'remarks' | 'received'
>;

/** Id of the `<script type="application/json">` that holds the reply in a page. */
export const webReplyElement = 'remissvar';
