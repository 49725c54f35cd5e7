import type { Element } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { contentTypeOf, contentTypesPath, isXmlPart } from '../../../office-package/content-types.js';
import { decodeXml } from '../../../office-package/decode-xml.js';
import { ownerOf, relationsIn, type Relation } from '../../../office-package/relations.js';
import { readStyles, type StyleBook } from './style-book.js';
import { attribute, childAt, readXmlPart, wordsOf, type XmlPart } from './xml-part.js';

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

/** What holds text beside the document, by the relationship that leads to it and by what it is said to be. */
const storyTypes = /^(footnotes|endnotes|header|footer)$/;
const storyContent = /\.wordprocessingml\.(footnotes|endnotes|header|footer)\+xml$/;

/** Never throws: what cannot be read is said in `unreadable`, and the rules see nothing there. */
export function readWord(bytes: Uint8Array): CheckedWord {
  const unreadable: string[] = [];
  const entries = unpacked(bytes, unreadable);
  const parts = new Map<string, XmlPart>();
  const read = (path: string): void => {
    try {
      const content = entries[path];
      if (content !== undefined) parts.set(path, readXmlPart(path, decodeXml(content)));
    } catch (error) {
      unreadable.push(`${path}: ${String(error)}`);
    }
  };
  read(contentTypesPath);
  const types = parts.get(contentTypesPath)?.root;
  const others = Object.keys(entries).filter((path) => path !== contentTypesPath);
  for (const path of others) if (isXmlPart(path, types)) read(path);
  const relations = readRelations(parts);
  const document = parts.get('word/document.xml') ?? nothing;
  const named = new Set(
    [...relations.values()].flatMap((own) =>
      [...own.values()].filter(({ type }) => storyTypes.test(type)).map(({ target }) => target),
    ),
  );
  const isStory = ({ path }: XmlPart): boolean =>
    named.has(path) || storyContent.test(contentTypeOf(path, types));
  const stories = [document, ...[...parts.values()].filter((part) => part !== document && isStory(part))];
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
    relations,
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

/** By id, by the path of the part that has them. */
function readRelations(parts: ReadonlyMap<string, XmlPart>): Map<string, Map<string, Relation>> {
  return new Map(
    [...parts.values()].flatMap(({ path, root }) => {
      const owner = ownerOf(path);
      if (owner === undefined) return [];
      return [[owner, new Map(relationsIn(root, owner).map((one) => [one.id, one]))] as const];
    }),
  );
}
