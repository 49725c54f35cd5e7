import { posix } from 'node:path';
import { attribute, children, type XmlPart } from '../conformance/xml-part.js';

/** A relationship of a part. */
export interface Relation {
  id: string;
  /** Its type in full. */
  address: string;
  /** The last word of it: "header". */
  type: string;
  /** Path of the part that it leads to, or an address when `isExternal`. */
  target: string;
  isExternal: boolean;
}

/** "word/document.xml" → "word/_rels/document.xml.rels" */
export function relationsPath(path: string): string {
  return posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
}

/** `part` holds the relationships of `owner`. */
export function relationsIn(part: XmlPart | undefined, owner: string): Relation[] {
  return (part === undefined ? [] : children(part.root)).map((row) => {
    const address = attribute(row, 'Type') ?? '';
    const target = attribute(row, 'Target') ?? '';
    const isExternal = attribute(row, 'TargetMode') === 'External';
    return {
      id: attribute(row, 'Id') ?? '',
      address,
      type: address.replace(/^.*\//, ''),
      target: isExternal ? target : posix.resolve('/', posix.dirname(owner), target).slice(1),
      isExternal,
    };
  });
}

/** What a package's list of types says of a part; "" for nothing. */
export function contentTypeOf(path: string, types: XmlPart | undefined): string {
  const rows = types === undefined ? [] : children(types.root);
  const own = rows.find((row) => attribute(row, 'PartName')?.toLowerCase() === `/${path.toLowerCase()}`);
  const ending = posix.extname(path).slice(1).toLowerCase();
  const byEnding = rows.find((row) => attribute(row, 'Extension')?.toLowerCase() === ending);
  return attribute(own ?? byEnding, 'ContentType') ?? '';
}
