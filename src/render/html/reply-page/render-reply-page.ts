import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Edition } from '../../../consultation/edition.js';
import { positions } from '../../../consultation/reply.js';
import { webReplyElement } from '../../../consultation/web-reply.js';
import type { Block, Document } from '../../../document/tree.js';
import { blockNodes } from '../../../document/walk.js';
import type { RenderContext } from '../../renderer.js';
import { webBlocks } from '../block-handlers.js';
import { charactersOf, chooseFonts } from '../choose-fonts.js';
import { webContents } from '../contents.js';
import { renderBlocks, type HtmlContext } from '../handlers.js';
import { inlineHandlers } from '../inlines.js';
import { notesSection } from '../notes.js';
import { ownIds } from '../own-ids.js';
import { pageFooter, pageHeader } from '../page-frame.js';
import { asRoot, htmlPage, styleElement } from '../page.js';
import { text } from '../text.js';
import { fontFaces, themeColours, themeProperties } from '../theme.js';
import { confirmDialog, viewDialog } from './dialogs.js';
import { replyIds, type PageData } from './page-data.js';
import { pagePlaces } from './page-places.js';
import { replyHalf } from './reply-half.js';
import { contentSecurityPolicy, jsonForScript } from './security.js';

export interface ReplyPage {
  edition: Edition;
  /** The remiss edition of the agenda, arranged. */
  agenda: Document;
  /** What the page itself says, by the id of the heading that it stands under; `question` of those of a question. */
  prose: {
    guidance: Section;
    about: Section;
    withoutScript: Section;
    send: Section;
    question: (id: string) => readonly Block[];
  };
  /** Ids of consultees that are expected to reply, in the order in which they are to be chosen. */
  consultees: PageData['consultees'];
  /** Reference number of the case; "" without one. */
  diarienummer: string;
}

/** A heading's words and what stands under it. */
export interface Section {
  title: string;
  blocks: readonly Block[];
}

/**
 * The agenda with room for views at every place, and the rest of the reply: one file, whose only script is the tool's
 * own. Nothing leaves it but what the one who replies saves.
 */
export function renderReplyPage(page: ReplyPage, { terms, profile, resources }: RenderContext): Uint8Array {
  const { agenda, edition, prose } = page;
  const context: HtmlContext = {
    terms,
    profile,
    resources,
    document: agenda,
    blocks: webBlocks,
    inlines: inlineHandlers,
    pageNumbers: new Map(),
  };
  const data = pageData(page, context);
  const blocks = (nodes: readonly Block[]): ElementContent[] => renderBlocks(nodes, context);
  const body = h('body', { id: ownIds.top, className: 'reply-page' }, [
    skipLink(context),
    pageHeader(context),
    guidance(page, data, blocks),
    bar(data),
    h('div', { id: replyIds.notices, className: ['notices', 'page-width'], ariaLive: 'polite' }),
    h('div', { id: replyIds.status, className: 'status', role: 'status' }),
    agendaHalf(context),
    replyHalf(data, {
      send: blocks(prose.send.blocks),
      questions: new Map(data.questions.map(({ id }) => [id, blocks(prose.question(id))])),
      about: new Map(
        (edition.consultation.frågor ?? []).map(({ id, gäller }) => [id, linksTo(gäller ?? [], data)]),
      ),
    }),
    viewDialog(data.words),
    confirmDialog(),
    h('div', { id: replyIds.paper, className: 'paper' }),
    pageFooter(context),
  ]);
  const fonts = chooseFonts(
    [...profile.fonts.files, ...resources.fonts],
    [profile.fonts.web],
    charactersOf(asRoot([body]), JSON.stringify(data.words)),
  ).filter((font) => !font.fallback);
  const { style, script } = resources.replyPage;
  const css = [
    themeProperties(profile, fonts),
    themeColours(profile),
    fontFaces(fonts),
    resources.styles.web,
    style,
  ].join('\n');
  if (script.includes('</')) throw new Error('a script may not hold "</"');
  // At the end, when everything that the script looks for is there.
  body.children.push(
    h('script', { type: 'application/json', id: replyIds.data }, [text(jsonForScript(data))]),
    h('script', { type: 'application/json', id: webReplyElement }, [text(' ')]),
    h('script', [text(script)]),
  );
  const html = htmlPage(
    agenda.metadata,
    [
      h('title', [text(data.words.title.replace('{title}', () => agenda.metadata.title))]),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      styleElement(css),
    ],
    body,
    contentSecurityPolicy(css, script),
  );
  return new TextEncoder().encode(html);
}

