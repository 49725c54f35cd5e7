import type { Element } from '@xmldom/xmldom';
import type { CheckedWord, WordParagraph } from '../checked-word.js';
import type { WordRule } from '../check.js';
import { attribute, beside, childAt, children, inside } from '../xml-part.js';
import { quoted } from './quoted.js';

export const listRules: readonly WordRule[] = [
  { id: 'word-lists', clause: 'EN 301 549 10.1.3.1', breaks: listItems },
  { id: 'word-typed-lists', clause: 'EN 301 549 10.1.3.1', breaks: typedLists },
  { id: 'word-spacing', clause: 'EN 301 549 10.1.3.1', breaks: emptyParagraphs },
];

/** What a paragraph in Word's list styles must have to be an item of a list, and no more only look like one. */
function listItems({ paragraphs, styles }: CheckedWord): string[] {
  return paragraphs
    .filter(({ style }) => /^List (Bullet|Number)( \d)?$/.test(styles.get(style)?.name ?? ''))
    .filter((paragraph) => !isNumbered(paragraph, styles))
    .map(({ words }) => quoted(words));
}

function isNumbered({ element, style }: WordParagraph, styles: CheckedWord['styles']): boolean {
  const own = childAt(element, 'w:pPr', 'w:numPr');
  const ofStyle = styles.chain(style).flatMap((one) => childAt(one.element, 'w:pPr', 'w:numPr') ?? []);
  const [first] = own === undefined ? ofStyle : [own];
  return !['', '0'].includes(attribute(childAt(first, 'w:numId')) ?? '');
}

/** Marks that nobody begins a line with but to make a list. A dash also opens a line of speech, so it takes two. */
const bullet = /^\s*[•‣◦▪●○*+·-]\s+\S/u;
const dash = /^\s*[–—]\s+\S/u;
const number = /^\s*(\d{1,2})[.)]\s+\S/u;

/** Lists that were typed: lines that begin with a bullet, or with one number after another. */
function typedLists({ paragraphs, styles }: CheckedWord): string[] {
  const lines = paragraphs
    .filter(({ style }) => !styles.chain(style).some(({ element }) => isCode(element)))
    .flatMap(({ element, words }) => {
      const goesOn = beside(element, 'before')?.nodeName === 'w:p';
      return [...(goesOn ? [] : ['']), ...words.split('\n')];
    });
  return lines
    .filter((line, index) => {
      const before = lines[index - 1] ?? '';
      if (bullet.test(line)) return true;
      if (dash.test(line)) return dash.test(before);
      const counted = Number(number.exec(line)?.[1] ?? Number.NaN);
      return counted === Number(number.exec(before)?.[1] ?? Number.NaN) + 1;
    })
    .map(quoted);
}

/** Code is written as it is written. */
function isCode(style: Element): boolean {
  return childAt(style, 'w:rPr', 'w:noProof') !== undefined;
}

/** Empty paragraphs make room for nobody who listens. Where Word cannot do without one, it may stand. */
function emptyParagraphs({ paragraphs }: CheckedWord): string[] {
  return paragraphs
    .filter(({ element, words }) => words.trim() === '' && !holdsSomething(element))
    .filter(({ element }) => !isNeeded(element))
    .map(({ element, part }) => `${part.path}: in ${element.parentNode?.nodeName ?? 'nothing'}`);
}

const somethingElse = [
  ...[
    'w:drawing',
    'w:pict',
    'w:object',
    'w:footnoteReference',
    'w:endnoteReference',
    'w:fldChar',
    'w:fldSimple',
  ],
  ...['w:footnoteRef', 'w:endnoteRef', 'w:separator', 'w:continuationSeparator', 'w:sym', 'm:oMath'],
];

/** Something to see or hear that is not text, or the mark of an item in a list. */
function holdsSomething(element: Element): boolean {
  return (
    somethingElse.some((name) => inside(element, name).length > 0) ||
    childAt(element, 'w:pPr', 'w:numPr') !== undefined
  );
}

/**
 * Word needs a paragraph in every cell, and one after a table or a content control that nothing but another table, or
 * the end of the section, comes after.
 */
function isNeeded(element: Element): boolean {
  const before = beside(element, 'before');
  const after = beside(element, 'after');
  if (element.parentNode?.nodeName === 'w:tc') return paragraphsBeside(element) === 1;
  const endsSection = childAt(element, 'w:pPr', 'w:sectPr') !== undefined;
  const isAfterBlock = before !== undefined && ['w:tbl', 'w:sdt'].includes(before.nodeName);
  return (
    isAfterBlock &&
    (endsSection || after === undefined || ['w:tbl', 'w:sdt', 'w:sectPr'].includes(after.nodeName))
  );
}

function paragraphsBeside(element: Element): number {
  const parent = element.parentNode;
  return parent === null
    ? 0
    : children(parent as Element).filter(({ nodeName }) => nodeName === 'w:p').length;
}
