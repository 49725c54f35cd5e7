import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/arrange/arrange.js';
import type { Block, Document } from '../../../src/document/tree.js';
import { defaultProfile } from '../../../src/profile/profile.js';
import { imagesBeside, renderMarkdown } from '../../../src/render/markdown/render-markdown.js';
import {
  document,
  heading,
  metadata,
  note,
  paragraph,
  reference,
  remissMarks,
  table,
  text,
} from '../../support/nodes.js';
import { terms } from '../../support/terms.js';

const resources = {
  styles: { web: '', print: '' },
  replyPage: { style: '', script: '' },
  fillInPage: { style: '', script: '' },
  fonts: [],
};

async function markdown(body: Block[], more: Partial<Document> = {}): Promise<string> {
  const arranged = arrange(document(body, more), terms, new Map());
  return new TextDecoder().decode(
    await renderMarkdown(arranged, { terms, profile: defaultProfile, resources }),
  );
}

const cases: { name: string; body: Block[]; more?: Partial<Document>; expected: string }[] = [
  {
    name: 'headings below the title, with their numbers',
    body: [{ type: 'cover' }, heading(1, 'a', 'Mål'), heading(2, 'b', 'Vardag')],
    expected:
      '# Digital agenda för Provkommun\n\nProvkommun · Utkast · 2027–2030 · Dnr KS 2027/1\n\n## 1 Mål\n\n### 1.1 Vardag\n',
  },
  {
    name: 'contents as nested links that fit the headings',
    body: [
      { type: 'contents', entries: [] },
      heading(1, 'a', 'Mål'),
      heading(2, 'b', 'Mål'),
      heading(1, 'c', 'Mål'),
    ],
    expected:
      '**Innehåll**\n\n- [1 Mål](#1-mål)\n  - [1.1 Mål](#11-mål)\n- [2 Mål](#2-mål)\n\n## 1 Mål\n\n### 1.1 Mål\n\n## 2 Mål\n',
  },
  {
    name: 'a captioned table that is referred to has an anchor',
    body: [
      paragraph('Se ', reference('t'), '.'),
      table(
        [
          ['A', 'B'],
          ['a|b', 'c'],
        ],
        { id: 't', kind: 'data', caption: [text('Priser')], rowHeaders: true },
      ),
    ],
    expected:
      'Se [tabell 1](#t).\n\n<a id="t"></a>**Tabell 1.** Priser\n\n| A        | B |\n| -------- | - |\n| **a\\|b** | c |\n',
  },
  {
    name: 'a break in a cell',
    body: [{ ...table([['A'], ['']]), rows: [[{ children: [text('x'), { type: 'break' }, text('y')] }]] }],
    expected: '| A      |\n| ------ |\n| x<br>y |\n',
  },
  {
    name: 'what the status means, and numbers that are neither lists nor links',
    body: [
      { type: 'cover' },
      paragraph('Ett.'),
      paragraph('1 av 2 kommuner'),
      heading(1, 'a', 'Mål'),
      { type: 'list', ordered: false, start: 1, items: [{ children: [paragraph('punkt')] }] },
      { type: 'quote', children: [paragraph('citat')] },
      { type: 'code', value: 'kod' },
    ],
    more: { metadata: { ...metadata, status: 'remiss', statusLabel: 'Remissversion', marks: remissMarks } },
    expected:
      '# Digital agenda för Provkommun\n\nProvkommun · Remissversion · 2027–2030 · Dnr KS 2027/1\n\n' +
      '**Remissversion.** Dokumentet är inte beslutat.\n\n**1** Ett.\n\n**2** 1 av 2 kommuner\n\n## 1 Mål\n\n' +
      '**3**\n\n- punkt\n\n**4**\n\n> citat\n\n**5**\n\n```\nkod\n```\n',
  },
  {
    name: 'who adopted it',
    body: [{ type: 'cover' }],
    more: {
      metadata: {
        ...metadata,
        statusLabel: 'Antagen',
        decisions: ['Kommunfullmäktige den 14 december 2026, § 112'],
      },
    },
    expected:
      '# Digital agenda för Provkommun\n\n' +
      'Provkommun · Antagen · Kommunfullmäktige den 14 december 2026, § 112 · 2027–2030 · Dnr KS 2027/1\n',
  },
  {
    name: 'notes',
    body: [paragraph('x', note('n'), ' y', note('n'))],
    more: { notes: [{ id: 'n', number: 0, children: [paragraph('Not.')] }] },
    expected: 'x[^1] y[^1]\n\n[^1]: Not.\n',
  },
  {
    name: 'gaps in a line and on their own',
    body: [
      paragraph('Av ', { type: 'gap', question: 'Vem?', page: '33', source: '/a' }),
      { type: 'gapBlock', question: 'Varför?', source: '/b' },
    ],
    expected: 'Av **\\[Lucka: Vem? (Guiden s. 33)]**\n\n> **Lucka: Varför?**\n',
  },
  {
    name: 'fields, a bare address and a forced line',
    body: [
      { type: 'fields', items: [{ label: [text('Ansvarig')], children: [text('Socialnämnden')] }] },
      paragraph({ type: 'link', url: 'https://exempel.se', children: [text('https://exempel.se')] }),
    ],
    expected: '- **Ansvarig:** Socialnämnden\n\n<https://exempel.se>\n',
  },
];

