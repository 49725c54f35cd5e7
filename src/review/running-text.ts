import { segmentsOf, type Pointer } from '../answers/pointer.js';
import { passagesOf, plainPassage, type Passage } from './prose.js';
import type { Subject } from './rule.js';
import { textsOf } from './texts.js';

/** An answer that is read as sentences. */
export interface RunningText {
  pointer: Pointer;
  passages: Passage[];
}

/** Short answers in whole sentences; the other short ones are names, dates and sources. */
const inSentences = ['beskrivning', 'förklaring', 'kommentar', 'påstående'];

/** The answers that are written in sentences. Block quotations are the words of others and left out. */
export function runningTexts(subject: Subject): RunningText[] {
  return textsOf(subject).flatMap(({ pointer, text, prose }) => {
    if (prose) return [{ pointer, passages: passagesOf(text).filter(({ kind }) => kind !== 'quote') }];
    return inSentences.includes(segmentsOf(pointer).at(-1) ?? '')
      ? [{ pointer, passages: [plainPassage(text)] }]
      : [];
  });
}
