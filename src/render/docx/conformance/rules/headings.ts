import type { Element } from '@xmldom/xmldom';
import type { CheckedWord, WordParagraph } from '../checked-word.js';
import type { WordRule } from '../check.js';
import { attribute, beside, childAt, children, inside, isOn, wordsOf } from '../xml-part.js';
import { quoted } from './quoted.js';

export const headingRules: readonly WordRule[] = [
  { id: 'word-headings', clause: 'EN 301 549 10.1.3.1', breaks: levels },
  { id: 'word-heading-styles', clause: 'EN 301 549 10.1.3.1', breaks: outline },
  { id: 'word-heading-words', clause: 'EN 301 549 10.2.4.6', breaks: emptyHeadings },
  { id: 'word-heading-look', clause: 'EN 301 549 10.1.3.1', breaks: looksLikeHeading },
  { id: 'word-contents', clause: 'ECMA-376-1 17.16.5', breaks: contents },
];

/** A paragraph of this many letters is no heading. */
const longestHeading = 100;

/** So many headings of the first level ask for a table of contents. */
const chaptersWithContents = 3;

/** A letter of a few pages is found in without one, however many headings it has. */
const wordsWithContents = 1500;

/** The first is of the first level, and none is more than one level below the one before. */
function levels(file: CheckedWord): string[] {
  let above = 0;
  return headingsOf(file).flatMap(({ headingLevel: level, words }) => {
    const skipped = level > above + 1;
    const before = above;
    above = level;
    return skipped ? [`level ${level} after ${before === 0 ? 'nothing' : before}: ${quoted(words)}`] : [];
  });
}

/** Only Word's heading styles make headings, and each of them the level that it is called by. Of the styles that are used. */
function outline({ styles, paragraphs }: CheckedWord): string[] {
  const bodyText = 9;
  const used = new Set(paragraphs.map(({ style }) => style));
  const ofStyles = styles.all
    .filter(({ id, type }) => type === 'paragraph' && used.has(id))
    .flatMap(({ id, name }) => {
      const [set] = styles
        .chain(id)
        .flatMap(({ element }) => attribute(childAt(element, 'w:pPr', 'w:outlineLvl')) ?? []);
      const wanted = (styles.headingLevel(id) ?? bodyText + 1) - 1;
      return Number(set ?? bodyText) === wanted ? [] : [`style ”${name}” is on level ${set ?? 'none'}`];
    });
  const ofParagraphs = paragraphs
    .filter(({ element }) => childAt(element, 'w:pPr', 'w:outlineLvl') !== undefined)
    .map(({ words }) => `a level of its own: ${quoted(words)}`);
  return [...ofStyles, ...ofParagraphs];
}

function emptyHeadings(file: CheckedWord): string[] {
  return headingsOf(file)
    .filter(({ words }) => words.trim() === '')
    .map(({ headingLevel }) => `a heading of level ${headingLevel} without words`);
}

/**
 * Body text that is short, all in bold, ends like a heading and stands before other text. It is read out as any text
 * is, and is in no table of contents.
 */
function looksLikeHeading({ document, paragraphs, styles }: CheckedWord): string[] {
  return paragraphs
    .filter(
      ({ part, element, style }) =>
        part === document && isPlaced(element) && style === styles.defaultParagraph,
    )
    .filter(
      ({ words }) =>
        words.length <= longestHeading && /[\p{L}\p{N}]/u.test(words) && !/[.!?:;,…]\s*$/.test(words),
    )
    .filter(({ element }) => isAllBold(element) && isFollowedByText(element))
    .map(({ words }) => quoted(words));
}

function isPlaced(element: Element): boolean {
  return element.parentNode?.nodeName === 'w:body' && childAt(element, 'w:pPr', 'w:numPr') === undefined;
}

function isAllBold(paragraph: Element): boolean {
  const runs = inside(paragraph, 'w:r').filter((run) => wordsOf(run).trim() !== '');
  return runs.length > 0 && runs.every((run) => isOn(childAt(run, 'w:rPr', 'w:b')));
}

function isFollowedByText(element: Element): boolean {
  const next = beside(element, 'after');
  return next?.nodeName === 'w:tbl' || (next?.nodeName === 'w:p' && wordsOf(next).trim() !== '');
}

/** A field that Word updates, with its result in it: the headings of its levels, in order, each with link and page. */
function contents(file: CheckedWord): string[] {
  const { document } = file;
  const chapters = headingsOf(file).filter(({ headingLevel }) => headingLevel === 1);
  const controls = document.all('w:sdt').filter(isContents);
  if (controls.length === 0) {
    return chapters.length < chaptersWithContents || lengthOf(file) < wordsWithContents
      ? []
      : [`${chapters.length} chapters and no table of contents`];
  }
  return controls.flatMap((control) => [...fieldBreaks(control), ...entryBreaks(control, file)]);
}

function lengthOf({ paragraphs }: CheckedWord): number {
  return paragraphs.reduce((sum, { words }) => sum + (words.match(/\S+/g) ?? []).length, 0);
}

function isContents(control: Element): boolean {
  const gallery = childAt(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery');
  return attribute(gallery) === 'Table of Contents';
}

function fieldBreaks(control: Element): string[] {
  return instructionOf(control) === undefined ? ['a table of contents that is no field'] : [];
}

function instructionOf(control: Element): string | undefined {
  return inside(control, 'w:instrText')
    .map((code) => code.textContent ?? '')
    .find((code) => /^\s*TOC\b/.test(code));
}

function entryBreaks(control: Element, file: CheckedWord): string[] {
  const deepest = Number(/\\o\s+"1-([1-9])"/.exec(instructionOf(control) ?? '')?.[1] ?? 9);
  const headings = headingsOf(file).filter(({ headingLevel }) => headingLevel <= deepest);
  const content = childAt(control, 'w:sdtContent');
  const entries = content === undefined ? [] : children(content).filter(({ nodeName }) => nodeName === 'w:p');
  if (entries.length !== headings.length)
    return [`${entries.length} entries for ${headings.length} headings`];
  return entries.flatMap((entry, index) => {
    const [link] = inside(entry, 'w:hyperlink');
    const anchor = attribute(link, 'w:anchor');
    const heading = headings[index];
    const names = heading === undefined ? [] : bookmarksIn(heading.element);
    const leadsThere = anchor === undefined ? names.length === 0 : names.includes(anchor);
    const [title = '', page] = wordsOf(entry).split('\t').slice(-2);
    const hasPage = anchor === undefined || /^\d+$/.test(page ?? '');
    return leadsThere && title.trim() !== '' && hasPage
      ? []
      : [`entry ${index + 1}: ${quoted(wordsOf(entry))}`];
  });
}

function bookmarksIn(element: Element): string[] {
  return inside(element, 'w:bookmarkStart').flatMap((start) => attribute(start, 'w:name') ?? []);
}

function headingsOf({ document, paragraphs }: CheckedWord): (WordParagraph & { headingLevel: number })[] {
  return paragraphs.flatMap((paragraph) => {
    const { part, headingLevel } = paragraph;
    return part === document && headingLevel !== undefined ? [{ ...paragraph, headingLevel }] : [];
  });
}
