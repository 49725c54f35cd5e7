import { createHash } from 'node:crypto';
import { PDFDict, PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import type { Receipt, ReceiptRow } from '../../document/receipt.js';
import type { Document } from '../../document/tree.js';
import type { Terms } from '../../language/terms.js';
import type { ArchiveProfile } from '../../profile/profile.js';
import { checkConformance, isKept, type RuleResult } from './conformance/check.js';
import { conform } from './conformance/conform.js';
import { setXmp } from './conformance/metadata.js';
import { targetWords } from './describe-target.js';
import { steadyTagIds } from './steady-tag-ids.js';

export interface FinishedPdf {
  bytes: Uint8Array;
  conformance: Receipt;
}

const creator = 'Remissklar';

/**
 * The file's properties from the document instead of from the browser and the clock, so that the same answers and the
 * same browser give the same bytes; then what PDF/UA-1 and PDF/A ask for. The file claims to conform to a standard only
 * when our check of it has passed.
 */
export async function finishPdf(
  pdf: PDFDocument,
  html: string,
  document: Document,
  terms: Terms,
  profile: ArchiveProfile,
): Promise<FinishedPdf> {
  const { metadata } = document;
  const producer = pdf.getProducer() ?? '';
  const subject = [metadata.documentTypeLabel, metadata.subtitle].filter((words) => words !== '').join(', ');
  const date = `${metadata.date}T00:00:00Z`;
  steadyTagIds(pdf);
  pdf.setTitle(metadata.title, { showInWindowTitleBar: true });
  pdf.setAuthor(metadata.responsible);
  pdf.setSubject(subject);
  pdf.setLanguage(metadata.language);
  pdf.setCreator(creator);
  pdf.setCreationDate(new Date(date));
  pdf.setModificationDate(new Date(date));
  setIdentifier(pdf, `${html}${producer}`);
  conform(pdf, targetWords(document, terms));
  const { accessible, archive } = checkConformance(pdf, profile);
  const isAccessible = accessible.every(isKept);
  // Level a asks for the tags that make a file accessible.
  const isArchivable = archive.length > 0 && archive.every(isKept) && (profile === '2u' || isAccessible);
  setXmp(
    pdf,
    {
      title: metadata.title,
      author: metadata.responsible,
      subject,
      language: metadata.language,
      creator,
      producer,
      date,
    },
    { accessible: isAccessible, archive: isArchivable ? profile : 'none' },
  );
  return {
    bytes: await pdf.save({ addDefaultPage: false, updateFieldAppearances: false }),
    conformance: {
      claims: [...(isAccessible ? ['PDF/UA-1'] : []), ...(isArchivable ? [`PDF/A-${profile}`] : [])],
      checks: [...accessible, ...archive].map(receiptRow),
      forPeople: terms.pdfForPeople,
    },
  };
}

function receiptRow({ rule, clause, breaks }: RuleResult): ReceiptRow {
  const row = { rule, clause, passed: breaks.length === 0 };
  return row.passed ? row : { ...row, breaks: breaks.length };
}

function setIdentifier(pdf: PDFDocument, content: string): void {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 32);
  const identifier = PDFHexString.of(hash);
  pdf.context.trailerInfo.ID = pdf.context.obj([identifier, identifier]);
}

/** Without a font on the machine, Chromium prints pages with nothing on them and says nothing about it. */
export function hasFonts(pdf: PDFDocument): boolean {
  return pdf.context
    .enumerateIndirectObjects()
    .some(([, object]) => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font'));
}
