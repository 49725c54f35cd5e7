import type { Element } from '@xmldom/xmldom';
import { childElements } from '../../office-package/child-elements.js';
import { childOf, wordName, wordValue } from './word-xml.js';

/** Whether words stand in the text as it was, as it was made by tracked changes, or in both. */
export type Side = 'both' | 'old' | 'new';

export interface WordPiece {
  words: string;
  side: Side;
  /** Id of the style of its letters; "" for none. */
  style: string;
  /** The field of a form that it stands in. */
  field?: Element;
  /** Who made the change, for words that only one side has. */
  author: string;
  /** Numbers of the comments that are made on it. */
  comments: readonly string[];
}

/** A paragraph with words in it or none, in the order of the text; those of a text box follow the one that holds it. */
export interface WordParagraph {
  /** Id of its style; "" for the default one. */
  style: string;
  /** Which side has the end of the paragraph, and with it the next as one of its own. */
  end: Side;
  /** The level of the list that it says it is in; undefined outside of lists. Styles are not asked. */
  level?: number;
  pieces: WordPiece[];
  /** The table that it stands in, the innermost. */
  table?: Element;
  /** Whether it belongs to a table of contents. */
  isContents: boolean;
  /** Numbers of the comments that begin in it or, without a stretch of text, stand in it. */
  comments: string[];
  /** The note that it is a part of: "footnote/2". */
  note?: string;
  /** The notes that are called in it. */
  calls: string[];
}

interface Place {
  side: Side | 'none';
  author: string;
  field?: Element;
  table?: Element;
  isContents: boolean;
  note?: string;
}

/**
 * The paragraphs of a body or of notes, with what tracked changes have made of them. `isField` says which controls are
 * fields of a form, `isComment` which numbers are those of comments that the file holds.
 */
export function wordParagraphs(
  body: Element,
  isField: (control: Element) => boolean = () => false,
  isComment: (number: string) => boolean = () => true,
): WordParagraph[] {
  const found: WordParagraph[] = [];
  /** Comments that have begun and not ended, and those whose beginning no paragraph has yet. */
  const open = new Set<string>();
  /** `open` as pieces have it: one list for all as long as no comment begins or ends. */
  let openNow: readonly string[] = [];
  const waiting = new Set<string>();
  const begun = new Set<string>();
  /** Fields of Word's own that have begun: what they ask for, and whether their result has begun. */
  const codes: { code: string; isResult: boolean }[] = [];
  blocksIn(body, { side: 'both', author: '', isContents: false });
  return found;

  function blocksIn(parent: Element, place: Place): void {
    for (const element of childElements(parent)) {
      switch (wordName(element)) {
        case 'p':
          paragraph(element, place);
          break;
        case 'tbl':
          blocksIn(element, { ...place, table: element });
          break;
        case 'tr':
          blocksIn(element, changed(childOf(element, 'trPr'), place));
          break;
        case 'sdt':
          blocksIn(element, control(element, place, isField));
          break;
        case 'ins':
        case 'moveTo':
          blocksIn(element, sided(place, 'new', element));
          break;
        case 'del':
        case 'moveFrom':
          blocksIn(element, sided(place, 'old', element));
          break;
        case 'footnote':
        case 'endnote':
          blocksIn(element, { ...place, note: `${wordName(element)}/${wordValue(element, 'id')}` });
          break;
        case 'tc':
        case 'sdtContent':
        case 'customXml':
        case 'smartTag':
          blocksIn(element, place);
          break;
        default:
          comment(element, undefined);
      }
    }
  }

  function paragraph(element: Element, place: Place): void {
    const properties = childOf(element, 'pPr');
    const mark = changed(childOf(properties, 'rPr'), place);
    const list = childOf(properties, 'numPr');
    const listNumber = wordValue(childOf(list, 'numId'));
    const made: WordParagraph = {
      style: wordValue(childOf(properties, 'pStyle')),
      end: mark.side === 'none' ? 'both' : mark.side,
      ...(listNumber === '' || listNumber === '0'
        ? {}
        : { level: Number(wordValue(childOf(list, 'ilvl'))) || 0 }),
      pieces: [],
      ...(place.table === undefined ? {} : { table: place.table }),
      isContents: place.isContents,
      comments: [],
      ...(place.note === undefined ? {} : { note: place.note }),
      calls: [],
    };
    found.push(made);
    for (const number of waiting) made.comments.push(number);
    waiting.clear();
    wordsIn(element, place, '', made);
  }

  function wordsIn(parent: Element, place: Place, style: string, into: WordParagraph): void {
    for (const element of childElements(parent)) {
      const name = wordName(element);
      switch (name) {
        case 'r':
          wordsIn(element, place, wordValue(childOf(element, 'rPr', 'rStyle')), into);
          break;
        case 't':
          // LibreOffice 7.4 leaves a line break in a field out, but not the place where it was.
          if (place.field !== undefined && isAfterText(element)) add('\n', place, style, into);
          add(element.textContent ?? '', place, style, into);
          break;
        case 'delText':
          add(element.textContent ?? '', place, style, into);
          break;
        case 'tab':
          if (wordName(parent) === 'r') add('\t', place, style, into);
          break;
        case 'br':
        case 'cr':
          add('\n', place, style, into);
          break;
        case 'sym':
          add(symbol(wordValue(element, 'char')), place, style, into);
          break;
        case 'footnoteReference':
        case 'endnoteReference':
          into.calls.push(`${name.replace('Reference', '')}/${wordValue(element, 'id')}`);
          break;
        case 'noBreakHyphen':
          add('\u2011', place, style, into);
          break;
        case 'sdt':
          wordsIn(element, control(element, place, isField), style, into);
          break;
        case 'ins':
        case 'moveTo':
          wordsIn(element, sided(place, 'new', element), style, into);
          break;
        case 'del':
        case 'moveFrom':
          wordsIn(element, sided(place, 'old', element), style, into);
          break;
        case 'commentRangeStart':
        case 'commentRangeEnd':
        case 'commentReference':
          comment(element, into);
          break;
        case 'txbxContent':
          blocksIn(element, place);
          break;
        case 'fldChar':
          fieldCharacter(wordValue(element, 'fldCharType'));
          break;
        case 'instrText': {
          const last = codes.at(-1);
          if (last !== undefined) last.code += element.textContent ?? '';
          break;
        }
        case 'pPr':
        case 'rPr':
        case 'sdtPr':
        case 'delInstrText':
          break;
        default:
          // The same thing a second time, for programs that do not know the first.
          if (isMathText(element)) add(element.textContent ?? '', place, style, into);
          else if (element.localName !== 'Fallback') wordsIn(element, place, style, into);
      }
    }
  }

  function add(words: string, { side, author, field }: Place, style: string, into: WordParagraph): void {
    if (side === 'none' || words === '' || codes.some(isNumberOfNote)) return;
    const piece = { words, side, style, author, comments: openNow };
    into.pieces.push(field === undefined ? piece : { ...piece, field });
  }

  function fieldCharacter(type: string): void {
    const last = codes.at(-1);
    if (type === 'begin') codes.push({ code: '', isResult: false });
    else if (type === 'separate' && last !== undefined) last.isResult = true;
    else if (type === 'end') codes.pop();
  }

  function comment(element: Element, paragraph: WordParagraph | undefined): void {
    const number = wordValue(element, 'id');
    if (!isComment(number)) return;
    switch (wordName(element)) {
      case 'commentRangeStart':
        // A comment has one beginning: a second is of somebody who wants a file that is heavy to read.
        if (begun.has(number)) break;
        open.add(number);
        openNow = [...open];
        begun.add(number);
        if (paragraph === undefined) waiting.add(number);
        else paragraph.comments.push(number);
        break;
      case 'commentRangeEnd':
        if (open.delete(number)) openNow = [...open];
        break;
      case 'commentReference':
        if (!begun.has(number)) paragraph?.comments.push(number);
    }
  }
}

