import type { ReplyReader } from '../../consultation/read-reply.js';
import { readWebJson, readWebPage } from './read-web-reply.js';
import { readWordReply } from './read-word-reply.js';
import type { ReplyKind } from './reply-kind.js';

/** How each kind of file is read. What the secretariat has typed is read as the answers of a project are. */
export const readers: Readonly<Record<Exclude<ReplyKind, 'typed' | 'other'>, ReplyReader>> = {
  // The forms and the marked copies of the agenda, which are Word files both.
  word: readWordReply,
  'locked-office': () => ({ fault: 'reply/locked' }),
  'old-office': () => ({ fault: 'reply/old-word' }),
  'web-json': readWebJson,
  'web-page': readWebPage,
};
