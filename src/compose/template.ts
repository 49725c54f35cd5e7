import { TemplateFault } from './template-fault.js';

/** A document type: the files of one folder under `templates/`. */
export interface Template {
  /** The folder's name. */
  type: string;
  /** `manifest.yaml` as read: see `manifestOf`. */
  manifest: unknown;
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

const statuses = ['utkast', 'remiss', 'antagen'] as const;

/** The manifest, when it holds what it must. */
export function manifestOf(template: Template): TemplateManifest {
  const { statusLabels, documentTypeLabels } = (template.manifest ?? {}) as Partial<TemplateManifest>;
  if (
    statusLabels === undefined ||
    documentTypeLabels === undefined ||
    statuses.some((status) => !statusLabels[status])
  ) {
    throw new TemplateFault(
      `${template.type}: manifest.yaml lacks labels of the status or the document type`,
    );
  }
  return { statusLabels, documentTypeLabels };
}
