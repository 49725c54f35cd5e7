import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/tree.js';
import { checkWord } from '../../../src/render/docx/conformance/check.js';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { document, heading, paragraph, text } from '../../support/nodes.js';
import { context } from './sample-context.js';
import { all, WordFile, words } from './word-file.js';

const quote: Block = { type: 'quote', children: [paragraph('Citat.')] };
const fields: Block = { type: 'fields', items: [{ label: [text('Inkom')], children: [text('2026-09-20')] }] };

/** Whether the first paragraph is kept with what follows. */
async function isKept(...body: Block[]): Promise<boolean> {
  const file = new WordFile(await renderDocx(document(body), context));
  const first = all(file.body, 'w:p').find((one) => words(one).startsWith('Först'));
  return first !== undefined && all(first, 'w:keepNext').length > 0;
}

describe('a paragraph in Word', () => {
  it('is kept with the quotation or the lines that it introduces, and with nothing else', async () => {
    expect(await isKept(paragraph('Först namnet'), quote)).toBe(true);
    expect(await isKept(paragraph('Först en förklaring.'), fields)).toBe(true);
    expect(await isKept(paragraph('Först det ena.'), paragraph('Sedan det andra.'))).toBe(false);
  });
});

describe('the contents of a Word file', () => {
  const chapters = (wordsInEach: number): Block[] =>
    ['ett', 'två', 'tre'].flatMap((name) => [
      heading(1, name, `Rubrik ${name}`),
      paragraph('ord '.repeat(wordsInEach).trim()),
    ]);
  const asked = async (wordsInEach: number): Promise<string[]> => {
    const bytes = await renderDocx(document(chapters(wordsInEach)), context);
    return checkWord(bytes).find(({ rule }) => rule === 'word-contents')?.breaks ?? [];
  };

  it('are asked of what takes more than a few pages, and not of a letter', async () => {
    expect(await asked(200)).toEqual([]);
    expect(await asked(600)).toEqual(['3 chapters and no table of contents']);
  });
});
