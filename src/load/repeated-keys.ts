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
