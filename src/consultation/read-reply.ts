import type { Details } from '../diagnostics/diagnostic.js';
import type { Edition } from './edition.js';
import type { Reply } from './reply.js';

/** A reply without what only its file tells. */
export type ReadReply = Omit<Reply, 'file' | 'sha256'>;

/** Why a file could not be read as a reply; a code of the catalogue, "reply/damaged". */
export interface ReplyFault {
  fault: string;
  details?: Details;
}

/** What a reader may look at beside the file. */
export interface ReplySurroundings {
  /** By number. A marked copy of the agenda's Word file is understood by the one that it was made of. */
  editions: readonly Edition[];
}

/** Reads one kind of file. Never throws: a file that is not what it looks like is a fault. */
export type ReplyReader = (bytes: Uint8Array, surroundings: ReplySurroundings) => ReadReply | ReplyFault;

export function isReplyFault(outcome: ReadReply | ReplyFault): outcome is ReplyFault {
  return 'fault' in outcome;
}
