import { paragraphsOf, plainText } from '../../../../consultation/plain-text.js';
import type { Position } from '../../../../consultation/reply.js';
import type { PageData, PagePlace } from '../page-data.js';
import { capital, filled } from './dom.js';
import { inOrder } from './in-order.js';
import { isAnswered, type PlaceView, type State } from './state.js';

/** A part of the reply as it is read. */
export interface TextPart {
  heading: string;
  /** A paragraph each. */
  lines: string[];
}

/** The reply in words: what is said of the whole, the answers, and the views in the agenda's order. */
export function replyText(state: State, data: PageData): TextPart[] {
  const { words, questions, places } = data;
  const whole = [...positionLine(state.position, data), ...linesOf(state.general)];
  return [
    ...(whole.length === 0 ? [] : [{ heading: words.whole, lines: whole }]),
    ...questions.flatMap(({ id, number, title }) => {
      const answer = state.answers[id];
      if (answer === undefined || !isAnswered(answer)) return [];
      return [
        {
          heading: `${number}. ${title}`,
          lines: [...positionLine(answer.position, data), ...linesOf(answer.text)],
        },
      ];
    }),
    ...inOrder(state.views, places).map(({ view, place }) => ({
      heading: `${words.kinds[view.kind]}: ${viewPlace(view, place, data)}`,
      lines: viewLines(view, data),
    })),
  ];
}

/** "stycke 12, punkt 3, under 2.4 Nuläge" */
export function viewPlace({ point }: PlaceView, { called, under }: PagePlace, { words }: PageData): string {
  const part = point === 0 ? called : filled(words.atPoint, { place: called, point });
  return under === '' ? part : `${part} (${under})`;
}

function viewLines({ kind, text, proposal }: PlaceView, { words, patterns }: PageData): string[] {
  const proposed = plainText(proposal) === '' ? words.struckOut : plainText(proposal);
  return [
    ...(kind === 'wording' ? paragraphsOf(filled(patterns.proposal, { words: proposed })) : []),
    ...linesOf(text),
  ];
}

export function positionName(position: Position | '', { positions }: PageData): string {
  return positions.find(([one]) => one === position)?.[1] ?? '';
}

function positionLine(position: Position | '', data: PageData): string[] {
  const words = positionName(position, data);
  return words === '' ? [] : [capital(filled(data.patterns.position, { words }))];
}

function linesOf(words: string): string[] {
  return paragraphsOf(plainText(words));
}
