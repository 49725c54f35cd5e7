import type { ViewTarget } from './target.js';

/** What a reply says of the whole, of a question or of an item. The words that users see stand in the terms. */
export const positions = [
  'tillstyrker',
  'tillstyrker-med-ändring',
  'inget-att-invända',
  'avstyrker',
  'avstår',
] as const;

export type Position = (typeof positions)[number];

/** `wording`: a proposed new wording. `fault`: a pointed-out error. */
export type ViewKind = 'comment' | 'wording' | 'fault';

/** How a reply came: our form in Word or web, a file typed by the secretariat, or marks in the edition's own Word file. */
export type Channel = 'word-form' | 'web-form' | 'typed' | 'marked-edition';

/** One view in a reply. Its words are the consultee's own, to the letter. */
export interface View {
  /**
   * What tells it from the reply's other views, and stays the same when the same reply is read again: the form's field,
   * the comment's number, the place in the list.
   */
  key: string;
  kind: ViewKind;
  target: ViewTarget;
  /** Plain text; paragraphs end with "\n". "" when all that is said is a position or a wording. */
  text: string;
  /** The proposed wording. "" proposes that the words be taken out. */
  proposal?: string;
  /** The edition's own words that it is about, when some were marked. */
  quoted?: string;
  /** Taken on the item or the question. */
  position?: Position;
  /** Who made it, when a file holds the views of several consultees. */
  author?: string;
}

/** Who answered, as the reply has it. */
export interface Sender {
  /** The consultee's id in `remiss.yaml`, when the form was made for it or it was chosen from the list. */
  id?: string;
  /** As written; "" when the reply does not say. */
  name: string;
  /** Name and address of the person who can be asked. */
  contact?: string;
}

/** One file of replies as it was read. */
export interface Reply {
  /** Path relative to the project: "svar/socialnamnden.docx". */
  file: string;
  /** SHA-256 (hex) of the file. */
  sha256: string;
  channel: Channel;
  /** Id of the edition that it answers; absent when the file does not say. */
  edition?: string;
  sender: Sender;
  /** ISO date on which it came in (`inkom` in a typed file); absent when only the file's own date is known. */
  received?: string;
  /** ISO date of the consultee's own decision. */
  decided?: string;
  /** The consultee's own reference number. */
  diarienummer?: string;
  /** On the whole. */
  position?: Position;
  /** Its views in the order of the reply. */
  views: View[];
  /** The whole reply as text, a paragraph an entry, for the appendix: nothing is left out. */
  wholeText: string[];
  /** Set when `wholeText` is made of what somebody has taken out of a letter. */
  isExtract?: boolean;
  /** What could be read but was not expected: text written outside the fields, a changed form. Shown, never dropped. */
  remarks: ReplyRemark[];
}

export interface ReplyRemark {
  /** A code of the catalogue: "reply/text-outside-fields". */
  code: string;
  details: Record<string, string | number>;
}
