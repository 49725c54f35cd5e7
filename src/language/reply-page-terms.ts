/** How something is said of one and of several: "{count} synpunkt", "{count} synpunkter". */
export interface Counted {
  one: string;
  other: string;
}

/** The words of the web page for replying, those of its script among them. What stands in braces is filled in. */
export interface ReplyPageTerms {
  /** "Svara på remissen: {title}" */
  title: string;
  about: string;
  /** What the navigation between the page's two halves is called, and the halves. */
  parts: string;
  agenda: string;
  reply: string;
  toReply: string;
  toAgenda: string;
  views: Counted;
  noViews: string;

  stored: string;
  notStored: string;
  otherWindow: string;
  /** The page was saved with a reply in it, and the browser keeps another. */
  otherReply: string;
  takeOtherReply: string;
  unfinished: string;
  continueUnfinished: string;

  giveView: string;
  giveAnother: string;
  /** Said after the words of a button to those who listen: "på {place}". */
  on: string;
  viewsHere: string;
  edit: string;
  remove: string;
  /** Said after "Ändra" and "Ta bort": "synpunkt {number} på {place}". */
  thisView: string;

  newView: string;
  editView: string;
  close: string;
  wordsHere: string;
  concerns: string;
  wholeParagraph: string;
  point: string;
  /** "stycke 12, punkt 3" */
  atPoint: string;
  kind: string;
  kinds: Record<'comment' | 'wording' | 'fault', string>;
  /** What the text is called, by the kind of view. */
  text: Record<'comment' | 'wording' | 'fault', string>;
  proposal: string;
  proposalHint: string;
  proposalHintPart: string;
  saveView: string;
  leave: string;
  noText: Record<'comment' | 'fault', string>;
  noProposal: string;
  sameProposal: string;
  struckOut: string;
  savedView: string;
  removedView: string;

  discardTitle: string;
  discardText: string;
  discard: string;
  keepWriting: string;
  removeTitle: string;
  removeText: string;
  keep: string;

  who: string;
  consultee: string;
  choose: string;
  other: string;
  name: string;
  nameHint: string;
  contact: string;
  contactHint: string;
  diarienummer: string;
  decided: string;
  decidedHint: string;
  voluntary: string;

  whole: string;
  position: string;
  clearPosition: string;
  general: string;
  questions: string;
  questionsHint: string;
  readMore: string;
  especially: string;
  answer: string;

  viewsOnParts: string;
  viewsHint: string;
  place: string;

  left: string;
  nothingLeft: string;
  leftName: string;
  leftPosition: string;
  /** "Svara på fråga {number}" */
  leftQuestion: string;
  leftUnfinished: string;
  leftDownload: string;
  answered: string;

  finish: string;
  download: string;
  downloadHint: string;
  downloadText: string;
  print: string;
  downloaded: string;
  /** The same where the reply is not sent by e-mail. */
  downloadedOnly: string;
  mail: string;
  mailSubject: string;
  errors: Counted;
  noConsultee: string;
  noName: string;
  badDate: string;
  emptyReply: string;

  later: string;
  laterHint: string;
  resume: string;
  resumed: string;
  replaceTitle: string;
  replaceText: string;
  replace: string;
  cancel: string;
  notAReply: string;
  otherEdition: string;
  tooLarge: string;
  startOver: string;
  startOverTitle: string;
  startOverText: string;
  startedOver: string;

  /** The reply as text. */
  replyOn: string;
  editionLine: string;
  replyNumber: string;
  sender: string;
  signature: string;
  placeAndDate: string;
  fileName: string;
}
