import { plainText } from '../../../../consultation/plain-text.js';
import type { View, ViewKind } from '../../../../consultation/reply.js';
import type { ViewTarget } from '../../../../consultation/target.js';
import type { WebReply } from '../../../../consultation/web-reply.js';
import type { PageData, PagePlace } from '../page-data.js';
import { inOrder } from './in-order.js';
import { replyText } from './reply-text.js';
import {
  emptyState,
  isAnswered,
  isGroup,
  otherConsultee,
  parsed,
  positionIn,
  wordsIn,
  type PlaceView,
  type State,
} from './state.js';

/** The reply as the municipality's program reads it. */
export function makeReply(state: State, data: PageData): WebReply {
  const { position } = state;
  const [contact, diarienummer] = [plainText(state.contact), plainText(state.diarienummer)];
  const id = state.consultee === otherConsultee ? '' : state.consultee;
  return {
    remissklar: 'svar',
    version: 1,
    edition: data.edition,
    sender: {
      ...(id === '' ? {} : { id }),
      name: senderName(state, data),
      ...(contact === '' ? {} : { contact }),
    },
    ...(state.decided === '' ? {} : { decided: state.decided }),
    ...(diarienummer === '' ? {} : { diarienummer }),
    ...(position === '' ? {} : { position }),
    views: [...generalView(state), ...answers(state, data), ...placeViews(state, data)],
    wholeText: replyText(state, data).flatMap(({ heading, lines }) => [heading, ...lines]),
  };
}

/** The name that was written, or that of the consultee. */
export function senderName({ consultee, name }: State, { consultees }: PageData): string {
  const listed = consultees.find(({ id }) => id === consultee);
  if (listed === undefined) return plainText(name);
  return (listed.many ? plainText(name) : '') || listed.name;
}

function generalView({ general }: State): View[] {
  const text = plainText(general);
  return text === '' ? [] : [{ key: 'whole', kind: 'comment', target: { kind: 'whole', id: '' }, text }];
}

function answers(state: State, { questions }: PageData): View[] {
  return questions.flatMap(({ id }): View[] => {
    const answer = state.answers[id];
    if (answer === undefined || !isAnswered(answer)) return [];
    const { position, text } = answer;
    return [
      {
        key: `question/${id}`,
        kind: 'comment',
        target: { kind: 'question', id },
        text: plainText(text),
        ...(position === '' ? {} : { position }),
      },
    ];
  });
}

function placeViews(state: State, { places }: PageData): View[] {
  return inOrder(state.views, places).map(({ view, place }) => ({
    key: view.key,
    kind: view.kind,
    target: targetOf(view, place),
    text: plainText(view.text),
    ...(view.kind === 'wording' ? { proposal: plainText(view.proposal) } : {}),
  }));
}

function targetOf({ point }: PlaceView, { kind, id, paragraph }: PagePlace): ViewTarget {
  return {
    kind,
    id,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(point === 0 ? {} : { point }),
  };
}

/** Why a file cannot be gone on from. */
export type ReplyFileFault = 'not-a-reply' | { edition: string };

/** A downloaded reply as it was filled in. */
export function readReply(json: string, data: PageData): State | ReplyFileFault {
  const reply = parsed(json);
  if (wordsIn(reply, 'remissklar') !== 'svar' || !isGroup(reply) || reply['version'] !== 1)
    return 'not-a-reply';
  const edition = wordsIn(reply, 'edition');
  if (edition !== data.edition) return { edition };
  const state = emptyState();
  const sender = reply['sender'];
  const listed = data.consultees.find(({ id }) => id === wordsIn(sender, 'id'));
  const name = wordsIn(sender, 'name');
  state.consultee = listed?.id ?? (name === '' ? '' : otherConsultee);
  state.name = listed === undefined || (listed.many && name !== listed.name) ? name : '';
  state.contact = wordsIn(sender, 'contact');
  state.diarienummer = wordsIn(reply, 'diarienummer');
  state.decided = wordsIn(reply, 'decided');
  state.position = positionIn(reply);
  const views = Array.isArray(reply['views']) ? (reply['views'] as unknown[]) : [];
  for (const view of views) takeView(view, state, data);
  state.downloaded = true;
  return state;
}

function takeView(view: unknown, state: State, { questions, places }: PageData): void {
  const target = isGroup(view) ? view['target'] : undefined;
  const [kind, id, text] = [wordsIn(target, 'kind'), wordsIn(target, 'id'), wordsIn(view, 'text')];
  if (kind === 'question' && questions.some((question) => question.id === id)) {
    state.answers[id] = { position: positionIn(view), text };
    return;
  }
  const paragraph = isGroup(target) ? target['paragraph'] : undefined;
  const place = places.find((one) =>
    kind === 'paragraph'
      ? one.paragraph !== undefined && one.paragraph === paragraph
      : one.kind === kind && one.id === id,
  );
  if (place === undefined) {
    // A file altered by hand: its words are kept where they can be seen.
    const words = [state.general, text, wordsIn(view, 'proposal')];
    state.general = words.filter((one) => one !== '').join('\n\n');
    return;
  }
  const point = isGroup(target) ? target['point'] : undefined;
  state.views.push({
    key: `s${state.next}`,
    ref: place.ref,
    point: typeof point === 'number' && place.points[point - 1] !== undefined ? point : 0,
    kind: (['wording', 'fault'] as ViewKind[]).find((one) => one === wordsIn(view, 'kind')) ?? 'comment',
    text,
    proposal: wordsIn(view, 'proposal'),
  });
  state.next += 1;
}

/** "svar-socialnamnden": a name that every system can carry. */
export function fileName(state: State, data: PageData): string {
  const listed = data.consultees.find(({ id }) => id === state.consultee);
  const words = listed === undefined || listed.many ? senderName(state, data) : listed.id;
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return [data.words.fileName, plain].filter((part) => part !== '').join('-');
}
