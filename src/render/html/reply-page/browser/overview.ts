import { replyIds } from '../page-data.js';
import { counted, filled, find, make } from './dom.js';
import { senderName } from './reply-file.js';
import type { Session } from './session.js';
import { isAnswered } from './state.js';

/** What is left to do, each with a link to where it is done, and how much has been said. */
export function startOverview(session: Session): void {
  const { data } = session;
  const { words, questions } = data;
  const list = find(replyIds.leftList, HTMLElement);
  const summary = find(replyIds.left, HTMLElement);
  const count = find(replyIds.count, HTMLElement);
  const show = (): void => {
    const { state } = session;
    const unanswered = questions.filter(({ id }) => {
      const answer = state.answers[id];
      return answer === undefined || !isAnswered(answer);
    });
    const left: [string, string][] = [
      ...data.places
        .filter(({ ref }) => state.unfinished.some((view) => view.ref === ref))
        .map(({ called, element }): [string, string] => [
          filled(words.leftUnfinished, { place: called }),
          element,
        ]),
      ...(senderName(state, data) === ''
        ? [[words.leftName, state.consultee === '' ? replyIds.consultee : replyIds.name] as [string, string]]
        : []),
      ...(state.position === '' ? [[words.leftPosition, replyIds.whole] as [string, string]] : []),
      ...unanswered.map(({ id, number }): [string, string] => [
        filled(words.leftQuestion, { number: number.replace(/^\D+/, '') }),
        replyIds.question(id),
      ]),
      ...(state.downloaded ? [] : [[words.leftDownload, replyIds.finish] as [string, string]]),
    ];
    const items = left.map(([said, id]) => make('li', {}, [make('a', { href: `#${id}` }, [said])]));
    list.replaceChildren(
      ...(items.length === 0 ? [make('li', { class: 'none' }, [words.nothingLeft])] : items),
    );
    const views = counted(words.views, state.views.length);
    const answered = questions.length - unanswered.length;
    summary.textContent = [
      ...(questions.length === 0
        ? []
        : [filled(words.answered, { count: answered, total: questions.length })]),
      `${views}.`,
    ].join(' ');
    count.textContent = String(state.views.length);
    count.hidden = state.views.length === 0;
  };
  session.onChange(show);
  show();
}
