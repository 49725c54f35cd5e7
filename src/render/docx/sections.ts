import { PageOrientation, SectionType, type ISectionOptions } from 'docx';
import type { Block } from '../../document/tree.js';
import { openingPage, sewn } from './seams.js';
import { landscape, margin, paper, portrait, type Page } from './page.js';
import { runningHead } from './running-head.js';
import type { Setting } from './setting.js';

/** A run of blocks on pages of one kind. */
interface Part {
  kind: 'cover' | 'portrait' | 'landscape';
  blocks: Block[];
}

/** The body, divided where the paper turns or the running head begins; Word calls such a part a section. */
export function renderSections(setting: Setting): ISectionOptions[] {
  return partsOf(setting.document.body).map((part) => renderPart(part, setting));
}

function renderPart({ kind, blocks }: Part, setting: Setting): ISectionOptions {
  const page = kind === 'landscape' ? landscape : portrait;
  const children = openingPage(sewn(setting.blocks(blocks, { ...setting, page })));
  const properties = { ...pageProperties(page), type: SectionType.NEXT_PAGE };
  // A title page shows the first page's head, and there is none.
  if (kind === 'cover') return { properties: { ...properties, titlePage: true }, children };
  return { properties, children, ...runningHead(setting, page) };
}

function pageProperties({ orientation }: Page): NonNullable<ISectionOptions['properties']> {
  const { edge, head } = margin;
  return {
    page: {
      size: { ...paper, orientation: PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'] },
      margin: { top: edge, right: edge, bottom: edge, left: edge, header: head, footer: head, gutter: 0 },
    },
  };
}

function partsOf(body: readonly Block[]): Part[] {
  const parts: Part[] = [];
  for (const block of body) {
    const last = parts.at(-1);
    if (block.type === 'landscape') {
      parts.push({ kind: 'landscape', blocks: [...trailingHeadings(last), ...block.children] });
    } else if (block.type === 'cover') {
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
