import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Document } from '../../../document/tree.js';
import type { Profile } from '../../../profile/profile.js';
import { watermarkColour } from '../../../profile/watermark-colour.js';
import { contentOf, setContent } from '../conformance/pages.js';
import { acrossThePage, alongTheFoot, watermarkContent } from './watermark-content.js';

/** Puts the word of a draft behind all that stands on each page. */
export function drawWatermark(pdf: PDFDocument, { metadata, body }: Document, profile: Profile): void {
  const { watermark } = metadata.marks;
  if (watermark === '') return;
  const colour = watermarkColour(profile.colours);
  const hasCover = profile.cover && body[0]?.type === 'cover';
  for (const [index, page] of pdf.getPages().entries()) {
    const { width, height } = page.getSize();
    const place = hasCover && index === 0 ? alongTheFoot(width, height) : acrossThePage(width, height);
    setContent(pdf, page, watermarkContent(watermark, colour, place) + contentOf(page));
  }
}
