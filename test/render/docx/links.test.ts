import { beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../../src/document/walk.js';
import { bookmarkName } from '../../../src/render/docx/bookmark-names.js';
import { linkTarget } from '../../../src/render/docx/link-target.js';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { headings, longUrl, sample } from './sample.js';
import { context } from './sample-context.js';
import { all, elements, styleOf, WordFile, words } from './word-file.js';

describe('links in the Word file', () => {
  let file: WordFile;
  let bookmarks: string[];
  beforeAll(async () => {
    file = new WordFile(await renderDocx(sample, context));
    bookmarks = all(file.body, 'w:bookmarkStart').map((start) => start.getAttribute('w:name')!);
  });

  it('have bookmarks that Word takes, each once', () => {
    expect(bookmarks.length).toBeGreaterThan(headings.length);
    expect(new Set(bookmarks.map((name) => name.toLowerCase())).size).toBe(bookmarks.length);
    expect(bookmarks.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]{0,39}$/.test(name))).toEqual([]);
    const numbers = all(file.body, 'w:bookmarkStart').map((start) => start.getAttribute('w:id'));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(
      all(file.body, 'w:bookmarkEnd')
        .map((end) => end.getAttribute('w:id'))
        .sort(),
    ).toEqual(numbers.sort());
  });

  it('lead to a bookmark or a relationship that exists', () => {
    for (const part of ['document', 'footnotes']) {
      const xml = file.xml(`word/${part}.xml`);
      const relations = all(file.xml(`word/_rels/${part}.xml.rels`), 'Relationship').map((one) =>
        one.getAttribute('Id'),
      );
      for (const link of all(xml, 'w:hyperlink')) {
        const relation = link.getAttribute('r:id');
        if (relation === null) expect(bookmarks).toContain(link.getAttribute('w:anchor'));
        else expect(relations).toContain(relation);
      }
      const codes = all(xml, 'w:instrText').map((code) => code.textContent ?? '');
      const targets = codes.flatMap((code) => /(?:PAGEREF|NOTEREF) (\S+)/.exec(code)?.[1] ?? []);
      expect(targets.filter((target) => !bookmarks.includes(target))).toEqual([]);
    }
  });

  it('have ids that do not change between runs', () => {
    expect(file.text('word/_rels/document.xml.rels')).toContain('Id="rIdLink1"');
    expect(file.text('word/document.xml')).toContain('r:id="rIdLink1"');
  });

  it('are left out where the target is missing, with their words kept', () => {
    expect(words(file.body)).toContain('Målet finns inte: avsnitt ?.');
  });

  it('make a contents table with number, title, leader and page for the two upper levels', () => {
    const body = elements(file.body);
    const place = body.findIndex((node) => node.nodeName === 'w:sdt');
    const control = body[place]!;
    const entries = all(control, 'w:p');
    const expected = headings.filter(({ depth }) => depth <= 2);
    expect(entries.map((entry) => words(entry).split('\t').slice(0, -1))).toEqual(
      expected.map(({ number, children }) => [number, textOf(children)].filter((part) => part !== '')),
    );
    expect(entries.map(styleOf)).toEqual(expected.map(({ depth }) => `TOC${depth}`));
    const pages = entries.map((entry) => words(entry).split('\t').at(-1)!);
    expect(pages.filter((page) => !/^\d+$/.test(page))).toEqual([]);
    expect(pages.map(Number)).toEqual(pages.map(Number).sort((a, b) => a - b));
    expect(
      entries.every((entry) => all(entry, 'w:tab').some((tab) => tab.getAttribute('w:leader') === 'dot')),
    ).toBe(true);
    const characters = all(control, 'w:fldChar').map((character) => character.getAttribute('w:fldCharType'));
    expect(characters.filter((type) => type === 'begin')).toHaveLength(entries.length + 1);
    expect(characters.filter((type) => type === 'end')).toHaveLength(entries.length + 1);
    expect(all(control, 'w:instrText')[0]?.textContent).toBe('TOC \\o "1-2" \\h \\z \\u');
    const heading = body[place - 1]!;
    expect([styleOf(heading), words(heading)]).toEqual(['TOCHeading', 'Innehåll']);
  });
});

describe('a bookmark name', () => {
  it('is the id itself when Word takes it', () => expect(bookmarkName('nulage')).toBe('nulage'));
  it('tells ids apart that look alike to Word', () => {
    const ids = [
      'mål-1',
      'mal-1',
      'mål_1',
      'Mål-1',
      'MAL-1',
      'mal_1',
      `mål-1${'x'.repeat(60)}`,
      `mål-1${'x'.repeat(61)}`,
      '1',
      'å',
    ];
    expect(new Set(ids.map((id) => bookmarkName(id).toLowerCase())).size).toBe(ids.length);
    for (const id of ids) expect(bookmarkName(id)).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
  });
});

describe('a link target', () => {
  it('keeps a well-formed address', () => {
    expect(linkTarget(longUrl)).toBe(longUrl);
    expect(linkTarget('mailto:kommun@exempel.se')).toBe('mailto:kommun@exempel.se');
  });
  it('encodes what Word calls damage', () => {
    expect(linkTarget('https://x.se/å b?q={{a}}|^[1]')).toBe(
      'https://x.se/%C3%A5%20b?q=%7B%7Ba%7D%7D%7C%5E%5B1%5D',
    );
  });
  it('is none for what is no address', () => expect(linkTarget('inte en adress')).toBeUndefined());
});
