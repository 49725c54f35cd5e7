import { h } from 'hastscript';
import type { Document } from '../../document/tree.js';
import { blockNodes } from '../../document/walk.js';
import { defaultProfile } from '../../profile/profile.js';
import { runningWords } from '../../profile/running-words.js';
import type { RenderContext } from '../renderer.js';
import { hiddenLinks, type Anchors } from './anchors.js';
import { printBlocks } from './block-handlers.js';
import { charactersOf, chooseFonts, type Characters } from './choose-fonts.js';
import { printDepth } from './contents.js';
import { titleBlock } from './cover.js';
import { cssString } from './css-values.js';
import { headingsWithLandscape } from './headings-with-landscape.js';
import { renderBlocks, type HtmlContext } from './handlers.js';
import { printInlines } from './inlines.js';
import { runningLogos } from './logos.js';
import { notesSection } from './notes.js';
import { asRoot, htmlPage, styleElement } from './page.js';
import { replaceCharacters, replaceInElement, replaceInLogo, textInLogo } from './replace-characters.js';
import { withPrintedIds } from './short-ids.js';
import { languagesIn, textOfPage } from './text-of-page.js';
import { fontFaces, themeProperties } from './theme.js';
import { text } from './text.js';

/** A page to be printed, with what the print is held against. */
export interface PrintPage {
  html: string;
  /** What it shows of the document, in reading order, with a line break between blocks. */
  text: string;
  /** Languages of the passages that are in another than the document's, in reading order. */
  languages: readonly string[];
  /** All that the pages show, heads, feet and drawings among it. */
  characters: Characters;
}

/**
 * The page that becomes a PDF. `pageNumbers` tells on which page each heading stands, as far as is known: Chromium
 * cannot fill in a table of contents by itself, so the page is printed, read and printed again. With `anchors` more
 * than headings can be found again in the print. `unshown` are characters that no font was found to have.
 */
export function renderPrintPage(
  document: Document,
  { terms, profile: chosen, resources }: RenderContext,
  pageNumbers: ReadonlyMap<string, number>,
  anchors?: Anchors,
  unshown: ReadonlySet<string> = new Set(),
): PrintPage {
  const profile = { ...chosen, logos: chosen.logos.map((logo) => replaceInLogo(logo, unshown)) };
  const context: HtmlContext = {
    terms,
    profile,
    resources,
    document,
    blocks: printBlocks,
    inlines: printInlines,
    pageNumbers,
    ...(anchors === undefined ? {} : { anchors }),
  };
  const { metadata } = document;
  const hasCover = document.body.some((block) => block.type === 'cover');
  const made = h('body', [
    ...(hasCover ? [] : [titleBlock(context)]),
    ...renderBlocks(headingsWithLandscape(document.body), context),
    ...notesSection(context),
    ...hiddenLinks(anchors),
  ]);
  const body = withPrintedIds(replaceInElement(made, unshown));
  const running = wordsInMargins(context, unshown);
  const characters = charactersOf(asRoot([body]), ...Object.values(running));
  const fonts = chooseFonts(
    [...profile.fonts.files, ...resources.fonts],
    [profile.fonts.web, defaultProfile.fonts.web],
    characters,
  );
  const html = htmlPage(
    metadata,
    [
      h('title', [text(metadata.title)]),
      styleElement(
        [
          themeProperties(profile, fonts),
          marginProperties(running, runningLogos(profile.logos)),
          fontFaces(fonts),
          resources.styles.print,
        ].join('\n'),
      ),
    ],
    body,
  );
  return {
    html,
    text: textOfPage(body),
    languages: languagesIn(body, metadata.language),
    characters: new Set([...characters, ...charactersOf(asRoot([]), ...profile.logos.map(textInLogo))]),
  };
}

/** The headings whose page numbers the printed contents show. */
export function listedHeadings(document: Document): string[] {
  return [...blockNodes(document.body)].flatMap((block) =>
    block.type === 'contents'
      ? block.entries.filter((entry) => entry.depth <= printDepth).map((entry) => entry.id)
      : [],
  );
}

/** Head and foot of every page but the cover. They are CSS strings: Chromium prints no elements in the margins. */
function wordsInMargins(
  { document: { metadata }, profile, terms }: HtmlContext,
  unshown: ReadonlySet<string>,
): Record<string, string> {
  const { headLeft, headRight, footLeft, footRight } = runningWords(profile, metadata, terms);
  const words = {
    'head-left': headLeft,
    'head-right': headRight,
    'foot-left': footLeft,
    page: `${footRight === '' ? '' : `${footRight} · `}${terms.page} `,
    of: ` ${terms.of} `,
    ...(metadata.marks.label ? { label: metadata.statusLabel.toLocaleUpperCase('sv') } : {}),
  };
  return Object.fromEntries(
    Object.entries(words).map(([name, value]) => [name, replaceCharacters(value, unshown)]),
  );
}

function marginProperties(
  words: Readonly<Record<string, string>>,
  logos: ReturnType<typeof runningLogos>,
): string {
  return [
    ':root {',
    ...Object.entries(words).map(([name, value]) => `--running-${name}: ${cssString(value)};`),
    `--running-logos: ${logos.images};`,
    `--running-logos-room: ${logos.room};`,
    '}',
  ].join('\n');
}
