import { Document as WordDocument, Packer } from 'docx';
import type { Renderer } from '../renderer.js';
import { findAnchors } from './anchors.js';
import { renderBlocks } from './blocks.js';
import { coreProperties } from './core-properties.js';
import { languageWithRegion } from './language-tag.js';
import { findSerials } from './serials.js';
import { renderNotes } from './notes.js';
import { numbering } from './styles/numbering.js';
import { pageNumbers } from './page-numbers.js';
import { portrait } from './page.js';
import { reproduciblePackage } from './reproducible-package.js';
import { renderSections } from './sections.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { styleSheet } from './styles/style-sheet.js';
import { typeScaleOf } from './styles/type-scale.js';

/**
 * The document as a Word file. What must be known before the first paragraph is found first (places that links lead
 * to, lists that Word is to number); then the tree becomes sections of paragraphs and tables, and Word's numbering
 * and styles stand beside them. The last step makes the same document the same bytes.
 */
export const renderDocx: Renderer = async (document, context) => {
  const setting: Setting = {
    ...context,
    document,
    anchors: findAnchors(document),
    serials: findSerials(document),
    page: portrait,
    paragraphStyle: styleIds.normal,
    listDepth: 0,
    inNote: false,
    blocks: renderBlocks,
  };
  const { metadata } = document;
  const word = new WordDocument({
    title: metadata.title,
    styles: styleSheet(context.profile, languageWithRegion(metadata.language)),
    numbering: numbering(context.terms, typeScaleOf(context.profile.bodySize), setting.serials.listStarts),
    footnotes: renderNotes(setting),
    sections: renderSections(setting),
    pageNumbers: pageNumbers(),
  });
  const bytes = await Packer.pack(word, 'uint8array');
  return reproduciblePackage(bytes, { 'docProps/core.xml': coreProperties(metadata) });
};
