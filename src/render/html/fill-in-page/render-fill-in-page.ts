import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Document } from '../../../document/tree.js';
import { blockNodes } from '../../../document/walk.js';
import { slugify } from '../../../language/slug.js';
import { fieldMark } from '../../../region/form-marks.js';
import { fieldsOf, type FormPlan } from '../../../region/form.js';
import { webFormElement } from '../../../region/web-form.js';
import type { RenderContext } from '../../renderer.js';
import { webBlocks } from '../block-handlers.js';
import { charactersOf, chooseFonts } from '../choose-fonts.js';
import { webContents } from '../contents.js';
import { renderBlocks, type HtmlContext } from '../handlers.js';
import { inlineHandlers } from '../inlines.js';
import { ownIds } from '../own-ids.js';
import { pageFooter, pageHeader, skipLink } from '../page-frame.js';
import { asRoot, htmlPage, styleElement } from '../page.js';
import { confirmDialog } from '../reply-page/dialogs.js';
import { button } from '../reply-page/fields.js';
import { contentSecurityPolicy, jsonForScript } from '../reply-page/security.js';
import { text } from '../text.js';
import { fontFaces, themeColours, themeProperties } from '../theme.js';
import { formFields } from './form-fields.js';
import { fillInIds, type FillInPageData } from './page-data.js';

export interface FillInPage {
  /** The form as a document, arranged. */
  document: Document;
  plan: FormPlan;
  /** Code of the member, and what the region calls its template. */
  member: string;
  region: string;
  version: string;
}

/**
 * A region's template to fill in on the web: one file, whose only script is the tool's own. Nothing leaves it but what the
 * one who fills it in saves.
 */
export function renderFillInPage(page: FillInPage, render: RenderContext): Uint8Array {
  const { document, plan } = page;
  const { terms, profile, resources } = render;
  const fields = new Map(fieldsOf(plan).map((field) => [fieldMark(field.path), field]));
  const context: HtmlContext = {
    ...render,
    document,
    blocks: { ...webBlocks, formTable: (node, inside) => formFields(node, fields, inside) },
    inlines: inlineHandlers,
    pageNumbers: new Map(),
  };
  const data: FillInPageData = {
    member: page.member,
    slug: slugify(document.metadata.organisations.join(' '), 'mall'),
    region: page.region,
    template: page.version,
    words: terms.fillInPage,
  };
  const body = h('body', { id: ownIds.top, className: ['reply-page', 'fill-in-page'] }, [
    skipLink(context),
    pageHeader(context),
    guidance(data),
    h('div', { id: fillInIds.notices, className: ['notices', 'page-width'], ariaLive: 'polite' }),
    h('div', { id: fillInIds.status, className: 'status', role: 'status' }),
    form(context),
    finish(data),
    confirmDialog(),
    pageFooter(context),
  ]);
  const fonts = chooseFonts(
    [...profile.fonts.files, ...resources.fonts],
    [profile.fonts.web],
    charactersOf(asRoot([body]), JSON.stringify(data.words)),
  ).filter((font) => !font.fallback);
  const { style, script } = resources.fillInPage;
  const css = [
    themeProperties(profile, fonts),
    themeColours(profile),
    fontFaces(fonts),
    resources.styles.web,
    resources.replyPage.style,
    style,
  ].join('\n');
  if (script.includes('</')) throw new Error('a script may not hold "</"');
  body.children.push(
    h('script', { type: 'application/json', id: fillInIds.data }, [text(jsonForScript(data))]),
    h('script', { type: 'application/json', id: webFormElement }, [text(' ')]),
    h('script', [text(script)]),
  );
  const html = htmlPage(
    document.metadata,
    [
      h('title', [text(data.words.title.replace('{title}', () => document.metadata.title))]),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      styleElement(css),
    ],
    body,
    contentSecurityPolicy(css, script),
  );
  return new TextEncoder().encode(html);
}

function guidance({ words }: FillInPageData): Element {
  return h('div', { className: 'page-width' }, [
    h('section', { id: fillInIds.withoutScript, className: 'guidance', ariaLabelledBy: 'rm:without-title' }, [
      h('h2', { id: 'rm:without-title' }, [text(words.withoutScriptTitle)]),
      h('p', [text(words.withoutScript)]),
    ]),
    h(
      'section',
      { id: fillInIds.guidance, className: 'guidance', ariaLabelledBy: 'rm:guidance-title', hidden: true },
      [
        h('h2', { id: 'rm:guidance-title' }, [text(words.guidanceTitle)]),
        ...words.guidance.map((line) => h('p', [text(line)])),
        h('p', [text(words.formatting)]),
      ],
    ),
  ]);
}

function form(context: HtmlContext): Element {
  const { document } = context;
  const contents = [...blockNodes(document.body)].find((block) => block.type === 'contents');
  return h(
    'div',
    {
      id: fillInIds.form,
      className: ['page-width', 'columns', ...(contents === undefined ? ['no-contents'] : [])],
    },
    [
      ...(contents === undefined ? [] : webContents(contents, context)),
      h('main', { id: ownIds.main, tabIndex: -1 }, renderBlocks(document.body, context)),
    ],
  );
}

function finish({ words }: FillInPageData): Element {
  return h('section', { id: fillInIds.finish, className: ['page-width', 'fill-in-finish'], hidden: true }, [
    h('h2', [text(words.finishTitle)]),
    h('p', { id: fillInIds.changed }),
    h('p', { id: fillInIds.stored, className: 'stored' }),
    h('p', [text(words.finish)]),
    h('div', { className: 'buttons' }, [
      button(fillInIds.download, 'primary', words.download),
      button(fillInIds.resume, '', words.resume),
      button(fillInIds.startOver, 'quiet', words.startOver),
      h('input', { type: 'file', id: fillInIds.resumeFile, accept: '.json,.html', hidden: true }),
    ]),
    h('p', { id: fillInIds.downloaded, role: 'status' }),
  ]);
}
