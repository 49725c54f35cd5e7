import type { PDFDocument } from '@cantoo/pdf-lib';
import { setOutputIntent } from './colour-profile.js';
import { describeLinks, type LinkTarget } from './describe-links.js';
import { markArtifacts } from './mark-artifacts.js';
import { mendStructure } from './mend-structure.js';
import { contentOf, formsOf, setContent } from './pages.js';
import { untagRepeatedHeaders } from './repeated-headers.js';

/**
 * Makes Chromium's print a file that PDF/UA-1 and PDF/A-2a accept, in place: loading, editing and saving keeps the
 * tags, copying pages would lose them. What the file claims is written afterwards, when it has been checked.
 */
export function conform(pdf: PDFDocument, describe: (target: LinkTarget) => string): void {
  mendStructure(pdf);
  const untagged = untagRepeatedHeaders(pdf);
  describeLinks(pdf, describe);
  for (const page of pdf.getPages()) {
    const content = contentOf(page);
    const forms = formsOf(page);
    const holdsMarks = (form: string): boolean => /\bB[DM]C\b/.test(forms.get(form) ?? '');
    const marked = markArtifacts(content, holdsMarks, untagged.get(page.ref));
    if (marked !== content) setContent(pdf, page, marked);
  }
  setOutputIntent(pdf);
}
