import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../../src/answers/schema.js';
import { viewAnswers } from '../../src/compose/answer-view.js';
import { fillTemplate } from '../../src/compose/fill-template.js';
import { readTemplate } from '../../src/compose/read-template.js';
import type { ReadingContext } from '../../src/compose/reading-context.js';
import { createSlots } from '../../src/compose/slots.js';
import { createTrace } from '../../src/compose/trace-template.js';
import type { Block } from '../../src/document/tree.js';
import { inlineNodes, inlineRuns } from '../../src/document/walk.js';
import { renderWebPage } from '../../src/render/html/render-html.js';
import { everyDocument } from '../support/explainable.js';
import { projects, renderContext } from '../support/projects.js';
import { terms } from '../support/terms.js';

/** An item has the same names as the whole, so that any piece of a template can stand anywhere. */
const schema: Schema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    namn: { type: 'string', 'x-question': 'Vad heter det?' },
    text: { type: 'string', contentMediaType: 'text/markdown', 'x-question': 'Varför?' },
    saknas: { type: 'string', 'x-question': 'Vad saknas?' },
    tom: { type: 'array', items: { type: 'string' } },
    poster: { type: 'array', items: { $ref: '#/definitions/item' } },
  },
};
schema.definitions = { item: { type: 'object', properties: { ...schema.properties } } };
const answers = {
  namn: 'Namnet',
  text: 'Ett stycke.\n\nEtt **till**.',
  poster: [
    { id: 'a', namn: 'första' },
    { id: 'b', namn: 'andra' },
  ],
};
const names = { template: 'mall.hbs', partials: { del: 'del.hbs', inre: 'inre.hbs' } };

type Partials = Record<string, string>;

function written(text: string, partials: Partials): { plain: string; traced: string } {
  const template = { type: 'prov', manifest: {}, text, partials };
  const fill = (trace?: ReturnType<typeof createTrace>): string => {
    const slots = createSlots();
    return fillTemplate(
      { ...template, traced: names },
      viewAnswers(answers, schema, slots),
      slots,
      terms,
      trace,
    );
  };
  const trace = createTrace();
  return { plain: fill(), traced: trace.read(fill(trace)).markdown };
}

/** Every text of the document: "its words <- file:line, what was asked, on what condition". */
function origins(text: string, partials: Partials = {}): string[] {
  const slots = createSlots();
  const trace = createTrace();
  const template = { type: 'prov', manifest: {}, text, partials, traced: names };
  const filled = fillTemplate(template, viewAnswers(answers, schema, slots), slots, terms, trace);
  const { markdown, origins: found } = trace.read(filled);
  return textsIn(readTemplate(markdown, slots, context(), found));
}

function textsIn(blocks: readonly Block[]): string[] {
  return [...inlineRuns(blocks)].flatMap((run) =>
    [...inlineNodes(run)].flatMap((node): string[] => {
      if (node.type !== 'text' && node.type !== 'gap') return [];
      const words = node.type === 'text' ? node.value : node.question;
      if (words.trim() === '') return [];
      const { file, line, writes, asked, condition } = node.template ?? {};
      return [`${words} <- ${file}:${line} ${writes} [${asked?.join(' ')}] [${condition?.join(' ')}]`];
    }),
  );
}

function context(): ReadingContext {
  return {
    sources: new Map(),
    projectImages: new Map(),
    notes: new Map(),
    images: new Map(),
    references: new Map(),
    problems: [],
  };
}

