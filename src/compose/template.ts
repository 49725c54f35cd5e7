import type { StatusMarks } from '../document/tree.js';
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
  /** Given when the nodes of the document are to tell which line of which file wrote them. */
  traced?: TemplateNames;
}

/** What the files of a template are called: "templates/digital-agenda/template.md.hbs". */
export interface TemplateNames {
  template: string;
  /** By the partial's name. */
  partials: Readonly<Record<string, string>>;
}

/** `manifest.yaml` of a document type. */
export interface TemplateManifest {
  /** The status in words, as shown in the header and on the cover. */
  statusLabels: Record<'utkast' | 'remiss' | 'antagen', string>;
  /** The kind of steering document in words. */
  documentTypeLabels: Record<string, string>;
  /** What a status shows besides its label. */
  statusMarks?: Partial<
    Record<'utkast' | 'remiss' | 'antagen', Partial<StatusMarks> & { lineNumbersNotice?: string }>
  >;
  /** What the agenda shows while it is proposed for adoption, in place of what an adopted one shows. */
  proposal?: { label: string; marks?: Partial<StatusMarks> };
  /** The document's title, `{name}` standing for a short answer or a text of the edition; "{titel}" when left out. */
  title?: string;
  /** The subtitle of a type that has a title of its own, made in the same way; none when left out. */
  subtitle?: string;
  /** What the cover calls the document, instead of the kind of steering document. */
  kind?: string;
  /** The rows of the control box when the graphic profile names none, in the words of `schemas/profile.schema.json`. */
  controlRows?: string[];
  /** What a row is called when the profile has no label for it. */
  controlLabels?: Record<string, string>;
  /** One document for each function instead of one for the project. */
  per?: 'funktion';
  /** A view of the work rather than a document to be decided on: made also while the answers have errors. */
  view?: boolean;
  /** Tells what the checks of the project's finished files found, and is therefore made after them. */
  receipts?: boolean;
  /** Made by a consultation, of `remiss.yaml` beside the answers, and not by a build. */
  remiss?: boolean;
  /** Made for a region of what its members have answered, and never for a project. */
  region?: boolean;
}

const statuses = ['utkast', 'remiss', 'antagen'] as const;

/** The manifest, when it holds what it must. */
export function manifestOf(template: Template): TemplateManifest {
  const manifest = (template.manifest ?? {}) as Partial<TemplateManifest>;
  const { statusLabels, documentTypeLabels } = manifest;
  if (
    statusLabels === undefined ||
    documentTypeLabels === undefined ||
    statuses.some((status) => !statusLabels[status])
  ) {
    throw new TemplateFault(
      `${template.type}: manifest.yaml lacks labels of the status or the document type`,
    );
  }
  return { ...manifest, statusLabels, documentTypeLabels };
}
