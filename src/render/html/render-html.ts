import { h } from 'hastscript';
import type { Document } from '../../document/tree.js';
import { blockNodes } from '../../document/walk.js';
import type { RenderContext, Renderer } from '../renderer.js';
import { webBlocks } from './block-handlers.js';
import { charactersOf, chooseFonts } from './choose-fonts.js';
import { webContents } from './contents.js';
import { renderBlocks, type HtmlContext } from './handlers.js';
import { inlineHandlers } from './inlines.js';
import { notesSection } from './notes.js';
import { ownIds } from './own-ids.js';
import { pageFooter, pageHeader, skipLink } from './page-frame.js';
import { asRoot, htmlPage, styleElement } from './page.js';
import { fontFaces, themeColours, themeProperties } from './theme.js';
import { text } from './text.js';

/** The web page: one file that holds all it needs. */
export const renderHtml: Renderer = (document, context) =>
  Promise.resolve(new TextEncoder().encode(renderWebPage(document, context)));

export function renderWebPage(document: Document, { terms, profile, resources }: RenderContext): string {
  const context: HtmlContext = {
    terms,
    profile,
    resources,
    document,
    blocks: webBlocks,
    inlines: inlineHandlers,
    pageNumbers: new Map(),
  };
  const { metadata } = document;
  const contents = [...blockNodes(document.body)].find((block) => block.type === 'contents');
  const navigation = contents === undefined ? [] : webContents(contents, context);
  const body = h('body', { id: ownIds.top }, [
    skipLink(context),
    pageHeader(context),
    h('div', { className: ['page-width', 'columns', ...(contents === undefined ? ['no-contents'] : [])] }, [
      ...navigation,
      h('main', { id: ownIds.main, tabIndex: -1 }, [
        ...renderBlocks(document.body, context),
        ...notesSection(context),
      ]),
    ]),
    pageFooter(context),
  ]);
  // Every system has the arrows and ticks that the profile's font lacks; a megabyte for one of them is a bad trade.
  const fonts = chooseFonts(
    [...profile.fonts.files, ...resources.fonts],
    [profile.fonts.web],
    charactersOf(asRoot([body])),
  ).filter((font) => !font.fallback);
  return htmlPage(
    metadata,
    [
      h('title', [text([metadata.title, ...metadata.organisations].join(' – '))]),
      h('meta', { name: 'description', content: description(document) }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      styleElement(
        [themeProperties(profile, fonts), themeColours(profile), fontFaces(fonts), resources.styles.web].join(
          '\n',
        ),
      ),
    ],
    body,
  );
}

function description({ metadata }: Document): string {
  const facts = [metadata.documentTypeLabel, metadata.subtitle, metadata.statusLabel, metadata.period];
  return facts.filter((fact) => fact !== '').join(', ');
}
