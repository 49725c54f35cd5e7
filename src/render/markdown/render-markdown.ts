import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Document } from '../../document/tree.js';
import { blockNodes } from '../../document/walk.js';
import type { Renderer } from '../renderer.js';
import { blocksToMarkdown, noteToMarkdown } from './blocks.js';
import { imageName } from './image-name.js';
import { linkTargets } from './link-targets.js';

const processor = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', listItemIndent: 'one' })
  .freeze();

/** Markdown that reads well as it is and shows well where Markdown is shown: GitHub's dialect. */
export const renderMarkdown: Renderer = (document, { terms }) => {
  const context = { document, terms, targets: linkTargets(document) };
  const root: Root = {
    type: 'root',
    children: [
      ...blocksToMarkdown(document.body, context),
      ...document.notes.map((note) => noteToMarkdown(note, context)),
    ],
  };
  return Promise.resolve(new TextEncoder().encode(processor.stringify(root)));
};

/** The image files that the Markdown file shows, to be written beside it. */
export function imagesBeside(document: Document): { path: string; bytes: Uint8Array }[] {
  const blocks = [document.body, ...document.notes.map((note) => note.children)].flatMap((part) => [
    ...blockNodes(part),
  ]);
  return blocks.flatMap((block) => {
    const image = block.type === 'figure' ? document.images.get(block.image) : undefined;
    return block.type === 'figure' && image !== undefined
      ? [{ path: imageName(document, block), bytes: image.bytes }]
      : [];
  });
}
