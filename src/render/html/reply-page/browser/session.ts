import { webReplyElement } from '../../../../consultation/web-reply.js';
import { replyIds, type PageData } from '../page-data.js';
import { make, makeButton } from './dom.js';
import { makeReply, readReply } from './reply-file.js';
import { emptyState, isEmpty, readState, type State } from './state.js';
import { openStore } from './store.js';

/** What every part of the script works with. */
export interface Session {
  readonly data: PageData;
  /** Never kept by anybody: it is another after `replace`. */
  readonly state: State;
  /** Changes what is filled in, keeps it and tells the listeners. */
  change(edit: (state: State) => void): void;
  /** Keeps something that is no part of the reply: what is not saved yet, whether it was downloaded. */
  note(edit: (state: State) => void): void;
  /** Another reply altogether. The listeners of `onReplace` fill the fields in anew. */
  replace(state: State): void;
  onChange(listen: () => void): void;
  onReplace(listen: () => void): void;
  /** Says to those who listen what has happened. */
  say(words: string): void;
  /** Shows at the top of the page something to know of or to choose. */
  notice(words: string, choice?: { words: string; act: () => void }): void;
}

/** Milliseconds from the last letter typed to keeping it. */
const pause = 250;

export function openSession(data: PageData): Session {
  const store = openStore(data.edition);
  const changed: (() => void)[] = [];
  const replaced: (() => void)[] = [];
  const status = byId(replyIds.status);
  const notices = byId(replyIds.notices);
  const stored = byId(replyIds.stored);
  const { words } = data;
  let state = readState(store.read() ?? '') ?? emptyState();
  let timer: number | undefined;
  let isKept = true;

  const notice: Session['notice'] = (said, choice) => {
    const line = make('div', { class: 'notice' }, [make('p', {}, [said])]);
    const dismiss = (): void => line.remove();
    if (choice !== undefined) {
      const act = (): void => {
        dismiss();
        choice.act();
      };
      line.append(makeButton('button', choice.words, '', act));
    }
    line.append(makeButton('button quiet', words.close, '', dismiss));
    notices.append(line);
  };
  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const wasKept = isKept;
    isKept = store.write(JSON.stringify(state));
    stored.textContent = isKept ? words.stored : words.notStored;
    stored.classList.toggle('warning', !isKept);
    if (wasKept && !isKept) notice(words.notStored);
    keepInPage(state, data);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, pause);
    for (const listen of changed) listen();
  };
  const adopt = (other: State): void => {
    state = other;
    for (const listen of [...replaced, ...changed]) listen();
  };

  addEventListener('pagehide', () => {
    if (timer !== undefined) keep();
  });
  document.addEventListener('visibilitychange', () => {
    if (timer !== undefined && document.visibilityState === 'hidden') keep();
  });
  addEventListener('beforeunload', (event) => {
    if (timer !== undefined) keep();
    if (!isKept && !isEmpty(state) && !state.downloaded) event.preventDefault();
  });
  store.onElsewhere((text) => {
    const other = readState(text);
    if (other === undefined || JSON.stringify(other) === JSON.stringify(state)) return;
    clearTimeout(timer);
    timer = undefined;
    adopt(other);
    notice(words.otherWindow);
  });

  const session: Session = {
    data,
    get state() {
      return state;
    },
    change: (edit) => {
      edit(state);
      state.downloaded = false;
      later();
    },
    note: (edit) => {
      edit(state);
      later();
    },
    replace: (other) => {
      adopt(other);
      keep();
    },
    onChange: (listen) => changed.push(listen),
    onReplace: (listen) => replaced.push(listen),
    say: (said) => {
      // The same words twice are only read twice when they are new to the page.
      status.replaceChildren(make('p', {}, [said]));
    },
    notice,
  };
  startWith(session, keep);
  return session;
}

/** A page that was saved with a reply in it is opened with it, when the browser has kept nothing else. */
function startWith(session: Session, keep: () => void): void {
  const { data, state } = session;
  const inPage = readReply(textInPage()?.data ?? '', data);
  const isReply = typeof inPage === 'object' && 'views' in inPage;
  if (isReply && isEmpty(state)) {
    session.replace(inPage);
    return;
  }
  keep();
  if (!isReply || JSON.stringify(makeReply(inPage, data)) === JSON.stringify(makeReply(state, data))) return;
  const { otherReply, takeOtherReply } = data.words;
  session.notice(otherReply, { words: takeOtherReply, act: () => session.replace(inPage) });
}

/** Whoever saves the whole page from the browser saves the reply with it, and it can be read from there. */
function keepInPage(state: State, data: PageData): void {
  const text = textInPage();
  if (text === undefined) return;
  text.data = isEmpty(state) ? ' ' : JSON.stringify(makeReply(state, data)).replaceAll('<', '\\u003c');
}

function textInPage(): Text | undefined {
  const node = document.getElementById(webReplyElement)?.firstChild;
  return node instanceof Text ? node : undefined;
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
}
