import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { numberNotes } from '../../src/arrange/number-notes.js';
import { mergeDocuments } from '../../src/compare/merge-documents.js';
import { mapDocument } from '../../src/document/map.js';
import type { Block, Document } from '../../src/document/tree.js';
import { renderDocx } from '../../src/render/docx/render-docx.js';
import { adoptExample } from '../support/adopted.js';
import { settleInLibreOffice } from '../support/libre-office.js';
import { dressedDocument, projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/**
 * Word files with tracked changes, settled by programs that are not ours: all accepted they are the new agenda, all
 * rejected the old one.
 */
const temporary = temporaryFolders();

const sides = { accepted: 'new', rejected: 'old' } as const;
type Side = keyof typeof sides;

/** The agenda without its cover, which has no changes, and without the numbers in the margin, which are an edition's. */
function plain(document: Document): Document {
  const mapped = mapDocument(document, {
    block(block): Block {
      if (!('paragraphNumber' in block)) return block;
      const { paragraphNumber: _, ...rest } = block;
      return rest;
    },
  });
  return { ...mapped, body: mapped.body.filter(({ type }) => type !== 'cover') };
}

describe('the Word file of the worked example with its changes', () => {
  let folder: string;
  const file = (name: string): string => join(folder, `${name}.docx`);

  beforeAll(async () => {
    folder = temporary();
    const old = await dressedDocument(projects.lingonasa);
    const fresh = await dressedDocument(adoptExample(temporary()));
    const [former, current] = [plain(old.document), plain(fresh.document)];
    const both = numberNotes(mergeDocuments(former, current));
    for (const [name, document] of Object.entries({ old: former, new: current, both }))
      writeFileSync(file(name), await renderDocx(document, fresh.context));
  }, 300_000);

  it('has changes of every kind', () => {
    const parts = unzipSync(new Uint8Array(execFileSync('cat', [file('both')])));
    const body = strFromU8(parts['word/document.xml']!);
    const notes = strFromU8(parts['word/footnotes.xml']!);
    expect(body).toMatch(/<w:ins [^>]*><w:r>/);
    expect(body).toMatch(/<w:del [^>]*><w:r>(?:(?!<\/w:r>).)*<w:delText/);
    expect(body).toMatch(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:ins /);
    expect(body).toMatch(/<w:rPr>(?:(?!<\/w:rPr>).)*<w:ins [^>]*\/>/);
    expect(body).toMatch(/<w:del [^>]*><w:r>(?:(?!<\/w:r>).)*<w:footnoteReference/);
    expect(notes).toMatch(/<w:del /);
    expect(body).not.toMatch(/<w:del [^>]*><w:r>(?:(?!<\/w:r>).)*<w:t[ >]/);
    const numbers = [...body.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, number]) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    const signed = [...body.matchAll(/w:author="([^"]*)" w:date="([^"]*)"/g)].map(
      ([, author, date]) => `${author} ${date}`,
    );
    expect([...new Set(signed)]).toEqual(['Remissklar 2026-11-16T00:00:00Z']);
  });

  it.each(Object.keys(sides) as Side[])('is %s by Pandoc', (side) => {
    const choice = side === 'accepted' ? 'accept' : 'reject';
    expect(wordsIn(file('both'), `--track-changes=${choice}`)).toEqual(wordsIn(file(sides[side])));
  });

  it.each(Object.keys(sides) as Side[])(
    'is %s by LibreOffice',
    (side) => {
      const settled = file(side);
      settleInLibreOffice(file('both'), settled, side, folder);
      const saved = file(`${sides[side]}-saved`);
      // Saved by the same program, so that only what the changes did can differ.
      settleInLibreOffice(file(sides[side]), saved, side, folder);
      expect(wordsIn(settled).map(withoutMark)).toEqual(wordsIn(saved).map(withoutMark));
    },
    300_000,
  );
});

/** LibreOffice gives the paragraph after a list that it takes out the look of the list; its words are as they were. */
function withoutMark(line: string): string {
  return line.replace(/^\d+\. /u, '');
}

/**
 * The lines of a file as Pandoc reads them. Left out: page numbers of the contents, which each program counts for itself,
 * and the empty rows and items that Pandoc keeps, because it reads no changes of rows and of list marks.
 */
function wordsIn(path: string, ...options: string[]): string[] {
  const text = execFileSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', ...options, path], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00A0]+/gu, ' ').trim())
    .map((line) =>
      line.replace(
        /^((?:\d+(?:\.\d+)*|Bilaga \d+|Sammanfattning|Begrepp|Förkortningar|Källor)\b.*?) \d+$/u,
        '$1',
      ),
    )
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !/^(?:\d+\.|:.*)$/u.test(line));
}
