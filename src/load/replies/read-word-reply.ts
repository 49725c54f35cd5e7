import type { Element } from '@xmldom/xmldom';
import { formTags, isFieldTag } from '../../consultation/form-fields.js';
import type { Edition } from '../../consultation/edition.js';
import type { ReadReply, ReplyFault, ReplyReader } from '../../consultation/read-reply.js';
import { limits } from '../limits.js';
import { isNumberStyle } from './number-style.js';
import { openWord, type OpenedWord } from './open-word.js';
import { readMarkedEdition } from './read-marked-edition.js';
import { readWordForm } from './read-word-form.js';
import { wordParagraphs, type WordParagraph } from './word-paragraphs.js';
import { childOf, elementsInside, wordName, wordValue } from './word-xml.js';

/** What is read of a Word file: the file as it was opened, its paragraphs and the edition that it is of. */
export interface WordReply {
  opened: OpenedWord;
  paragraphs: WordParagraph[];
  /** Those of notes, heads and feet. */
  beside: WordParagraph[];
  /** Undefined when it is of none that is known. */
  edition: Edition | undefined;
}

/** A Word file that came in: our form, the agenda with comments and changes in it, or something else. */
export const readWordReply: ReplyReader = (bytes, { editions }): ReadReply | ReplyFault => {
  const opened = openWord(bytes);
  if ('fault' in opened) return opened;
  const edition = editions.find(({ id }) => id === opened.edition);
  const tags = fieldTags(opened, edition);
  if (opened.comments.size > limits.replyViews)
    return { fault: 'reply/too-much', details: { limit: limits.replyViews } };
  const isComment = (number: string): boolean => opened.comments.has(number);
  const paragraphs = wordParagraphs(opened.body, (control) => tags.has(control), isComment);
  const beside = opened.beside.flatMap((part) => wordParagraphs(part, undefined, isComment));
  if (paragraphs.length + beside.length > limits.replyParagraphs) return { fault: 'reply/too-much' };
  if (tags.size > 0) return readWordForm({ opened, paragraphs, beside, edition }, tags);
  if (edition === undefined && opened.edition === undefined) {
    // Some programs throw a file's own properties away.
    const same = editions.findLast(({ title }) => title.trim() === opened.title);
    if (same === undefined || !isNumbered(opened, paragraphs)) return { fault: 'reply/not-a-reply' };
    return readMarkedEdition({ opened, paragraphs, beside, edition: same });
  }
  return readMarkedEdition({ opened, paragraphs, beside, edition });
};

/**
 * The controls that are fields of the form, with their tags. Some programs save controls without: then they are known by
 * their order, as long as none is gone.
 */
function fieldTags({ body }: OpenedWord, edition: Edition | undefined): Map<Element, string> {
  const controls = [...elementsInside(body)].filter(
    (one) => wordName(one) === 'sdt' && childOf(one, 'sdtPr', 'docPartObj') === undefined,
  );
  const tagged = controls.map((one) => [one, wordValue(childOf(one, 'sdtPr', 'tag'))] as const);
  if (tagged.some(([, tag]) => isFieldTag(tag))) return new Map(tagged.filter(([, tag]) => isFieldTag(tag)));
  const expected = edition === undefined ? [] : formTags(edition);
  return controls.length === expected.length
    ? new Map(controls.map((one, index) => [one, expected[index] ?? '']))
    : new Map<Element, string>();
}

function isNumbered({ styles }: OpenedWord, paragraphs: readonly WordParagraph[]): boolean {
  return paragraphs.some(({ pieces }) => pieces.some((piece) => isNumberStyle(piece.style, styles)));
}
