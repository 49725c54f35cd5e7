import { Bookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx';

/**
 * A bookmark with a number that is given. The library's own count on from one document to the next, which makes the
 * second rendering of a document differ from the first.
 */
export class NumberedBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(
    private readonly name: string,
    private readonly number: number,
    children: readonly ParagraphChild[],
  ) {
    super({ id: name, children });
    this.start = new BookmarkStart(name, number);
    this.end = new BookmarkEnd(number);
  }

  /** The same bookmark around something else. */
  around(children: readonly ParagraphChild[]): NumberedBookmark {
    return new NumberedBookmark(this.name, this.number, children);
  }
}
