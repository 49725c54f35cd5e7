import type { FileChild } from 'docx';
import type { SideNumbers } from '../../document/note-calls.js';
import type { Block, Change, Document } from '../../document/tree.js';
import type { RenderContext } from '../renderer.js';
import type { Anchors } from './anchors.js';
import type { Serials } from './serials.js';
import type { Layout, Page } from './page.js';
import type { Revisions } from './revisions.js';

/** What a handler knows about where its node stands. Read-only: a handler that sets something passes on a copy. */
export interface Setting extends RenderContext {
  readonly document: Document;
  readonly anchors: Anchors;
  readonly serials: Serials;
  readonly revisions: Revisions;
  /** What became of the words here, in a document that shows changes. */
  readonly change?: Change;
  /** The numbers of notes before and after the changes. */
  readonly notes: ReadonlyMap<string, SideNumbers>;
  readonly layout: Layout;
  readonly page: Page;
  /** Style of plain paragraphs here: that of quotes or notes, for instance. */
  readonly paragraphStyle: string;
  /** How many lists this place is inside. */
  readonly listDepth: number;
  /** Word has no footnotes inside footnotes. */
  readonly inNote: boolean;
  /** Renders nested blocks; handed down so that handlers need not import the table they stand in. */
  readonly blocks: (nodes: readonly Block[], setting: Setting) => FileChild[];
}
