/** A document type: the files of one folder under `templates/`. */
export interface Template {
  /** The folder's name. */
  type: string;
  manifest: TemplateManifest;
  /** The Handlebars text of `template.md.hbs`. */
  text: string;
  /** By name without ending. */
  partials: Readonly<Record<string, string>>;
}

/** `manifest.yaml` of a document type. */
export interface TemplateManifest {
  /** The status in words, as shown in the header and on the cover. */
  statusLabels: Record<'utkast' | 'remiss' | 'antagen', string>;
  /** The kind of steering document in words. */
  documentTypeLabels: Record<string, string>;
}
