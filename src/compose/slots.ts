import type { ChartData } from '../document/chart.js';
import type { FormPart } from '../region/form.js';
import type { FormField, HeadingKind, Numbering } from '../document/tree.js';
import type { Pointer } from '../answers/pointer.js';

/**
 * What a template's `{{value}}` stands for. A value never becomes Markdown source: Handlebars writes an opaque token,
 * the template's Markdown is parsed, and only then is the token replaced by nodes. So nothing a user types can break
 * a table or make a heading, and every text node knows the answer it came from.
 */
export type Slot =
  /** Plain words; `source` is absent for words that were computed from several answers. */
  | { kind: 'text'; value: string; source?: Pointer }
  | { kind: 'markdown'; value: string; source: Pointer }
  | { kind: 'gap'; question: string; page?: string; source: Pointer }
  | { kind: 'reference'; target: string; form: 'full' | 'number' | 'title'; source?: Pointer }
  /** The address stands as words when there are none. */
  | { kind: 'url'; url: string; words?: string; source?: Pointer }
  | { kind: 'chart'; data: ChartData }
  | { kind: 'field'; field: FormField }
  | { kind: 'form'; part: FormPart }
  | { kind: 'anchor'; id: string; heading: HeadingKind; numbering: Numbering; source?: Pointer };

export interface Slots {
  /** Keeps the slot and gives the token that stands for it in the template's Markdown. */
  emit(slot: Slot): string;
  get(number: number): Slot;
}

/** Private-use characters: they have no meaning in Markdown, and a template that contains them is refused. */
const open = '\uE000';
const close = '\uE001';
export const tokenPattern = /\uE000(\d+)\uE001/g;

export function createSlots(): Slots {
  const slots: Slot[] = [];
  return {
    emit(slot) {
      slots.push(slot);
      return `${open}${slots.length - 1}${close}`;
    },
    get(number) {
      const slot = slots[number];
      if (slot === undefined) throw new Error(`no slot ${number}`);
      return slot;
    },
  };
}

export type Piece = { text: string } | { slot: Slot; number: number };

/** Cuts a text at its tokens. */
export function pieces(text: string, slots: Slots): Piece[] {
  const result: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(tokenPattern)) {
    if (match.index > end) result.push({ text: text.slice(end, match.index) });
    const number = Number(match[1]);
    result.push({ slot: slots.get(number), number });
    end = match.index + match[0].length;
  }
  if (end < text.length) result.push({ text: text.slice(end) });
  return result;
}
