import { positions, type Position } from '../../../../consultation/reply.js';
import { replyIds } from '../page-data.js';
import { find } from './dom.js';
import type { Session } from './session.js';
import { otherConsultee, type Answer } from './state.js';

/** Ties the fields of the reply to what is kept. */
export function startReplyForm(session: Session): void {
  const { data } = session;
  const fillings: (() => void)[] = [
    tieText(session, replyIds.name, 'name'),
    tieText(session, replyIds.contact, 'contact'),
    tieText(session, replyIds.diarienummer, 'diarienummer'),
    tieText(session, replyIds.general, 'general'),
    tieText(session, replyIds.decided, 'decided'),
    tieConsultee(session),
    tiePositions(
      '',
      () => session.state.position,
      (position) =>
        session.change((state) => {
          state.position = position;
        }),
    ),
    ...data.questions.map(({ id }) => tieQuestion(session, id)),
  ];
  const fill = (): void => {
    for (const filling of fillings) filling();
  };
  session.onReplace(fill);
  fill();
}

type TextField = 'name' | 'contact' | 'diarienummer' | 'general' | 'decided';

function tieText(session: Session, id: string, field: TextField): () => void {
  const input = textInput(id);
  input.addEventListener('input', () => {
    session.change((state) => {
      state[field] = input.value;
    });
  });
  return () => {
    input.value = session.state[field];
  };
}

function tieConsultee(session: Session): () => void {
  const { consultees, questions } = session.data;
  const select = find(replyIds.consultee, HTMLSelectElement);
  const nameRow = find(replyIds.nameRow, HTMLElement);
  const show = (): void => {
    const listed = consultees.find(({ id }) => id === session.state.consultee);
    nameRow.hidden = session.state.consultee !== otherConsultee && listed?.many !== true;
    for (const { id } of questions)
      find(replyIds.especially(id), HTMLElement).hidden = listed?.asked.includes(id) !== true;
  };
  select.addEventListener('change', () => {
    session.change((state) => {
      state.consultee = select.value;
    });
    show();
  });
  return () => {
    select.value = session.state.consultee;
    show();
  };
}

function tieQuestion(session: Session, id: string): () => void {
  const input = textInput(replyIds.answer(id));
  const answerNow = (): Answer => session.state.answers[id] ?? { position: '', text: '' };
  const change = (edit: Partial<Answer>): void =>
    session.change((state) => {
      state.answers[id] = { ...answerNow(), ...edit };
    });
  input.addEventListener('input', () => change({ text: input.value }));
  const fillPosition = tiePositions(
    id,
    () => answerNow().position,
    (position) => change({ position }),
  );
  return () => {
    input.value = answerNow().text;
    fillPosition();
  };
}

/** A choice that can be taken back: a radio button alone cannot. */
function tiePositions(
  of: string,
  now: () => Position | '',
  choose: (position: Position | '') => void,
): () => void {
  const radios = positions.map((position) => ({
    position,
    radio: find(replyIds.position(of, position), HTMLInputElement),
  }));
  const clear = find(replyIds.clearPosition(of), HTMLButtonElement);
  const show = (): void => {
    for (const { position, radio } of radios) radio.checked = position === now();
    clear.hidden = now() === '';
  };
  for (const { position, radio } of radios)
    radio.addEventListener('change', () => {
      choose(position);
      show();
    });
  clear.addEventListener('click', () => {
    choose('');
    radios[0]?.radio.focus();
    show();
  });
  return show;
}

function textInput(id: string): HTMLInputElement | HTMLTextAreaElement {
  const element = document.getElementById(id);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element;
  throw new Error(`the page has no field #${id}`);
}
