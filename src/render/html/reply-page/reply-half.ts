import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { text } from '../text.js';
import { button, labelled, row, textArea } from './fields.js';
import { replyIds, type PageData, type PageQuestion } from './page-data.js';
import { otherConsultee } from './browser/state.js';

/** What is said between the fields, made from the template. */
export interface ReplyProse {
  /** How the reply is sent. */
  send: ElementContent[];
  /** By the question's id: what explains it. */
  questions: ReadonlyMap<string, ElementContent[]>;
  /** By the question's id: where in the agenda it is about. */
  about: ReadonlyMap<string, { id: string; words: string }[]>;
}

/** The half of the page in which the reply is written; the script shows it. */
export function replyHalf(data: PageData, prose: ReplyProse): Element {
  const { words } = data;
  return h('main', { id: replyIds.reply, className: ['reply', 'page-width'], hidden: true, tabIndex: -1 }, [
    h('h2', { tabIndex: -1 }, [text(words.reply)]),
    h('div', { className: 'error-summary', id: replyIds.errors, role: 'group', tabIndex: -1, hidden: true }),
    h('div', { className: 'reply-columns' }, [
      h('section', { className: 'left-to-do', ariaLabelledBy: 'rk:left-title' }, [
        h('h3', { id: 'rk:left-title' }, [text(words.left)]),
        h('p', { id: replyIds.left }),
        h('ul', { id: replyIds.leftList, role: 'list' }),
      ]),
      h('div', { className: 'reply-fields' }, [
        senderSection(data),
        wholeSection(data),
        ...(data.questions.length === 0 ? [] : [questionSection(data, prose)]),
        section(replyIds.views, words.viewsOnParts, [
          h('p', [
            text(`${words.viewsHint} `),
            h('a', { href: `#${replyIds.agenda}` }, [text(words.toAgenda)]),
          ]),
          h('ul', { id: replyIds.viewList, className: ['given', 'all-given'], role: 'list' }),
        ]),
        finishSection(data, prose),
        section('rk:later', words.later, [
          h('p', [text(words.laterHint)]),
          h('input', {
            type: 'file',
            id: replyIds.resumeFile,
            accept: '.json,application/json',
            hidden: true,
          }),
          h('p', { className: 'buttons' }, [
            button(replyIds.resume, '', words.resume),
            button(replyIds.startOver, 'quiet', words.startOver),
          ]),
        ]),
      ]),
    ]),
  ]);
}

function section(id: string, title: string, children: ElementContent[]): Element {
  return h('section', [h('h3', { id, tabIndex: -1 }, [text(title)]), ...children]);
}

function senderSection({ words, consultees }: PageData): Element {
  const options = [
    h('option', { value: '' }, [text(words.choose)]),
    ...consultees.map(({ id, name }) => h('option', { value: id }, [text(name)])),
    h('option', { value: otherConsultee }, [text(words.other)]),
  ];
  const input =
    (id: string, properties: Record<string, string>) =>
    (described: object): Element =>
      h('input', { id, ...properties, ...described });
  return section('rk:who', words.who, [
    row(
      ...labelled(
        replyIds.consultee,
        words.consultee,
        (described) => h('select', { id: replyIds.consultee, ...described }, options),
        words,
        { checked: true },
      ),
    ),
    h('div', { className: 'field', id: replyIds.nameRow, hidden: true }, [
      ...labelled(
        replyIds.name,
        words.name,
        input(replyIds.name, { type: 'text', autoComplete: 'off' }),
        words,
        {
          hint: words.nameHint,
          checked: true,
        },
      ),
    ]),
    row(
      ...labelled(
        replyIds.contact,
        words.contact,
        input(replyIds.contact, { type: 'text', autoComplete: 'off' }),
        words,
        { hint: words.contactHint, voluntary: true },
      ),
    ),
    h('div', { className: 'field-pair' }, [
      row(
        ...labelled(
          replyIds.diarienummer,
          words.diarienummer,
          input(replyIds.diarienummer, { type: 'text', autoComplete: 'off' }),
          words,
          { voluntary: true },
        ),
      ),
      row(
        ...labelled(
          replyIds.decided,
          words.decided,
          input(replyIds.decided, { type: 'date', min: '2000-01-01', max: '2099-12-31' }),
          words,
          { hint: words.decidedHint, voluntary: true, checked: true },
        ),
      ),
    ]),
  ]);
}

