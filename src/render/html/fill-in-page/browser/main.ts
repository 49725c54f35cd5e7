import { webFormElement } from '../../../../region/web-form.js';
import { confirmed } from '../../reply-page/browser/confirm.js';
import { filled, find, make, makeButton } from '../../reply-page/browser/dom.js';
import { saveFile } from '../../reply-page/browser/save-file.js';
import { isGroup, parsed } from '../../reply-page/browser/state.js';
import { openStore } from '../../reply-page/browser/store.js';
import { fillInIds, type FillInPageData } from '../page-data.js';
import { openFields } from './fields.js';
import { isFault, makeForm, readForm } from './form-file.js';

/** Milliseconds from the last letter typed to keeping it. */
const pause = 250;
/** Far more than anybody writes. */
const largestFile = 20_000_000;

const data = JSON.parse(find(fillInIds.data, HTMLElement).textContent) as FillInPageData;
const { words } = data;
for (const element of document.querySelectorAll('.notice')) element.remove();
for (const dialog of document.querySelectorAll('dialog[open]')) dialog.removeAttribute('open');

const fields = openFields();
const store = openStore(`mall:${data.region}:${data.template}:${data.member}`);
const stored = find(fillInIds.stored, HTMLElement);
const changed = find(fillInIds.changed, HTMLElement);
const downloaded = find(fillInIds.downloaded, HTMLElement);
const notices = find(fillInIds.notices, HTMLElement);
const status = find(fillInIds.status, HTMLElement);
let timer: number | undefined;
let isKept = true;
let isDownloaded = false;

const inPage = readForm(textInPage()?.data ?? '', data);
const kept = readKept(store.read() ?? '');
if (Object.keys(kept).length > 0) fields.fill(kept);
else if (!isFault(inPage)) fields.fill(inPage);
show();

find(fillInIds.form, HTMLElement).addEventListener('input', later);
find(fillInIds.form, HTMLElement).addEventListener('change', later);
find(fillInIds.download, HTMLButtonElement).addEventListener('click', () => {
  const file = `${words.file}-${data.slug}.json`;
  saveFile(file, 'application/json', `${JSON.stringify(makeForm(fields.changed(), data), null, 1)}\n`);
  isDownloaded = true;
  downloaded.textContent = filled(words.downloaded, { file });
});
const chooser = find(fillInIds.resumeFile, HTMLInputElement);
find(fillInIds.resume, HTMLButtonElement).addEventListener('click', () => chooser.click());
chooser.addEventListener('change', () => {
  const [chosen] = chooser.files ?? [];
  if (chosen !== undefined) void resume(chosen);
  // The same file can be chosen again.
  chooser.value = '';
});
find(fillInIds.startOver, HTMLButtonElement).addEventListener('click', () => {
  const { startOverTitle: title, startOverText: text, startOver: yes, cancel: no } = words;
  void confirmed({ title, text, yes, no }).then((isSure) => {
    if (!isSure) return;
    fields.fill({});
    keep();
    say(words.startedOver);
  });
});
addEventListener('pagehide', () => {
  if (timer !== undefined) keep();
});
document.addEventListener('visibilitychange', () => {
  if (timer !== undefined && document.visibilityState === 'hidden') keep();
});
addEventListener('beforeunload', (event) => {
  if (timer !== undefined) keep();
  if (!isKept && !isDownloaded && Object.keys(fields.changed()).length > 0) event.preventDefault();
});
store.onElsewhere((text) => {
  const other = readKept(text);
  if (JSON.stringify(other) === JSON.stringify(fields.changed())) return;
  clearTimeout(timer);
  timer = undefined;
  fields.fill(other);
  show();
  notice(words.otherWindow);
});
find(fillInIds.withoutScript, HTMLElement).hidden = true;
for (const id of [fillInIds.guidance, fillInIds.finish]) find(id, HTMLElement).hidden = false;

function later(): void {
  isDownloaded = false;
  downloaded.textContent = '';
  clearTimeout(timer);
  timer = window.setTimeout(keep, pause);
}

function keep(): void {
  clearTimeout(timer);
  timer = undefined;
  const wasKept = isKept;
  isKept = store.write(JSON.stringify(fields.changed()));
  if (wasKept && !isKept) notice(words.notStored);
  show();
}

function show(): void {
  const now = fields.changed();
  const count = Object.keys(now).length;
  const form = count === 1 ? words.changed.one : words.changed.other;
  changed.textContent = count === 0 ? words.changed.none : filled(form, { count });
  stored.textContent = isKept ? words.stored : words.notStored;
  stored.classList.toggle('warning', !isKept);
  // Whoever saves the whole page from the browser saves the answers with it.
  const text = textInPage();
  if (text !== undefined)
    text.data = count === 0 ? ' ' : JSON.stringify(makeForm(now, data)).replaceAll('<', '\\u003c');
}

async function resume(file: File): Promise<void> {
  const name = { file: file.name };
  if (file.size > largestFile) {
    notice(filled(words.tooLarge, name));
    return;
  }
  const read = readForm((await file.text()).replace(/^\uFEFF/, ''), data);
  if (isFault(read)) {
    notice(filled(read === 'not-a-form' ? words.notAForm : words.otherForm, name));
    return;
  }
  const { replaceTitle: title, replaceText: text, replace: yes, cancel: no } = words;
  const isWritten = Object.keys(fields.changed()).length > 0;
  if (isWritten && !(await confirmed({ title, text, yes, no }))) return;
  const unknown = fields.fill(read);
  keep();
  say(filled(words.resumed, name));
  if (unknown.length > 0) notice(filled(words.unknownFields, { paths: unknown.join(', ') }));
}

function readKept(json: string): Record<string, string> {
  const answers = parsed(json);
  if (!isGroup(answers)) return {};
  return Object.fromEntries(
    Object.entries(answers).flatMap(([path, value]): [string, string][] =>
      typeof value === 'string' ? [[path, value]] : [],
    ),
  );
}

function textInPage(): Text | undefined {
  const node = document.getElementById(webFormElement)?.firstChild;
  return node instanceof Text ? node : undefined;
}

function say(said: string): void {
  status.replaceChildren(make('p', {}, [said]));
}

function notice(said: string): void {
  const line = make('div', { class: 'notice' }, [make('p', {}, [said])]);
  line.append(makeButton('button quiet', words.close, '', () => line.remove()));
  notices.append(line);
}
