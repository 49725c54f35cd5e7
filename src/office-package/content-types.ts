import { posix } from 'node:path';
import type { Element } from '@xmldom/xmldom';
import { childElements } from './child-elements.js';

/** Path of the list of what each part of a package is. */
export const contentTypesPath = '[Content_Types].xml';

/** What a package's list of types says of a part; "" for nothing. */
export function contentTypeOf(path: string, types: Element | undefined): string {
  const rows = types === undefined ? [] : childElements(types);
  const own = rows.find((row) => row.getAttribute('PartName')?.toLowerCase() === `/${path.toLowerCase()}`);
  const ending = posix.extname(path).slice(1).toLowerCase();
  const byEnding = rows.find((row) => row.getAttribute('Extension')?.toLowerCase() === ending);
  return (own ?? byEnding)?.getAttribute('ContentType') ?? '';
}

/** Whether a part is XML. Its path need not end as XML does: it is the list of types that says what a part is. */
export function isXmlPart(path: string, types: Element | undefined): boolean {
  return /\.(xml|rels)$/i.test(path) || /[+/]xml\s*(;|$)/i.test(contentTypeOf(path, types));
}