function wholeSection(data: PageData): Element {
  const { words } = data;
  return section(replyIds.whole, words.whole, [
    h('fieldset', [h('legend', [text(words.position)]), ...positionRadios('', words.whole, data)]),
    row(
      ...labelled(
        replyIds.general,
        words.general,
        (described) => textArea(replyIds.general, 6, described),
        words,
        { voluntary: true },
      ),
    ),
  ]);
}

function questionSection(data: PageData, prose: ReplyProse): Element {
  const { words } = data;
  return section('rk:questions', words.questions, [
    h('p', [text(words.questionsHint)]),
    ...data.questions.map((question) => oneQuestion(question, data, prose)),
  ]);
}

function oneQuestion({ id, number, title }: PageQuestion, data: PageData, prose: ReplyProse): Element {
  const { words } = data;
  const about = prose.about.get(id) ?? [];
  const titleId = `${replyIds.question(id)}:title`;
  return h(
    'section',
    { className: 'question', id: replyIds.question(id), tabIndex: -1, ariaLabelledBy: titleId },
    [
      h('h4', { id: titleId }, [h('span', { className: 'number' }, [text(`${number}.`)]), text(` ${title}`)]),
      h('p', { className: 'especially', id: replyIds.especially(id), hidden: true }, [
        text(words.especially),
      ]),
      ...(prose.questions.get(id) ?? []),
      ...(about.length === 0
        ? []
        : [
            h('p', { className: 'read-more' }, [
              text(words.readMore),
              ...about.flatMap(({ id: target, words: called }, index) => [
                text(index === 0 ? ' ' : ', '),
                h('a', { href: `#${target}` }, [text(called)]),
              ]),
            ]),
          ]),
      row(
        ...labelled(
          replyIds.answer(id),
          words.answer,
          (described) => textArea(replyIds.answer(id), 5, described),
          words,
        ),
      ),
      h('fieldset', [
        h('legend', [
          text(words.position),
          text(' '),
          h('span', { className: 'voluntary' }, [text(words.voluntary)]),
        ]),
        ...positionRadios(id, number, data),
      ]),
    ],
  );
}

/** `of` is "" for the whole and otherwise a question's id; `called` is what the button that takes back says it is of. */
function positionRadios(of: string, called: string, { positions, words }: PageData): Element[] {
  return [
    h(
      'div',
      { className: 'radios' },
      positions.map(([position, label]) => {
        const id = replyIds.position(of, position);
        return h('label', { className: 'radio', htmlFor: id }, [
          h('input', { type: 'radio', id, name: replyIds.positionGroup(of), value: position }),
          h('span', [text(label.charAt(0).toLocaleUpperCase('sv') + label.slice(1))]),
        ]);
      }),
    ),
    h(
      'button',
      { type: 'button', id: replyIds.clearPosition(of), className: ['button', 'quiet'], hidden: true },
      [text(words.clearPosition), h('span', { className: 'spoken' }, [text(`: ${called}`)])],
    ),
  ];
}

function finishSection({ words, mail, diarienummer, title }: PageData, { send }: ReplyProse): Element {
  const subject = words.mailSubject.replace('{number}', () => (diarienummer === '' ? title : diarienummer));
  return section(replyIds.finish, words.finish, [
    ...send,
    h('p', { className: 'hint', id: 'rk:download-hint' }, [text(words.downloadHint)]),
    h('p', { className: 'buttons' }, [
      h(
        'button',
        {
          type: 'button',
          id: replyIds.download,
          className: ['button', 'primary'],
          ariaDescribedBy: 'rk:download-hint',
        },
        [text(words.download)],
      ),
      h(
        'a',
        {
          id: replyIds.mail,
          className: 'button',
          href: `mailto:${encodeURIComponent(mail).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}`,
          hidden: true,
        },
        [text(words.mail)],
      ),
    ]),
    h('p', { className: 'downloaded', id: replyIds.downloaded, role: 'status' }),
    h('p', { className: 'buttons' }, [
      button(replyIds.downloadText, 'quiet', words.downloadText),
      button(replyIds.print, 'quiet', words.print),
    ]),
  ]);
}
