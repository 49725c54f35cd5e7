import { Document as WordDocument, Packer } from 'docx';
import { sideNumbers } from '../../document/note-calls.js';
import type { Document } from '../../document/tree.js';
import { watermarkColour } from '../../profile/watermark-colour.js';
import type { TemplateFit } from '../../profile/template-fit.js';
import type { RenderContext, Renderer } from '../renderer.js';
import { findAnchors } from './anchors.js';
import { renderBlocks } from './blocks.js';
import { chartParts } from './chart.js';
import { coreProperties } from './core-properties.js';
import { withEditionMark } from './edition-mark.js';
import { isForm, withProtection } from './form/protect.js';
import { tryOn } from './house-template/dressing.js';
import { fitOf } from './house-template/fit.js';
import { placePageNumbers } from './house-template/place-page-numbers.js';
import { wear } from './house-template/wear.js';
import { languageWithRegion } from './language-tag.js';
import { makeRevisions } from './revisions.js';
import { findSerials } from './serials.js';
import { renderNotes } from './notes.js';
import { numbering } from './styles/numbering.js';
import { pageNumbers } from './page-numbers.js';
import { layoutFor } from './page.js';
import { reproduciblePackage } from './reproducible-package.js';
import { renderSections } from './sections.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { styleSheet } from './styles/style-sheet.js';
import { typeScaleOf } from './styles/type-scale.js';
import { withWatermark } from './watermark.js';

/** The document as a Word file, in the tool's dress or the municipality's own. */
export const renderDocx: Renderer = async (document, context) => (await renderWord(document, context)).bytes;

/**
 * The document as a Word file. What must be known before the first paragraph is found first (places that links lead
 * to, lists that Word is to number, the pages of the municipality's template); then the tree becomes sections of
 * paragraphs and tables, and Word's numbering and styles stand beside them. A template takes all that in and gives it
 * its looks. The last step makes the same document the same bytes.
 */
export async function renderWord(
  document: Document,
  context: RenderContext,
): Promise<{ bytes: Uint8Array; fit?: TemplateFit }> {
  const { houseTemplate } = context;
  const dressing = houseTemplate === undefined ? undefined : tryOn(houseTemplate, document, context.profile);
  const layout = dressing?.layout ?? layoutFor(context.profile.fonts.word);
  const profile = dressing?.profile ?? context.profile;
  const setting: Setting = {
    ...context,
    profile,
    document,
    anchors: findAnchors(document),
    serials: findSerials(document),
    notes: sideNumbers(document),
    revisions: makeRevisions(context.terms.comparison.author, document.metadata.date),
    layout,
    page: layout.portrait,
    paragraphStyle: styleIds.normal,
    listDepth: 0,
    inNote: false,
    blocks: renderBlocks,
  };
  const { metadata } = document;
  const word = new WordDocument({
    title: metadata.title,
    // A template has its own way with titles.
    styles: styleSheet(
      profile,
      languageWithRegion(metadata.language),
      profile.cover && dressing === undefined,
    ),
    numbering: numbering(context.terms, typeScaleOf(profile.bodySize), setting.serials.listStarts),
    footnotes: renderNotes(setting),
    sections: renderSections(setting),
    // In a template the pages are counted when it is worn.
    ...(dressing === undefined && { pageNumbers: pageNumbers() }),
  });
  const bytes = await Packer.pack(word, 'uint8array');
  const { watermark } = metadata.marks;
  const marked = (file: Uint8Array): Uint8Array =>
    watermark === '' ? file : withWatermark(file, watermark, watermarkColour(profile.colours));
  const protectedForm = (file: Uint8Array): Uint8Array => (isForm(document) ? withProtection(file) : file);
  const ofEdition = (file: Uint8Array): Uint8Array =>
    context.edition === undefined ? file : withEditionMark(file, context.edition);
  const finish = (file: Uint8Array): Uint8Array =>
    reproduciblePackage(
      ofEdition(protectedForm(marked(file))),
      { 'docProps/core.xml': coreProperties(metadata) },
      chartParts(setting),
    );
  if (dressing === undefined) return { bytes: finish(bytes) };
  const worn = wear(bytes, document, dressing);
  return { bytes: finish(await placePageNumbers(worn.bytes)), fit: fitOf(dressing, worn) };
}
