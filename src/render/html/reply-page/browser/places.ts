import { replyIds, type PagePlace } from '../page-data.js';
import { confirmed } from './confirm.js';
import { capital, filled, make, makeButton } from './dom.js';
import { inOrder } from './in-order.js';
import { viewPlace } from './reply-text.js';
import type { Session } from './session.js';
import type { PlaceView } from './state.js';
import type { OpenView } from './view-dialog.js';

/** What can be done to views, wherever they are shown. */
export interface ViewActions {
  edit(view: PlaceView, place: PagePlace, refocus: () => void): void;
  remove(view: PlaceView, place: PagePlace, refocus: () => void): void;
}

/** Puts a button at every place of the agenda and, under it, the views that have been given there. */
export function startPlaces(session: Session, openView: OpenView): ViewActions {
  const { data } = session;
  const { words } = data;
  const spots = data.places.flatMap((place) => {
    const element = document.getElementById(place.element);
    if (element === null) return [];
    const button = makeButton('give-view', words.giveView, filled(words.on, { place: place.called }), () => {
      const view: PlaceView = { key: '', ref: place.ref, point: 0, kind: 'comment', text: '', proposal: '' };
      openView(view, place, () => button.focus());
    });
    const list = make('ul', {
      class: 'given',
      role: 'list',
      'aria-label': filled(words.viewsHere, { place: place.called }),
    });
    list.hidden = true;
    standAt(element, place, button, list);
    return [{ place, button, list, shown: '' }];
  });

  const actions: ViewActions = {
    edit: (view, place, refocus) => {
      openView(view, place, refocus);
    },
    remove: (view, place, refocus) => {
      const question = {
        title: words.removeTitle,
        text: filled(words.removeText, { place: place.called }),
        yes: words.remove,
        no: words.keep,
      };
      void confirmed(question).then((isSure) => {
        if (!isSure) return;
        session.change((state) => {
          state.views = state.views.filter(({ key }) => key !== view.key);
          state.unfinished = state.unfinished.filter(({ key }) => key !== view.key);
        });
        refocus();
        session.say(filled(words.removedView, { place: place.called }));
      });
    },
  };

  const show = (): void => {
    for (const spot of spots) {
      const views = session.state.views.filter(({ ref }) => ref === spot.place.ref);
      const now = JSON.stringify(views);
      if (now === spot.shown) continue;
      spot.shown = now;
      spot.list.hidden = views.length === 0;
      spot.button.firstChild?.replaceWith(views.length === 0 ? words.giveView : words.giveAnother);
      const refocus = (): void => spot.button.focus();
      spot.list.replaceChildren(
        ...views.map((view, index) =>
          make('li', {}, viewCard(view, spot.place, index, session, actions, refocus)),
        ),
      );
    }
  };
  session.onChange(show);
  show();
  return actions;
}

/** A list of all views in the reply itself, each with a link to its place. */
export function startViewList(session: Session, actions: ViewActions): void {
  const { data } = session;
  const list = find(replyIds.viewList);
  const heading = find(replyIds.views);
  let shown = '-';
  const show = (): void => {
    const views = inOrder(session.state.views, data.places);
    const now = JSON.stringify(views.map(({ view }) => view));
    if (now === shown) return;
    shown = now;
    const refocus = (): void => heading.focus();
    const items = views.map(({ view, place }, index) => {
      const link = make('a', { href: `#${place.element}` }, [capital(viewPlace(view, place, data))]);
      const parts = viewCard(view, place, index, session, actions, refocus);
      return make('li', {}, [make('p', { class: 'view-place' }, [link]), ...parts]);
    });
    list.replaceChildren(
      ...(items.length === 0 ? [make('li', { class: 'none' }, [data.words.noViews])] : items),
    );
  };
  session.onChange(show);
  show();
}

function viewCard(
  view: PlaceView,
  place: PagePlace,
  index: number,
  { data }: Session,
  actions: ViewActions,
  refocus: () => void,
): HTMLElement[] {
  const { words } = data;
  const spoken = filled(words.thisView, { number: index + 1, place: place.called });
  const point =
    view.point === 0
      ? ''
      : ` · ${filled(words.atPoint, { place: '', point: view.point }).replace(/^, /, '')}`;
  return [
    make('p', { class: 'view-kind' }, [`${words.kinds[view.kind]}${point}`]),
    ...(view.kind === 'wording'
      ? [
          make('p', { class: 'view-proposal' }, [
            view.proposal.trim() === '' ? words.struckOut : view.proposal,
          ]),
        ]
      : []),
    ...(view.text.trim() === '' ? [] : [make('p', { class: 'view-text' }, [view.text])]),
    make('p', { class: 'view-actions' }, [
      makeButton('button quiet', words.edit, spoken, () => actions.edit(view, place, refocus)),
      makeButton('button quiet', words.remove, spoken, () => actions.remove(view, place, refocus)),
    ]),
  ];
}

/** In a paragraph, under a heading's row, after the box of a table or what else it is. */
function standAt(element: HTMLElement, { kind }: PagePlace, button: HTMLElement, list: HTMLElement): void {
  if (kind === 'paragraph') {
    element.append(button, list);
    return;
  }
  const box = element.closest('.heading-row, .table-box') ?? element;
  const row = make('div', { class: 'give-row' }, [button, list]);
  if (box.classList.contains('heading-row')) {
    element.after(button);
    list.classList.add('under-heading');
    box.after(list);
  } else box.after(row);
}

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
}
