import type { Element } from '@xmldom/xmldom';
import { plainText } from '../../consultation/plain-text.js';
import { wordsKey } from '../../consultation/word-marks.js';
import { writeAnswer } from '../../markdown/write-answer.js';
import type {
  FilledField,
  FilledForm,
  FilledRemark,
  FormFault,
  StrayText,
} from '../../region/filled-form.js';
import type { FormKey } from '../../region/form-key.js';
import { formProperties, isFieldMark, isUntouched, sumsInValue } from '../../region/form-marks.js';
import { limits } from '../limits.js';
import { openWord, type OpenedWord } from '../replies/open-word.js';
import { wordParagraphs, wordsOn, type WordPiece } from '../replies/word-paragraphs.js';
import { childElements, childOf, elementsInside, wordName, wordValue } from '../replies/word-xml.js';
import { cellsOf, richBlocks, rowsOf, type RichContext } from './rich-text.js';
import { listBook } from './word-lists.js';

/** A Word form as it was filled in, and all its own words: what a form that is sent out says of itself is made of them. */
export interface ReadWordForm extends FilledForm {
  /** The words of each paragraph outside of the fields. */
  ownWords: readonly string[];
}

/**
 * Reads a region's template that somebody has filled in. Fields are found by the bookmarks on their labels, and where a
 * program has dropped those, by the tags of their controls. Words outside of the fields that the form did not have are
 * told with the label above them. Never throws for what a file holds.
 */
export function readFilledWord(bytes: Uint8Array, key: FormKey): ReadWordForm | FormFault {
  const opened = openWord(bytes);
  if ('fault' in opened) return opened;
  const reading = startReading(opened, key);
  blocksIn(opened.body, reading);
  if (reading.paragraphs > limits.replyParagraphs)
    return { fault: 'reply/too-much', details: { limit: limits.replyParagraphs } };
  const property = (name: string): string => opened.properties.get(name) ?? '';
  const isForm = reading.fields.size > 0 || property(formProperties.region) !== '';
  if (!isForm) return { fault: 'import/not-a-form' };
  const comments = [...opened.comments.values()].flatMap((comment): StrayText[] => {
    const text = plainText(wordsIn(comment));
    return text === '' ? [] : [{ text, under: wordValue(comment, 'author') }];
  });
  return {
    member: property(formProperties.member),
    region: property(formProperties.region),
    version: property(formProperties.version),
    fields: reading.fields,
    outside: [...reading.outside, ...comments],
    remarks: reading.remarks,
    ownWords: reading.ownWords,
  };
}

interface Reading {
  opened: OpenedWord;
  key: FormKey;
  sums: ReadonlySet<string>;
  marksByTag: ReadonlyMap<string, string>;
  fields: Map<string, FilledField>;
  outside: StrayText[];
  remarks: FilledRemark[];
  ownWords: string[];
  /** The last heading or label. */
  under: string;
  paragraphs: number;
  rich: RichContext;
}

function startReading(opened: OpenedWord, key: FormKey): Reading {
  const remarks: FilledRemark[] = [];
  const { properties } = opened;
  const sums = [...properties].flatMap(([name, value]) =>
    name.startsWith(formProperties.sums) ? sumsInValue(value) : [],
  );
  return {
    opened,
    key,
    sums: new Set(sums),
    marksByTag: new Map([...key.fields].map(([mark, { tag }]) => [tag, mark])),
    fields: new Map(),
    outside: [],
    remarks,
    ownWords: [],
    under: '',
    paragraphs: 0,
    rich: {
      book: listBook(opened.parts.styles, opened.parts.numbering),
      links: opened.links,
      notes: opened.notes,
      placeholders: key.placeholders,
      ids: key.ids,
      remark: (code) => remarks.push({ code, details: {} }),
    },
  };
}

function blocksIn(parent: Element, reading: Reading): void {
  for (const element of childElements(parent)) {
    switch (wordName(element)) {
      case 'p':
        outsideParagraph(element, reading);
        break;
      case 'tbl':
        tableRows(element, reading);
        break;
      case 'sdt':
        control(element, reading);
        break;
      case 'ins':
      case 'sdtContent':
      case 'customXml':
        blocksIn(element, reading);
        break;
      default:
    }
  }
}

/** A control that stands by itself: a field whose cell or bookmark is gone, or something else around what is inside. */
function control(element: Element, reading: Reading): void {
  if (childOf(element, 'sdtPr', 'docPartObj') !== undefined) return;
  const mark = reading.marksByTag.get(wordValue(childOf(element, 'sdtPr', 'tag')));
  const content = childOf(element, 'sdtContent');
  if (content === undefined) return;
  if (mark === undefined || reading.fields.has(mark)) blocksIn(content, reading);
  else field(mark, [content], wordValue(childOf(element, 'sdtPr', 'alias')), reading);
}

