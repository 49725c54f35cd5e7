import type { Position } from '../../../consultation/reply.js';
import type { TargetKind } from '../../../consultation/target.js';
import type { ReplyPageTerms } from '../../../language/reply-page-terms.js';

/** What the page tells its script, as JSON in an element of its own. */
export interface PageData {
  /** Id of the edition that is answered. */
  edition: string;
  title: string;
  /** "KS 2026/0412"; "" without one. */
  diarienummer: string;
  /** Where the reply is sent, when it is an address of e-mail; otherwise "". */
  mail: string;
  consultees: PageConsultee[];
  questions: PageQuestion[];
  places: PagePlace[];
  /** The positions as they are said, in their order. */
  positions: [Position, string][];
  words: ReplyPageTerms;
  /** "Förslag till text: {words}" and the like, as the compilation has them. */
  patterns: { proposal: string; position: string };
}

export interface PageConsultee {
  id: string;
  name: string;
  /** Whether many reply under this name, each with a name of their own. */
  many: boolean;
  /** Ids of the questions that are put to it especially. */
  asked: string[];
}

export interface PageQuestion {
  id: string;
  /** "Fråga 2" */
  number: string;
  title: string;
}

/** A place in the agenda that can be spoken of. */
export interface PagePlace {
  /** "action/kontaktcenter", "paragraph/12" */
  ref: string;
  kind: TargetKind;
  /** As in `ViewTarget`. */
  id: string;
  paragraph?: number;
  /** Id of its element. */
  element: string;
  /** "stycke 12", "6.2.1 Kontaktcenter" */
  called: string;
  /** What the heading is called that a paragraph stands under; "" for none. */
  under: string;
  /** A paragraph's words, without those of its list; "" for other places. */
  text: string;
  points: string[];
}

/** Ids of what the page and its script share. Like the page's own others they hold a colon, which no id of a tree does. */
export const replyIds = {
  data: 'rk:data',
  bar: 'rk:bar',
  agenda: 'rk:agenda',
  reply: 'rk:reply',
  toAgenda: 'rk:to-agenda',
  toReply: 'rk:to-reply',
  count: 'rk:count',
  stored: 'rk:stored',
  status: 'rk:status',
  notices: 'rk:notices',
  withoutScript: 'rk:without-script',
  guidance: 'rk:guidance',
  skip: 'rk:skip',
  errors: 'rk:errors',
  left: 'rk:left',
  leftList: 'rk:left-list',
  consultee: 'rk:consultee',
  nameRow: 'rk:name-row',
  name: 'rk:name',
  contact: 'rk:contact',
  diarienummer: 'rk:diarienummer',
  decided: 'rk:decided',
  whole: 'rk:whole',
  general: 'rk:general',
  question: (id: string) => `rk:question:${id}`,
  answer: (id: string) => `rk:answer:${id}`,
  /** `of` is "" for the whole and otherwise a question's id. */
  position: (of: string, position: string) => `rk:position:${of}:${position}`,
  positionGroup: (of: string) => `rk:positions:${of}`,
  clearPosition: (of: string) => `rk:clear:${of}`,
  especially: (id: string) => `rk:especially:${id}`,
  views: 'rk:views',
  viewList: 'rk:view-list',
  finish: 'rk:finish',
  download: 'rk:download',
  downloaded: 'rk:downloaded',
  downloadText: 'rk:download-text',
  print: 'rk:print',
  mail: 'rk:mail',
  resume: 'rk:resume',
  resumeFile: 'rk:resume-file',
  startOver: 'rk:start-over',
  paper: 'rk:paper',
  dialog: 'rk:dialog',
  dialogTitle: 'rk:dialog-title',
  dialogForm: 'rk:dialog-form',
  dialogClose: 'rk:dialog-close',
  dialogErrors: 'rk:dialog-errors',
  dialogWords: 'rk:dialog-words',
  dialogQuote: 'rk:dialog-quote',
  dialogPointRow: 'rk:dialog-point-row',
  dialogPoint: 'rk:dialog-point',
  dialogKind: (kind: string) => `rk:dialog-kind:${kind}`,
  dialogText: 'rk:dialog-text',
  dialogTextLabel: 'rk:dialog-text-label',
  dialogTextError: 'rk:dialog-text-error',
  dialogProposalRow: 'rk:dialog-proposal-row',
  dialogProposal: 'rk:dialog-proposal',
  dialogProposalHint: 'rk:dialog-proposal-hint',
  dialogProposalError: 'rk:dialog-proposal-error',
  dialogLeave: 'rk:dialog-leave',
  confirm: 'rk:confirm',
  confirmTitle: 'rk:confirm-title',
  confirmText: 'rk:confirm-text',
  confirmYes: 'rk:confirm-yes',
  confirmNo: 'rk:confirm-no',
  fieldError: (field: string) => `${field}:error`,
} as const;
