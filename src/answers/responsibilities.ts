/** The guide's four areas of responsibility, by their keys in the chapter on organisation. */
export const responsibilities = [
  'verksamheter_och_stöd',
  'gemensamma_lösningar',
  'stöd_för_utveckling',
  'samordning_och_uppföljning',
] as const;

export type Responsibility = (typeof responsibilities)[number];
