import type { Format } from '../render/formats.js';
import type { ReceiptRow } from '../document/receipt.js';
import type { MadeFile } from './produce.js';

const formatWords = { docx: 'Word', pdf: 'PDF', html: 'Webbsida', md: 'Markdown' } as const;

/**
 * What is known of the accessibility of finished files, as plain data with Swedish keys for a template that tells it.
 * It holds nothing but what their receipts say: a file without one (a web page) was not checked when it was made. `titles`
 * puts the checks' rules into words.
 */
export function receiptData(files: readonly MadeFile[], titles: ReadonlyMap<string, string>) {
  const rows = files.map(fileData);
  const ofFormat = (format: Format) => {
    const these = files.filter((file) => file.format === format);
    const [first] = these;
    return first === undefined ? false : formatData(first, these);
  };
  return {
    webb: ofFormat('html'),
    pdf: ofFormat('pdf'),
    word: ofFormat('docx'),
    markdown: ofFormat('md'),
    filer: rows,
    brister: files.flatMap((file) =>
      brokenOf(file).map(({ rule, clause, breaks = 1 }) => ({
        fil: file.path,
        regel: titles.get(rule) ?? '',
        kod: rule,
        avsnitt: clause,
        antal: breaks,
      })),
    ),
  };
}

/** The files of one format together. They are held against the same rules. */
function formatData(first: MadeFile, files: readonly MadeFile[]) {
  const claims = files.map(({ conformance }) => conformance?.claims ?? []);
  return {
    flera: files.length > 1,
    // Said of all files only when it is so of each. PDF/A-2u promises text that can be searched, and no tags.
    standarder: (claims[0] ?? []).filter(
      (claim) => claim !== 'PDF/A-2u' && claims.every((made) => made.includes(claim)),
    ),
    kontroller: first.conformance?.checks.length ?? 0,
    felfria: files.every((file) => brokenOf(file).length === 0),
    människor: first.conformance?.forPeople ?? [],
  };
}

function fileData(file: MadeFile) {
  const checks = file.conformance?.checks.length ?? 0;
  return {
    fil: file.path,
    format: formatWords[file.format],
    kontrollerad: file.conformance !== undefined,
    standarder: file.conformance?.claims ?? [],
    kontroller: checks,
    brister: brokenOf(file).length,
  };
}

function brokenOf({ conformance }: MadeFile): ReceiptRow[] {
  return (conformance?.checks ?? []).filter(({ passed }) => !passed);
}