function tableRows(table: Element, reading: Reading): void {
  const rows = rowsOf(table).map(cellsOf);
  for (let index = 0; index < rows.length; index += 1) {
    const cells = rows[index] ?? [];
    const [label, ...others] = cells;
    if (label === undefined) continue;
    const mark = markIn(label);
    const columns = mark === undefined ? undefined : reading.key.rows.get(mark);
    if (mark === undefined) {
      for (const cell of cells) blocksIn(cell, reading);
    } else if (columns !== undefined) {
      const title = outsideIn(label, reading);
      for (const [column, cell] of others.entries()) {
        const own = columns[column];
        if (own === undefined) stray([cell], reading);
        else field(own, [cell], title, reading);
      }
    } else {
      const title = outsideIn(label, reading);
      if (others.length > 0) field(mark, others, title, reading);
      else {
        const room = rows[index + 1];
        // The next row is another question when somebody has taken the room away.
        if (room === undefined || (room[0] !== undefined && markIn(room[0]) !== undefined)) continue;
        field(mark, room, title, reading);
        index += 1;
      }
    }
  }
}

function markIn(cell: Element): string | undefined {
  for (const element of elementsInside(cell)) {
    if (wordName(element) === 'tbl') return undefined;
    const name = wordName(element) === 'bookmarkStart' ? wordValue(element, 'name') : '';
    if (isFieldMark(name)) return name;
  }
  return undefined;
}

/** What stands in a label: its own words, and what somebody has added to them. The first line is what it is called. */
function outsideIn(cell: Element, reading: Reading): string {
  const paragraphs = childElements(cell).filter((one) => wordName(one) === 'p');
  const title = plainText(wordsIn(paragraphs[0])).split('\n')[0] ?? '';
  const under = reading.under;
  blocksIn(cell, reading);
  reading.under = title === '' ? under : title;
  return title;
}

function field(mark: string, holders: readonly Element[], title: string, reading: Reading): void {
  const known = reading.key.fields.get(mark);
  const { rich, key } = reading;
  reading.paragraphs += holders.length;
  for (const holder of holders)
    for (const element of elementsInside(holder)) if (wordName(element) === 'p') reading.paragraphs += 1;
  if (reading.paragraphs > limits.replyParagraphs) return;
  const text =
    known === undefined || known.kind === 'rich'
      ? writeAnswer(
          withoutPlaceholder(
            holders.flatMap((one) => richBlocks(one, rich)),
            key,
          ),
          [...key.ids],
        )
      : plainField(holders, reading);
  const earlier = reading.fields.get(mark);
  if (earlier !== undefined) {
    // Somebody has copied a question: what its copy says besides is told.
    if (text !== '' && text !== earlier.text) reading.outside.push({ text, under: title });
    return;
  }
  const untouched = isUntouched(mark, text, reading.sums);
  reading.fields.set(mark, { text, title, ...(untouched === undefined ? {} : { isUntouched: untouched }) });
}

/** Programs that know no controls keep what stood in an empty one as words. */
function withoutPlaceholder(blocks: ReturnType<typeof richBlocks>, { placeholders }: FormKey): typeof blocks {
  return blocks.filter((block) => {
    if (block.type !== 'paragraph') return true;
    const words = block.children.map((node) => ('value' in node ? node.value : '\n')).join('');
    return !placeholders.has(words.trim());
  });
}

function plainField(holders: readonly Element[], { opened, key }: Reading): string {
  const paragraphs = holders.flatMap((holder) =>
    wordParagraphs(
      holder,
      () => true,
      () => false,
    ),
  );
  const isPlaceholder = ({ style, words }: WordPiece): boolean =>
    opened.styles.get(style) === 'placeholder text' && key.placeholders.has(words.trim());
  const text = plainText(
    paragraphs
      .map(({ pieces }) =>
        wordsOn(
          'new',
          pieces.filter((piece) => !isPlaceholder(piece)),
        ),
      )
      .join('\n'),
  );
  return key.placeholders.has(text)
    ? ''
    : text
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
        .trim();
}

function stray(cells: readonly Element[], reading: Reading): void {
  for (const cell of cells) blocksIn(cell, reading);
}

function outsideParagraph(element: Element, reading: Reading): void {
  reading.paragraphs += 1;
  const name = reading.opened.styles.get(wordValue(childOf(element, 'pPr', 'pStyle'))) ?? '';
  if (/^toc\b/.test(name)) return;
  const text = plainText(wordsIn(element));
  if (text === '') return;
  reading.ownWords.push(text);
  const { own } = reading.opened;
  if (own !== undefined && !own.paragraphs.has(wordsKey(text)))
    reading.outside.push({ text, under: reading.under });
  else if (/^heading \d$/.test(name)) reading.under = text;
}

/** The words of a paragraph, or of all inside an element, with tracked changes taken in. */
function wordsIn(element: Element | undefined): string {
  if (element === undefined) return '';
  const isParagraph = wordName(element) === 'p';
  const paragraphs = isParagraph ? paragraphAlone(element) : wordParagraphs(element);
  return paragraphs.map(({ pieces }) => wordsOn('new', pieces)).join('\n');
}

function paragraphAlone(element: Element): ReturnType<typeof wordParagraphs> {
  const holder = element.ownerDocument?.createElementNS(element.namespaceURI, 'w:tc');
  if (holder === undefined) return [];
  holder.appendChild(element.cloneNode(true));
  return wordParagraphs(holder);
}
