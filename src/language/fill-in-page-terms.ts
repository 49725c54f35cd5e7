/** The words of the web page on which a region's template is filled in, on the page and in its script. */
export interface FillInPageTerms {
  /** "Fyll i: {title}" */
  title: string;
  guidanceTitle: string;
  guidance: string[];
  withoutScriptTitle: string;
  withoutScript: string;
  /** How a long answer is written. */
  formatting: string;
  choose: string;
  finishTitle: string;
  finish: string;
  download: string;
  downloaded: string;
  resume: string;
  resumed: string;
  notAForm: string;
  otherForm: string;
  tooLarge: string;
  replaceTitle: string;
  replaceText: string;
  replace: string;
  startOver: string;
  startOverTitle: string;
  startOverText: string;
  startedOver: string;
  cancel: string;
  close: string;
  /** "{count} svar är ändrade" */
  changed: { none: string; one: string; other: string };
  stored: string;
  notStored: string;
  otherWindow: string;
  /** In a file that was downloaded, of fields that the page does not have. */
  unknownFields: string;
  /** The name of the downloaded file, before the municipality's. */
  file: string;
}
