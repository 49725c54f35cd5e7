import { createHash } from 'node:crypto';
import { PDFDict, PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import type { Metadata } from '../../document/tree.js';
import { steadyTagIds } from './steady-tag-ids.js';

/**
 * The file's properties from the document instead of from the browser and the clock, so that the same answers and the
 * same browser give the same bytes. Edited in place: copying pages to a new file would lose the tags.
 */
export async function finishPdf(pdf: PDFDocument, html: string, metadata: Metadata): Promise<Uint8Array> {
  steadyTagIds(pdf);
  const date = new Date(`${metadata.date}T00:00:00Z`);
  pdf.setTitle(metadata.title, { showInWindowTitleBar: true });
  pdf.setAuthor(metadata.responsible);
  pdf.setSubject([metadata.documentTypeLabel, metadata.subtitle].filter((words) => words !== '').join(', '));
  pdf.setLanguage(metadata.language);
  pdf.setCreator('Remissklar');
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  const identifier = PDFHexString.of(
    createHash('sha256')
      .update(html)
      .update(pdf.getProducer() ?? '')
      .digest('hex')
      .slice(0, 32),
  );
  pdf.context.trailerInfo.ID = pdf.context.obj([identifier, identifier]);
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
}

/** Without a font on the machine, Chromium prints pages with nothing on them and says nothing about it. */
export function hasFonts(pdf: PDFDocument): boolean {
  return pdf.context
    .enumerateIndirectObjects()
    .some(([, object]) => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font'));
}
