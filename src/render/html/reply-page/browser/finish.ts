import { replyIds } from '../page-data.js';
import { filled, find, make } from './dom.js';
import { fileName, makeReply, senderName } from './reply-file.js';
import { replyText } from './reply-text.js';
import { saveFile } from './save-file.js';
import type { Session } from './session.js';
import { saysNothing } from './state.js';

/** The reply as a file to send, as text, and on paper. */
export function startFinish(session: Session): void {
  const { data } = session;
  const mail = find(replyIds.mail, HTMLAnchorElement);
  const line = find(replyIds.downloaded, HTMLElement);
  // What was downloaded is no longer what is to be sent.
  session.onChange(() => {
    if (session.state.downloaded) return;
    line.textContent = '';
    mail.hidden = true;
  });
  find(replyIds.download, HTMLButtonElement).addEventListener('click', () => {
    if (!isReady(session)) return;
    const file = `${fileName(session.state, data)}.json`;
    saveFile(file, 'application/json', `${JSON.stringify(makeReply(session.state, data), null, 1)}\n`);
    session.note((state) => {
      state.downloaded = true;
    });
    mail.hidden = data.mail === '';
    line.textContent = filled(data.mail === '' ? data.words.downloadedOnly : data.words.downloaded, { file });
  });
  find(replyIds.downloadText, HTMLButtonElement).addEventListener('click', () => {
    if (!isReady(session)) return;
    // A byte order mark tells old programs that it is not the alphabet of another part of Europe.
    saveFile(`${fileName(session.state, data)}.txt`, 'text/plain', `\uFEFF${asText(session)}`);
  });
  find(replyIds.print, HTMLButtonElement).addEventListener('click', () => {
    if (isReady(session)) print();
  });
  addEventListener('beforeprint', () => putOnPaper(session));
}

interface Fault {
  words: string;
  field: string;
}

/** Whether the reply can be sent; what hinders it is listed at the top, with links, and said at its field. */
function isReady(session: Session): boolean {
  const faults = faultsOf(session);
  const { words } = session.data;
  const summary = find(replyIds.errors, HTMLElement);
  for (const field of [replyIds.consultee, replyIds.name, replyIds.decided]) {
    const fault = faults.find((one) => one.field === field);
    const line = find(replyIds.fieldError(field), HTMLElement);
    line.textContent = fault?.words ?? '';
    line.hidden = fault === undefined;
    const input = document.getElementById(field);
    if (fault === undefined) input?.removeAttribute('aria-invalid');
    else input?.setAttribute('aria-invalid', 'true');
  }
  summary.hidden = faults.length === 0;
  if (faults.length === 0) return true;
  const title = faults.length === 1 ? words.errors.one : filled(words.errors.other, { count: faults.length });
  summary.replaceChildren(
    make('h3', {}, [title]),
    make(
      'ul',
      {},
      faults.map(({ words: said, field }) => make('li', {}, [make('a', { href: `#${field}` }, [said])])),
    ),
  );
  summary.scrollIntoView();
  summary.focus({ preventScroll: true });
  return false;
}

function faultsOf({ state, data }: Session): Fault[] {
  const { words } = data;
  const decided = find(replyIds.decided, HTMLInputElement);
  const noSender =
    state.consultee === ''
      ? { words: words.noConsultee, field: replyIds.consultee }
      : { words: words.noName, field: replyIds.name };
  return [
    ...(senderName(state, data) === '' ? [noSender] : []),
    ...(decided.validity.badInput ? [{ words: words.badDate, field: replyIds.decided }] : []),
    ...(saysNothing(state) ? [{ words: words.emptyReply, field: replyIds.whole }] : []),
  ];
}

/** What stands at the head of a reply: who, on what, when. */
function facts({ state, data }: Session): [string, string][] {
  const { words } = data;
  return (
    [
      [words.sender, senderName(state, data)],
      [words.contact, state.contact],
      [words.replyNumber, state.diarienummer],
      [words.decided, state.decided],
      [words.editionLine, data.edition],
    ] as [string, string][]
  ).filter(([, value]) => value.trim() !== '');
}

function title({ data }: Session): string {
  const said = filled(data.words.replyOn, { title: data.title });
  return data.diarienummer === '' ? said : `${said} (${data.diarienummer})`;
}

function asText(session: Session): string {
  const { state, data } = session;
  const parts = [
    title(session),
    facts(session)
      .map(([label, value]) => `${label}: ${value}`)
      .join('\r\n'),
    ...replyText(state, data).map(({ heading, lines }) => [heading, ...lines].join('\r\n')),
  ];
  return `${parts.join('\r\n\r\n')}\r\n`;
}

/** The reply as it is printed, with room to sign. */
function putOnPaper(session: Session): void {
  const { state, data } = session;
  const { words } = data;
  find(replyIds.paper, HTMLElement).replaceChildren(
    make('h2', {}, [title(session)]),
    make(
      'dl',
      { class: 'paper-facts' },
      facts(session).map(([label, value]) =>
        make('div', {}, [make('dt', {}, [label]), make('dd', {}, [value])]),
      ),
    ),
    ...replyText(state, data).map(({ heading, lines }) =>
      make('section', {}, [make('h3', {}, [heading]), ...lines.map((line) => make('p', {}, [line]))]),
    ),
    make('div', { class: 'signature' }, [
      make('p', {}, [words.placeAndDate]),
      make('p', {}, [words.signature]),
    ]),
  );
}
