import type { BuiltDocument } from '../../pipeline.js';
import { fill } from '../../diagnostics/localise.js';
import { counted, type CliWords } from '../words.js';

/** The files that were made, a line each: path, size and, where known, pages. */
export function documentList(
  documents: readonly Pick<BuiltDocument, 'path' | 'bytes' | 'pages'>[],
  words: CliWords,
  language: string,
  showFile: (file: string) => string,
): string {
  const rows = documents.map(({ path, bytes, pages }) => ({
    file: showFile(path),
    about: [
      size(bytes, words, language),
      ...(pages === undefined ? [] : [counted(pages, words.counts.pages, language)]),
    ],
  }));
  const widest = Math.max(0, ...rows.map(({ file }) => file.length));
  return rows.map(({ file, about }) => `${file.padEnd(widest)}  ${about.join(', ')}\n`).join('');
}

function size(bytes: number, words: CliWords, language: string): string {
  const inMegabytes = bytes >= 1_000_000;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: inMegabytes ? 1 : 0 });
  const value = Math.max(1, bytes / 1000) / (inMegabytes ? 1000 : 1);
  return fill(inMegabytes ? words.size.megabytes : words.size.kilobytes, { size: number.format(value) });
}
