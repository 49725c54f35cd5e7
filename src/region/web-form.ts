/** Id of the `<script type="application/json">` that holds the answers in a web form. */
export const webFormElement = 'agendamall';

/** What a file from the web form holds, as JSON by itself or inside the form's own page. */
export interface WebForm {
  remissklar: 'mall';
  version: 1;
  member: string;
  region: string;
  /** Of the region's template. */
  template: string;
  /** What is written, by the fields' paths; fields that nobody has touched are left out. */
  fields: Record<string, string>;
}
