import type { Document } from '../document/tree.js';
import type { Terms } from '../language/terms.js';
import { fillContents } from './fill-contents.js';
import { markAbbreviations, type Abbreviations } from './mark-abbreviations.js';
import { numberCaptions } from './number-captions.js';
import { numberHeadings } from './number-headings.js';
import { numberNotes } from './number-notes.js';
import { resolveReferences } from './resolve-references.js';

/** A pure step from tree to tree. */
export type Transform = (document: Document) => Document;

/**
 * Everything about a document that depends on where things stand: numbers, references, contents. The order matters:
 * references name numbers, and the contents hold the numbered headings.
 */
export function arrange(document: Document, terms: Terms, abbreviations: Abbreviations): Document {
  const transforms: Transform[] = [
    numberHeadings(terms),
    numberCaptions(terms),
    numberNotes,
    resolveReferences(terms),
    markAbbreviations(abbreviations),
    fillContents,
  ];
  return transforms.reduce((arranged, transform) => transform(arranged), document);
}
