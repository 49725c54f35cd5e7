import { isFieldTag } from '../../consultation/form-fields.js';
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
  /** Undefined when it is of none that is known. */
  edition: Edition | undefined;
}

/** A Word file that came in: our form, the agenda with comments and changes in it, or something else. */
export const readWordReply: ReplyReader = (bytes, { editions }): ReadReply | ReplyFault => {
  const opened = openWord(bytes);
  if ('fault' in opened) return opened;
  const paragraphs = wordParagraphs(opened.body);
  if (paragraphs.length > limits.replyParagraphs) return { fault: 'reply/too-much' };
  const edition = editions.find(({ id }) => id === opened.edition);
  if (hasFields(opened)) return readWordForm({ opened, paragraphs, edition });
  if (edition === undefined && opened.edition === undefined) {
    // Some programs throw a file's own properties away.
    const same = editions.findLast(({ title }) => title.trim() === opened.title);
    if (same === undefined || !isNumbered(opened, paragraphs)) return { fault: 'reply/not-a-reply' };
    return readMarkedEdition({ opened, paragraphs, edition: same });
  }
  return readMarkedEdition({ opened, paragraphs, edition });
};

function hasFields({ body }: OpenedWord): boolean {
  for (const element of elementsInside(body)) {
    if (wordName(element) !== 'sdt') continue;
    if (isFieldTag(wordValue(childOf(element, 'sdtPr', 'tag')))) return true;
  }
  return false;
}

function isNumbered({ styles }: OpenedWord, paragraphs: readonly WordParagraph[]): boolean {
  return paragraphs.some(({ pieces }) => pieces.some((piece) => isNumberStyle(piece.style, styles)));
}
