import type { Element } from '@xmldom/xmldom';
import type { ReplyFault } from '../../consultation/read-reply.js';
import { keysInValue, wordProperties } from '../../consultation/word-marks.js';
import { childElements } from '../../office-package/child-elements.js';
import { partAt, relationsIn, relationsPath, type Relation } from '../../office-package/relations.js';
import { limits } from '../limits.js';
import { readSafeXml } from '../safe-xml.js';
import { isFault, unzip, type ArchiveFault } from '../unzip.js';
import { childOf, wordName, wordValue } from './word-xml.js';

/** What is read of a Word file that comes from outside. Nothing that it leads to is followed. */
export interface OpenedWord {
  body: Element;
  /** By their numbers. */
  comments: ReadonlyMap<string, Element>;
  /** Footnotes, endnotes, heads and feet, in that order. */
  beside: readonly Element[];
  styles: WordStyles;
  /** What the file says that it is a copy of, when it is one of ours. */
  edition?: string;
  own?: OwnWords;
  /** The title among the file's properties. */
  title: string;
  /** The parts as they are, for those who ask how a paragraph looks. */
  parts: { styles?: Element; numbering?: Element };
  /** What leads out of the body, by its number: addresses of the web and of e-mail among others. Never followed. */
  links: ReadonlyMap<string, string>;
  /** Footnotes and endnotes, by "footnote 2". */
  notes: ReadonlyMap<string, Element>;
  /** The file's own properties by name, in small letters. */
  properties: ReadonlyMap<string, string>;
}

/** By their keys (`wordsKey`), what the file held when it was sent. */
export interface OwnWords {
  paragraphs: ReadonlySet<string>;
  placeholders: ReadonlySet<string>;
}

/** Names of styles, in small letters, by id; programs give ids of their own when they save. */
export type WordStyles = ReadonlyMap<string, string>;

const faultCodes: Readonly<Record<ArchiveFault['fault'], string>> = {
  damaged: 'reply/damaged',
  locked: 'reply/locked',
  'too-many-parts': 'reply/unpacks-too-large',
  'unpacks-too-large': 'reply/unpacks-too-large',
  'packed-too-hard': 'reply/unpacks-too-large',
  'unsafe-name': 'reply/damaged',
  'same-name': 'reply/damaged',
};

/** Opens a Word file as far as a reply in it can be read. Pictures, macros and embedded files are never unpacked. */
export function openWord(bytes: Uint8Array): OpenedWord | ReplyFault {
  const allowed = {
    parts: limits.replyParts,
    unpackedBytes: limits.replyUnpackedBytes,
    ratio: limits.replyRatio,
    ratioFrom: limits.replyRatioFrom,
  };
  const parts = unzip(bytes, allowed, isRead);
  if (isFault(parts)) return { fault: faultCodes[parts.fault] };
  const read = (path: string | undefined): Element | undefined => {
    const part = path === undefined ? undefined : parts.get(partAt(path, parts));
    if (part === undefined || part.length > limits.replyXmlBytes) return undefined;
    const root = readSafeXml(part, limits.replyDepth);
    return typeof root === 'string' ? undefined : root;
  };
  const relations = (owner: string): Relation[] => relationsIn(read(relationsPath(owner)), owner);
  const main = pathOf('officeDocument', relations('')) ?? 'word/document.xml';
  if ((parts.get(main)?.length ?? 0) > limits.replyXmlBytes) return { fault: 'reply/unpacks-too-large' };
  const body = childOf(read(main), 'body');
  if (body === undefined) return { fault: parts.has(main) ? 'reply/damaged' : 'reply/not-a-reply' };
  const related = relations(main);
  const numbering = read(pathOf('numbering', related));
  const styles = read(pathOf('styles', related) ?? 'word/styles.xml');
  const properties = propertiesIn(read('docProps/custom.xml'));
  const edition = properties.get(wordProperties.edition) ?? '';
  const paragraphs = keysUnder(wordProperties.words, properties);
  const placeholders = keysUnder(wordProperties.placeholders, properties);
  return {
    body,
    comments: commentsIn(read(pathOf('comments', related) ?? 'word/comments.xml')),
    beside: besideKinds.flatMap((kind) =>
      related
        .filter(({ type, isExternal }) => type === kind && !isExternal)
        .flatMap(({ target }) => read(target) ?? []),
    ),
    styles: stylesIn(styles),
    ...(edition === '' ? {} : { edition }),
    ...(paragraphs.size === 0 ? {} : { own: { paragraphs, placeholders } }),
    title: titleIn(read('docProps/core.xml')),
    parts: {
      ...(styles === undefined ? {} : { styles }),
      ...(numbering === undefined ? {} : { numbering }),
    },
    links: new Map(related.filter(({ isExternal }) => isExternal).map(({ id, target }) => [id, target])),
    notes: new Map([
      ...notesIn('footnote', read(pathOf('footnotes', related))),
      ...notesIn('endnote', read(pathOf('endnotes', related))),
    ]),
    properties,
  };
}

function isRead(path: string): boolean {
  return (
    /\.(xml|rels)$/i.test(path) && !/(^|\/)(media|embeddings|activeX|theme|charts|diagrams)\//i.test(path)
  );
}

/** The parts beside the body in which somebody can have written, by the types of their relationships. */
const besideKinds: readonly string[] = ['footnotes', 'endnotes', 'header', 'footer'];

/** Path of the last part of a kind that a part leads to inside the package. */
function pathOf(type: string, relations: readonly Relation[]): string | undefined {
  return relations.findLast((one) => one.type === type && !one.isExternal)?.target;
}

function notesIn(kind: 'footnote' | 'endnote', root: Element | undefined): [string, Element][] {
  const notes = root === undefined ? [] : childElements(root).filter((one) => wordName(one) === kind);
  return notes.map((note) => [`${kind} ${wordValue(note, 'id')}`, note]);
}

function commentsIn(root: Element | undefined): Map<string, Element> {
  const comments = root === undefined ? [] : childElements(root).filter((one) => wordName(one) === 'comment');
  return new Map(comments.map((comment) => [wordValue(comment, 'id'), comment]));
}

function stylesIn(root: Element | undefined): WordStyles {
  const styles = root === undefined ? [] : childElements(root).filter((one) => wordName(one) === 'style');
  return new Map(
    styles.map((style) => [wordValue(style, 'styleId'), wordValue(childOf(style, 'name')).toLowerCase()]),
  );
}

/** The file's own properties by name, in small letters. */
function propertiesIn(root: Element | undefined): Map<string, string> {
  const rows = root === undefined ? [] : childElements(root);
  return new Map(
    rows.map((row) => [(row.getAttribute('name') ?? '').toLowerCase(), (row.textContent ?? '').trim()]),
  );
}

function keysUnder(name: string, properties: ReadonlyMap<string, string>): Set<string> {
  return new Set([...properties].flatMap(([key, value]) => (key.startsWith(name) ? keysInValue(value) : [])));
}

function titleIn(root: Element | undefined): string {
  const rows = root === undefined ? [] : childElements(root);
  return (rows.find((one) => one.localName === 'title')?.textContent ?? '').trim();
}