function pageData(
  { edition, agenda, consultees, diarienummer }: ReplyPage,
  { terms }: HtmlContext,
): PageData {
  const { replyPage: words, replies } = terms;
  return {
    edition: edition.id,
    title: agenda.metadata.title,
    diarienummer,
    mail: edition.consultation.svar.e_post ?? '',
    consultees,
    questions: edition.targets
      .filter(({ kind }) => kind === 'question')
      .map(({ id, number, title }) => ({ id, number, title })),
    places: pagePlaces(edition, terms),
    positions: positions.map((position) => [position, replies.positions[position] ?? position]),
    words,
    patterns: { proposal: replies.proposal, position: replies.position },
  };
}

/** Leads to the half that is shown. */
function skipLink({ terms }: HtmlContext): Element {
  const agenda = `#${ownIds.main}`;
  return h('a', { className: 'skip-link', id: replyIds.skip, href: agenda, dataAgenda: agenda }, [
    text(terms.skipToContent),
  ]);
}

/** How it is done. Without the script it says instead how a reply can be given otherwise. */
function guidance(
  { prose }: ReplyPage,
  { words }: PageData,
  blocks: (nodes: readonly Block[]) => ElementContent[],
): Element {
  return h('div', { className: 'page-width' }, [
    h('section', { id: replyIds.withoutScript, className: 'guidance', ariaLabelledBy: 'rk:without-title' }, [
      h('h2', { id: 'rk:without-title' }, [text(prose.withoutScript.title)]),
      ...blocks(prose.withoutScript.blocks),
    ]),
    h(
      'section',
      { id: replyIds.guidance, className: 'guidance', ariaLabelledBy: 'rk:guidance-title', hidden: true },
      [
        h('h2', { id: 'rk:guidance-title' }, [text(prose.guidance.title)]),
        ...blocks(prose.guidance.blocks),
        h('details', [h('summary', [text(words.about)]), ...blocks(prose.about.blocks)]),
      ],
    ),
  ]);
}

function bar({ words }: PageData): Element {
  return h('div', { id: replyIds.bar, className: 'reply-bar', hidden: true }, [
    h('nav', { className: 'page-width', ariaLabel: words.parts }, [
      h('div', { className: 'halves' }, [
        h('a', { id: replyIds.toAgenda, href: `#${replyIds.agenda}`, ariaCurrent: 'true' }, [
          text(words.agenda),
        ]),
        h('a', { id: replyIds.toReply, href: `#${replyIds.reply}` }, [
          text(words.reply),
          text(' '),
          h('span', { id: replyIds.count, className: 'count', hidden: true }),
        ]),
      ]),
      h('p', { id: replyIds.stored, className: 'stored' }),
    ]),
  ]);
}

function agendaHalf(context: HtmlContext): Element {
  const { document } = context;
  const contents = [...blockNodes(document.body)].find((block) => block.type === 'contents');
  return h(
    'div',
    {
      id: replyIds.agenda,
      className: ['page-width', 'columns', ...(contents === undefined ? ['no-contents'] : [])],
    },
    [
      ...(contents === undefined ? [] : webContents(contents, context)),
      h('main', { id: ownIds.main, tabIndex: -1 }, [
        ...renderBlocks(document.body, context),
        ...notesSection(context),
        h('p', { className: 'to-reply' }, [
          h('a', { className: ['button', 'primary'], href: `#${replyIds.reply}` }, [
            text(context.terms.replyPage.toReply),
          ]),
        ]),
      ]),
    ],
  );
}

function linksTo(ids: readonly string[], { places }: PageData): { id: string; words: string }[] {
  return ids.flatMap((id) => {
    const place = places.find((one) => one.id === id && one.kind !== 'paragraph');
    return place === undefined ? [] : [{ id: place.element, words: place.called }];
  });
}
