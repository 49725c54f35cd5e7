// Generated from src/render/html/reply-page/browser by scripts/generate.mjs.
'use strict';
(() => {
  const modules = {
    'src/render/html/reply-page/browser/main.ts': (exports, require) => {
      const page_data_js_1 = require('src/render/html/reply-page/page-data.ts');
      const dom_js_1 = require('src/render/html/reply-page/browser/dom.ts');
      const finish_js_1 = require('src/render/html/reply-page/browser/finish.ts');
      const later_js_1 = require('src/render/html/reply-page/browser/later.ts');
      const modes_js_1 = require('src/render/html/reply-page/browser/modes.ts');
      const overview_js_1 = require('src/render/html/reply-page/browser/overview.ts');
      const places_js_1 = require('src/render/html/reply-page/browser/places.ts');
      const reply_form_js_1 = require('src/render/html/reply-page/browser/reply-form.ts');
      const session_js_1 = require('src/render/html/reply-page/browser/session.ts');
      const view_dialog_js_1 = require('src/render/html/reply-page/browser/view-dialog.ts');
      const data = JSON.parse((0, dom_js_1.find)(page_data_js_1.replyIds.data, HTMLElement).textContent);
      const orderOf = new Map([...document.querySelectorAll('[id]')].map(({ id }, index) => [id, index]));
      data.places.sort((one, other) => (orderOf.get(one.element) ?? 0) - (orderOf.get(other.element) ?? 0));
      sweep();
      const session = (0, session_js_1.openSession)(data);
      const openView = (0, view_dialog_js_1.startViewDialog)(session);
      const actions = (0, places_js_1.startPlaces)(session, openView);
      (0, places_js_1.startViewList)(session, actions);
      (0, reply_form_js_1.startReplyForm)(session);
      (0, overview_js_1.startOverview)(session);
      (0, finish_js_1.startFinish)(session);
      (0, later_js_1.startLater)(session);
      (0, dom_js_1.find)(page_data_js_1.replyIds.withoutScript, HTMLElement).hidden = true;
      for (const id of [page_data_js_1.replyIds.bar, page_data_js_1.replyIds.guidance])
        (0, dom_js_1.find)(id, HTMLElement).hidden = false;
      (0, modes_js_1.startModes)();
      function sweep() {
        const made = [
          '.give-view',
          '.give-row',
          '.given:not(.all-given)',
          '.notice',
          `[id="${page_data_js_1.replyIds.status}"] > *`,
        ];
        for (const element of document.querySelectorAll(made.join(', '))) element.remove();
        for (const dialog of document.querySelectorAll('dialog[open]')) dialog.removeAttribute('open');
      }
      for (const view of session.state.unfinished) {
        const place = data.places.find(({ ref }) => ref === view.ref);
        if (place === undefined) continue;
        session.notice((0, dom_js_1.filled)(data.words.unfinished, { place: place.called }), {
          words: data.words.continueUnfinished,
          act: () => openView(view, place, () => (location.hash = `#${place.element}`)),
        });
      }
    },
    'src/render/html/reply-page/page-data.ts': (exports, require) => {
      exports.replyIds = void 0;
      exports.replyIds = {
        data: 'rk:data',
        bar: 'rk:bar',
        agenda: 'rk:agenda',
        reply: 'rk:reply',
        toAgenda: 'rk:to-agenda',
        toReply: 'rk:to-reply',
        count: 'rk:count',
        stored: 'rk:stored',
        status: 'rk:status',
        notices: 'rk:notices',
        withoutScript: 'rk:without-script',
        guidance: 'rk:guidance',
        skip: 'rk:skip',
        errors: 'rk:errors',
        left: 'rk:left',
        leftList: 'rk:left-list',
        consultee: 'rk:consultee',
        nameRow: 'rk:name-row',
        name: 'rk:name',
        contact: 'rk:contact',
        diarienummer: 'rk:diarienummer',
        decided: 'rk:decided',
        whole: 'rk:whole',
        general: 'rk:general',
        question: (id) => `rk:question:${id}`,
        answer: (id) => `rk:answer:${id}`,
        position: (of, position) => `rk:position:${of}:${position}`,
        positionGroup: (of) => `rk:positions:${of}`,
        clearPosition: (of) => `rk:clear:${of}`,
        especially: (id) => `rk:especially:${id}`,
        views: 'rk:views',
        viewList: 'rk:view-list',
        finish: 'rk:finish',
        download: 'rk:download',
        downloaded: 'rk:downloaded',
        downloadText: 'rk:download-text',
        print: 'rk:print',
        mail: 'rk:mail',
        resume: 'rk:resume',
        resumeFile: 'rk:resume-file',
        startOver: 'rk:start-over',
        paper: 'rk:paper',
        dialog: 'rk:dialog',
        dialogTitle: 'rk:dialog-title',
        dialogForm: 'rk:dialog-form',
        dialogClose: 'rk:dialog-close',
        dialogErrors: 'rk:dialog-errors',
        dialogWords: 'rk:dialog-words',
        dialogQuote: 'rk:dialog-quote',
        dialogPointRow: 'rk:dialog-point-row',
        dialogPoint: 'rk:dialog-point',
        dialogKind: (kind) => `rk:dialog-kind:${kind}`,
        dialogText: 'rk:dialog-text',
        dialogTextLabel: 'rk:dialog-text-label',
        dialogTextError: 'rk:dialog-text-error',
        dialogProposalRow: 'rk:dialog-proposal-row',
        dialogProposal: 'rk:dialog-proposal',
        dialogProposalHint: 'rk:dialog-proposal-hint',
        dialogProposalError: 'rk:dialog-proposal-error',
        dialogLeave: 'rk:dialog-leave',
        confirm: 'rk:confirm',
        confirmTitle: 'rk:confirm-title',
        confirmText: 'rk:confirm-text',
        confirmYes: 'rk:confirm-yes',
        confirmNo: 'rk:confirm-no',
        fieldError: (field) => `${field}:error`,
      };
    },
    'src/render/html/reply-page/browser/dom.ts': (exports, require) => {
      exports.find = find;
      exports.make = make;
      exports.makeButton = makeButton;
      exports.filled = filled;
      exports.counted = counted;
      exports.capital = capital;
      function find(id, type) {
        const element = document.getElementById(id);
        if (!(element instanceof type)) throw new Error(`the page has no ${type.name} #${id}`);
        return element;
      }
      function make(tag, attributes = {}, children = []) {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.append(...children);
        return element;
      }
      function makeButton(className, words, spoken, act) {
        const more = spoken === '' ? [] : [make('span', { class: 'spoken' }, [` ${spoken}`])];
        const button = make('button', { type: 'button', class: className }, [words, ...more]);
        button.addEventListener('click', act);
        return button;
      }
      function filled(pattern, values) {
        return pattern.replace(/\{(\w+)\}/g, (braces, name) => String(values[name] ?? braces));
      }
      function counted(words, count) {
        return filled(count === 1 ? words.one : words.other, { count });
      }
      function capital(words) {
        return words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
      }
    },
    'src/render/html/reply-page/browser/finish.ts': (exports, require) => {
      exports.startFinish = startFinish;
      const page_data_js_1 = require('src/render/html/reply-page/page-data.ts');
      const dom_js_1 = require('src/render/html/reply-page/browser/dom.ts');
      const reply_file_js_1 = require('src/render/html/reply-page/browser/reply-file.ts');
      const reply_text_js_1 = require('src/render/html/reply-page/browser/reply-text.ts');
      const save_file_js_1 = require('src/render/html/reply-page/browser/save-file.ts');
      const state_js_1 = require('src/render/html/reply-page/browser/state.ts');
      function startFinish(session) {
        const { data } = session;
        const mail = (0, dom_js_1.find)(page_data_js_1.replyIds.mail, HTMLAnchorElement);
        const line = (0, dom_js_1.find)(page_data_js_1.replyIds.downloaded, HTMLElement);
        session.onChange(() => {
          if (session.state.downloaded) return;
          line.textContent = '';
          mail.hidden = true;
        });
        (0, dom_js_1.find)(page_data_js_1.replyIds.download, HTMLButtonElement).addEventListener(
          'click',
          () => {
            if (!isReady(session)) return;
            const file = `${(0, reply_file_js_1.fileName)(session.state, data)}.json`;
            (0, save_file_js_1.saveFile)(
              file,
              'application/json',
              `${JSON.stringify((0, reply_file_js_1.makeReply)(session.state, data), null, 1)}\n`,
            );
            session.note((state) => {
              state.downloaded = true;
            });
            mail.hidden = data.mail === '';
            line.textContent = (0, dom_js_1.filled)(
              data.mail === '' ? data.words.downloadedOnly : data.words.downloaded,
              { file },
            );
          },
        );
        (0, dom_js_1.find)(page_data_js_1.replyIds.downloadText, HTMLButtonElement).addEventListener(
          'click',
          () => {
            if (!isReady(session)) return;
            (0, save_file_js_1.saveFile)(
              `${(0, reply_file_js_1.fileName)(session.state, data)}.txt`,
              'text/plain',
              `\uFEFF${asText(session)}`,
            );
          },
        );
        (0, dom_js_1.find)(page_data_js_1.replyIds.print, HTMLButtonElement).addEventListener('click', () => {
          if (isReady(session)) print();
        });
        addEventListener('beforeprint', () => putOnPaper(session));
      }
      function isReady(session) {
        const faults = faultsOf(session);
        const { words } = session.data;
        const summary = (0, dom_js_1.find)(page_data_js_1.replyIds.errors, HTMLElement);
        for (const field of [
          page_data_js_1.replyIds.consultee,
          page_data_js_1.replyIds.name,
          page_data_js_1.replyIds.decided,
        ]) {
          const fault = faults.find((one) => one.field === field);
          const line = (0, dom_js_1.find)(page_data_js_1.replyIds.fieldError(field), HTMLElement);
          line.textContent = fault?.words ?? '';
          line.hidden = fault === undefined;
          const input = document.getElementById(field);
          if (fault === undefined) input?.removeAttribute('aria-invalid');
          else input?.setAttribute('aria-invalid', 'true');
        }
        summary.hidden = faults.length === 0;
        if (faults.length === 0) return true;
        const title =
          faults.length === 1
            ? words.errors.one
            : (0, dom_js_1.filled)(words.errors.other, { count: faults.length });
        summary.replaceChildren(
          (0, dom_js_1.make)('h3', {}, [title]),
          (0, dom_js_1.make)(
            'ul',
            {},
            faults.map(({ words: said, field }) =>
              (0, dom_js_1.make)('li', {}, [(0, dom_js_1.make)('a', { href: `#${field}` }, [said])]),
            ),
          ),
        );
        summary.scrollIntoView();
        summary.focus({ preventScroll: true });
        return false;
      }
      function faultsOf({ state, data }) {
        const { words } = data;
        const decided = (0, dom_js_1.find)(page_data_js_1.replyIds.decided, HTMLInputElement);
        const noSender =
          state.consultee === ''
            ? { words: words.noConsultee, field: page_data_js_1.replyIds.consultee }
            : { words: words.noName, field: page_data_js_1.replyIds.name };
        return [
          ...((0, reply_file_js_1.senderName)(state, data) === '' ? [noSender] : []),
          ...(decided.validity.badInput
            ? [{ words: words.badDate, field: page_data_js_1.replyIds.decided }]
            : []),
          ...((0, state_js_1.saysNothing)(state)
            ? [{ words: words.emptyReply, field: page_data_js_1.replyIds.whole }]
            : []),
        ];
      }
      function facts({ state, data }) {
        const { words } = data;
        return [
          [words.sender, (0, reply_file_js_1.senderName)(state, data)],
          [words.contact, state.contact],
          [words.replyNumber, state.diarienummer],
          [words.decided, state.decided],
          [words.editionLine, data.edition],
        ].filter(([, value]) => value.trim() !== '');
      }
      function title({ data }) {
        const said = (0, dom_js_1.filled)(data.words.replyOn, { title: data.title });
        return data.diarienummer === '' ? said : `${said} (${data.diarienummer})`;
      }
      function asText(session) {
        const { state, data } = session;
        const parts = [
          title(session),
          facts(session)
            .map(([label, value]) => `${label}: ${value}`)
            .join('\r\n'),
          ...(0, reply_text_js_1.replyText)(state, data).map(({ heading, lines }) =>
            [heading, ...lines].join('\r\n'),
          ),
        ];
        return `${parts.join('\r\n\r\n')}\r\n`;
      }
      function putOnPaper(session) {
        const { state, data } = session;
        const { words } = data;
        (0, dom_js_1.find)(page_data_js_1.replyIds.paper, HTMLElement).replaceChildren(
          (0, dom_js_1.make)('h2', {}, [title(session)]),
          (0, dom_js_1.make)(
            'dl',
            { class: 'paper-facts' },
            facts(session).map(([label, value]) =>
              (0, dom_js_1.make)('div', {}, [
                (0, dom_js_1.make)('dt', {}, [label]),
                (0, dom_js_1.make)('dd', {}, [value]),
              ]),
            ),
          ),
          ...(0, reply_text_js_1.replyText)(state, data).map(({ heading, lines }) =>
            (0, dom_js_1.make)('section', {}, [
              (0, dom_js_1.make)('h3', {}, [heading]),
              ...lines.map((line) => (0, dom_js_1.make)('p', {}, [line])),
            ]),
          ),
          (0, dom_js_1.make)('div', { class: 'signature' }, [
            (0, dom_js_1.make)('p', {}, [words.placeAndDate]),
            (0, dom_js_1.make)('p', {}, [words.signature]),
          ]),
        );
      }
    },
    'src/render/html/reply-page/browser/reply-file.ts': (exports, require) => {
      exports.makeReply = makeReply;
      exports.senderName = senderName;
      exports.readReply = readReply;
      exports.fileName = fileName;
      const plain_text_js_1 = require('src/consultation/plain-text.ts');
      const in_order_js_1 = require('src/render/html/reply-page/browser/in-order.ts');
      const reply_text_js_1 = require('src/render/html/reply-page/browser/reply-text.ts');
      const state_js_1 = require('src/render/html/reply-page/browser/state.ts');
      function makeReply(state, data) {
        const { position } = state;
        const [contact, diarienummer] = [
          (0, plain_text_js_1.plainText)(state.contact),
          (0, plain_text_js_1.plainText)(state.diarienummer),
        ];
        const id = state.consultee === state_js_1.otherConsultee ? '' : state.consultee;
        return {
          remissklar: 'svar',
          version: 1,
          edition: data.edition,
          sender: {
            ...(id === '' ? {} : { id }),
            name: senderName(state, data),
            ...(contact === '' ? {} : { contact }),
          },
          ...(state.decided === '' ? {} : { decided: state.decided }),
          ...(diarienummer === '' ? {} : { diarienummer }),
          ...(position === '' ? {} : { position }),
          views: [...generalView(state), ...answers(state, data), ...placeViews(state, data)],
          wholeText: (0, reply_text_js_1.replyText)(state, data).flatMap(({ heading, lines }) => [
            heading,
            ...lines,
          ]),
        };
      }
      function senderName({ consultee, name }, { consultees }) {
        const listed = consultees.find(({ id }) => id === consultee);
        if (listed === undefined) return (0, plain_text_js_1.plainText)(name);
        return (listed.many ? (0, plain_text_js_1.plainText)(name) : '') || listed.name;
      }
      function generalView({ general }) {
        const text = (0, plain_text_js_1.plainText)(general);
        return text === ''
          ? []
          : [{ key: 'whole', kind: 'comment', target: { kind: 'whole', id: '' }, text }];
      }
      function answers(state, { questions }) {
        return questions.flatMap(({ id }) => {
          const answer = state.answers[id];
          if (answer === undefined || !(0, state_js_1.isAnswered)(answer)) return [];
          const { position, text } = answer;
          return [
            {
              key: `question/${id}`,
              kind: 'comment',
              target: { kind: 'question', id },
              text: (0, plain_text_js_1.plainText)(text),
              ...(position === '' ? {} : { position }),
            },
          ];
        });
      }
      function placeViews(state, { places }) {
        return (0, in_order_js_1.inOrder)(state.views, places).map(({ view, place }) => ({
          key: view.key,
          kind: view.kind,
          target: targetOf(view, place),
          text: (0, plain_text_js_1.plainText)(view.text),
          ...(view.kind === 'wording' ? { proposal: (0, plain_text_js_1.plainText)(view.proposal) } : {}),
        }));
      }
      function targetOf({ point }, { kind, id, paragraph }) {
        return {
          kind,
          id,
          ...(paragraph === undefined ? {} : { paragraph }),
          ...(point === 0 ? {} : { point }),
        };
      }
      function readReply(json, data) {
        const reply = (0, state_js_1.parsed)(json);
        if (
          (0, state_js_1.wordsIn)(reply, 'remissklar') !== 'svar' ||
          !(0, state_js_1.isGroup)(reply) ||
          reply['version'] !== 1
        )
          return 'not-a-reply';
        const edition = (0, state_js_1.wordsIn)(reply, 'edition');
        if (edition !== data.edition) return { edition };
        const state = (0, state_js_1.emptyState)();
        const sender = reply['sender'];
        const listed = data.consultees.find(({ id }) => id === (0, state_js_1.wordsIn)(sender, 'id'));
        const name = (0, state_js_1.wordsIn)(sender, 'name');
        state.consultee = listed?.id ?? (name === '' ? '' : state_js_1.otherConsultee);
        state.name = listed === undefined || (listed.many && name !== listed.name) ? name : '';
        state.contact = (0, state_js_1.wordsIn)(sender, 'contact');
        state.diarienummer = (0, state_js_1.wordsIn)(reply, 'diarienummer');
        state.decided = (0, state_js_1.wordsIn)(reply, 'decided');
        state.position = (0, state_js_1.positionIn)(reply);
        const views = Array.isArray(reply['views']) ? reply['views'] : [];
        for (const view of views) takeView(view, state, data);
        state.downloaded = true;
        return state;
      }
      function takeView(view, state, { questions, places }) {
        const target = (0, state_js_1.isGroup)(view) ? view['target'] : undefined;
        const [kind, id, text] = [
          (0, state_js_1.wordsIn)(target, 'kind'),
          (0, state_js_1.wordsIn)(target, 'id'),
          (0, state_js_1.wordsIn)(view, 'text'),
        ];
        if (kind === 'question' && questions.some((question) => question.id === id)) {
          state.answers[id] = { position: (0, state_js_1.positionIn)(view), text };
          return;
        }
        const paragraph = (0, state_js_1.isGroup)(target) ? target['paragraph'] : undefined;
        const place = places.find((one) =>
          kind === 'paragraph'
            ? one.paragraph !== undefined && one.paragraph === paragraph
            : one.kind === kind && one.id === id,
        );
        if (place === undefined) {
          const words = [state.general, text, (0, state_js_1.wordsIn)(view, 'proposal')];
          state.general = words.filter((one) => one !== '').join('\n\n');
          return;
        }
        const point = (0, state_js_1.isGroup)(target) ? target['point'] : undefined;
        state.views.push({
          key: `s${state.next}`,
          ref: place.ref,
          point: typeof point === 'number' && place.points[point - 1] !== undefined ? point : 0,
          kind:
            ['wording', 'fault'].find((one) => one === (0, state_js_1.wordsIn)(view, 'kind')) ?? 'comment',
          text,
          proposal: (0, state_js_1.wordsIn)(view, 'proposal'),
        });
        state.next += 1;
      }
      function fileName(state, data) {
        const listed = data.consultees.find(({ id }) => id === state.consultee);
        const words = listed === undefined || listed.many ? senderName(state, data) : listed.id;
        const plain = words
          .normalize('NFD')
          .replace(/\p{M}/gu, '')
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-+|-+$/g, '')
          .slice(0, 60);
        return [data.words.fileName, plain].filter((part) => part !== '').join('-');
      }
    },
    'src/consultation/plain-text.ts': (exports, require) => {
      exports.plainText = plainText;
      exports.oneLine = oneLine;
      exports.paragraphsOf = paragraphsOf;
      const unusable =
        /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;
      const replacement = '\uFFFD';
      function plainText(words) {
        return words
          .replace(/\r\n?|\u2028|\u2029/g, '\n')
          .replace(unusable, replacement)
          .normalize('NFC')
          .split('\n')
          .map((line) => line.trimEnd())
          .join('\n')
          .replace(/^\n+/, '')
          .trimEnd();
      }
      const longestShortField = 500;
      function oneLine(words) {
        const lines = plainText(words).split('\n');
        return lines
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .join(', ')
          .slice(0, longestShortField);
      }
      function paragraphsOf(words) {
        return words.split('\n').filter((line) => line.trim() !== '');
      }
    },
    'src/render/html/reply-page/browser/in-order.ts': (exports, require) => {
      exports.inOrder = inOrder;
      function inOrder(views, places) {
        return places.flatMap((place) =>
          views.filter(({ ref }) => ref === place.ref).map((view) => ({ view, place })),
        );
      }
    },
    'src/render/html/reply-page/browser/reply-text.ts': (exports, require) => {
      exports.replyText = replyText;
      exports.viewPlace = viewPlace;
      exports.positionName = positionName;
      const plain_text_js_1 = require('src/consultation/plain-text.ts');
      const dom_js_1 = require('src/render/html/reply-page/browser/dom.ts');
      const in_order_js_1 = require('src/render/html/reply-page/browser/in-order.ts');
      const state_js_1 = require('src/render/html/reply-page/browser/state.ts');
      function replyText(state, data) {
        const { words, questions, places } = data;
        const whole = [...positionLine(state.position, data), ...linesOf(state.general)];
        return [
          ...(whole.length === 0 ? [] : [{ heading: words.whole, lines: whole }]),
          ...questions.flatMap(({ id, number, title }) => {
            const answer = state.answers[id];
            if (answer === undefined || !(0, state_js_1.isAnswered)(answer)) return [];
            return [
              {
                heading: `${number}. ${title}`,
                lines: [...positionLine(answer.position, data), ...linesOf(answer.text)],
              },
            ];
          }),
          ...(0, in_order_js_1.inOrder)(state.views, places).map(({ view, place }) => ({
            heading: `${words.kinds[view.kind]}: ${viewPlace(view, place, data)}`,
            lines: viewLines(view, data),
          })),
        ];
      }
      function viewPlace({ point }, { called, under }, { words }) {
        const part = point === 0 ? called : (0, dom_js_1.filled)(words.atPoint, { place: called, point });
        return under === '' ? part : `${part} (${under})`;
      }
      function viewLines({ kind, text, proposal }, { words, patterns }) {
        const proposed =
          (0, plain_text_js_1.plainText)(proposal) === ''
            ? words.struckOut
            : (0, plain_text_js_1.plainText)(proposal);
        return [
          ...(kind === 'wording'
            ? (0, plain_text_js_1.paragraphsOf)((0, dom_js_1.filled)(patterns.proposal, { words: proposed }))
            : []),
          ...linesOf(text),
        ];
      }
      function positionName(position, { positions }) {
        return positions.find(([one]) => one === position)?.[1] ?? '';
      }
      function positionLine(position, data) {
        const words = positionName(position, data);
        return words === ''
          ? []
          : [(0, dom_js_1.capital)((0, dom_js_1.filled)(data.patterns.position, { words }))];
      }
      function linesOf(words) {
        return (0, plain_text_js_1.paragraphsOf)((0, plain_text_js_1.plainText)(words));
      }
    },
    'src/render/html/reply-page/browser/state.ts': (exports, require) => {
      exports.otherConsultee = void 0;
      exports.emptyState = emptyState;
      exports.isEmpty = isEmpty;
      exports.saysNothing = saysNothing;
      exports.isAnswered = isAnswered;
      exports.readState = readState;
      exports.parsed = parsed;
      exports.isGroup = isGroup;
      exports.wordsIn = wordsIn;
      exports.positionIn = positionIn;
      exports.isSameView = isSameView;
      const reply_js_1 = require('src/consultation/reply.ts');
      exports.otherConsultee = '-';
      const viewKinds = ['comment', 'wording', 'fault'];
      function emptyState() {
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
      function isEmpty(state) {
        const { consultee, name, contact, diarienummer, decided } = state;
        return (
          [consultee, name, contact, diarienummer, decided].every((words) => words === '') &&
          saysNothing(state) &&
          state.unfinished.length === 0
        );
      }
      function saysNothing({ position, general, answers, views }) {
        return (
          position === '' &&
          general.trim() === '' &&
          views.length === 0 &&
          !Object.values(answers).some(isAnswered)
        );
      }
      function isAnswered({ position, text }) {
        return position !== '' || text.trim() !== '';
      }
      function readState(json) {
        const data = parsed(json);
        if (!isGroup(data)) return undefined;
        const answers = isGroup(data['answers']) ? data['answers'] : {};
        const views = Array.isArray(data['views']) ? data['views'] : [];
        const unfinished = Array.isArray(data['unfinished']) ? data['unfinished'] : [];
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
      function viewOf(data) {
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
      function parsed(json) {
        try {
          return JSON.parse(json);
        } catch {
          return undefined;
        }
      }
      function isGroup(data) {
        return typeof data === 'object' && data !== null && !Array.isArray(data);
      }
      function wordsIn(data, key) {
        const value = isGroup(data) ? data[key] : undefined;
        return typeof value === 'string' ? value : '';
      }
      function positionIn(data) {
        return reply_js_1.positions.find((one) => one === wordsIn(data, 'position')) ?? '';
      }
      function isSameView(one, other) {
        return one.key === other.key && one.ref === other.ref;
      }
    },
    'src/consultation/reply.ts': (exports, require) => {
      exports.positions = void 0;
      exports.positions = [
        'tillstyrker',
        'tillstyrker-med-ändring',
        'inget-att-invända',
        'avstyrker',
        'avstår',
      ];
    },
    'src/render/html/reply-page/browser/save-file.ts': (exports, require) => {
      exports.saveFile = saveFile;
      const dom_js_1 = require('src/render/html/reply-page/browser/dom.ts');
      function saveFile(name, type, text) {
        const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
        const link = (0, dom_js_1.make)('a', { href: address, download: name });
        link.hidden = true;
        document.body.append(link);
        link.click();
        link.remove();
        setTimeout(() => URL.revokeObjectURL(address), 60_000);
      }
    },
    'src/render/html/reply-page/browser/later.ts': (exports, require) => {
      exports.startLater = startLater;
      const page_data_js_1 = require('src/render/html/reply-page/page-data.ts');
      const confirm_js_1 = require('src/render/html/reply-page/browser/confirm.ts');
      const dom_js_1 = require('src/render/html/reply-page/browser/dom.ts');
      const reply_file_js_1 = require('src/render/html/reply-page/browser/reply-file.ts');
      const state_js_1 = require('src/render/html/reply-page/browser/state.ts');
      const largestFile = 5_000_000;
      function startLater(session) {
        const { words } = session.data;
        const file = (0, dom_js_1.find)(page_data_js_1.replyIds.resumeFile, HTMLInputElement);
        const resume = (0, dom_js_1.find)(page_data_js_1.replyIds.resume, HTMLButtonElement);
        const startOver = (0, dom_js_1.find)(page_data_js_1.replyIds.startOver, HTMLButtonElement);
        resume.addEventListener('click', () => file.click());
        file.addEventListener('change', () => {
          const [chosen] = file.files ?? [];
          if (chosen !== undefined) void open(chosen, session);
          file.value = '';
        });
        startOver.addEventListener('click', () => {
          const { startOverTitle: title, startOverText: text, startOver: yes, cancel: no } = words;
          void (0, confirm_js_1.confirmed)({ title, text, yes, no }).then((isSure) => {
            if (!isSure) return;
            session.replace((0, state_js_1.emptyState)());
            session.say(words.startedOver);
          });
        });
      }
      async function open(file, session) {
        const { words, edition } = session.data;
        const name = { file: file.name };
        if (file.size > largestFile) {
          session.notice((0, dom_js_1.filled)(words.tooLarge, name));
          return;
        }
        const read = (0, reply_file_js_1.readReply)((await file.text()).replace(/^\uFEFF/, ''), session.data);
        if (read === 'not-a-reply') {
          session.notice((0, dom_js_1.filled)(words.notAReply, name));
          return;
        }
        if ('edition' in read) {
          session.notice(
            (0, dom_js_1.filled)(words.otherEdition, { ...name, edition: read.edition, own: edition }),
          );
          return;
        }
        const { replaceTitle: title, replaceText: text, replace: yes, cancel: no } = words;
        if (
          !(0, state_js_1.isEmpty)(session.state) &&
          !(await (0, confirm_js_1.confirmed)({ title, text, yes, no }))
        )
          return;
        session.replace(read);
        session.say((0, dom_js_1.filled)(words.resumed, name));
      }
    },
    'src/render/html/reply-page/browser/confirm.ts': (exports, require) => {
      exports.confirmed = confirmed;
      const page_data_js_1 = require('src/render/html/reply-page/page-data.ts');
      const dom_js_1 = require('src/render/html/reply-page/browser/dom.ts');
      function confirmed({ title, text, yes, no }) {
        const dialog = (0, dom_js_1.find)(page_data_js_1.replyIds.confirm, HTMLDialogElement);
        const [yesButton, noButton] = [
          (0, dom_js_1.find)(page_data_js_1.replyIds.confirmYes, HTMLButtonElement),
          (0, dom_js_1.find)(page_data_js_1.replyIds.confirmNo, HTMLButtonElement),
        ];
        (0, dom_js_1.find)(page_data_js_1.replyIds.confirmTitle, HTMLElement).textContent = title;
        (0, dom_js_1.find)(page_data_js_1.replyIds.confirmText, HTMLElement).textContent = text;
        yesButton.textContent = yes;
        noButton.textContent = no;
        return new Promise((resolve) => {
          const answer = (isYes) => {
            dialog.close();
            resolve(isYes);
          };
          yesButton.onclick = () => answer(true);
          noButton.onclick = () => answer(false);
          dialog.onclose = () => {
            if (!dialog.open) resolve(false);
          };
          dialog.showModal();
          noButton.focus();
        });
      }
    },
    'src/render/html/reply-page/browser/modes.ts': (exports, require) => {
      exports.startModes = startModes;
      exports.focusOn = focusOn;
      const page_data_js_1 = require('src/render/html/reply-page/page-data.ts');
      const dom_js_1 = require('src/render/html/reply-page/browser/dom.ts');
      function startModes() {
        const [agenda, reply] = [
          (0, dom_js_1.find)(page_data_js_1.replyIds.agenda, HTMLElement),
          (0, dom_js_1.find)(page_data_js_1.replyIds.reply, HTMLElement),
        ];
        const [toAgenda, toReply] = [
          (0, dom_js_1.find)(page_data_js_1.replyIds.toAgenda, HTMLAnchorElement),
          (0, dom_js_1.find)(page_data_js_1.replyIds.toReply, HTMLAnchorElement),
        ];
        const [skip, guidance] = [
          (0, dom_js_1.find)(page_data_js_1.replyIds.skip, HTMLAnchorElement),
          (0, dom_js_1.find)(page_data_js_1.replyIds.guidance, HTMLElement),
        ];
        const bar = (0, dom_js_1.find)(page_data_js_1.replyIds.bar, HTMLElement);
        const scrolled = { agenda: 0, reply: 0 };
        const show = (isReply) => {
          if (reply.hidden === !isReply) return;
          scrolled[isReply ? 'agenda' : 'reply'] = scrollY;
          agenda.hidden = isReply;
          guidance.hidden = isReply;
          reply.hidden = !isReply;
          const [shown, other] = isReply ? [toReply, toAgenda] : [toAgenda, toReply];
          shown.setAttribute('aria-current', 'true');
          other.removeAttribute('aria-current');
          document.body.classList.toggle('replying', isReply);
          skip.href = isReply ? `#${page_data_js_1.replyIds.reply}` : (skip.dataset['agenda'] ?? '');
        };
        const follow = () => {
          const id = decodeURIComponent(location.hash.slice(1));
          const target = id === '' ? agenda : document.getElementById(id);
          if (target === null) return;
          if (reply.contains(target)) show(true);
          else if (agenda.contains(target) || target === agenda) show(false);
          else return;
          if (target === agenda || target === reply) {
            const start = target === reply ? reply.offsetTop - bar.offsetHeight : 0;
            scrollTo({
              top: Math.max(scrolled[target === reply ? 'reply' : 'agenda'], start),
              behavior: 'instant',
            });
            target.querySelector('h2')?.focus({ preventScroll: true });
            return;
          }
          target.scrollIntoView({ behavior: 'instant' });
          if (target.matches('input, textarea, select, button')) target.focus({ preventScroll: true });
          else focusOn(target);
        };
        addEventListener('hashchange', follow);
        document.addEventListener('click', (event) => {
          const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
          if (link !== null && link.getAttribute('href') === location.hash) follow();
        });
        if (location.hash !== '') follow();
      }
      function focusOn(target) {
        if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
        target.focus({ preventScroll: true });
      }
    },
    'src/render/html/reply-page/browser/overview.ts': (exports, require) => {
      exports.startOverview = startOverview;
      const page_data_js_1 = require('src/render/html/reply-page/page-data.ts');
      const dom_js_1 = require('src/render/html/reply-page/browser/dom.ts');
      const reply_file_js_1 = require('src/render/html/reply-page/browser/reply-file.ts');
      const state_js_1 = require('src/render/html/reply-page/browser/state.ts');
      function startOverview(session) {
        const { data } = session;
        const { words, questions } = data;
        const list = (0, dom_js_1.find)(page_data_js_1.replyIds.leftList, HTMLElement);
        const summary = (0, dom_js_1.find)(page_data_js_1.replyIds.left, HTMLElement);
        const count = (0, dom_js_1.find)(page_data_js_1.replyIds.count, HTMLElement);
        const show = () => {
          const { state } = session;
          const unanswered = questions.filter(({ id }) => {
            const answer = state.answers[id];
            return answer === undefined || !(0, state_js_1.isAnswered)(answer);
          });
          const left = [
            ...data.places
              .filter(({ ref }) => state.unfinished.some((view) => view.ref === ref))
              .map(({ called, element }) => [
                (0, dom_js_1.filled)(words.leftUnfinished, { place: called }),
                element,
              ]),
            ...((0, reply_file_js_1.senderName)(state, data) === ''
              ? [
                  [
                    words.leftName,
                    state.consultee === '' ? page_data_js_1.replyIds.consultee : page_data_js_1.replyIds.name,
                  ],
                ]
              : []),
            ...(state.position === '' ? [[words.leftPosition, page_data_js_1.replyIds.whole]] : []),
            ...unanswered.map(({ id, number }) => [
              (0, dom_js_1.filled)(words.leftQuestion, { number: number.replace(/^\D+/, '') }),
              page_data_js_1.replyIds.question(id),
            ]),
            ...(state.downloaded ? [] : [[words.leftDownload, page_data_js_1.replyIds.finish]]),
          ];
          const items = left.map(([said, id]) =>
            (0, dom_js_1.make)('li', {}, [(0, dom_js_1.make)('a', { href: `#${id}` }, [said])]),
          );
          list.replaceChildren(
            ...(items.length === 0
              ? [(0, dom_js_1.make)('li', { class: 'none' }, [words.nothingLeft])]
              : items),
          );
          const views = (0, dom_js_1.counted)(words.views, state.views.length);
          const answered = questions.length - unanswered.length;
          summary.textContent = [
            ...(questions.length === 0
              ? []
              : [(0, dom_js_1.filled)(words.answered, { count: answered, total: questions.length })]),
            `${views}.`,
          ].join(' ');
          count.textContent = String(state.views.length);
          count.hidden = state.views.length === 0;
        };
        session.onChange(show);
        show();
      }
    },
    'src/render/html/reply-page/browser/places.ts': (exports, require) => {
      exports.startPlaces = startPlaces;
      exports.startViewList = startViewList;
      const page_data_js_1 = require('src/render/html/reply-page/page-data.ts');
      const confirm_js_1 = require('src/render/html/reply-page/browser/confirm.ts');
      const dom_js_1 = require('src/render/html/reply-page/browser/dom.ts');
      const in_order_js_1 = require('src/render/html/reply-page/browser/in-order.ts');
      const reply_text_js_1 = require('src/render/html/reply-page/browser/reply-text.ts');
      function startPlaces(session, openView) {
        const { data } = session;
        const { words } = data;
        const spots = data.places.flatMap((place) => {
          const element = document.getElementById(place.element);
          if (element === null) return [];
          const button = (0, dom_js_1.makeButton)(
            'give-view',
            words.giveView,
            (0, dom_js_1.filled)(words.on, { place: place.called }),
            () => {
              const view = { key: '', ref: place.ref, point: 0, kind: 'comment', text: '', proposal: '' };
              openView(view, place, () => button.focus());
            },
          );
          const list = (0, dom_js_1.make)('ul', {
            class: 'given',
            role: 'list',
            'aria-label': (0, dom_js_1.filled)(words.viewsHere, { place: place.called }),
          });
          list.hidden = true;
          standAt(element, place, button, list);
          return [{ place, button, list, shown: '' }];
        });
        const actions = {
          edit: (view, place, refocus) => {
            openView(view, place, refocus);
          },
          remove: (view, place, refocus) => {
            const question = {
              title: words.removeTitle,
              text: (0, dom_js_1.filled)(words.removeText, { place: place.called }),
              yes: words.remove,
              no: words.keep,
            };
            void (0, confirm_js_1.confirmed)(question).then((isSure) => {
              if (!isSure) return;
              session.change((state) => {
                state.views = state.views.filter(({ key }) => key !== view.key);
                state.unfinished = state.unfinished.filter(({ key }) => key !== view.key);
              });
              refocus();
              session.say((0, dom_js_1.filled)(words.removedView, { place: place.called }));
            });
          },
        };
        const show = () => {
          for (const spot of spots) {
            const views = session.state.views.filter(({ ref }) => ref === spot.place.ref);
            const now = JSON.stringify(views);
            if (now === spot.shown) continue;
            spot.shown = now;
            spot.list.hidden = views.length === 0;
            spot.button.firstChild?.replaceWith(views.length === 0 ? words.giveView : words.giveAnother);
            const refocus = () => spot.button.focus();
            spot.list.replaceChildren(
              ...views.map((view, index) =>
                (0, dom_js_1.make)('li', {}, viewCard(view, spot.place, index, session, actions, refocus)),
              ),
            );
          }
        };
        session.onChange(show);
        show();
        return actions;
      }
      function startViewList(session, actions) {
        const { data } = session;
        const list = find(page_data_js_1.replyIds.viewList);
        const heading = find(page_data_js_1.replyIds.views);
        let shown = '-';
        const show = () => {
          const views = (0, in_order_js_1.inOrder)(session.state.views, data.places);
          const now = JSON.stringify(views.map(({ view }) => view));
          if (now === shown) return;
          shown = now;
          const refocus = () => heading.focus();
          const items = views.map(({ view, place }, index) => {
            const link = (0, dom_js_1.make)('a', { href: `#${place.element}` }, [
              (0, dom_js_1.capital)((0, reply_text_js_1.viewPlace)(view, place, data)),
            ]);
            const parts = viewCard(view, place, index, session, actions, refocus);
            return (0, dom_js_1.make)('li', {}, [
              (0, dom_js_1.make)('p', { class: 'view-place' }, [link]),
              ...parts,
            ]);
          });
          list.replaceChildren(
            ...(items.length === 0
              ? [(0, dom_js_1.make)('li', { class: 'none' }, [data.words.noViews])]
              : items),
          );
        };
        session.onChange(show);
        show();
      }
      function viewCard(view, place, index, { data }, actions, refocus) {
        const { words } = data;
        const spoken = (0, dom_js_1.filled)(words.thisView, { number: index + 1, place: place.called });
        const point =
          view.point === 0
            ? ''
            : ` · ${(0, dom_js_1.filled)(words.atPoint, { place: '', point: view.point }).replace(/^, /, '')}`;
        return [
          (0, dom_js_1.make)('p', { class: 'view-kind' }, [`${words.kinds[view.kind]}${point}`]),
          ...(view.kind === 'wording'
            ? [
                (0, dom_js_1.make)('p', { class: 'view-proposal' }, [
                  view.proposal.trim() === '' ? words.struckOut : view.proposal,
                ]),
              ]
            : []),
          ...(view.text.trim() === '' ? [] : [(0, dom_js_1.make)('p', { class: 'view-text' }, [view.text])]),
          (0, dom_js_1.make)('p', { class: 'view-actions' }, [
            (0, dom_js_1.makeButton)('button quiet', words.edit, spoken, () =>
              actions.edit(view, place, refocus),
            ),
            (0, dom_js_1.makeButton)('button quiet', words.remove, spoken, () =>
              actions.remove(view, place, refocus),
            ),
          ]),
        ];
      }
      function standAt(element, { kind }, button, list) {
        if (kind === 'paragraph') {
          element.append(button, list);
          return;
        }
        const box = element.closest('.heading-row, .table-box') ?? element;
        const row = (0, dom_js_1.make)('div', { class: 'give-row' }, [button, list]);
        if (box.classList.contains('heading-row')) {
          element.after(button);
          list.classList.add('under-heading');
          box.after(list);
        } else box.after(row);
      }
      function find(id) {
        const element = document.getElementById(id);
        if (element === null) throw new Error(`the page has no #${id}`);
        return element;
      }
    },
    'src/render/html/reply-page/browser/reply-form.ts': (exports, require) => {
      exports.startReplyForm = startReplyForm;
      const reply_js_1 = require('src/consultation/reply.ts');
      const page_data_js_1 = require('src/render/html/reply-page/page-data.ts');
      const dom_js_1 = require('src/render/html/reply-page/browser/dom.ts');
      const state_js_1 = require('src/render/html/reply-page/browser/state.ts');
      function startReplyForm(session) {
        const { data } = session;
        const fillings = [
          tieText(session, page_data_js_1.replyIds.name, 'name'),
          tieText(session, page_data_js_1.replyIds.contact, 'contact'),
          tieText(session, page_data_js_1.replyIds.diarienummer, 'diarienummer'),
          tieText(session, page_data_js_1.replyIds.general, 'general'),
          tieText(session, page_data_js_1.replyIds.decided, 'decided'),
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
        const fill = () => {
          for (const filling of fillings) filling();
        };
        session.onReplace(fill);
        fill();
      }
      function tieText(session, id, field) {
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
      function tieConsultee(session) {
        const { consultees, questions } = session.data;
        const select = (0, dom_js_1.find)(page_data_js_1.replyIds.consultee, HTMLSelectElement);
        const nameRow = (0, dom_js_1.find)(page_data_js_1.replyIds.nameRow, HTMLElement);
        const show = () => {
          const listed = consultees.find(({ id }) => id === session.state.consultee);
          nameRow.hidden = session.state.consultee !== state_js_1.otherConsultee && listed?.many !== true;
          for (const { id } of questions)
            (0, dom_js_1.find)(page_data_js_1.replyIds.especially(id), HTMLElement).hidden =
              listed?.asked.includes(id) !== true;
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
      function tieQuestion(session, id) {
        const input = textInput(page_data_js_1.replyIds.answer(id));
        const answerNow = () => session.state.answers[id] ?? { position: '', text: '' };
        const change = (edit) =>
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
      function tiePositions(of, now, choose) {
        const radios = reply_js_1.positions.map((position) => ({
          position,
          radio: (0, dom_js_1.find)(page_data_js_1.replyIds.position(of, position), HTMLInputElement),
        }));
        const clear = (0, dom_js_1.find)(page_data_js_1.replyIds.clearPosition(of), HTMLButtonElement);
        const show = () => {
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
      function textInput(id) {
        const element = document.getElementById(id);
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element;
        throw new Error(`the page has no field #${id}`);
      }
    },
    'src/render/html/reply-page/browser/session.ts': (exports, require) => {
      exports.openSession = openSession;
      const web_reply_js_1 = require('src/consultation/web-reply.ts');
      const page_data_js_1 = require('src/render/html/reply-page/page-data.ts');
      const dom_js_1 = require('src/render/html/reply-page/browser/dom.ts');
      const reply_file_js_1 = require('src/render/html/reply-page/browser/reply-file.ts');
      const state_js_1 = require('src/render/html/reply-page/browser/state.ts');
      const store_js_1 = require('src/render/html/reply-page/browser/store.ts');
      const pause = 250;
      function openSession(data) {
        const store = (0, store_js_1.openStore)(data.edition);
        const changed = [];
        const replaced = [];
        const status = byId(page_data_js_1.replyIds.status);
        const notices = byId(page_data_js_1.replyIds.notices);
        const stored = byId(page_data_js_1.replyIds.stored);
        const { words } = data;
        let state = (0, state_js_1.readState)(store.read() ?? '') ?? (0, state_js_1.emptyState)();
        let timer;
        let isKept = true;
        const notice = (said, choice) => {
          const line = (0, dom_js_1.make)('div', { class: 'notice' }, [(0, dom_js_1.make)('p', {}, [said])]);
          const dismiss = () => line.remove();
          if (choice !== undefined) {
            const act = () => {
              dismiss();
              choice.act();
            };
            line.append((0, dom_js_1.makeButton)('button', choice.words, '', act));
          }
          line.append((0, dom_js_1.makeButton)('button quiet', words.close, '', dismiss));
          notices.append(line);
        };
        const keep = () => {
          clearTimeout(timer);
          timer = undefined;
          const wasKept = isKept;
          isKept = store.write(JSON.stringify(state));
          stored.textContent = isKept ? words.stored : words.notStored;
          stored.classList.toggle('warning', !isKept);
          if (wasKept && !isKept) notice(words.notStored);
          keepInPage(state, data);
        };
        const later = () => {
          clearTimeout(timer);
          timer = window.setTimeout(keep, pause);
          for (const listen of changed) listen();
        };
        const adopt = (other) => {
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
          if (!isKept && !(0, state_js_1.isEmpty)(state) && !state.downloaded) event.preventDefault();
        });
        store.onElsewhere((text) => {
          const other = (0, state_js_1.readState)(text);
          if (other === undefined || JSON.stringify(other) === JSON.stringify(state)) return;
          clearTimeout(timer);
          timer = undefined;
          adopt(other);
          notice(words.otherWindow);
        });
        const session = {
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
            status.replaceChildren((0, dom_js_1.make)('p', {}, [said]));
          },
          notice,
        };
        startWith(session, keep);
        return session;
      }
      function startWith(session, keep) {
        const { data, state } = session;
        const inPage = (0, reply_file_js_1.readReply)(textInPage()?.data ?? '', data);
        const isReply = typeof inPage === 'object' && 'views' in inPage;
        if (isReply && (0, state_js_1.isEmpty)(state)) {
          session.replace(inPage);
          return;
        }
        keep();
        if (
          !isReply ||
          JSON.stringify((0, reply_file_js_1.makeReply)(inPage, data)) ===
            JSON.stringify((0, reply_file_js_1.makeReply)(state, data))
        )
          return;
        const { otherReply, takeOtherReply } = data.words;
        session.notice(otherReply, { words: takeOtherReply, act: () => session.replace(inPage) });
      }
      function keepInPage(state, data) {
        const text = textInPage();
        if (text === undefined) return;
        text.data = (0, state_js_1.isEmpty)(state)
          ? ' '
          : JSON.stringify((0, reply_file_js_1.makeReply)(state, data)).replaceAll('<', '\\u003c');
      }
      function textInPage() {
        const node = document.getElementById(web_reply_js_1.webReplyElement)?.firstChild;
        return node instanceof Text ? node : undefined;
      }
      function byId(id) {
        const element = document.getElementById(id);
        if (element === null) throw new Error(`the page has no #${id}`);
        return element;
      }
    },
    'src/consultation/web-reply.ts': (exports, require) => {
      exports.webReplyElement = void 0;
      exports.webReplyElement = 'remissvar';
    },
    'src/render/html/reply-page/browser/store.ts': (exports, require) => {
      exports.openStore = openStore;
      function openStore(edition) {
        const key = `remissklar:svar:${edition}`;
        return {
          read: () => {
            try {
              return localStorage.getItem(key) ?? undefined;
            } catch {
              return undefined;
            }
          },
          write: (text) => {
            try {
              localStorage.setItem(key, text);
              return true;
            } catch {
              return false;
            }
          },
          onElsewhere: (listen) => {
            addEventListener('storage', (event) => {
              if (event.key === key && event.newValue !== null) listen(event.newValue);
            });
          },
        };
      }
    },
    'src/render/html/reply-page/browser/view-dialog.ts': (exports, require) => {
      exports.startViewDialog = startViewDialog;
      const page_data_js_1 = require('src/render/html/reply-page/page-data.ts');
      const confirm_js_1 = require('src/render/html/reply-page/browser/confirm.ts');
      const dom_js_1 = require('src/render/html/reply-page/browser/dom.ts');
      const state_js_1 = require('src/render/html/reply-page/browser/state.ts');
      const kinds = ['comment', 'wording', 'fault'];
      const wide = 768;
      function startViewDialog(session) {
        const { words } = session.data;
        const dialog = (0, dom_js_1.find)(page_data_js_1.replyIds.dialog, HTMLDialogElement);
        const title = (0, dom_js_1.find)(page_data_js_1.replyIds.dialogTitle, HTMLElement);
        const form = (0, dom_js_1.find)(page_data_js_1.replyIds.dialogForm, HTMLFormElement);
        const quoted = (0, dom_js_1.find)(page_data_js_1.replyIds.dialogWords, HTMLDetailsElement);
        const quote = (0, dom_js_1.find)(page_data_js_1.replyIds.dialogQuote, HTMLElement);
        const pointRow = (0, dom_js_1.find)(page_data_js_1.replyIds.dialogPointRow, HTMLElement);
        const point = (0, dom_js_1.find)(page_data_js_1.replyIds.dialogPoint, HTMLSelectElement);
        const text = (0, dom_js_1.find)(page_data_js_1.replyIds.dialogText, HTMLTextAreaElement);
        const textLabel = (0, dom_js_1.find)(page_data_js_1.replyIds.dialogTextLabel, HTMLElement);
        const proposal = (0, dom_js_1.find)(page_data_js_1.replyIds.dialogProposal, HTMLTextAreaElement);
        const proposalRow = (0, dom_js_1.find)(page_data_js_1.replyIds.dialogProposalRow, HTMLElement);
        const proposalHint = (0, dom_js_1.find)(page_data_js_1.replyIds.dialogProposalHint, HTMLElement);
        const radios = kinds.map((kind) =>
          (0, dom_js_1.find)(page_data_js_1.replyIds.dialogKind(kind), HTMLInputElement),
        );
        const errors = {
          text: (0, dom_js_1.find)(page_data_js_1.replyIds.dialogTextError, HTMLElement),
          proposal: (0, dom_js_1.find)(page_data_js_1.replyIds.dialogProposalError, HTMLElement),
        };
        let open;
        const kindNow = () => kinds.find((_, index) => radios[index]?.checked === true) ?? 'comment';
        const wordsNow = () => {
          if (open === undefined) return '';
          const { points, text: whole } = open.place;
          return Number(point.value) === 0 ? whole : (points[Number(point.value) - 1] ?? '');
        };
        const viewNow = () => ({
          key: open?.view.key ?? '',
          ref: open?.view.ref ?? '',
          point: Number(point.value),
          kind: kindNow(),
          text: text.value,
          proposal: proposal.value,
        });
        const isChanged = () => {
          const view = viewNow();
          const saved = session.state.views.find(({ key }) => key === view.key);
          if (saved !== undefined)
            return JSON.stringify(comparable(view)) !== JSON.stringify(comparable(saved));
          return (
            view.text.trim() !== '' || (view.kind === 'wording' && view.proposal.trim() !== wordsNow().trim())
          );
        };
        const showError = (field, message) => {
          const element = field === 'text' ? text : proposal;
          errors[field].textContent = message;
          errors[field].hidden = message === '';
          if (message === '') element.removeAttribute('aria-invalid');
          else element.setAttribute('aria-invalid', 'true');
        };
        const showKind = () => {
          const kind = kindNow();
          proposalRow.hidden = kind !== 'wording';
          textLabel.textContent = words.text[kind];
          proposalHint.textContent = hasWords(open?.place) ? words.proposalHint : words.proposalHintPart;
          quote.textContent = wordsNow();
          showError('text', '');
          showError('proposal', '');
        };
        const keepUnfinished = () => {
          const view = viewNow();
          const isUnfinished = isChanged();
          session.note((state) => {
            state.unfinished = state.unfinished.filter((one) => !(0, state_js_1.isSameView)(one, view));
            if (isUnfinished) state.unfinished.push(view);
          });
        };
        const shut = () => {
          if (open === undefined) return;
          const { view, closed } = open;
          session.note((state) => {
            state.unfinished = state.unfinished.filter((one) => !(0, state_js_1.isSameView)(one, view));
          });
          open = undefined;
          dialog.close();
          closed();
        };
        const leave = async () => {
          const { discardTitle, discardText, discard, keepWriting } = words;
          const question = { title: discardTitle, text: discardText, yes: discard, no: keepWriting };
          if (!isChanged() || (await (0, confirm_js_1.confirmed)(question))) shut();
        };
        const save = () => {
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
          session.say((0, dom_js_1.filled)(words.savedView, { place: called }));
        };
        const faultsOf = (view, now, isWords) => {
          if (view.kind !== 'wording')
            return view.text.trim() === '' ? { text: words.noText[view.kind] } : {};
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
          if (proposal.value.trim() === former.trim() || proposal.value.trim() === '')
            proposal.value = wordsNow();
          former = wordsNow();
          showKind();
        });
        dialog.addEventListener('cancel', (event) => {
          event.preventDefault();
          void leave();
        });
        for (const id of [page_data_js_1.replyIds.dialogClose, page_data_js_1.replyIds.dialogLeave])
          (0, dom_js_1.find)(id, HTMLButtonElement).addEventListener('click', () => void leave());
        return (asked, place, closed) => {
          const view =
            session.state.unfinished.find((one) => (0, state_js_1.isSameView)(one, asked)) ?? asked;
          const isNew = view.key === '';
          title.textContent = (0, dom_js_1.filled)(isNew ? words.newView : words.editView, {
            place: place.called,
          });
          pointRow.hidden = place.points.length === 0;
          point.replaceChildren(
            (0, dom_js_1.make)('option', { value: '0' }, [words.wholeParagraph]),
            ...place.points.map((item, index) =>
              (0, dom_js_1.make)('option', { value: String(index + 1) }, [
                (0, dom_js_1.filled)(words.point, { point: index + 1, words: shortened(item) }),
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
          quoted.open = innerWidth >= wide;
          showKind();
          dialog.showModal();
          dialog.scrollTop = 0;
          text.focus();
        };
      }
      function comparable(view) {
        return view.kind === 'wording' ? view : { ...view, proposal: '' };
      }
      function hasWords(place) {
        return place !== undefined && (place.text !== '' || place.points.length > 0);
      }
      function shortened(words) {
        return words.length > 60 ? `${words.slice(0, 58).trimEnd()} …` : words;
      }
    },
  };
  const loaded = {};
  const load = (path) => {
    if (!(path in loaded)) {
      loaded[path] = {};
      modules[path](loaded[path], load);
    }
    return loaded[path];
  };
  load('src/render/html/reply-page/browser/main.ts');
})();
