import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Block, Inline } from '../../../src/document/tree.js';
import { printBlocks, webBlocks } from '../../../src/render/html/block-handlers.js';
import { renderBlocks, renderInlines, type HtmlContext } from '../../../src/render/html/handlers.js';
import { inlineHandlers } from '../../../src/render/html/inlines.js';
import { document } from '../../support/nodes.js';
import { sampleContext } from './sample-context.js';

interface Case<Node> {
  name: string;
  node: Node;
  html?: string;
  web?: string;
  print?: string;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'handlers.cases.yaml'), 'utf8')) as {
  inlines: Case<Inline>[];
  blocks: Case<Block>[];
};

const shared: Omit<HtmlContext, 'blocks'> = {
  ...sampleContext,
  inlines: inlineHandlers,
  pageNumbers: new Map([['a', 7]]),
  document: document([], {
    images: new Map([
      ['prick', { bytes: Uint8Array.of(1, 2, 3), mediaType: 'image/png', width: 2, height: 3 }],
    ]),
  }),
};
const web: HtmlContext = { ...shared, blocks: webBlocks };
const print: HtmlContext = { ...shared, blocks: printBlocks };

describe('inline nodes', () => {
  it.each(cases.inlines)('$name', ({ node, html }) => {
    expect(toHtml(renderInlines([node], web))).toBe(html);
    expect(toHtml(renderInlines([node], print))).toBe(html);
  });

  it('have a case each', () => {
    const tried = cases.inlines.map(({ node }) => node.type);
    expect(new Set(tried)).toEqual(new Set(Object.keys(inlineHandlers)));
  });

  it('of an unknown type are an error', () => {
    expect(() => renderInlines([{ type: 'blink' } as unknown as Inline], web)).toThrow('blink');
  });
});

describe('blocks', () => {
  it.each(cases.blocks)('$name', ({ node, html, ...expected }) => {
    expect(toHtml(renderBlocks([node], web))).toBe(html ?? expected.web);
    expect(toHtml(renderBlocks([node], print))).toBe(html ?? expected.print);
  });

  it('have a case each', () => {
    const tried = cases.blocks.map(({ node }) => node.type);
    expect(new Set(tried)).toEqual(new Set(Object.keys(webBlocks)));
  });

  it('of an unknown type are an error', () => {
    expect(() => renderBlocks([{ type: 'marquee' } as unknown as Block], print)).toThrow('marquee');
  });

  it('with an image that the document lacks are an error', () => {
    const figure: Block = {
      type: 'figure',
      id: '',
      image: 'borta',
      alternative: '',
      caption: [],
      number: '',
    };
    expect(() => renderBlocks([figure], web)).toThrow('borta');
  });
});
