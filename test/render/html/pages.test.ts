import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { listedHeadings, renderPrintPage } from '../../../src/render/html/print-page.js';
import type { Document } from '../../../src/document/tree.js';
import { document, heading, paragraph, table } from '../../support/nodes.js';
import { sampleContext } from './sample-context.js';
import { hostile, sample } from './sample.js';

/** Without the fonts, which would fill a failing test's message. */
const readable = (html: string): string => html.replace(/(;base64,[\w+/]{8})[\w+/=]*/g, '$1…');
const webPage = async (document: Document): Promise<string> =>
  readable(new TextDecoder().decode(await renderHtml(document, sampleContext)));
const printPage = (document: Document, pageNumbers = new Map<string, number>()): string =>
  readable(renderPrintPage(document, sampleContext, pageNumbers).html);

const web = await webPage(sample);
const print = printPage(sample);

/** Every start tag with its attributes; `<` in text is always escaped, so that this finds tags only. */
function tags(html: string): { name: string; attributes: Map<string, string> }[] {
  const withoutStyle = html.replace(/<style>[^]*?<\/style>/g, '<style></style>');
  return [...withoutStyle.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)>/g)].map(
    ([, name = '', attributes = '']) => ({
      name,
      attributes: new Map(
        [...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value]),
      ),
    }),
  );
}

const values = (html: string, attribute: string): string[] =>
  tags(html).flatMap(({ attributes }) => attributes.get(attribute) ?? []);

