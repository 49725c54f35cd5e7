import { posix } from 'node:path';
import type { Element } from '@xmldom/xmldom';
import { childElements } from './child-elements.js';

/** A relationship of a part of an Office Open XML package (ECMA-376-2). */
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

/** "word/document.xml" → "word/_rels/document.xml.rels"; "" stands for the package itself. */
export function relationsPath(path: string): string {
  return posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
}

/** The part whose relationships a part holds: "word/_rels/document.xml.rels" → "word/document.xml". */
export function ownerOf(path: string): string | undefined {
  const [, folder, name] = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(path) ?? [];
  return name === undefined ? undefined : `${folder ?? ''}${name}`;
}

/** `root` holds the relationships of `owner`. */
export function relationsIn(root: Element | undefined, owner: string): Relation[] {
  return (root === undefined ? [] : childElements(root)).map((row) => {
    const address = row.getAttribute('Type') ?? '';
    const target = row.getAttribute('Target') ?? '';
    const isExternal = /^external$/i.test(row.getAttribute('TargetMode') ?? '');
    return {
      id: row.getAttribute('Id') ?? '',
      address,
      type: address.replace(/^.*\//, ''),
      target: isExternal ? target : posix.resolve('/', posix.dirname(owner), target).slice(1),
      isExternal,
    };
  });
}

/** The path that a target means: some programs write it as an address ("bild%201.png") and some as it is. */
export function partAt(target: string, parts: { has(path: string): boolean }): string {
  if (parts.has(target) || !/%[\da-f]{2}/i.test(target)) return target;
  try {
    const path = decodeURIComponent(target).normalize('NFC');
    return parts.has(path) ? path : target;
  } catch {
    return target;
  }
}
