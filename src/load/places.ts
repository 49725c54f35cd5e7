import { parentOf, rootPointer, type Pointer } from '../answers/pointer.js';
import type { Places } from '../answers/project.js';
import type { Place } from '../diagnostics/diagnostic.js';
import type { Entries, Entry } from './entries.js';
import { placeOf, type Span } from './source-text.js';
import { spanOfTextLine } from './text-lines.js';
import { spanOfWords } from './text-words.js';

/** Looks places up; `file` (the project's main file) is where the root, and thus a missing chapter, stands. */
export function makePlaces(entries: Entries, file: string): Places {
  const value = (pointer: Pointer): Place => {
    const entry = entries.get(pointer);
    return entry?.value === undefined
      ? key(pointer)
      : { ...placeOf(entry.source, entry.value), path: pointer };
  };
  const key = (pointer: Pointer): Place => {
    const entry = nearestEntry(entries, pointer);
    const span = entry?.key ?? entry?.value;
    return entry === undefined || span === undefined
      ? { file, path: pointer }
      : { ...placeOf(entry.source, span), path: pointer };
  };
  const textLine = (pointer: Pointer, line: number): Place => {
    const entry = entries.get(pointer);
    return entry?.scalar === undefined
      ? value(pointer)
      : { ...placeOf(entry.source, spanOfTextLine(entry.scalar, entry.source, line)), path: pointer };
  };
  const words = (pointer: Pointer, offset: number, length: number): Place => {
    const entry = entries.get(pointer);
    if (entry?.scalar === undefined) return value(pointer);
    const text = String(entry.scalar.value).normalize('NFC');
    const span = spanOfWords(entry.scalar, entry.source.text, text, offset, length);
    return span === undefined
      ? textLine(pointer, text.slice(0, offset).split('\n').length - 1)
      : { ...placeOf(entry.source, onFirstLine(span, entry.source.text)), path: pointer };
  };
  return { value, key, textLine, words };
}

/** Words over several lines are marked on the line that they begin on. */
function onFirstLine([start, end]: Span, text: string): Span {
  const first = text.slice(start, end).split(/\r?\n/)[0] ?? '';
  return [start, start + first.trimEnd().length];
}

function nearestEntry(entries: Entries, pointer: Pointer): Entry | undefined {
  for (let at = pointer; at !== rootPointer; at = parentOf(at)) {
    const entry = entries.get(at);
    if (entry !== undefined) return entry;
  }
  return undefined;
}