describe('Markdown', () => {
  it.each(cases)('$name', async ({ body, more, expected }) =>
    expect(await markdown(body, more)).toBe(expected),
  );

  it('shows a figure from a file beside it', async () => {
    const figure: Block = {
      type: 'figure',
      id: '',
      image: 'bilder/Å.jpg',
      alternative: 'Karta',
      caption: [text('Kommunen')],
      number: '',
    };
    const image = { bytes: new Uint8Array([1, 2]), mediaType: 'image/jpeg' as const, width: 1, height: 1 };
    const images = new Map([['bilder/Å.jpg', image]]);
    expect(await markdown([figure], { images })).toBe(
      '![Karta](digital-agenda-figur-1.jpg)\n\n**Figur 1.** Kommunen\n',
    );
    const inNote = arrange(
      document([paragraph('x', note('n'))], { images, notes: [{ id: 'n', number: 0, children: [figure] }] }),
      terms,
      new Map(),
    );
    expect(imagesBeside(inNote)).toHaveLength(1);
    const arranged = arrange(document([figure], { images }), terms, new Map());
    expect(imagesBeside(arranged)).toEqual([{ path: 'digital-agenda-figur-1.jpg', bytes: image.bytes }]);
  });

  it('keeps its structure and gives every word back, whatever is typed', async () => {
    const typed = fc.string({
      unit: fc.constantFrom(...Array.from('#*_|`~[](){}<>!&:;\\-+=. 1aå"\'^$@/wht\u00A0→')),
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        const body = [
          heading(1, 'a', `x ${words} y`),
          paragraph(`x ${words} y`),
          paragraph(words),
          table([
            ['A', `x ${words} y`],
            [words, 'B'],
          ]),
        ];
        const root: Root = unified()
          .use(remarkParse)
          .use(remarkGfm, { singleTilde: false })
          .parse(await markdown(body));
        expect(root.children.map((node) => node.type)).toEqual([
          'heading',
          'paragraph',
          'paragraph',
          'table',
        ]);
        const [title, first, second, cells] = root.children.map(wordsOf);
        expect(title).toBe(`1 x ${words} y`);
        expect(first).toBe(`x ${words} y`);
        expect(second?.trim()).toBe(words.trim());
        expect(cells).toBe(`A|x ${words} y|${words.trim()}|B`);
      }),
      { numRuns: 300 },
    );
  });
});

function wordsOf(node: Nodes): string {
  if (node.type === 'table')
    return node.children.flatMap((row) => row.children.map((cell) => wordsOf(cell).trim())).join('|');
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
