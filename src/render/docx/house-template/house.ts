import type { HouseTemplate } from '../../../profile/house-template.js';
import { readStyles, type StyleBook } from '../conformance/style-book.js';
import { readXmlPart, type XmlPart } from '../conformance/xml-part.js';
import { contentTypeOf, relationsIn, relationsPath, type Relation } from './relations.js';

/** A house template as its parts are looked at. Reading it never fails: load has found every part well-formed. */
export interface House {
  template: HouseTemplate;
  /** The template's own pages. */
  main: XmlPart;
  styles: XmlPart | undefined;
  book: StyleBook;
  numbering: XmlPart | undefined;
  settings: XmlPart | undefined;
  theme: XmlPart | undefined;
  fontTable: XmlPart | undefined;
  /** Its parts, read anew: a part may be changed without the house being so. */
  read(path: string): XmlPart | undefined;
  /** The relationships of a part, or of the package (""). */
  relations(path: string): Relation[];
  contentType(path: string): string;
}

const empty = (): XmlPart => readXmlPart('', '<nothing/>');

export function openHouse(template: HouseTemplate): House {
  const read = (path: string): XmlPart | undefined => {
    const bytes = template.parts.get(path);
    return bytes === undefined ? undefined : readXmlPart(path, decode(bytes));
  };
  const relations = (path: string): Relation[] =>
    relationsIn(read(relationsPath(path)), path).map((one) =>
      one.isExternal ? one : { ...one, target: partAt(one.target, template.parts) },
    );
  const main = relations('').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const ofMain = relations(main);
  const part = (wanted: string): XmlPart | undefined => {
    const found = ofMain.find(({ type, isExternal }) => type === wanted && !isExternal);
    return found === undefined ? undefined : read(found.target);
  };
  const types = read('[Content_Types].xml');
  const styles = part('styles');
  return {
    template,
    main: read(main) ?? empty(),
    styles,
    book: readStyles(styles ?? empty()),
    numbering: part('numbering'),
    settings: part('settings'),
    theme: part('theme'),
    fontTable: part('fontTable'),
    read,
    relations,
    contentType: (path) => contentTypeOf(path, types),
  };
}

/** The path that a target means: some programs write it as an address ("bild%201.png") and some as it is. */
function partAt(target: string, parts: HouseTemplate['parts']): string {
  if (parts.has(target) || !/%[\da-f]{2}/i.test(target)) return target;
  try {
    const path = decodeURIComponent(target).normalize('NFC');
    return parts.has(path) ? path : target;
  } catch {
    return target;
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
