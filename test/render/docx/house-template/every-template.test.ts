import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { blockNodes } from '../../../../src/document/walk.js';
import { checkWord } from '../../../../src/render/docx/conformance/check.js';
import { englishParts, ownNamesParts, swedishParts, template } from '../../../support/house-templates.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';
import { sample } from '../sample.js';
import { all, value, words } from '../word-file.js';
import { loaded, worn, type Worn } from './worn.js';

const temporary = temporaryFolders();

const templates = {
  'a template in Swedish Word': template(swedishParts),
  'a plain one in English': template(englishParts),
  'one with names of its own': template(ownNamesParts),
  // Made from libreoffice.fodt: soffice --convert-to 'dotx:MS Word 2007 XML Template' libreoffice.fodt
  'one from LibreOffice': readFileSync(join(import.meta.dirname, 'libreoffice.dotx')),
  'one with nothing in it': template({}),
};

describe.each(Object.entries(templates))('a document in %s', (_, bytes) => {
  let made: Worn;
  beforeAll(async () => {
    made = await worn(await loaded(bytes, temporary()));
  });

  it('conforms as it does in our own dress', () => {
    const broken = checkWord(made.bytes).filter(({ breaks }) => breaks.length > 0);
    expect(broken).toEqual([]);
  });

  it('is a document, and no template', () => {
    const types = made.file.text('[Content_Types].xml');
    expect(types).toContain('wordprocessingml.document.main+xml');
    expect(types).not.toContain('template.main');
  });

  it('has every style that is used, of the right kind, and no name or id twice', () => {
    const styles = all(made.file.xml('word/styles.xml'), 'w:style');
    const kinds = new Map(
      styles.map((style) => [style.getAttribute('w:styleId')!, style.getAttribute('w:type')]),
    );
    expect(kinds.size).toBe(styles.length);
    const names = styles.map((style) => value(style, 'w:name')!.toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const stories = Object.keys(made.file.parts).filter((name) =>
      /^word\/(document|footnotes|numbering|header\d*|footer\d*)\.xml$/.test(name),
    );
    const used = { 'w:pStyle': 'paragraph', 'w:rStyle': 'character', 'w:tblStyle': 'table' };
    for (const story of stories) {
      for (const [name, kind] of Object.entries(used)) {
        for (const reference of all(made.file.xml(story), name))
          expect([story, value(reference), kinds.get(value(reference)!)]).toEqual([
            story,
            value(reference),
            kind,
          ]);
      }
    }
    const defaults = styles.filter((one) => one.getAttribute('w:default') === '1');
    expect(defaults.filter((one) => one.getAttribute('w:type') === 'paragraph')).toHaveLength(1);
    expect(all(made.file.xml('word/styles.xml'), 'w:docDefaults')).toHaveLength(1);
  });

  it('has parts with names that every program takes, and no words of a later Word than it says', () => {
    const paths = Object.keys(made.file.parts);
    expect(paths.filter((path) => !/^[\w.%/[\]-]+$/.test(path))).toEqual([]);
    const numbering = made.file.text('word/numbering.xml');
    for (const [, prefix = ''] of numbering.matchAll(/\s(w\d+):/g))
      expect(numbering).toMatch(new RegExp(`mc:Ignorable="[^"]*\\b${prefix}\\b`));
  });

  it('leads to nothing that is not there, and to nothing outside but links', () => {
    const relations = Object.keys(made.file.parts).filter((name) => name.endsWith('.rels'));
    for (const path of relations) {
      const folder = posix.dirname(posix.dirname(path));
      for (const row of all(made.file.xml(path), 'Relationship')) {
        const target = row.getAttribute('Target')!;
        if (row.getAttribute('TargetMode') === 'External') {
          expect(row.getAttribute('Type')).toMatch(/\/hyperlink$/);
          expect(target).toMatch(/^(https?|mailto):/);
        } else {
          expect(Object.keys(made.file.parts)).toContain(posix.resolve('/', folder, target).slice(1));
        }
      }
    }
  });

  it('has all its words, numbers for its pages, and its language', () => {
    const text = words(made.file.body);
    for (const said of ['Brödtext med en not.', 'Underpunkt', 'Tabell 1. Nyckeltal', 'Ordlista', 'Fyra'])
      expect(text).toContain(said);
    expect(words(made.file.xml('word/footnotes.xml'))).toContain('Noten.');
    const entries = all(all(made.file.body, 'w:sdt')[0]!, 'w:p').map(words);
    expect(entries).toHaveLength(3);
    for (const entry of entries) expect(entry).toMatch(/\t\d+$/);
    expect(value(all(made.file.xml('word/styles.xml'), 'w:docDefaults')[0], 'w:lang')).toBe('sv-SE');
  });

  it('keeps headings as headings, numbered as the text refers to them', () => {
    expect(numberedHeadings(made)).toEqual([
      '1 Inledning',
      '1.1 Läget',
      '1.1.1 Siffror',
      'Bilaga 1 Ordlista',
    ]);
  });

  it('has a heading of the contents that no program takes for a chapter', () => {
    const styles = all(made.file.xml('word/styles.xml'), 'w:style');
    const called = (name: RegExp): Element[] => styles.filter((one) => name.test(value(one, 'w:name')!));
    const ids = called(/^heading \d$/i).map((one) => one.getAttribute('w:styleId'));
    const [contents] = called(/^toc heading$/i);
    expect(ids).not.toContain(value(contents, 'w:basedOn'));
    expect(value(contents, 'w:outlineLvl')).toBe('9');
  });

  it('is the same to the byte at another time', async () => {
    vi.useFakeTimers({ now: new Date('2031-07-01T12:34:56Z'), toFake: ['Date'] });
    try {
      const again = await worn(await loaded(bytes, temporary()));
      expect(Buffer.compare(again.bytes, made.bytes)).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a whole document with everything that people paste', () => {
  it.each(Object.entries(templates))('conforms in %s', async (_, bytes) => {
    const made = await worn(await loaded(bytes, temporary()), sample);
    expect(checkWord(made.bytes).filter(({ breaks }) => breaks.length > 0)).toEqual([]);
    const numbers = [...blockNodes(sample.body)].flatMap((block) =>
      block.type === 'heading' && block.numbering !== 'none' ? [block.number] : [],
    );
    expect(numbers.length).toBeGreaterThan(20);
    const counted = numberedHeadings(made);
    // What Word counts is what the text refers to, to the last heading.
    expect(counted.map((said, index) => said.startsWith(`${numbers[index]} `) || said)).toEqual(
      numbers.map(() => true),
    );
  });
});

/** Counts as Word does: by the list of the paragraph, or of its style and those that it is based on. */
function numberedHeadings({ file }: Worn): string[] {
  const styles = new Map(
    all(file.xml('word/styles.xml'), 'w:style').map((style) => [style.getAttribute('w:styleId')!, style]),
  );
  const numbering = file.xml('word/numbering.xml');
  const definitions = new Map(
    all(numbering, 'w:abstractNum').map((one) => [one.getAttribute('w:abstractNumId'), one]),
  );
  const lists = new Map(all(numbering, 'w:num').map((one) => [one.getAttribute('w:numId'), one]));
  const counts = new Map<string, number[]>();
  return all(file.body, 'w:p').flatMap((paragraph) => {
    const chain = [];
    for (let id = value(paragraph, 'w:pStyle'); id !== undefined && styles.has(id);) {
      const style = styles.get(id)!;
      chain.push(style);
      id = value(style, 'w:basedOn');
    }
    const isHeading = chain.some((style) => /^heading \d$/i.test(value(style, 'w:name')!));
    const isContents = chain.some((style) => value(style, 'w:name')!.toLowerCase() === 'toc heading');
    if (!isHeading || isContents) return [];
    const numbered = [paragraph, ...chain].flatMap((one) => all(one, 'w:numPr').slice(0, 1))[0];
    const list = value(numbered, 'w:numId') ?? '0';
    if (list === '0') return [];
    const level = Number(value(numbered, 'w:ilvl') ?? 0);
    const definition = definitions.get(value(lists.get(list), 'w:abstractNumId')!)!;
    const count = counts.get(list) ?? [];
    counts.set(list, count);
    count[level] = (count[level] ?? 0) + 1;
    count.length = level + 1;
    const text = value(all(definition, 'w:lvl')[level], 'w:lvlText')!;
    return [
      `${text.replaceAll(/%(\d)/g, (_, place: string) => String(count[Number(place) - 1]))} ${words(paragraph)}`,
    ];
  });
}
