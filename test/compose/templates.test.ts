import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schema } from '../../src/answers/schema.js';
import { viewAnswers } from '../../src/compose/answer-view.js';
import { fillTemplate } from '../../src/compose/fill-template.js';
import { readTemplate } from '../../src/compose/read-template.js';
import type { ReadingContext } from '../../src/compose/reading-context.js';
import { createSlots } from '../../src/compose/slots.js';
import type { Block } from '../../src/document/tree.js';
import { blockNodes, inlineRuns, textOf } from '../../src/document/walk.js';
import type { Terms } from '../../src/language/terms.js';
import { outline } from '../support/outline.js';

const terms = {
  and: 'och',
  thousands: 'tkr',
  units: { procent: '%' },
  months: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september'],
} as unknown as Terms;

const schema: Schema = {
  type: 'object',
  properties: {
    namn: { type: 'string', 'x-question': 'Vad heter det?', 'x-guide': '27' },
    text: { type: 'string', contentMediaType: 'text/markdown', 'x-question': 'Varför?' },
    frivilligt: { type: 'string' },
    datum: { type: 'string' },
    start: { type: ['string', 'integer'] },
    tal: { type: 'number', 'x-question': 'Hur mycket?' },
    enhet: { type: 'string' },
    lista: { type: 'array', items: { type: 'string' }, 'x-question': 'Vilka?' },
    poster: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          namn: { type: 'string' },
          mål: { type: 'array', items: { type: 'string' } },
        },
      },
    },
    period: {
      type: 'object',
      'x-question': 'När?',
      properties: { från: { type: 'integer' }, till: { type: 'integer' } },
    },
    tkr: { type: 'object', additionalProperties: { type: 'number' } },
    insatser: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          finansiering: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                källa: { type: 'string' },
                tkr: { type: 'object', additionalProperties: { type: 'number' } },
              },
            },
          },
        },
      },
    },
  },
};

function compose(text: string, answers: object): Block[] {
  const slots = createSlots();
  const context: ReadingContext = {
    sources: new Map(),
    projectImages: new Map(),
    notes: new Map(),
    images: new Map(),
    references: new Map(),
    problems: [],
  };
  const manifest = { statusLabels: { utkast: '', remiss: '', antagen: '' }, documentTypeLabels: {} };
  const template = { type: 'prov', manifest, text, partials: {} };
  return readTemplate(
    fillTemplate(template, viewAnswers(answers, schema, slots), slots, terms),
    slots,
    context,
  );
}

interface Case {
  name: string;
  template: string;
  answers: object;
  tree: string;
}

const cases: Case[] = [
  {
    name: 'a plain answer is words, whatever it looks like',
    template: '{{namn}}',
    answers: { namn: '# a | *b* {{c}}' },
    tree: 'paragraph # a | *b* {{c}}\n',
  },
  {
    name: 'an unanswered question is a gap with its page',
    template: 'Namn: {{namn}}',
    answers: {},
    tree: 'paragraph Namn: gap(Vad heter det?)\n',
  },
  {
    name: 'a gap alone on its line fills it',
    template: '{{namn}}',
    answers: {},
    tree: 'gap Vad heter det? (27)\n',
  },
  {
    name: 'a long answer is grafted as blocks',
    template: 'Före\n\n{{text}}\n\nEfter',
    answers: { text: 'a\n\n- b' },
    tree: 'paragraph Före\nparagraph a\nlist\n  item\n    paragraph b\nparagraph Efter\n',
  },
  {
    name: 'a long answer among words is flattened',
    template: '- **Etikett** {{text}}',
    answers: { text: 'a\n\n- b\n- **c**' },
    tree: 'list\n  item\n    paragraph strong(Etikett) a⏎• b⏎• strong(c)\n',
  },
  {
    name: '#if, #unless and else know unanswered questions',
    template: '{{#if namn}}ja{{else}}nej{{/if}} {{#unless frivilligt}}saknas{{/unless}}',
    answers: {},
    tree: 'paragraph nej saknas\n',
  },
  {
    name: '#each over an unanswered list runs its else',
    template: '{{#each lista}}{{this}}, {{else}}{{lista}}{{/each}}',
    answers: {},
    tree: 'gap Vilka? ()\n',
  },
  {
    name: '#each knows its last item',
    template: '{{#each lista}}{{this}}{{#unless @last}}; {{/unless}}{{/each}}',
    answers: { lista: ['a', 'b', 'c'] },
    tree: 'paragraph a; b; c\n',
  },
  {
    name: 'join writes a Swedish list',
    template: '{{join lista}}',
    answers: { lista: ['a', 'b', 'c'] },
    tree: 'paragraph a, b och c\n',
  },
  {
    name: 'where chooses by value and by membership',
    template:
      '{{#each (where poster "mål" "x")}}{{namn}} {{/each}}|{{#each (where poster "id" "p2")}}{{namn}}{{/each}}',
    answers: {
      poster: [
        { id: 'p1', namn: 'ett', mål: ['x', 'y'] },
        { id: 'p2', namn: 'två', mål: ['y'] },
      ],
    },
    tree: 'paragraph ett |två\n',
  },
  {
    name: 'has asks whether a list holds a value, having chooses those that answer',
    template:
      '{{#if (has lista "b")}}b{{/if}}{{#if (has lista "c")}}c{{/if}}{{#if (has frivilligt "a")}}f{{/if}} {{#each (having poster "mål")}}{{namn}}{{/each}}',
    answers: {
      lista: ['a', 'b'],
      poster: [
        { id: 'p1', namn: 'ett' },
        { id: 'p2', namn: 'två', mål: ['x'] },
      ],
    },
    tree: 'paragraph b två\n',
  },
  {
    name: 'a reference to what is named after an answer',
    template: '{{ref namn prefix="tabell-"}}',
    answers: { namn: 'ett' },
    tree: 'paragraph reference( → tabell-ett)\n',
  },
  {
    name: 'dates, months, numbers, years and amounts in Swedish',
    template: '{{date datum}}. {{month start}}. {{quantity tal enhet}}. {{years period}}. {{amounts tkr}}',
    answers: {
      datum: '2027-05-05',
      start: '2027-09',
      tal: 1234.5,
      enhet: 'procent',
      period: { från: 2027, till: 2030 },
      tkr: { 2028: 1500, 2027: 300 },
    },
    tree: 'paragraph den 5\u00A0maj 2027. september 2027. 1\u00A0234,5\u00A0%. 2027–2030. 300\u00A0tkr 2027, 1\u00A0500\u00A0tkr 2028\n',
  },
  {
    name: 'a helper leaves a gap a gap',
    template: 'a {{number tal}} {{years period}}',
    answers: {},
    tree: 'paragraph a gap(Hur mycket?) gap(När?)\n',
  },
  {
    name: 'a heading has an anchor',
    template: '## {{namn}} {{anchor "x" kind="goal"}}',
    answers: { namn: 'Mål *ett*' },
    tree: 'heading 2 #x Mål *ett*\n',
  },
  {
    name: 'a captioned table',
    template:
      ':::table[Priser i {{namn}}]{id="t-{{namn}}"}\n| A | B |\n| --- | --- |\n| {{namn}} | {{text}} |\n:::',
    answers: { namn: 'kr|ona', text: 'a | b' },
    tree: 'table data Priser i kr|ona\n  | A | B |\n  | kr|ona | a | b |\n',
  },
  {
    name: 'unique leaves repeats out',
    template: '{{#each (unique lista)}}{{this}} {{/each}}',
    answers: { lista: ['b', 'a', 'b'] },
    tree: 'paragraph b a\n',
  },
  {
    name: 'money is added up by source and year, every action once',
    template:
      '{{#with (funding insatser)}}{{#each rows}}{{source}} {{#each amounts}}{{number this}} {{/each}}= {{number total}}. {{/each}}Summa {{number total}}{{/with}}',
    answers: {
      insatser: [
        { finansiering: [{ källa: 'central', tkr: { 2027: 100, 2029: 50.5 } }] },
        {
          finansiering: [
            { källa: 'extern', tkr: { 2028: 10 } },
            { källa: 'central', tkr: { 2027: 1 } },
          ],
        },
        {},
      ],
    },
    tree: 'paragraph central 101 0 50,5 = 151,5. extern 0 10 0 = 10. Summa 161,5\n',
  },
];

