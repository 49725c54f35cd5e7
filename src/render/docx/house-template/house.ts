import { contentTypeOf, contentTypesPath } from '../../../office-package/content-types.js';
import { decodeXml } from '../../../office-package/decode-xml.js';
import { partAt, relationsIn, relationsPath, type Relation } from '../../../office-package/relations.js';
import type { HouseTemplate } from '../../../profile/house-template.js';
import { readStyles, type StyleBook } from '../conformance/style-book.js';
import { readXmlPart, type XmlPart } from '../conformance/xml-part.js';

/** A house template as its parts are looked at. Reading it never fails: only what load has found well-formed is read. */
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
  /** One of its parts that is XML, read anew: a part may be changed without the house being so. */
  read(path: string): XmlPart | undefined;
  /** The relationships of a part, or of the package (""). */
  relations(path: string): Relation[];
  contentType(path: string): string;
}

const empty = (): XmlPart => readXmlPart('', '<nothing/>');

export function openHouse(template: HouseTemplate): House {
  const read = (path: string): XmlPart | undefined => {
    const bytes = template.xml.has(path) ? template.parts.get(path) : undefined;
    return bytes === undefined ? undefined : readXmlPart(path, decodeXml(bytes));
  };
  const relations = (path: string): Relation[] =>
    relationsIn(read(relationsPath(path))?.root, path).map((one) =>
      one.isExternal ? one : { ...one, target: partAt(one.target, template.parts) },
    );
  const main = relations('').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const ofMain = relations(main);
  const part = (wanted: string): XmlPart | undefined => {
    const found = ofMain.find(({ type, isExternal }) => type === wanted && !isExternal);
    return found === undefined ? undefined : read(found.target);
  };
  const types = read(contentTypesPath)?.root;
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
