import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockNodes, inlineRuns, textOf } from '../../src/document/walk.js';
import { dressedDocument, renderAs, wholeProjects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** PDF files read by a program that is not ours: what is copied and searched. */
const temporary = temporaryFolders();

describe('a PDF in pdftotext', () => {
  it.each(Object.entries(wholeProjects))(
    'of %s has every long word of the answers whole, in however narrow a column',
    { timeout: 120_000 },
    async (name, folder) => {
      const { document, context } = await dressedDocument(folder);
      const { bytes } = await renderAs('pdf', document, context);
      const file = join(temporary(), `${name}.pdf`);
      writeFileSync(file, bytes);
      const found = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
      // Letters only: a call of a note or a full stop may stand against a word.
      const wordsIn = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{M}]{15,}/gu) ?? [];
      const texts = [...inlineRuns(document.body)].map(textOf);
      expect([...blockNodes(document.body)].length).toBeGreaterThan(10);
      const whole = new Set(wordsIn(found));
      expect([...new Set(texts.flatMap(wordsIn))].filter((word) => !whole.has(word))).toEqual([]);
      expect(found).not.toContain('\u00AD');
    },
  );
});
