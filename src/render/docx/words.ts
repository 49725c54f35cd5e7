import { Paragraph, type IParagraphOptions, type ParagraphChild } from 'docx';
import { partsOf, type FlatList } from '../../document/flat-lists.js';
import type { Change, Inline } from '../../document/tree.js';
import { renderInlines } from './inlines.js';
import type { Setting } from './setting.js';
import { bulletList, deepestLevel, numberList } from './styles/numbering.js';

/** Room for a list's mark, in twips. */
const markRoom = 300;

/** How words are placed that may have lists among them. */
export interface Placing {
  /** The first paragraph. */
  first: IParagraphOptions;
  /** Those that follow it. */
  later: IParagraphOptions;
  /** From the margin to the marks of a list, in twips. */
  left: number;
  /** What opens the first paragraph. With it, or a mark of its own, that paragraph stands even before a list. */
  opening?: readonly ParagraphChild[];
  /** Put around the words of the first paragraph, or of the first item. */
  around?: (children: ParagraphChild[]) => ParagraphChild[];
}

/**
 * Words as a paragraph. A list among them becomes a list of Word's own in paragraphs that follow: a typed mark is no
 * list to those who listen. At least one paragraph, empty when there are no words.
 */
export function renderWords(nodes: readonly Inline[], setting: Setting, placing: Placing): Paragraph[] {
  const { first, later, opening = [], around = asTheyAre } = placing;
  const written: Written[] = [];
  for (const part of partsOf(nodes)) {
    const change = part.change === undefined ? {} : { change: part.change };
    const inside = { ...setting, ...change };
    if (part.type === 'words') {
      written.push({ options: later, children: renderInlines(part.children, inside), ...change });
    } else {
      const options = { ...later, ...itemOptions(part, setting, placing) };
      written.push(
        ...part.items.map((item) => ({ options, children: renderInlines(item, inside), ...change })),
      );
    }
  }
  const mustOpen = opening.length > 0 || first.numbering !== undefined;
  if (mustOpen && written[0]?.options !== later) written.unshift({ options: later, children: [] });
  return written.map(({ options, children, change }, index) => {
    const own = change === undefined ? children : setting.revisions.tracked(children, change);
    const words = index === 0 ? [...opening, ...around(own)] : own;
    const paragraph = new Paragraph({
      ...(index === 0 && options === later ? first : options),
      children: words,
    });
    // The last paragraph's end is that of the cell or the field, which stays.
    const isLast = index === written.length - 1;
    return change === undefined || isLast ? paragraph : withTrackedEnd(paragraph, change, setting);
  });
}

/** A paragraph that is yet to be placed. */
interface Written {
  options: IParagraphOptions;
  children: ParagraphChild[];
  change?: Change;
}

function withTrackedEnd(paragraph: Paragraph, change: Change, { revisions }: Setting): Paragraph {
  return paragraph.with({ run: { ...paragraph.options.run, ...revisions.row(change) } });
}

function asTheyAre(children: ParagraphChild[]): ParagraphChild[] {
  return children;
}

function itemOptions(list: FlatList, setting: Setting, { left }: Placing): IParagraphOptions {
  return {
    indent: { left: left + markRoom, hanging: markRoom },
    numbering: {
      reference: list.ordered ? numberList(list.start) : bulletList,
      level: Math.min(setting.listDepth, deepestLevel),
      instance: setting.serials.of(list.mark),
    },
  };
}
