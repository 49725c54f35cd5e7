import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/tree.js';
import type { Rendered } from '../../src/render/formats.js';
import {
  arrangedDocument,
  arrangedView,
  projects,
  renderAs,
  renderContext,
  wholeProjects,
} from '../support/projects.js';
import { structureFromDocx, textFromDocx } from './from-docx.js';
import { structureFromHtml, textFromHtml } from './from-html.js';
import { structureFromMarkdown, textFromMarkdown } from './from-markdown.js';
import { structureFromPdf } from './from-pdf.js';
import { dense, structureOf, wordsOf } from './structure.js';

const documents: [name: string, make: () => Promise<Document>][] = [
  ...Object.entries(wholeProjects).map(([name, folder]): (typeof documents)[number] => [
    name,
    () => arrangedDocument(folder),
  ]),
  ['the review of hard', () => arrangedView(projects.hard, 'granskningsrapport')],
  ['the overviews of lingonasa', () => arrangedView(projects.lingonasa, 'oversikter')],
  ['an extract of hard', () => arrangedView(projects.hard, 'namndutdrag')],
];

describe.each(documents)('%s has the same in every format', (_, make) => {
  let document: Document;
  const made = new Map<string, Rendered>();
  beforeAll(async () => {
    document = await make();
    const context = await renderContext();
    for (const format of ['html', 'md', 'docx', 'pdf'] as const)
      made.set(format, await renderAs(format, document, context));
  });

  it('web', () => {
    const { bytes } = made.get('html')!;
    expect(structureFromHtml(bytes)).toEqual(structureOf(document));
    expectWords(textFromHtml(bytes));
  });

  it('Markdown', () => {
    const { bytes } = made.get('md')!;
    expect(structureFromMarkdown(bytes)).toEqual(structureOf(document));
    expectWords(textFromMarkdown(bytes));
  });

  it('Word', () => {
    const { bytes } = made.get('docx')!;
    expect(structureFromDocx(bytes)).toEqual(structureOf(document));
    expectWords(textFromDocx(bytes));
  });

  it('PDF', async () => {
    const { headings, tables, captions, links, alternatives, numbered } = structureOf(document, 'with calls');
    const found = await structureFromPdf(made.get('pdf')!.bytes);
    // The notes stand at the end, under a heading of their own: Chromium knows no footnotes.
    if (found.headings.at(-1) === '1 Noter') found.headings.pop();
    expect(found.headings).toEqual(
      headings.map((heading) => `${heading.slice(0, 1)} ${dense(heading.slice(2))}`),
    );
    const headers = tables.map((rows) => rows[0] ?? []);
    expect(withoutRepeats(found.rows, headers)).toEqual(withoutRepeats(filled(tables.flat()), headers));
    expect(found.captions).toEqual(captions.filter((caption) => caption.startsWith('Tabell')).map(dense));
    expect(new Set(found.links)).toEqual(new Set(links));
    expect(found.alternatives).toEqual(alternatives);
    expect(found.numbered).toEqual(numbered);
    expectWords(found.text);
  });

  /** Every word that the answers and the template put in comes out, unchanged. */
  function expectWords(text: string): void {
    expect(wordsOf(document).filter((words) => !text.includes(dense(words)))).toEqual([]);
  }
});

/** Rows without their empty cells: a PDF has nothing to show for those. */
function filled(rows: readonly string[][]): string[][] {
  return rows.map((row) => row.filter((cell) => cell !== '')).filter((row) => row.length > 0);
}

/** A header row stands again on each page of its table, and like tables have like headers: each kind counts once. */
function withoutRepeats(rows: readonly string[][], headers: readonly string[][]): string[][] {
  const seen = new Set<string>();
  const known = new Set(filled(headers).map((header) => header.join('|')));
  return rows.filter((row) => {
    const key = row.join('|');
    if (!known.has(key)) return true;
    const again = seen.has(key);
    seen.add(key);
    return !again;
  });
}