/** A sign of a font of signs has no letter: that something stands there is told. */
function symbol(code: string): string {
  const point = /^[0-9a-f]{1,6}$/i.test(code) ? parseInt(code, 16) : 0;
  const isLetter = point > 0x20 && (point < 0xd800 || (point > 0xf8ff && point <= 0x10ffff));
  return isLetter ? String.fromCodePoint(point) : '\uFFFD';
}

function isMathText({ localName, namespaceURI }: Element): boolean {
  return localName === 't' && (namespaceURI ?? '').endsWith('/math');
}

function isAfterText(element: Element): boolean {
  let before = element.previousSibling;
  while (before !== null && before.nodeType !== 1) before = before.previousSibling;
  return before !== null && wordName(before as Element) === 't';
}

/** A note's number where it is called a second time: programs work it out anew, and the first call has no words either. */
function isNumberOfNote({ code, isResult }: { code: string; isResult: boolean }): boolean {
  return isResult && /^\s*NOTEREF\b/i.test(code);
}

function control(element: Element, place: Place, isField: (control: Element) => boolean): Place {
  const properties = childOf(element, 'sdtPr');
  const isContents = place.isContents || childOf(properties, 'docPartObj') !== undefined;
  return { ...place, isContents, ...(isField(element) ? { field: element } : {}) };
}

/** What stands in a row or ends a paragraph, when its properties say that a change has made it or taken it away. */
function changed(properties: Element | undefined, place: Place): Place {
  const inserted = childOf(properties, 'ins') ?? childOf(properties, 'moveTo');
  const deleted = childOf(properties, 'del') ?? childOf(properties, 'moveFrom');
  const first = inserted === undefined ? place : sided(place, 'new', inserted);
  return deleted === undefined ? first : sided(first, 'old', deleted);
}

/** What somebody has put in and somebody else has taken out is on neither side. */
function sided(place: Place, side: 'old' | 'new', element: Element): Place {
  const author = wordValue(element, 'author').trim();
  const isNeither = place.side === 'none' || (place.side !== 'both' && place.side !== side);
  return { ...place, side: isNeither ? 'none' : side, author };
}

/** The words of pieces that one side has. */
export function wordsOn(side: 'old' | 'new', pieces: readonly WordPiece[]): string {
  return pieces.map((piece) => (piece.side === 'both' || piece.side === side ? piece.words : '')).join('');
}
