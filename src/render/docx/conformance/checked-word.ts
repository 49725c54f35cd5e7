import type { Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { readStyles, type StyleBook } from './style-book.js';
import { attribute, childAt, children, readXmlPart, wordsOf, type XmlPart } from './xml-part.js';

/** A Word file as the rules look at it: every part is parsed once, and what several rules ask for is found once. */
export interface CheckedWord {
  /** Paths of everything in the package. */
  paths: ReadonlySet<string>;
  /** Parts that are XML, by path. */
  parts: ReadonlyMap<string, XmlPart>;
  /** What could not be read, and why. */
  unreadable: readonly string[];
  document: XmlPart;
  /** The parts that hold text: the document, its notes, its heads and feet. */
  stories: readonly XmlPart[];
  paragraphs: readonly WordParagraph[];
  styles: StyleBook;
  /** Relationships by their ids, by the path of the part that has them; the package's own under "". */
  relations: ReadonlyMap<string, ReadonlyMap<string, Relation>>;
  /** Names of all bookmarks. */
  bookmarks: ReadonlySet<string>;
}

export interface WordParagraph {
  element: Element;
  part: XmlPart;
  /** Id of its style; that of the default style when it names none. */
  style: string;
  /** 1–9 when its style is one of Word's headings. */
  headingLevel?: number;
  /** `wordsOf` the paragraph. */
  words: string;
}

export interface Relation {
  /** The last word of the relationship's type: "hyperlink", "footnotes". */
  type: string;
  target: string;
  isExternal: boolean;
}

/** Never throws: what cannot be read is said in `unreadable`, and the rules see nothing there. */
export function readWord(bytes: Uint8Array): CheckedWord {
  const unreadable: string[] = [];
  const entries = unpacked(bytes, unreadable);
  const parts = new Map<string, XmlPart>();
  for (const [path, content] of Object.entries(entries)) {
    if (!/\.(xml|rels)$/.test(path)) continue;
    try {
      parts.set(path, readXmlPart(path, strFromU8(content)));
    } catch (error) {
      unreadable.push(`${path}: ${String(error)}`);
    }
  }
  const document = parts.get('word/document.xml') ?? nothing;
  const stories = [
    document,
    ...[...parts.values()].filter(({ path }) =>
      /^word\/(footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(path),
    ),
  ];
  const styles = readStyles(parts.get('word/styles.xml') ?? nothing);
  return {
    paths: new Set(Object.keys(entries)),
    parts,
    unreadable,
    document,
    stories,
    styles,
    paragraphs: stories.flatMap((part) =>
      part.all('w:p').map((element) => readParagraph(element, part, styles)),
    ),
    relations: new Map(
      [...parts.values()].flatMap((part) => {
        const owner = ownerOf(part.path);
        return owner === undefined ? [] : [[owner, readRelations(part)] as const];
      }),
    ),
    bookmarks: new Set(
      stories.flatMap((part) =>
        part.all('w:bookmarkStart').flatMap((start) => attribute(start, 'w:name') ?? []),
      ),
    ),
  };
}

function unpacked(bytes: Uint8Array, unreadable: string[]): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (error) {
    unreadable.push(`the package: ${String(error)}`);
    return {};
  }
}

const nothing = readXmlPart('', '<nothing/>');

function readParagraph(element: Element, part: XmlPart, styles: StyleBook): WordParagraph {
  const style = attribute(childAt(element, 'w:pPr', 'w:pStyle')) ?? styles.defaultParagraph;
  const headingLevel = styles.headingLevel(style);
  const words = wordsOf(element);
  return { element, part, style, words, ...(headingLevel === undefined ? {} : { headingLevel }) };
}

/** The part whose relationships a part holds: "word/_rels/document.xml.rels" → "word/document.xml". */
export function ownerOf(path: string): string | undefined {
  const [, folder, name] = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(path) ?? [];
  return name === undefined ? undefined : `${folder ?? ''}${name}`;
}

function readRelations(part: XmlPart): Map<string, Relation> {
  return new Map(
    children(part.root).map((relation) => [
      attribute(relation, 'Id') ?? '',
      {
        type: (attribute(relation, 'Type') ?? '').replace(/^.*\//, ''),
        target: attribute(relation, 'Target') ?? '',
        isExternal: attribute(relation, 'TargetMode') === 'External',
      },
    ]),
  );
}
