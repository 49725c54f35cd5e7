import { segmentsOf, type Pointer } from '../answers/pointer.js';
import { passagesOf, plainPassage, type Passage } from './prose.js';
import type { Subject } from './rule.js';
import { textsOf } from './texts.js';

/** An answer that is read as sentences. */
export interface RunningText {
  pointer: Pointer;
  /** A long answer, written in Markdown. */
  prose: boolean;
  passages: Passage[];
}

/** Short answers in whole sentences; the other short ones are names, dates and sources. */
const inSentences = ['beskrivning', 'förklaring', 'kommentar', 'påstående'];

/** Several rules read the same answers. */
const read = new WeakMap<Subject['agenda'], RunningText[]>();

/** The answers that are written in sentences. Block quotations are the words of others and left out. */
export function runningTexts(subject: Pick<Subject, 'agenda' | 'knowledge'>): RunningText[] {
  const known = read.get(subject.agenda);
  if (known !== undefined) return known;
  const texts = readTexts(subject);
  read.set(subject.agenda, texts);
  return texts;
}

function readTexts(subject: Pick<Subject, 'agenda' | 'knowledge'>): RunningText[] {
  return textsOf(subject).flatMap(({ pointer, text, prose }): RunningText[] => {
    if (prose) return [{ pointer, prose, passages: passagesOf(text).filter(({ kind }) => kind !== 'quote') }];
    return inSentences.includes(segmentsOf(pointer).at(-1) ?? '')
      ? [{ pointer, prose, passages: [plainPassage(text)] }]
      : [];
  });
}