const widthsOf = (text: string): (number | undefined)[] => {
  const [table] = compose(text, { tal: 60 });
  return table?.type === 'table' ? table.columns.map(({ width }) => width) : [];
};

const faults: { name: string; template: string; message: RegExp }[] = [
  { name: 'an unknown name', template: '{{nman}}', message: /nman/ },
  { name: 'an unknown helper', template: '{{finns namn}}', message: /finns/ },
  { name: 'an optional answer without #if', template: '{{frivilligt}}', message: /frivilligt is optional/ },
  { name: 'a heading without an anchor', template: '# Rubrik', message: /no anchor/ },
  { name: 'an unknown directive', template: '::okänt', message: /okänt/ },
  { name: 'a prototype name', template: '{{constructor}}', message: /constructor/ },
  {
    name: 'a container that ends too early',
    template: ':::landscape\n:::table[x]{#t}\n| a |\n| - |\n:::\n:::',
    message: /more colons/,
  },
  {
    name: 'a chart without anything to draw',
    template: ':::chart[Pengar]{#c}\nDet här visar den.\n:::',
    message: /a chart needs/,
  },
  { name: 'raw HTML', template: '<b>fet</b>', message: /html/ },
];

describe('a template', () => {
  it.each(cases)('$name', ({ template, answers, tree }) =>
    expect(outline(compose(template, answers))).toBe(tree),
  );

  it.each(faults)('refuses $name', ({ template, message }) =>
    expect(() => compose(template, {})).toThrow(message),
  );

  it('can compute the widths of a table', () => {
    const table =
      ':::table[X]{id="t" widths="{{plain 60}} {{number tal}} 20"}\n| A | B | C |\n| --- | --- | --- |\n:::';
    expect(widthsOf(table)).toEqual([60, 60, 20]);
  });

  it('has the same structure whatever is typed in its plain answers, and the words come out whole', () => {
    const template =
      '# {{namn}} {{anchor "a"}}\n\nText {{namn}}.\n\n- {{namn}}\n- **{{namn}}**\n\n:::table[{{namn}}]{#t}\n| {{namn}} | B |\n| --- | --- |\n| {{namn}} | {{namn}} |\n:::\n\n:::fields\n- **Ett** {{namn}}\n:::';
    const shape = (blocks: Block[]): string[] => [...blockNodes(blocks)].map((block) => block.type);
    const expected = shape(compose(template, { namn: 'ord' }));
    const hostile = fc.string({
      unit: fc.constantFrom(...Array.from('#*_|`~[](){}<>!&:\\-+=\n\t 1.a"\'^$\uE000\uE0010')),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(hostile, (namn) => {
        const blocks = compose(template, { namn });
        expect(shape(blocks)).toEqual(expected);
        const texts = [...inlineRuns(blocks)].map((run) => textOf(run).trim());
        const whole = namn.replace(/\s*\n\s*/g, ' ').trim();
        expect(texts.filter((text) => text.includes(whole)).length).toBeGreaterThanOrEqual(8);
      }),
      { numRuns: 300 },
    );
  });
});
