import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { CheckedFile } from '../checked-file.js';

/** In bytes (ISO 19005-2, 6.1.13). */
export const longest = { name: 127, string: 32_767 };

export function longNames(file: CheckedFile): string[] {
  return objectsIn(file).flatMap((object) => {
    // As it is written, a name is never shorter than what it stands for: the slash and the escapes come to it.
    const mayBeLong = object instanceof PDFName && object.sizeInBytes() > longest.name;
    const length = mayBeLong ? object.asBytes().length : 0;
    return length > longest.name ? [`a name of ${length} bytes`] : [];
  });
}

export function longStrings(file: CheckedFile): string[] {
  const lengths = [
    ...objectsIn(file).flatMap((object) => {
      const isString = object instanceof PDFString || object instanceof PDFHexString;
      // Most are short, and need not be decoded to be known as such.
      return isString && object.asString().length > longest.string ? [object.asBytes().length] : [];
    }),
    ...file.pages.map(({ longestString }) => longestString),
  ];
  return lengths.filter((length) => length > longest.string).map((length) => `a string of ${length} bytes`);
}

/** Every name, string, list and dictionary of the file, keys among them. */
function objectsIn({ pdf }: CheckedFile): PDFObject[] {
  const found: PDFObject[] = [];
  const visit = (object: PDFObject): void => {
    found.push(object);
    if (object instanceof PDFArray) object.asArray().forEach(visit);
    if (object instanceof PDFStream) visit(object.dict);
    if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        found.push(key);
        visit(value);
      }
    }
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visit(object);
  return found;
}
