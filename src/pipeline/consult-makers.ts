import type { MoreData } from '../compose/editions.js';
import type { Edition } from '../consultation/edition.js';
import type { Document } from '../document/tree.js';
import type { Format } from '../render/formats.js';
import type { RenderContext } from '../render/renderer.js';
import type { MadeDocument } from '../write/write-documents.js';
import { makeAddressList, makeCoverLetter } from './consult-letters.js';
import { makeReplyPage } from './consult-web-form.js';
import { makeWordForm } from './consult-word-form.js';

/**
 * Makes one of the documents of a consultation. `edition` has no hashes of documents yet. `agenda` is the remiss
 * edition of the agenda, arranged. Names are plain: lower-case ASCII, digits and hyphens.
 */
export type Maker = (edition: Edition, agenda: Document, context: MakerContext) => Promise<MadeDocument[]>;

/** What a maker works with. */
export interface MakerContext {
  /** The formats that were asked for; what has one format only is made whatever was asked. */
  formats: readonly Format[];
  /** The dress of the agenda. */
  dress: RenderContext;
  /** That of a letter: without a cover, and without the answers inside a PDF. */
  letterDress: RenderContext;
  /** What is ready already: the agenda and the forms, for those who list them. */
  made: readonly MadeDocument[];
  /**
   * A document of a type under `templates/`, arranged. Its template finds what `remiss.yaml` says under `remiss`, and
   * `more` beside it.
   */
  compose: (type: string, more?: MoreData) => Promise<Document>;
  /** The finished files of a document, in those of these formats that were asked for. */
  render: (document: Document, formats: readonly Format[], dress: RenderContext) => Promise<MadeDocument[]>;
}

/** The agenda in every format. */
const makeAgenda: Maker = (edition, agenda, { formats, dress, render }) =>
  render(agenda, formats, { ...dress, edition: edition.id });

/** What is enclosed, in the order in which it is listed: the agenda first, then the forms to reply in. */
export const enclosureMakers: readonly Maker[] = [makeAgenda, makeWordForm, makeReplyPage];

/** What is made when all enclosures are there. */
export const letterMakers: readonly Maker[] = [makeCoverLetter, makeAddressList];
