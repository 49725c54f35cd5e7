/** The fixed words of a generated document, from `content/language/<tag>.yaml`, key `document`. */
export interface Terms {
  contents: string;
  table: string;
  figure: string;
  page: string;
  of: string;
  gap: string;
  /** "Guiden s." before a page number in the guide. */
  guidePage: string;
  notes: string;
  note: string;
  backToText: string;
  skipToContent: string;
  appendix: string;
  status: string;
  diarienummer: string;
  period: string;
  goal: string;
  area: string;
  action: string;
  section: string;
  contentsNavigation: string;
  backToTop: string;
  showContents: string;
  /** "Länk till", before the heading that a link leads to. */
  linkTo: string;
  /** January to December. */
  months: string[];
  /** "och", before the last of several. */
  and: string;
  /** "tkr", thousands of kronor. */
  thousands: string;
  /** Units that are not written as they are called: "procent" is "%", "antal" is left out. */
  units: Record<string, string>;
}
