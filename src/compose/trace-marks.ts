import type { Pointer } from '../answers/pointer.js';
import type { TemplateOrigin } from '../document/tree.js';
import { tokenPattern } from './slots.js';

/** Where in the templates the filled-in Markdown comes from. */
export interface Origins {
  /** Of the character at an offset. */
  at(offset: number): TemplateOrigin | undefined;
  ofSlot(number: number): TemplateOrigin | undefined;
  /** The offset after a slot's token. */
  endOfSlot(number: number): number;
  /** Cuts words that stand at an offset where one line of a template ends and another begins. */
  cut(words: string, offset: number): { words: string; origin: TemplateOrigin | undefined }[];
}

/** What a mark stands for. */
export type Event =
  | { kind: 'write'; writes: TemplateOrigin['writes']; place: Place; asked: Pointer[] }
  | { kind: 'enter'; place: Place; asked: Pointer[]; isCondition: boolean }
  | { kind: 'leave' };

export interface Place {
  file: string;
  line: number;
}

const open = '\uE003';
const close = '\uE004';
const markPattern = /\uE003(\d+)\uE004/g;

export function markOf(event: number): string {
  return `${open}${event}${close}`;
}

/** Takes the marks out of what a template has written, and keeps what they tell. */
export function readMarks(marked: string, events: readonly Event[]): { markdown: string; origins: Origins } {
  const stretches: { start: number; origin: TemplateOrigin }[] = [];
  const around: Extract<Event, { kind: 'enter' }>[] = [];
  let markdown = '';
  let end = 0;
  for (const match of marked.matchAll(markPattern)) {
    markdown += marked.slice(end, match.index);
    end = match.index + match[0].length;
    const event = events[Number(match[1])];
    if (event?.kind === 'enter') around.push(event);
    if (event?.kind === 'leave') around.pop();
    if (event?.kind === 'write') stretches.push({ start: markdown.length, origin: originOf(event, around) });
  }
  markdown += marked.slice(end);
  const at = (offset: number): TemplateOrigin | undefined => {
    let [low, high] = [0, stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return stretches[low - 1]?.origin;
  };
  const slots = new Map([...markdown.matchAll(tokenPattern)].map((match) => [Number(match[1]), match]));
  return {
    markdown,
    origins: {
      at,
      ofSlot: (number) => at(slots.get(number)?.index ?? 0),
      endOfSlot: (number) => {
        const token = slots.get(number);
        return token === undefined ? 0 : token.index + token[0].length;
      },
      cut: (words, offset) => {
        // Words with an escape in them are not to be found as they are read.
        if (!markdown.startsWith(words, offset)) return [{ words, origin: at(offset) }];
        const end = offset + words.length;
        const inside = stretches
          .filter(({ start }) => start > offset && start < end)
          .map(({ start }) => start);
        return [offset, ...inside].map((start, index) => ({
          words: markdown.slice(start, inside[index] ?? end),
          origin: at(start),
        }));
      },
    },
  };
}

function originOf(
  { place, writes, asked }: Extract<Event, { kind: 'write' }>,
  around: readonly Extract<Event, { kind: 'enter' }>[],
): TemplateOrigin {
  const block = around.findLast((one) => one.asked.length > 0);
  const condition = around.findLast(
    (one) => one.isCondition && one.asked.length > 0 && one.place.file === place.file,
  );
  return {
    ...place,
    writes,
    asked: asked.length > 0 ? asked : (block?.asked ?? []),
    condition: condition?.asked ?? [],
  };
}
