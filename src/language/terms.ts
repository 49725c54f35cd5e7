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
  /** "stället i texten", where a note is called. */
  inText: string;
  /** "Uppgifter om dokumentet", what the control box is called to those who listen. */
  controlBox: string;
  /** "Kolumner", before the names of the columns of a table that has no caption. */
  tableColumns: string;
  /** What a person must look at in a PDF, because no program can judge it. */
  pdfForPeople: string[];
  /** The same of a Word file. */
  wordForPeople: string[];
  /** January to December. */
  months: string[];
  /** "och", before the last of several. */
  and: string;
  /** "tkr", thousands of kronor. */
  thousands: string;
  /** Units that are not written as they are called: "procent" is "%", "antal" is left out. */
  units: Record<string, string>;
  /** How "every committee" is said, in small letters: a name that begins with one of these means them all. */
  everyCommittee: string[];
  /** Endings of words that make a name a committee's: one of those that "every committee" means. */
  committee: string[];
}
