import type { ViewKind } from '../../../../consultation/reply.js';
import { replyIds, type PagePlace } from '../page-data.js';
import { confirmed } from './confirm.js';
import { filled, find, make } from './dom.js';
import type { Session } from './session.js';
import { isSameView, type PlaceView } from './state.js';

/** Opens the dialog on a view, a new one or one to change. `closed` is told when it is shut, saved or not. */
export type OpenView = (view: PlaceView, place: PagePlace, closed: () => void) => void;

const kinds: readonly ViewKind[] = ['comment', 'wording', 'fault'];

/** From this width on, the dialog stands beside the text. */
const wide = 768;

/** The dialog in which a view is written. */
export function startViewDialog(session: Session): OpenView {
  const { words } = session.data;
  const dialog = find(replyIds.dialog, HTMLDialogElement);
  const title = find(replyIds.dialogTitle, HTMLElement);
  const form = find(replyIds.dialogForm, HTMLFormElement);
  const quoted = find(replyIds.dialogWords, HTMLDetailsElement);
  const quote = find(replyIds.dialogQuote, HTMLElement);
  const pointRow = find(replyIds.dialogPointRow, HTMLElement);
  const point = find(replyIds.dialogPoint, HTMLSelectElement);
  const text = find(replyIds.dialogText, HTMLTextAreaElement);
  const textLabel = find(replyIds.dialogTextLabel, HTMLElement);
  const proposal = find(replyIds.dialogProposal, HTMLTextAreaElement);
  const proposalRow = find(replyIds.dialogProposalRow, HTMLElement);
  const proposalHint = find(replyIds.dialogProposalHint, HTMLElement);
  const radios = kinds.map((kind) => find(replyIds.dialogKind(kind), HTMLInputElement));
  const errors = {
    text: find(replyIds.dialogTextError, HTMLElement),
    proposal: find(replyIds.dialogProposalError, HTMLElement),
  };
  let open: { view: PlaceView; place: PagePlace; closed: () => void } | undefined;

  const kindNow = (): ViewKind => kinds.find((_, index) => radios[index]?.checked === true) ?? 'comment';
  /** The words as they are, which a new wording begins with. */
  const wordsNow = (): string => {
    if (open === undefined) return '';
    const { points, text: whole } = open.place;
    return Number(point.value) === 0 ? whole : (points[Number(point.value) - 1] ?? '');
  };
  const viewNow = (): PlaceView => ({
    key: open?.view.key ?? '',
    ref: open?.view.ref ?? '',
    point: Number(point.value),
    kind: kindNow(),
    text: text.value,
    proposal: proposal.value,
  });
  /** Whether something would be lost. A kind that was chosen and nothing written is nothing. */
  const isChanged = (): boolean => {
    const view = viewNow();
    const saved = session.state.views.find(({ key }) => key === view.key);
    if (saved !== undefined) return JSON.stringify(comparable(view)) !== JSON.stringify(comparable(saved));
    return view.text.trim() !== '' || (view.kind === 'wording' && view.proposal.trim() !== wordsNow().trim());
  };
  const showError = (field: 'text' | 'proposal', message: string): void => {
    const element = field === 'text' ? text : proposal;
    errors[field].textContent = message;
    errors[field].hidden = message === '';
    if (message === '') element.removeAttribute('aria-invalid');
    else element.setAttribute('aria-invalid', 'true');
  };
  const showKind = (): void => {
    const kind = kindNow();
    proposalRow.hidden = kind !== 'wording';
    textLabel.textContent = words.text[kind];
    proposalHint.textContent = hasWords(open?.place) ? words.proposalHint : words.proposalHintPart;
    quote.textContent = wordsNow();
    showError('text', '');
    showError('proposal', '');
  };
  const keepUnfinished = (): void => {
    const view = viewNow();
    const isUnfinished = isChanged();
    session.note((state) => {
      state.unfinished = state.unfinished.filter((one) => !isSameView(one, view));
      if (isUnfinished) state.unfinished.push(view);
    });
  };
  const shut = (): void => {
    if (open === undefined) return;
    const { view, closed } = open;
    session.note((state) => {
      state.unfinished = state.unfinished.filter((one) => !isSameView(one, view));
    });
    open = undefined;
    dialog.close();
    closed();
  };
  const leave = async (): Promise<void> => {
    const { discardTitle, discardText, discard, keepWriting } = words;
    const question = { title: discardTitle, text: discardText, yes: discard, no: keepWriting };
    if (!isChanged() || (await confirmed(question))) shut();
  };
  const save = (): void => {
    if (open === undefined) return;
    const view = viewNow();
    const faults = faultsOf(view, wordsNow(), hasWords(open.place));
    showError('text', faults.text ?? '');
    showError('proposal', faults.proposal ?? '');
    if (faults.proposal !== undefined) proposal.focus();
    else if (faults.text !== undefined) text.focus();
    if (faults.proposal !== undefined || faults.text !== undefined) return;
    const { called } = open.place;
    session.change((state) => {
      const at = state.views.findIndex(({ key }) => key === view.key);
      if (at === -1) {
        state.views.push({ ...view, key: `s${state.next}` });
        state.next += 1;
      } else state.views[at] = view;
    });
    shut();
    session.say(filled(words.savedView, { place: called }));
  };
  const faultsOf = (view: PlaceView, now: string, isWords: boolean): { text?: string; proposal?: string } => {
    if (view.kind !== 'wording') return view.text.trim() === '' ? { text: words.noText[view.kind] } : {};
    if (isWords && view.proposal.trim() === now.trim()) return { proposal: words.sameProposal };
    return !isWords && view.proposal.trim() === '' ? { proposal: words.noProposal } : {};
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save();
  });
  form.addEventListener('input', keepUnfinished);
  for (const radio of radios) radio.addEventListener('change', showKind);
  let former = '';
  point.addEventListener('focus', () => {
    former = wordsNow();
  });
  point.addEventListener('change', () => {
    // A wording that nobody has touched is that of the new point.
    if (proposal.value.trim() === former.trim() || proposal.value.trim() === '') proposal.value = wordsNow();
    former = wordsNow();
    showKind();
  });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    void leave();
  });
  for (const id of [replyIds.dialogClose, replyIds.dialogLeave])
    find(id, HTMLButtonElement).addEventListener('click', () => void leave());

  return (asked, place, closed) => {
    const view = session.state.unfinished.find((one) => isSameView(one, asked)) ?? asked;
    const isNew = view.key === '';
    title.textContent = filled(isNew ? words.newView : words.editView, { place: place.called });
    pointRow.hidden = place.points.length === 0;
    point.replaceChildren(
      make('option', { value: '0' }, [words.wholeParagraph]),
      ...place.points.map((item, index) =>
        make('option', { value: String(index + 1) }, [
          filled(words.point, { point: index + 1, words: shortened(item) }),
        ]),
      ),
    );
    open = { view, place, closed };
    point.value = String(view.point);
    former = wordsNow();
    for (const [index, radio] of radios.entries()) radio.checked = kinds[index] === view.kind;
    text.value = view.text;
    proposal.value = view.kind === 'wording' ? view.proposal : wordsNow();
    quoted.hidden = !hasWords(place);
    // On a phone it has just been read, and there is little room.
    quoted.open = innerWidth >= wide;
    showKind();
    dialog.showModal();
    dialog.scrollTop = 0;
    text.focus();
  };
}

/** A proposal counts only where one is made. */
function comparable(view: PlaceView): PlaceView {
  return view.kind === 'wording' ? view : { ...view, proposal: '' };
}

/** Whether it has words of its own that can be written otherwise: a heading, a table and a figure have not. */
function hasWords(place: PagePlace | undefined): boolean {
  return place !== undefined && (place.text !== '' || place.points.length > 0);
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 58).trimEnd()} …` : words;
}
