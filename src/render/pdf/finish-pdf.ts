import { createHash } from 'node:crypto';
import { PDFDict, PDFHexString, type PDFDocument } from '@cantoo/pdf-lib';
import type { Receipt, ReceiptRow } from '../../document/receipt.js';
import type { Document } from '../../document/tree.js';
import { blockNodes } from '../../document/walk.js';
import type { ArchiveProfile } from '../../profile/profile.js';
import type { PrintPage } from '../html/print-page.js';
import type { RenderContext } from '../renderer.js';
import { attachFiles } from './attach-files.js';
import { joinBrokenWords } from './conformance/broken-words.js';
import {
  checkConformance,
  checkMetadata,
  isKept,
  type CheckResults,
  type RuleResult,
} from './conformance/check.js';
import { conform } from './conformance/conform.js';
import { describeNumbers } from './conformance/describe-numbers.js';
import { setXmp, type Claims, type Properties } from './conformance/metadata.js';
import { readPrintedText } from './conformance/printed-text.js';
import { targetWords } from './describe-target.js';
import { name } from './pdf-name.js';
import { steadyTagIds } from './steady-tag-ids.js';
import { drawWatermark } from './watermark/draw-watermark.js';

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
  page: PrintPage,
  document: Document,
  { terms, profile, answerFiles = [] }: RenderContext,
): Promise<FinishedPdf> {
  const { metadata } = document;
  // Other archive profiles allow no files of this kind.
  const attached = profile.archive === '3a' ? answerFiles : [];
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
  attachFiles(pdf, attached, terms.attachedAnswers, new Date(date));
  setIdentifier(pdf, [page.html, producer, ...attached.map(({ bytes }) => sha256(bytes))].join(''));
  conform(pdf, targetWords(document, terms));
  joinBrokenWords(pdf, readPrintedText(page.text));
  const paragraphNumbers = metadata.marks.paragraphNumbers ? numbersIn(document) : undefined;
  if (paragraphNumbers !== undefined) describeNumbers(pdf, terms.paragraph, paragraphNumbers);
  drawWatermark(pdf, document, profile);
  const checked = checkConformance(pdf, profile.archive, {
    languages: page.languages,
    ...(paragraphNumbers === undefined ? {} : { paragraphNumbers }),
  });
  const properties: Properties = {
    title: metadata.title,
    author: metadata.responsible,
    subject,
    language: metadata.language,
    creator,
    producer,
    date,
  };
  const earned = claimsOf(checked, profile.archive);
  setXmp(pdf, properties, earned);
  const written = checkMetadata(pdf, profile.archive, earned);
  const results: CheckResults = {
    accessible: [...checked.accessible, ...written.accessible],
    archive: [...checked.archive, ...written.archive],
  };
  const claims = claimsOf(results, profile.archive);
  // What is wrongly written cannot be claimed, and the claim was written with it.
  if (claims.accessible !== earned.accessible || claims.archive !== earned.archive)
    setXmp(pdf, properties, claims);
  return {
    bytes: await pdf.save({ addDefaultPage: false, updateFieldAppearances: false }),
    conformance: {
      claims: [
        ...(claims.accessible ? ['PDF/UA-1'] : []),
        ...(claims.archive === 'none' ? [] : [`PDF/A-${claims.archive}`]),
      ],
      checks: [...results.accessible, ...results.archive].map(receiptRow),
      forPeople: terms.pdfForPeople,
    },
  };
}

/** What the results allow the file to say of itself. */
function claimsOf({ accessible, archive }: CheckResults, profile: ArchiveProfile): Claims {
  const isAccessible = accessible.every(isKept);
  // Level a asks for the tags that make a file accessible.
  const isArchivable = archive.length > 0 && archive.every(isKept) && (profile === '2u' || isAccessible);
  return { accessible: isAccessible, archive: isArchivable ? profile : 'none' };
}

function numbersIn({ body }: Document): number {
  return [...blockNodes(body)].filter((block) => 'paragraphNumber' in block).length;
}

function receiptRow({ rule, clause, breaks }: RuleResult): ReceiptRow {
  const row = { rule, clause, passed: breaks.length === 0 };
  return row.passed ? row : { ...row, breaks: breaks.length };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function setIdentifier(pdf: PDFDocument, content: string): void {
  const hash = sha256(content).slice(0, 32);
  const identifier = PDFHexString.of(hash);
  pdf.context.trailerInfo.ID = pdf.context.obj([identifier, identifier]);
}

/** Without a font on the machine, Chromium prints pages with nothing on them and says nothing about it. */
export function hasFonts(pdf: PDFDocument): boolean {
  return pdf.context
    .enumerateIndirectObjects()
    .some(([, object]) => object instanceof PDFDict && object.get(name('Type')) === name('Font'));
}