describe('a traced template', () => {
  const cases: { name: string; text: string; partials?: Partials; found: string[] }[] = [
    {
      name: 'words and values by their lines',
      text: 'Namn\n\nHeter {{namn}} i dag',
      found: [
        'Namn <- mall.hbs:1 words [] []',
        'Heter  <- mall.hbs:3 words [] []',
        'Namnet <- mall.hbs:3 value [/namn] []',
        ' i dag <- mall.hbs:3 words [] []',
      ],
    },
    {
      name: 'a paragraph of several lines, each by its own',
      text: 'En rad\nen rad till {{namn}}\noch en',
      found: [
        'En rad  <- mall.hbs:1 words [] []',
        'en rad till  <- mall.hbs:2 words [] []',
        'Namnet <- mall.hbs:2 value [/namn] []',
        'och en <- mall.hbs:3 words [] []',
      ],
    },
    {
      name: 'lines after blocks that stand alone on theirs',
      text: '{{#if namn}}\nMed namn\n{{else}}\nUtan\n{{/if}}\n\nEfter',
      found: ['Med namn <- mall.hbs:2 words [/namn] [/namn]', 'Efter <- mall.hbs:7 words [] []'],
    },
    {
      name: 'the nearest condition, and what an unanswered one looked at',
      text: '{{#if namn}}{{#unless saknas}}saknas{{/unless}}{{else if text}}text{{/if}}',
      found: ['saknas <- mall.hbs:1 words [/saknas] [/saknas]'],
    },
    {
      name: 'the branch of an else if',
      text: '{{#if saknas}}a{{else if namn}}b {{namn}}{{else}}c{{/if}}',
      found: ['b  <- mall.hbs:1 words [/saknas] [/saknas]', 'Namnet <- mall.hbs:1 value [/namn] [/saknas]'],
    },
    {
      name: 'partials by their own files, within one another',
      text: 'Före\n\n{{#each poster}}\n{{> del}}\n{{/each}}\nEfter',
      partials: { del: '- {{namn}}: {{> inre}}\n', inre: 'inre {{id}}' },
      found: [
        'Före <- mall.hbs:1 words [] []',
        'första <- del.hbs:1 value [/poster/0/namn] []',
        ':  <- del.hbs:1 words [/poster] []',
        'inre  <- inre.hbs:1 words [/poster] []',
        'a <- inre.hbs:1 value [/poster/0/id] []',
        'andra <- del.hbs:1 value [/poster/1/namn] []',
        ':  <- del.hbs:1 words [/poster] []',
        'inre  <- inre.hbs:1 words [/poster] []',
        'b <- inre.hbs:1 value [/poster/1/id] []',
        'Efter <- mall.hbs:6 words [] []',
      ],
    },
    {
      name: 'what a helper was given, also within another',
      text: '{{#each (where poster "id" "b")}}{{capital namn}}{{/each}} {{join poster "namn"}}',
      found: [
        'Andra <- mall.hbs:1 value [/poster/1/namn] []',
        'första och andra <- mall.hbs:1 value [/poster] []',
      ],
    },
    {
      name: 'a gap, and a long answer',
      text: 'x {{saknas}}\n\n{{text}}',
      found: [
        'x  <- mall.hbs:1 words [] []',
        'Vad saknas? <- mall.hbs:1 value [/saknas] []',
        'Ett stycke. <- mall.hbs:3 value [/text] []',
        'Ett  <- mall.hbs:3 value [/text] []',
        'till <- mall.hbs:3 value [/text] []',
        '. <- mall.hbs:3 value [/text] []',
      ],
    },
    {
      name: 'a table, its caption and a heading',
      text: '# Rubrik {{namn}} {{anchor "r"}}\n\n:::table[Text om {{namn}}]{#t}\n| A |\n| - |\n{{#each poster}}\n| nr {{id}} |\n{{/each}}\n:::',
      found: [
        'Rubrik  <- mall.hbs:1 words [] []',
        'Namnet <- mall.hbs:1 value [/namn] []',
        'Text om  <- mall.hbs:3 words [] []',
        'Namnet <- mall.hbs:3 value [/namn] []',
        'A <- mall.hbs:4 words [] []',
        'nr  <- mall.hbs:7 words [/poster] []',
        'a <- mall.hbs:7 value [/poster/0/id] []',
        'nr  <- mall.hbs:7 words [/poster] []',
        'b <- mall.hbs:7 value [/poster/1/id] []',
      ],
    },
  ];

  it.each(cases)('tells of $name', ({ text, partials = {}, found }) =>
    expect(origins(text, partials)).toEqual(found),
  );

  it('writes what it writes untraced, to the letter', () => {
    const space = fc.constantFrom('', ' ', '\n', '\n\n', '  \n', ' \n  ');
    const leaf = fc.constantFrom(
      'ord',
      'två ord\noch en rad',
      '{{namn}}',
      '{{~namn~}}',
      '{{~namn}}',
      '{{saknas}}',
      '{{join poster "namn"}}',
      '{{> del}}',
      '{{~> inre~}}',
      '{{! en kommentar }}',
      '| {{namn}} | ord |',
    );
    const { part } = fc.letrec<{ part: string }>((tie) => ({
      part: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        leaf,
        fc.tuple(tie('part'), space, tie('part')).map((parts) => parts.join('')),
        fc
          .tuple(
            fc.constantFrom('#if namn', '#if saknas', '#unless saknas', '#each poster', '#each tom'),
            space,
          )
          .chain(([open, gap]) =>
            fc
              .tuple(tie('part'), fc.constantFrom('', 'else', 'else if text', '~else~'), tie('part'))
              .map(([a, other, b]) => {
                const name = open.slice(1).split(' ')[0] ?? '';
                const otherwise = other === '' ? '' : `{{${other}}}${gap}${b}${gap}`;
                return `{{${open}}}${gap}${a}${gap}${otherwise}{{/${name}}}`;
              }),
          ),
      ),
    }));
    fc.assert(
      fc.property(part, part, (text, del) => {
        const partials = { del: del.replaceAll('{{> del}}', ''), inre: 'inre {{namn}}\n' };
        const { plain, traced } = written(text, partials);
        expect(traced).toBe(plain);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a mark that somebody has put in a template', () => {
    expect(() => written('\uE0030\uE004', {})).toThrow(/private-use/);
  });

  it.each(Object.entries(projects))(
    'makes the same pages of %s, whatever the type of document',
    async (_, folder) => {
      const context = await renderContext();
      const [plain, traced] = [await everyDocument(folder, false), await everyDocument(folder, true)];
      expect(plain.length).toBeGreaterThan(3);
      expect(traced.map((document) => document.metadata.fileName)).toEqual(
        plain.map((document) => document.metadata.fileName),
      );
      for (const [index, document] of plain.entries()) {
        expect(renderWebPage(traced[index]!, context)).toBe(renderWebPage(document, context));
      }
    },
  );
});