describe.each([
  ['the web page', web],
  ['the print page', print],
])('%s', (_name, html) => {
  it('has no id twice', () => {
    const ids = values(html, 'id');
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('leads every link and label inside it to something', () => {
    const ids = new Set(values(html, 'id'));
    const targets = [
      ...values(html, 'href').flatMap((href) => (href.startsWith('#') ? href.slice(1) : [])),
      ...values(html, 'aria-labelledby'),
    ];
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  it('asks for nothing from outside', () => {
    const fetching = tags(html).filter(
      ({ name, attributes }) =>
        ['script', 'link', 'iframe', 'object', 'embed', 'base', 'form'].includes(name) ||
        !(attributes.get('src') ?? 'data:').startsWith('data:') ||
        (name !== 'a' && attributes.has('href')),
    );
    expect(fetching).toEqual([]);
    const urls = [...html.matchAll(/url\(\s*["']?([^"')]{0,12})/g)].map(([, start = '']) => start);
    expect(urls.length).toBeGreaterThan(2);
    expect(urls.filter((url) => !url.startsWith('data:'))).toEqual([]);
    expect(html).not.toMatch(/@import/);
  });

  it('forbids itself everything else', () => {
    const policy = tags(html).find(
      ({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy',
    );
    expect(policy?.attributes.get('content')).toContain('default-src &#x27;none&#x27;');
  });

  it('links only to addresses of harmless kinds', () => {
    const hrefs = values(html, 'href').filter((href) => !href.startsWith('#'));
    expect(hrefs.length).toBeGreaterThan(2);
    expect(hrefs.filter((href) => !/^(https?|mailto|tel):/.test(href))).toEqual([]);
  });

  it('shows hostile words as words', () => {
    const escaped = hostile.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;');
    expect(html).toContain(escaped);
    expect(tags(html).filter(({ name }) => name === 'script')).toEqual([]);
    expect(
      tags(html).filter(({ attributes }) => [...attributes.keys()].some((key) => key.startsWith('on'))),
    ).toEqual([]);
  });

  it('leaves out characters that HTML forbids', () => {
    expect(html).toContain('föreefter');
    expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u);
  });

  it('says what language it is in', () => {
    expect(html).toContain('<html lang="sv">');
  });

  it('skips no level of heading and shows each once', () => {
    const levels = tags(html).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? Number(name[1]) : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });
});

describe('the web page', () => {
  it('lists three levels of headings in its contents', () => {
    const upper = sample.body.flatMap((block) =>
      block.type === 'heading' && block.depth <= 3 ? [`#${block.id}`] : [],
    );
    const navigations = [...web.matchAll(/<nav[^]*?<\/nav>/g)].map(([html]) => values(html, 'href'));
    expect(navigations).toEqual([upper, upper]);
  });

  it('leads a note that is called twice back to both calls', () => {
    expect(web).toContain('href="#rk:call:1:region"');
    expect(web).toContain('href="#rk:call:2:region"');
    expect(web).not.toContain('rk:call:3:region');
  });

  it('carries neither the second alphabet nor the fallback font without need', () => {
    expect(web.match(/@font-face/g)).toHaveLength(4);
  });

  it('does without contents and notes when the document has none', async () => {
    const html = await webPage(document([paragraph('x')]));
    expect(html).not.toMatch(/<nav|<section/);
  });
});

describe('the print page', () => {
  it('carries the fallback font for an arrow, and only then', () => {
    expect(print).toContain('font-family: "DejaVu Sans";');
    const plain = printPage(document([paragraph('å')]));
    expect(plain).not.toContain('DejaVu');
    const polish = printPage(document([paragraph('ł')]));
    expect(polish.match(/@font-face/g)).toHaveLength(8);
    expect(polish).not.toContain('DejaVu');
  });

  it('has roles and elements that make faulty tags in a PDF nowhere', () => {
    // A group is tagged as a plain part of the text.
    expect(values(print, 'role').filter((role) => role !== 'group')).toEqual([]);
    expect(tags(print).filter(({ name }) => name === 'figure' || name === 'dl')).toEqual([]);
  });

  it('puts the title at the top when there is no cover', () => {
    const html = printPage(document([paragraph('x')]));
    expect(html).toMatch(/<section class="title-block">[^]*<h1>Digital agenda för Provkommun<\/h1>/);
    expect(print).not.toContain('title-block"');
  });

  it('moves a heading onto the turned page that it introduces', () => {
    const body = [
      heading(1, 'före', 'Före'),
      paragraph('x'),
      heading(1, 'bilaga', 'Bilaga'),
      { type: 'landscape' as const, children: [table([['a'], ['b']])] },
    ];
    const html = printPage(document(body));
    expect(html).toMatch(/<p>x<\/p><section class="landscape"><h2 id="bilaga"/);
  });

  it('cannot be broken out of by words in its head and foot', () => {
    const title = '"; } </style><script>alert(1)</script> \\" @import url(//x)';
    const html = printPage({
      ...sample,
      metadata: { ...sample.metadata, title, diarienummer: '*/ } body { display: none' },
    });
    const [style = ''] = /<style>[^]*?<\/style>/.exec(html) ?? [];
    expect(style).toContain('--running-page: "Sida ";');
    expect(style).toMatch(/--running-foot-left: "[\p{L}\p{N} \\]+";/u);
    expect(style).toMatch(/--running-head-right: "[\p{L}\p{N} \\]+";/u);
    expect(tags(html).filter(({ name }) => name === 'script')).toEqual([]);
  });

  it('takes no colour that is not one', () => {
    const profile = {
      ...sampleContext.profile,
      colours: { ...sampleContext.profile.colours, primary: 'red;} x{' },
    };
    expect(() => renderPrintPage(sample, { ...sampleContext, profile }, new Map())).toThrow('no colour');
  });

  it('shows page numbers for the two upper levels', () => {
    const listed = listedHeadings(sample);
    expect(listed).toContain('område-0');
    expect(listed).not.toContain('insats-0-0');
    const html = printPage(sample, new Map(listed.map((id) => [id, 7])));
    expect(html.match(/<span class="page">7<\/span>/g)).toHaveLength(listed.length);
  });
});

it('breaks no word behind its first letter in a title, on the cover, on the web and in the contents', async () => {
  const body = [
    { type: 'cover' as const },
    {
      type: 'contents' as const,
      entries: [{ depth: 1 as const, id: 'a', number: '1', title: 'Vägen till e-arkiv' }],
    },
    heading(1, 'a', 'Vägen till e-arkiv'),
  ];
  const tree = document(body);
  const titled = { ...tree, metadata: { ...tree.metadata, title: 'Strategi för e-förvaltning' } };
  const title = 'Strategi för <span class="joined">e-f</span>örvaltning</h1>';
  expect(await webPage(titled)).toContain(title);
  expect(printPage(titled)).toContain(title);
  expect(printPage(titled)).toContain(
    'Vägen till <span class="joined">e-a</span>rkiv</span> <span class="leader">',
  );
});
