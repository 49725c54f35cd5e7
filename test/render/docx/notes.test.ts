import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { sample } from './sample.js';
import { context } from './sample-context.js';
import { all, value, WordFile, words } from './word-file.js';

describe('notes in the Word file', () => {
  let file: WordFile;
  beforeAll(async () => {
    file = new WordFile(await renderDocx(sample, context));
  });

  it('are footnotes that Word numbers as the tree does', () => {
    const ids = all(file.body, 'w:footnoteReference').map((call) => Number(call.getAttribute('w:id')));
    expect(ids.map((id) => sample.notes[id - 1]?.number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('may be called from a heading and from a table', () => {
    const calls = all(file.body, 'w:footnoteReference');
    expect(calls.filter((call) => call.parentNode?.parentNode?.parentNode?.nodeName === 'w:tc')).toHaveLength(
      1,
    );
  });

  it('have their number repeated by a field when they are called again', () => {
    const fields = all(file.body, 'w:instrText').filter((code) => code.textContent?.includes('NOTEREF'));
    const results = fields.map((code) => {
      const result = code.parentNode?.nextSibling?.nextSibling;
      return result ? words(result) : '';
    });
    expect(results).toEqual(['2', '1', '4']);
    const runs = fields.map((code) => code.parentNode);
    expect(
      runs.every((run) => value(run as Parameters<typeof value>[0], 'w:rStyle') === 'FootnoteReference'),
    ).toBe(true);
  });

  it('keep all their blocks, and notes of their own', () => {
    const notes = all(file.xml('word/footnotes.xml'), 'w:footnote').filter(
      (note) => !note.hasAttribute('w:type'),
    );
    const paragraphs = notes.map((note) => all(note, 'w:p').map((node) => words(node).trim()));
    expect(paragraphs).toEqual([
      ['Regeringens proposition om digital omställning, s. 12 & 14.', 'Andra stycket i noten, med länk.'],
      ['Lag (2018:1937) om tillgänglighet till digital offentlig service. Se även not1.'],
      ['En not i en rubrik.'],
      ['', 'Kolada', 'PTS'],
      ['Noten rymmer en not6 till.', '6 Den inre noten.'],
    ]);
    expect(notes.map((note) => all(note, 'w:footnoteRef').length)).toEqual(notes.map(() => 1));
  });

  it('refuse a call of a note that is not there', async () => {
    await expect(renderDocx({ ...sample, notes: [] }, context)).rejects.toThrow('"skl"');
  });
});
