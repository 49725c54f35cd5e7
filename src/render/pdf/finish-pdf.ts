import { createHash } from 'node:crypto';
import { PDFDict, PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import type { Receipt, ReceiptRow } from '../../document/receipt.js';
import type { Document } from '../../document/tree.js';
import { blockNodes, documentInline, inlineRuns, textOf } from '../../document/walk.js';
import type { RenderContext } from '../renderer.js';
import { attachFiles } from './attach-files.js';
import { joinBrokenWords } from './conformance/broken-words.js';
import { checkConformance, isKept, type RuleResult } from './conformance/check.js';
import { conform } from './conformance/conform.js';
import { describeNumbers } from './conformance/describe-numbers.js';
import { markLanguages, type Passage } from './conformance/mark-languages.js';
import { setXmp } from './conformance/metadata.js';
import { targetWords } from './describe-target.js';
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
  html: string,
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
  setIdentifier(pdf, [html, producer, ...attached.map(({ bytes }) => sha256(bytes))].join(''));
  conform(pdf, targetWords(document, terms));
  markLanguages(pdf, passagesOf(document));
  joinBrokenWords(pdf, textsOf(document));
  if (metadata.marks.paragraphNumbers) describeNumbers(pdf, terms.paragraph);
  drawWatermark(pdf, document, profile);
  const { accessible, archive } = checkConformance(pdf, profile.archive);
  const isAccessible = accessible.every(isKept);
  // Level a asks for the tags that make a file accessible.
  const isArchivable =
    archive.length > 0 && archive.every(isKept) && (profile.archive === '2u' || isAccessible);
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
    { accessible: isAccessible, archive: isArchivable ? profile.archive : 'none' },
  );
  return {
    bytes: await pdf.save({ addDefaultPage: false, updateFieldAppearances: false }),
    conformance: {
      claims: [...(isAccessible ? ['PDF/UA-1'] : []), ...(isArchivable ? [`PDF/A-${profile.archive}`] : [])],
      checks: [...accessible, ...archive].map(receiptRow),
      forPeople: terms.pdfForPeople,
    },
  };
}

/** All that is printed in the text of pages. */
function* textsOf({ metadata, body, notes }: Document): Generator<string> {
  yield* [metadata.title, metadata.subtitle, metadata.responsible, ...metadata.organisations];
  yield* metadata.decisions;
  for (const blocks of [body, ...notes.map(({ children }) => children)]) {
    for (const run of inlineRuns(blocks)) yield textOf(run);
    for (const block of blockNodes(blocks)) {
      if (block.type === 'code') yield block.value;
      if (block.type === 'gapBlock') yield block.question;
      if (block.type === 'heading' && block.number !== '') yield block.number;
    }
  }
}

function* passagesOf(document: Document): Generator<Passage> {
  for (const node of documentInline(document))
    if (node.type === 'text' && node.language !== undefined)
      yield { words: node.value, language: node.language };
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
    .some(([, object]) => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font'));
}
