import { replyIds, type PageData } from '../page-data.js';
import { filled, find } from './dom.js';
import { startFinish } from './finish.js';
import { startLater } from './later.js';
import { startModes } from './modes.js';
import { startOverview } from './overview.js';
import { startPlaces, startViewList } from './places.js';
import { startReplyForm } from './reply-form.js';
import { openSession } from './session.js';
import { startViewDialog } from './view-dialog.js';

const data = JSON.parse(find(replyIds.data, HTMLElement).textContent) as PageData;
// In the order of the page, which the targets and the paragraphs have each by themselves.
const orderOf = new Map([...document.querySelectorAll('[id]')].map(({ id }, index) => [id, index]));
data.places.sort((one, other) => (orderOf.get(one.element) ?? 0) - (orderOf.get(other.element) ?? 0));

sweep();
const session = openSession(data);
const openView = startViewDialog(session);
const actions = startPlaces(session, openView);
startViewList(session, actions);
startReplyForm(session);
startOverview(session);
startFinish(session);
startLater(session);
find(replyIds.withoutScript, HTMLElement).hidden = true;
for (const id of [replyIds.bar, replyIds.guidance]) find(id, HTMLElement).hidden = false;
startModes();

/** A page that was saved from the browser holds what the script once put in it. */
function sweep(): void {
  const made = [
    '.give-view',
    '.give-row',
    '.given:not(.all-given)',
    '.notice',
    `[id="${replyIds.status}"] > *`,
  ];
  for (const element of document.querySelectorAll(made.join(', '))) element.remove();
  for (const dialog of document.querySelectorAll('dialog[open]')) dialog.removeAttribute('open');
}

for (const view of session.state.unfinished) {
  const place = data.places.find(({ ref }) => ref === view.ref);
  if (place === undefined) continue;
  session.notice(filled(data.words.unfinished, { place: place.called }), {
    words: data.words.continueUnfinished,
    act: () => openView(view, place, () => (location.hash = `#${place.element}`)),
  });
}
