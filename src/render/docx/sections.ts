import {
  BorderStyle,
  Header,
  LineNumberRestartFormat,
  PageOrientation,
  Paragraph,
  SectionType,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import type { Block } from '../../document/tree.js';
import { openingPage, sewn } from './seams.js';
import type { Page } from './page.js';
import { runningHead } from './running-head.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';

/** From the paper's edge to a running head with logos, which is higher than one of words: 9 mm. */
const headWithLogos = 510;

/** A run of blocks on pages of one kind. */
interface Part {
  kind: 'cover' | 'portrait' | 'landscape';
  blocks: Block[];
}

/** The body, divided where the paper turns or the running head begins; Word calls such a part a section. */
export function renderSections(setting: Setting): ISectionOptions[] {
  return partsOf(setting.document.body, setting.profile.cover).map((part, index) =>
    renderPart(part, index, setting),
  );
}

function renderPart({ kind, blocks }: Part, index: number, setting: Setting): ISectionOptions {
  const page = setting.layout[kind === 'landscape' ? 'landscape' : 'portrait'];
  const children = ended(openingPage(sewn(setting.blocks(blocks, { ...setting, page }))));
  const isCounted = setting.document.metadata.marks.lineNumbers && kind !== 'cover';
  const properties = {
    ...pageProperties(page, setting),
    type: SectionType.NEXT_PAGE,
    ...(isCounted && { lineNumbers: countedLines }),
  };
  // A title page shows the first page's head, and there is none but for a watermark.
  if (kind === 'cover')
    return { properties: { ...properties, titlePage: true }, children, ...placeForWatermark(setting) };
  const running = runningHead(setting, page, index);
  if (!blocks.some((block) => block.type === 'cover')) return { properties, children, ...running };
  // The title stands here, and a head above it would say the same twice.
  const headers = { ...running.headers, ...placeForWatermark(setting).headers };
  const footers = { ...running.footers, first: running.footers.default };
  return { properties: { ...properties, titlePage: true }, children, headers, footers };
}

/** The end of a section goes with its last paragraph: one that may go must not be the last. */
function ended(blocks: readonly FileChild[]): FileChild[] {
  const last = blocks.at(-1);
  const mark = last instanceof Paragraph ? last.options.run : undefined;
  const mayGo = mark?.insertion !== undefined || mark?.deletion !== undefined;
  return mayGo ? [...blocks, new Paragraph({ style: styleIds.seam })] : [...blocks];
}

function pageProperties(
  { orientation }: Page,
  { layout: { paper, margins }, profile }: Setting,
): NonNullable<ISectionOptions['properties']> {
  const turned = PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'];
  const hasLogos = profile.logos.some(({ inHead }) => inHead);
  const header = hasLogos ? Math.min(margins.header, headWithLogos) : margins.header;
  return { page: { size: { ...paper, orientation: turned }, margin: { ...margins, header } } };
}

function placeForWatermark({ document }: Setting): Pick<ISectionOptions, 'headers'> {
  if (document.metadata.marks.watermark === '') return {};
  const place = new Paragraph({ style: styleIds.header, border: { bottom: { style: BorderStyle.NONE } } });
  return { headers: { first: new Header({ children: [place] }) } };
}

/**
 * Every fifth line is counted, anew on each page. The numbers end 16 mm from the text, well beyond those of the
 * paragraphs, which begin 8 mm from it, so that nobody takes one for the other.
 */
const countedLines = { countBy: 5, restart: LineNumberRestartFormat.NEW_PAGE, distance: 907 };

/** Without a cover of its own the title stands on the first page, with all that follows it. */
function partsOf(body: readonly Block[], hasCover: boolean): Part[] {
  const parts: Part[] = [];
  for (const block of body) {
    const last = parts.at(-1);
    if (block.type === 'landscape' && block.change !== 'deleted') {
      const children = block.change === undefined ? block.children : [block];
      parts.push({ kind: 'landscape', blocks: [...trailingHeadings(last), ...children] });
    } else if (block.type === 'cover' && hasCover) {
      parts.push({ kind: 'cover', blocks: [block] });
    } else if (last?.kind === 'portrait') {
      last.blocks.push(block);
    } else {
      parts.push({ kind: 'portrait', blocks: [block] });
    }
  }
  return parts.filter((part) => part.blocks.length > 0);
}

/** Takes the headings off the end of a part: they belong on the turned page with what they introduce. */
function trailingHeadings(part: Part | undefined): Block[] {
  if (part?.kind !== 'portrait') return [];
  const from = part.blocks.findLastIndex((block) => block.type !== 'heading') + 1;
  return part.blocks.splice(from);
}
