import { createHash } from 'node:crypto';
import { PDFDict, PDFHexString, PDFString, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';
import type { AnswerFile } from '../renderer.js';
import { name } from './pdf-name.js';

/** RFC 9512. The answers are all YAML. */
const mediaType = 'application/yaml';

/**
 * Puts the answers into the file as what it was made from, in the way that PDF/A-3 asks for: named in Unicode, with
 * type, size, date and checksum, and associated with the whole document as its source. `description` is told of each.
 */
export function attachFiles(
  pdf: PDFDocument,
  files: readonly AnswerFile[],
  description: string,
  date: Date,
): void {
  if (files.length === 0) return;
  const { context, catalog } = pdf;
  const attached = files.map((file) => ({
    // The tree of names is sorted by the bytes of the names, as they are written.
    key: PDFHexString.fromText(file.name),
    ref: attach(pdf, file, description, date),
  }));
  attached.sort((one, other) => (one.key.asString() < other.key.asString() ? -1 : 1));
  const tree = context.obj({ Names: attached.flatMap(({ key, ref }) => [key, ref]) });
  const names = catalog.lookupMaybe(name('Names'), PDFDict) ?? context.obj({});
  names.set(name('EmbeddedFiles'), context.register(tree));
  catalog.set(name('Names'), names);
  catalog.set(name('AF'), context.obj(attached.map(({ ref }) => ref)));
}

function attach(pdf: PDFDocument, file: AnswerFile, description: string, date: Date): PDFRef {
  const { context } = pdf;
  const stream = context.flateStream(file.bytes, {
    Type: 'EmbeddedFile',
    Subtype: mediaType,
    Params: {
      Size: file.bytes.length,
      ModDate: PDFString.fromDate(date),
      CheckSum: PDFHexString.of(createHash('md5').update(file.bytes).digest('hex')),
    },
  });
  const embedded = context.register(stream);
  const specification = context.obj({
    Type: 'Filespec',
    F: PDFString.of(plain(file.name)),
    UF: PDFHexString.fromText(file.name),
    EF: { F: embedded, UF: embedded },
    Desc: PDFHexString.fromText(description),
    AFRelationship: 'Source',
  });
  return context.register(specification);
}

/** For readers that know no Unicode: "mål.yaml" → "mal.yaml". */
function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\w./-]/g, '_');
}
