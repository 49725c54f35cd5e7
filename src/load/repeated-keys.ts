import { basename } from 'node:path';
import type { Problem } from '../diagnostics/diagnostic.js';
import { fileProblem } from './project-file.js';
import { placeOf, type SourceText, type Span } from './source-text.js';

/** A top-level key that stands in an earlier file too. */
export interface RepeatedKey {
  key: string;
  span: Span;
  owner: { source: SourceText; span: Span };
}

/** Names that a file manager, or a careful person, gives a copy. */
const copyName =
  /\(\d+\)|\b(?:kopia|copy|backup|säkerhetskopia|gammal|gamla|old|bak)\b|[ _-](?:kopia|copy|backup|gammal|old|bak)\b/iu;

/**
 * Keys of one file that earlier files have. One may be a chapter that was divided by mistake; more, or a name like
 * "agenda - kopia", are a copy of the earlier file, which is told once.
 */
export function repeatedKeys(repeated: readonly RepeatedKey[], source: SourceText): Problem[] {
  const copies = new Map<string, RepeatedKey[]>();
  for (const one of repeated) {
    const earlier = one.owner.source.file;
    copies.set(earlier, [...(copies.get(earlier) ?? []), one]);
  }
  return [...copies].flatMap(([earlier, keys]) => {
    const isCopy = [earlier, source.file].some((file) => copyName.test(basename(file)));
    return keys.length > 1 || isCopy
      ? [repeatedFile(earlier, source.file)]
      : keys.map((one) => repeatedKey(one, source));
  });
}

/** What a file answers, whether or not it could be read. */
export interface FileKeys {
  file: string;
  keys: readonly string[];
  isSound: boolean;
}

/** The top-level keys of a file that cannot be read as YAML. */
export function typedKeys(text: string): string[] {
  return [...text.matchAll(/^([\p{L}_][\p{L}\p{N}_-]*):/gmu)].map(([, key = '']) => key.normalize('NFC'));
}

/** Copies among files of which at least one cannot be read: what is wrong with one is wrong with both. */
export function repeatedFiles(files: readonly FileKeys[]): Problem[] {
  return files.flatMap((later, index) => {
    const original = files
      .slice(0, index)
      .find((earlier) => !(earlier.isSound && later.isSound) && isCopyOf(later, earlier));
    return original === undefined ? [] : [repeatedFile(original.file, later.file)];
  });
}

function isCopyOf(later: FileKeys, earlier: FileKeys): boolean {
  const shared = later.keys.filter((key) => earlier.keys.includes(key));
  const isNamedSo = [earlier.file, later.file].some((file) => copyName.test(basename(file)));
  return shared.length > 1 || (shared.length === 1 && isNamedSo);
}

/** The one that is named as a copy is the copy, whichever was read first. */
function repeatedFile(earlier: string, later: string): Problem {
  const earlierIsCopy = copyName.test(basename(earlier)) && !copyName.test(basename(later));
  const [copy, original] = earlierIsCopy ? [earlier, later] : [later, earlier];
  return fileProblem('load/file-repeated', copy, { file: basename(copy), other: basename(original) });
}

function repeatedKey({ key, span, owner }: RepeatedKey, source: SourceText): Problem {
  const { line = 1 } = placeOf(owner.source, owner.span);
  const details = { key, file: basename(owner.source.file), line };
  return { code: 'load/key-in-two-files', severity: 'error', place: placeOf(source, span), details };
}
