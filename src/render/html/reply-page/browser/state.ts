import { positions, type Position, type ViewKind } from '../../../../consultation/reply.js';

/** The consultee is none of those on the list. */
export const otherConsultee = '-';

/** What has been filled in so far: what the browser keeps. Texts are kept as they are typed. */
export interface State {
  /** Id of a consultee, `otherConsultee`, or "" when none is chosen. */
  consultee: string;
  name: string;
  contact: string;
  diarienummer: string;
  /** ISO date or "". */
  decided: string;
  position: Position | '';
  general: string;
  /** By the question's id. */
  answers: Record<string, Answer>;
  views: PlaceView[];
  /** Number of the next view's key. */
  next: number;
  /** Whether the reply has been downloaded as it is now. */
  downloaded: boolean;
  /** What stood in the dialog and was not saved when the page was closed: one at most of each view and each place. */
  unfinished: PlaceView[];
}

export interface Answer {
  position: Position | '';
  text: string;
}

/** A view on a place in the agenda. */
export interface PlaceView {
  /** "s1"; "" for one that is not saved yet. */
  key: string;
  ref: string;
  /** The item of a paragraph's list; 0 for all of it. */
  point: number;
  kind: ViewKind;
  text: string;
  /** Counts when `kind` is `wording`. */
  proposal: string;
}

const viewKinds: readonly ViewKind[] = ['comment', 'wording', 'fault'];

export function emptyState(): State {
  return {
    consultee: '',
    name: '',
    contact: '',
    diarienummer: '',
    decided: '',
    position: '',
    general: '',
    answers: {},
    views: [],
    next: 1,
    downloaded: false,
    unfinished: [],
  };
}

/** Whether anything has been filled in. */
export function isEmpty(state: State): boolean {
  const { consultee, name, contact, diarienummer, decided } = state;
  return (
    [consultee, name, contact, diarienummer, decided].every((words) => words === '') &&
    saysNothing(state) &&
    state.unfinished.length === 0
  );
}

/** Whether it has neither positions nor views. */
export function saysNothing({ position, general, answers, views }: State): boolean {
  return (
    position === '' && general.trim() === '' && views.length === 0 && !Object.values(answers).some(isAnswered)
  );
}

export function isAnswered({ position, text }: Answer): boolean {
  return position !== '' || text.trim() !== '';
}

/** What was kept, whoever has been at it since. Undefined for what is no state. */
export function readState(json: string): State | undefined {
  const data = parsed(json);
  if (!isGroup(data)) return undefined;
  const answers = isGroup(data['answers']) ? data['answers'] : {};
  const views = Array.isArray(data['views']) ? (data['views'] as unknown[]) : [];
  const unfinished = Array.isArray(data['unfinished']) ? (data['unfinished'] as unknown[]) : [];
  const next = data['next'];
  return {
    consultee: wordsIn(data, 'consultee'),
    name: wordsIn(data, 'name'),
    contact: wordsIn(data, 'contact'),
    diarienummer: wordsIn(data, 'diarienummer'),
    decided: wordsIn(data, 'decided'),
    position: positionIn(data),
    general: wordsIn(data, 'general'),
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [
        id,
        { position: positionIn(answer), text: wordsIn(answer, 'text') },
      ]),
    ),
    views: views.flatMap((view) => viewOf(view) ?? []),
    next: typeof next === 'number' && Number.isSafeInteger(next) && next > 0 ? next : views.length + 1,
    downloaded: data['downloaded'] === true,
    unfinished: unfinished.flatMap((view) => viewOf(view) ?? []),
  };
}

function viewOf(data: unknown): PlaceView | undefined {
  const kind = viewKinds.find((one) => one === wordsIn(data, 'kind'));
  if (kind === undefined || !isGroup(data)) return undefined;
  const point = data['point'];
  return {
    key: wordsIn(data, 'key'),
    ref: wordsIn(data, 'ref'),
    point: typeof point === 'number' && Number.isSafeInteger(point) && point > 0 ? point : 0,
    kind,
    text: wordsIn(data, 'text'),
    proposal: wordsIn(data, 'proposal'),
  };
}

export function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

export function isGroup(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** "" for what is no text. */
export function wordsIn(data: unknown, key: string): string {
  const value = isGroup(data) ? data[key] : undefined;
  return typeof value === 'string' ? value : '';
}

export function positionIn(data: unknown): Position | '' {
  return positions.find((one) => one === wordsIn(data, 'position')) ?? '';
}

/** Whether both are the same view, or both a new one on the same place. */
export function isSameView(one: PlaceView, other: PlaceView): boolean {
  return one.key === other.key && one.ref === other.ref;
}
