import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { sample } from './sample.js';
import { context } from './sample-context.js';
import { all, styleOf, value, WordFile, words } from './word-file.js';

describe('the styles of the Word file', () => {
  let file: WordFile;
  beforeAll(async () => {
    file = new WordFile(await renderDocx(sample, context));
  });

  it('have each name and id once, regardless of case', () => {
    const styles = all(file.xml('word/styles.xml'), 'w:style');
    for (const key of [
      styles.map((style) => value(style, 'w:name')!.toLowerCase()),
      styles.map((style) => style.getAttribute('w:styleId')!),
    ]) {
      expect(key.filter((name, index) => key.indexOf(name) !== index)).toEqual([]);
    }
  });

  it('are all there that the text uses', () => {
    const ids = new Set(
      all(file.xml('word/styles.xml'), 'w:style').map((style) => style.getAttribute('w:styleId')),
    );
    const parts = Object.keys(file.parts).filter((name) =>
      /^word\/(document|footnotes|header\d|footer\d|styles)/.test(name),
    );
    const used = parts.flatMap((part) =>
      ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next'].flatMap((name) =>
        all(file.xml(part), name).map((element) => value(element)),
      ),
    );
    expect(used.length).toBeGreaterThan(300);
    expect(used.filter((id) => !ids.has(id!))).toEqual([]);
  });

  it('leave no paragraph empty but the seams that Word demands', () => {
    const empty = all(file.body, 'w:p').filter(
      (node) => words(node).trim() === '' && all(node, 'w:drawing').length === 0,
    );
    const inCells = empty.filter((node) => node.parentNode?.nodeName === 'w:tc');
    const seams = empty.filter((node) => styleOf(node) === 'Skarv');
    expect(empty.length - inCells.length - seams.length).toBe(0);
    // After a table that another table follows, and after tables that end a section.
    expect(seams).toHaveLength(2);
    for (const seam of seams) expect(seam.previousSibling?.nodeName).toBe('w:tbl');
    // Only cells that the answers leave empty.
    expect(inCells.map((node) => styleOf(node))).toEqual(['Tabelltext']);
  });

  it('keep headings and captions with what they introduce', () => {
    const style = (id: string) =>
      all(file.xml('word/styles.xml'), 'w:style').find((one) => one.getAttribute('w:styleId') === id)!;
    for (const id of ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Ingress']) {
      expect(all(style(id), 'w:keepNext')).toHaveLength(1);
    }
    const captions = all(file.body, 'w:p').filter((node) => styleOf(node) === 'Caption');
    expect(captions.map((node) => [words(node), all(node, 'w:keepNext').length])).toEqual([
      ['Figur 1. Andel digitala tjänster 2026', 0],
      ['Tabell 1. Nyckeltal för kommunen & länet', 1],
      ['Tabell 2. Insatser med ansvar och kostnad', 1],
      ['Tabell 3. Kalkyl', 1],
    ]);
  });
});
