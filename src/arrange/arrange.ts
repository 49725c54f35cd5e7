import type { Document } from '../document/tree.js';
import type { Terms } from '../language/terms.js';
import { fillContents } from './fill-contents.js';
import { markAbbreviations, type Abbreviations } from './mark-abbreviations.js';
import { numberCaptions } from './number-captions.js';
import { numberHeadings } from './number-headings.js';
import { numberNotes } from './number-notes.js';
import { numberParagraphs } from './number-paragraphs.js';
import { resolveReferences, type Targets } from './resolve-references.js';

/** A pure step from tree to tree. */
export type Transform = (document: Document) => Document;

/**
 * Everything about a document that depends on where things stand: numbers, references, contents. The order matters:
 * references name numbers, and the contents hold the numbered headings. `agenda` is given for a view of the agenda:
 * see `resolveReferences`.
 */
export function arrange(
  document: Document,
  terms: Terms,
  abbreviations: Abbreviations,
  agenda?: Targets,
): Document {
  const transforms: Transform[] = [
    numberHeadings(terms),
    numberCaptions(terms),
    numberNotes,
    numberParagraphs,
    resolveReferences(terms, agenda),
    markAbbreviations(abbreviations),
    fillContents,
  ];
  return transforms.reduce((arranged, transform) => transform(arranged), document);
}
