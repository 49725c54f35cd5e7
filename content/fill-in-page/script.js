// Generated from src/render/html/fill-in-page/browser by scripts/generate.mjs.
'use strict';
(() => {
  const modules = {
    'src/render/html/fill-in-page/browser/main.ts': (exports, require) => {
      const web_form_js_1 = require('src/region/web-form.ts');
      const confirm_js_1 = require('src/render/html/reply-page/browser/confirm.ts');
      const dom_js_1 = require('src/render/html/reply-page/browser/dom.ts');
      const save_file_js_1 = require('src/render/html/reply-page/browser/save-file.ts');
      const state_js_1 = require('src/render/html/reply-page/browser/state.ts');
      const store_js_1 = require('src/render/html/reply-page/browser/store.ts');
      const page_data_js_1 = require('src/render/html/fill-in-page/page-data.ts');
      const fields_js_1 = require('src/render/html/fill-in-page/browser/fields.ts');
      const form_file_js_1 = require('src/render/html/fill-in-page/browser/form-file.ts');
      const pause = 250;
      const largestFile = 20_000_000;
      const data = JSON.parse((0, dom_js_1.find)(page_data_js_1.fillInIds.data, HTMLElement).textContent);
      const { words } = data;
      for (const element of document.querySelectorAll('.notice')) element.remove();
      for (const dialog of document.querySelectorAll('dialog[open]')) dialog.removeAttribute('open');
      const fields = (0, fields_js_1.openFields)();
      const store = (0, store_js_1.openStore)(`mall:${data.region}:${data.template}:${data.member}`);
      const stored = (0, dom_js_1.find)(page_data_js_1.fillInIds.stored, HTMLElement);
      const changed = (0, dom_js_1.find)(page_data_js_1.fillInIds.changed, HTMLElement);
      const downloaded = (0, dom_js_1.find)(page_data_js_1.fillInIds.downloaded, HTMLElement);
      const notices = (0, dom_js_1.find)(page_data_js_1.fillInIds.notices, HTMLElement);
      const status = (0, dom_js_1.find)(page_data_js_1.fillInIds.status, HTMLElement);
      let timer;
      let isKept = true;
      let isDownloaded = false;
      const inPage = (0, form_file_js_1.readForm)(textInPage()?.data ?? '', data);
      const kept = readKept(store.read() ?? '');
      if (Object.keys(kept).length > 0) fields.fill(kept);
      else if (!(0, form_file_js_1.isFault)(inPage)) fields.fill(inPage);
      show();
      (0, dom_js_1.find)(page_data_js_1.fillInIds.form, HTMLElement).addEventListener('input', later);
      (0, dom_js_1.find)(page_data_js_1.fillInIds.form, HTMLElement).addEventListener('change', later);
      (0, dom_js_1.find)(page_data_js_1.fillInIds.download, HTMLButtonElement).addEventListener(
        'click',
        () => {
          const file = `${words.file}-${data.slug}.json`;
          (0, save_file_js_1.saveFile)(
            file,
            'application/json',
            `${JSON.stringify((0, form_file_js_1.makeForm)(fields.changed(), data), null, 1)}\n`,
          );
          isDownloaded = true;
          downloaded.textContent = (0, dom_js_1.filled)(words.downloaded, { file });
        },
      );
      const chooser = (0, dom_js_1.find)(page_data_js_1.fillInIds.resumeFile, HTMLInputElement);
      (0, dom_js_1.find)(page_data_js_1.fillInIds.resume, HTMLButtonElement).addEventListener('click', () =>
        chooser.click(),
      );
      chooser.addEventListener('change', () => {
        const [chosen] = chooser.files ?? [];
        if (chosen !== undefined) void resume(chosen);
        chooser.value = '';
      });
      (0, dom_js_1.find)(page_data_js_1.fillInIds.startOver, HTMLButtonElement).addEventListener(
        'click',
        () => {
          const { startOverTitle: title, startOverText: text, startOver: yes, cancel: no } = words;
          void (0, confirm_js_1.confirmed)({ title, text, yes, no }).then((isSure) => {
            if (!isSure) return;
            fields.fill({});
            keep();
            say(words.startedOver);
          });
        },
      );
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
      (0, dom_js_1.find)(page_data_js_1.fillInIds.withoutScript, HTMLElement).hidden = true;
      for (const id of [page_data_js_1.fillInIds.guidance, page_data_js_1.fillInIds.finish])
        (0, dom_js_1.find)(id, HTMLElement).hidden = false;
      function later() {
        isDownloaded = false;
        downloaded.textContent = '';
        clearTimeout(timer);
        timer = window.setTimeout(keep, pause);
      }
      function keep() {
        clearTimeout(timer);
        timer = undefined;
        const wasKept = isKept;
        isKept = store.write(JSON.stringify(fields.changed()));
        if (wasKept && !isKept) notice(words.notStored);
        show();
      }
      function show() {
        const now = fields.changed();
        const count = Object.keys(now).length;
        const form = count === 1 ? words.changed.one : words.changed.other;
        changed.textContent = count === 0 ? words.changed.none : (0, dom_js_1.filled)(form, { count });
        stored.textContent = isKept ? words.stored : words.notStored;
        stored.classList.toggle('warning', !isKept);
        const text = textInPage();
        if (text !== undefined)
          text.data =
            count === 0
              ? ' '
              : JSON.stringify((0, form_file_js_1.makeForm)(now, data)).replaceAll('<', '\\u003c');
      }
      async function resume(file) {
        const name = { file: file.name };
        if (file.size > largestFile) {
          notice((0, dom_js_1.filled)(words.tooLarge, name));
          return;
        }
        const read = (0, form_file_js_1.readForm)((await file.text()).replace(/^\uFEFF/, ''), data);
        if ((0, form_file_js_1.isFault)(read)) {
          notice((0, dom_js_1.filled)(read === 'not-a-form' ? words.notAForm : words.otherForm, name));
          return;
        }
        const { replaceTitle: title, replaceText: text, replace: yes, cancel: no } = words;
        const isWritten = Object.keys(fields.changed()).length > 0;
        if (isWritten && !(await (0, confirm_js_1.confirmed)({ title, text, yes, no }))) return;
        const unknown = fields.fill(read);
        keep();
        say((0, dom_js_1.filled)(words.resumed, name));
        if (unknown.length > 0)
          notice((0, dom_js_1.filled)(words.unknownFields, { paths: unknown.join(', ') }));
      }
      function readKept(json) {
        const answers = (0, state_js_1.parsed)(json);
        if (!(0, state_js_1.isGroup)(answers)) return {};
        return Object.fromEntries(
          Object.entries(answers).flatMap(([path, value]) =>
            typeof value === 'string' ? [[path, value]] : [],
          ),
        );
      }
      function textInPage() {
        const node = document.getElementById(web_form_js_1.webFormElement)?.firstChild;
        return node instanceof Text ? node : undefined;
      }
      function say(said) {
        status.replaceChildren((0, dom_js_1.make)('p', {}, [said]));
      }
      function notice(said) {
        const line = (0, dom_js_1.make)('div', { class: 'notice' }, [(0, dom_js_1.make)('p', {}, [said])]);
        line.append((0, dom_js_1.makeButton)('button quiet', words.close, '', () => line.remove()));
        notices.append(line);
      }
    },
    'src/region/web-form.ts': (exports, require) => {
      exports.webFormElement = void 0;
      exports.webFormElement = 'agendamall';
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
    'src/render/html/fill-in-page/page-data.ts': (exports, require) => {
      exports.fillInIds = exports.pathAttribute = void 0;
      exports.pathAttribute = 'data-path';
      exports.fillInIds = {
        data: 'rm:data',
        guidance: 'rm:guidance',
        withoutScript: 'rm:without-script',
        status: 'rm:status',
        notices: 'rm:notices',
        stored: 'rm:stored',
        changed: 'rm:changed',
        form: 'rm:form',
        finish: 'rm:finish',
        download: 'rm:download',
        downloaded: 'rm:downloaded',
        resume: 'rm:resume',
        resumeFile: 'rm:resume-file',
        startOver: 'rm:start-over',
        field: (mark) => `rm:field:${mark}`,
      };
    },
    'src/render/html/fill-in-page/browser/fields.ts': (exports, require) => {
      exports.openFields = openFields;
      const page_data_js_1 = require('src/render/html/fill-in-page/page-data.ts');
      function openFields() {
        const all = new Map();
        const first = new Map();
        for (const element of document.querySelectorAll(`[${page_data_js_1.pathAttribute}]`)) {
          const isField =
            element instanceof HTMLInputElement ||
            element instanceof HTMLSelectElement ||
            element instanceof HTMLTextAreaElement;
          if (!isField) continue;
          const path = element.getAttribute(page_data_js_1.pathAttribute) ?? '';
          all.set(path, element);
          first.set(path, written(element));
          element.autocomplete = 'off';
          setValue(element, written(element));
        }
        return {
          all,
          changed: () => {
            const isChanged = ([path, field]) => plain(field.value) !== plain(first.get(path) ?? '');
            const rows = new Set([...all].filter(isChanged).flatMap(([path]) => rowOf(path) ?? []));
            return Object.fromEntries(
              [...all].flatMap((entry) => {
                const [path, field] = entry;
                return isChanged(entry) || rows.has(rowOf(path) ?? '') ? [[path, field.value]] : [];
              }),
            );
          },
          fill: (answers) => {
            for (const [path, field] of all) setValue(field, answers[path] ?? first.get(path) ?? '');
            return Object.keys(answers).filter((path) => !all.has(path));
          },
        };
      }
      function rowOf(path) {
        return /^.*?\/#\d+(?=\/)/.exec(path)?.[0];
      }
      function written(field) {
        if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
        return [...field.options].find(({ defaultSelected }) => defaultSelected)?.value ?? '';
      }
      function setValue(field, value) {
        field.value = value;
      }
      function plain(words) {
        return words.replace(/\r\n?/g, '\n').trim();
      }
    },
    'src/render/html/fill-in-page/browser/form-file.ts': (exports, require) => {
      exports.makeForm = makeForm;
      exports.readForm = readForm;
      exports.isFault = isFault;
      const web_form_js_1 = require('src/region/web-form.ts');
      const state_js_1 = require('src/render/html/reply-page/browser/state.ts');
      function makeForm(fields, { member, region, template }) {
        return { remissklar: 'mall', version: 1, member, region, template, fields };
      }
      function readForm(text, { member, region }) {
        const form = (0, state_js_1.parsed)(text.trimStart().startsWith('{') ? text : inPage(text));
        if (
          (0, state_js_1.wordsIn)(form, 'remissklar') !== 'mall' ||
          !(0, state_js_1.isGroup)(form) ||
          form['version'] !== 1
        )
          return 'not-a-form';
        if (
          (0, state_js_1.wordsIn)(form, 'member') !== member ||
          (0, state_js_1.wordsIn)(form, 'region') !== region
        )
          return 'other-form';
        const fields = (0, state_js_1.isGroup)(form['fields']) ? form['fields'] : {};
        return Object.fromEntries(
          Object.entries(fields).flatMap(([path, words]) =>
            typeof words === 'string' ? [[path, words]] : [],
          ),
        );
      }
      function isFault(read) {
        return typeof read === 'string';
      }
      function inPage(html) {
        const start = html.indexOf(`id="${web_form_js_1.webFormElement}"`);
        const [, json = ''] = start === -1 ? [] : (/^[^>]*>([^<]*)(?=<)/.exec(html.slice(start)) ?? []);
        return json;
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
  load('src/render/html/fill-in-page/browser/main.ts');
})();
