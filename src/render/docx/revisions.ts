import {
  Bookmark,
  ExternalHyperlink,
  InternalHyperlink,
  Paragraph,
  Run,
  TextRun,
  type FileChild,
  type IContext,
  type IXmlableObject,
  type ParagraphChild,
} from 'docx';
import type { Change } from '../../document/tree.js';
import { NumberedBookmark } from './numbered-bookmark.js';

/** Who has made a change and when, as Word keeps it, with the change's own number in the file. */
export interface Signature {
  id: number;
  author: string;
  date: string;
}

/** Makes Word's tracked changes: what a reader of the file accepts or rejects. */
export interface Revisions {
  /** Words that only one of the documents has. Links and bookmarks stay around them, as Word wants it. */
  tracked(children: readonly ParagraphChild[], change: Change): ParagraphChild[];
  /** Whole paragraphs: their words and the mark that ends them. Other blocks are left as they are. */
  trackedBlocks(blocks: readonly FileChild[], change: Change): FileChild[];
  /** The words of a paragraph whose end must stay: the last of a cell. */
  trackedWords(paragraph: Paragraph, change: Change): Paragraph;
  /** What a table's row says of itself. */
  row(change: Change | undefined): { insertion?: Signature; deletion?: Signature };
}

/** The same document gets the same numbers: they are given in the order in which the changes are written. */
export function makeRevisions(author: string, date: string): Revisions {
  let count = 0;
  const sign = (): Signature => ({ id: (count += 1), author, date: `${date}T00:00:00Z` });

  function tracked(children: readonly ParagraphChild[], change: Change): ParagraphChild[] {
    return children.map((child) => trackedChild(child, change));
  }

  function trackedChild(child: ParagraphChild, change: Change): ParagraphChild {
    if (child instanceof NumberedBookmark) return child.around(tracked(child.children, change));
    if (child instanceof Bookmark) return child;
    if (child instanceof ExternalHyperlink)
      return new ExternalHyperlink({ ...child.options, children: tracked(child.options.children, change) });
    if (child instanceof Link)
      return new Link({ ...child.options, children: tracked(child.options.children, change) });
    return child instanceof Run ? new TrackedRun(child, change, sign()) : child;
  }

  function trackedWords(paragraph: Paragraph, change: Change): Paragraph {
    return paragraph.with({ children: tracked(paragraph.options.children ?? [], change) });
  }

  return {
    tracked,
    trackedWords,
    trackedBlocks: (blocks, change) =>
      blocks.map((block) => {
        if (!(block instanceof Paragraph)) return block;
        const words = trackedWords(block, change);
        return words.with({ run: { ...words.options.run, ...signed(change, sign()) } });
      }),
    row: (change) => (change === undefined ? {} : signed(change, sign())),
  };
}

/** A link inside the document that remembers what it was made of. */
export class Link extends InternalHyperlink {
  constructor(readonly options: { anchor: string; children: readonly ParagraphChild[] }) {
    super(options);
  }
}

function signed(change: Change, signature: Signature): { insertion?: Signature; deletion?: Signature } {
  return change === 'inserted' ? { insertion: signature } : { deletion: signature };
}

/** `w:ins` or `w:del` around a run. What is written in a deleted run has names of its own. */
class TrackedRun extends TextRun {
  constructor(
    private readonly run: Run,
    private readonly change: Change,
    private readonly signature: Signature,
  ) {
    super({});
  }

  // A run that the library divides writes itself as several.
  override get writtenAs(): undefined {
    return undefined;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const { id, author, date } = this.signature;
    const attributes = { _attr: { 'w:id': id, 'w:author': author, 'w:date': date } };
    const runs = this.run.writtenAs ?? [this.run];
    const written: unknown[] = runs.map((run) => run.prepForXml(context));
    return this.change === 'inserted'
      ? { 'w:ins': [attributes, ...written] }
      : { 'w:del': [attributes, ...written.map(renamed)] };
  }
}

const deletedNames: Readonly<Record<string, string>> = {
  'w:t': 'w:delText',
  'w:instrText': 'w:delInstrText',
};

/** The same XML with the names that text and instructions have in a deleted run. */
function renamed(written: unknown): unknown {
  if (Array.isArray(written)) return written.map(renamed);
  if (typeof written !== 'object' || written === null) return written;
  return Object.fromEntries(
    Object.entries(written).map(([name, inside]) => [deletedNames[name] ?? name, renamed(inside)]),
  );
}
