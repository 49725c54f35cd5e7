import type { Scalar } from 'yaml';
import type { SourceText, Span } from './source-text.js';

/** Characters that no document format can carry: control characters, noncharacters and halves of surrogate pairs. */
const unusable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Surrogate}/u;

export interface ScalarText {
  /** In NFC: files from macOS may spell ö as o and a combining mark. */
  text: string;
  control?: { /** "U+000B" */ name: string; span: Span };
}

/** A text, or a key, of the file; `control` when it holds a character that cannot be used. */
export function readScalar(value: string, scalar: Scalar, source: SourceText): ScalarText {
  const text = value.normalize('NFC');
  const found = unusable.exec(text)?.[0];
  if (found === undefined) return { text };
  const [start, end] = scalar.range ?? [0, 0];
  const offset = source.text.slice(start, end).indexOf(found);
  const span: Span = offset === -1 ? [start, end] : [start + offset, start + offset + 1];
  const name = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { text, control: { name, span } };
}
