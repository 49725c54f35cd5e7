import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/cli/engine.js';
import type { ExplainRequest, ExplainResult, Explanation } from '../../src/pipeline.js';
import { engineWith, runWith } from '../support/command-line.js';

const cwd = '/arbete';
const file = join(cwd, 'agendan/agenda.yaml');
const template = 'templates/digital-agenda/partials/insats.hbs';
const sources = new Map([
  [file, 'titel: Agenda\ninsatser:\n  lista:\n    - ansvarig: Kommunstyrelsen\n'],
  [template, '### {{namn}}\n\n- **Nyttan tas hem av** {{ansvarig}}\n'],
]);
const path = ['insatser', 'Mina sidor', 'ansvarig'];
const place = { file, line: 4, column: 17, endColumn: 32, path: '/insatser/lista/0/ansvarig' };
const answer: Explanation['origins'][number] = {
  kind: 'answer',
  pointer: '/insatser/lista/0/ansvarig',
  place,
  path,
  question: 'Vilken funktion är ansvarig?',
  page: '33',
};
const document = 'Digital agenda';
const section = { number: '6.1.2', title: 'Mina sidor' };
const explanation: Explanation = {
  words: 'Kommunstyrelsen',
  origins: [answer],
  shown: [
    { document, section, within: 'text', template: { file: template, line: 3 }, pages: [14] },
    {
      document,
      section: { number: '6.2', title: 'Översikt' },
      within: 'table',
      label: 'Tabell 4',
      template: { file: template, line: 3 },
      pages: [21, 22, 23, 30],
    },
  ],
};

function engineThatFinds(result: Partial<ExplainResult>, seen: unknown[] = []): Engine {
  return engineWith({
    loadDocumentTypes: () => Promise.resolve(['digital-agenda', 'namndutdrag']),
    explain: ({ onPrint, ...request }: ExplainRequest) => {
      seen.push(request);
      onPrint?.();
      return Promise.resolve({ explanations: [], more: 0, diagnostics: [], sources, ...result });
    },
  });
}

const ask = (result: Partial<ExplainResult>, ...options: string[]): ReturnType<typeof runWith> =>
  runWith(['explain', 'agendan', 'Kommunstyrelsen', ...options], engineThatFinds(result), { cwd });

describe('explain', () => {
  it('shows the answer with its lines, the question, the template and the pages', async () => {
    expect(await ask({ explanations: [explanation] })).toEqual({
      code: 0,
      err: '',
      out: `”Kommunstyrelsen”
  svar      agendan/agenda.yaml:4:17  insatser › Mina sidor › ansvarig
              3 |   lista:
            > 4 |     - ansvarig: Kommunstyrelsen
                |                 ^^^^^^^^^^^^^^^
  fråga     Vilken funktion är ansvarig? (guiden s. 33)
  mall      ${template}:3
  visas i   6.1.2 Mina sidor, sida 14 i PDF
  visas i   6.2 Översikt, Tabell 4, sidorna 21–23, 30 i PDF
`,
    });
  });

  it('shows what the template says, and on account of what', async () => {
    const said: Explanation = {
      words: 'Nyttan tas hem av',
      origins: [{ kind: 'template', template: { file: template, line: 3 } }],
      shown: [
        {
          document,
          section,
          within: 'heading',
          template: { file: template, line: 3 },
          through: [{ pointer: answer.pointer, place, path }],
        },
        { document, within: 'cover' },
        { document, section: { number: '', title: 'Noter' }, within: 'note', label: '3' },
      ],
    };
    const { out } = await ask({ explanations: [said] });
    expect(out).toBe(`”Nyttan tas hem av”
  mall      ${template}:3
              2 |
            > 3 | - **Nyttan tas hem av** {{ansvarig}}
                | ^
  visas i   6.1.2 Mina sidor, rubriken
  genom     agendan/agenda.yaml:4:17  insatser › Mina sidor › ansvarig
  visas i   omslaget
  visas i   Noter, not 3
`);
  });

  it('shows numbers, what is computed, fixed words, gaps and what shows nowhere', async () => {
    const from = [{ pointer: answer.pointer, place, path }];
    const explanations: Explanation[] = [
      { words: '6.1.2', origins: [{ kind: 'number', target: 'a', from }], shown: [] },
      { words: '', origins: [{ ...answer, kind: 'gap' }], shown: [{ document, within: 'table' }] },
      {
        words: '650',
        origins: [
          { kind: 'computed', from: [] },
          { kind: 'term', term: 'notes' },
        ],
        shown: [],
      },
    ];
    const { out } = await ask({ explanations, more: 12 });
    expect(out).toContain('  nummer    Programmet numrerar');
    expect(out).toContain('  ur        agendan/agenda.yaml:4:17');
    expect(out).toContain('\n\ninsatser › Mina sidor › ansvarig\n  lucka     agendan/agenda.yaml:4:17');
    expect(out).toContain('  visas i   före första rubriken\n');
    expect(out).toContain('  beräknat  Programmet räknar ut');
    expect(out).toContain('  fast ord  document.notes i content/language/sv.yaml');
    expect(out).toContain('  visas i   Visas inte i dokumentet.');
    expect(out).toMatch(/\n\nYtterligare 12 visas inte\. .+\n$/);
  });

  it('shows no lines of files when there is much to tell, and not every place', async () => {
    const shown = Array.from({ length: 10 }, (_, index) => ({
      document,
      section: { number: String(index + 1), title: 'Kapitel' },
      within: 'text' as const,
    }));
    const many = Array.from({ length: 4 }, () => ({ ...explanation, shown }));
    const { out } = await ask({ explanations: many });
    expect(out).not.toContain('> 4 |');
    expect(out.match(/visas i {3}och på 2 ställen till/g)).toHaveLength(4);
  });

  it('names the document when there are several', async () => {
    const other = { ...explanation.shown[0]!, document: 'Utdrag för Socialnämnden' };
    const { out } = await ask({ explanations: [{ ...explanation, shown: [...explanation.shown, other] }] });
    expect(out).toContain('visas i   Digital agenda, 6.1.2 Mina sidor, sida 14 i PDF');
    expect(out).toContain('visas i   Utdrag för Socialnämnden, 6.1.2 Mina sidor');
  });

  it('answers in JSON, files as the user sees them', async () => {
    const { out } = await ask({ explanations: [explanation], more: 2 }, '--format', 'json');
    const told = JSON.parse(out) as ExplainResult;
    expect(Object.keys(told)).toEqual(['explanations', 'more', 'diagnostics']);
    expect(told.explanations[0]!.origins[0]).toMatchObject({
      kind: 'answer',
      place: { file: 'agendan/agenda.yaml', line: 4 },
    });
    expect(told.explanations[0]!.shown).toEqual(explanation.shown);
  });

  it('says why there is nothing, and exits as whose fault it is', async () => {
    const missing = {
      code: 'explain/not-found',
      severity: 'error' as const,
      place: { file: '' },
      message: 'Finns inte.',
      hint: 'Menade du något annat?',
    };
    const ran = await ask({ diagnostics: [missing], blame: 'input' });
    expect(ran).toEqual({ code: 1, out: '', err: 'remissklar: Finns inte.\n→ Menade du något annat?\n' });
    const json = await ask({ diagnostics: [missing], blame: 'input' }, '--format', 'json');
    expect([json.code, json.err]).toEqual([1, '']);
    expect((JSON.parse(json.out) as ExplainResult).diagnostics).toHaveLength(1);
    const wrong = { ...missing, place: { file, line: 1, column: 1 } };
    const { err, code } = await ask({ diagnostics: [wrong], blame: 'machine' });
    expect(code).toBe(2);
    expect(err).toContain('agendan/agenda.yaml:1:1  fel  Finns inte.\n  > 1 | titel: Agenda');
  });

  it('says in a line why there are no pages; nothing when quiet', async () => {
    const noPages = {
      code: 'explain/no-pages',
      severity: 'warning' as const,
      place: { file: '' },
      message: 'Inga sidor.',
    };
    const result = { explanations: [explanation], diagnostics: [noPages] };
    const ran = await ask(result);
    expect([ran.code, ran.err]).toEqual([0, 'remissklar: Inga sidor.\n']);
    expect((await ask(result, '--quiet')).err).toBe('');
  });

  it('shows on a terminal that it looks for the pages', async () => {
    const { err } = await runWith(
      ['explain', 'agendan', 'x'],
      engineThatFinds({ explanations: [explanation] }),
      { errIsTerminal: true },
    );
    expect(err).toBe('\r\u001B[2KSöker sidorna i PDF …\r\u001B[2K');
  });

  it('harms no terminal with what stands in the files', async () => {
    const { out } = await ask({
      explanations: ['\u001B[31mröd', ''].map((words) => ({
        ...explanation,
        words,
        origins: [{ ...answer, path: ['\u001B[2J'] }],
      })),
    });
    expect(out).not.toContain('\u001B');
  });

  it('passes the request on, the words joined', async () => {
    const seen: unknown[] = [];
    const engine = engineThatFinds({}, seen);
    await runWith(['explain', 'agendan', 'Nyttan', 'tas', 'hem', '--lang', 'en'], engine);
    await runWith(['explain', '--no-pages', 'agendan', 'x y', '--document', 'namndutdrag'], engine);
    expect(seen).toEqual([
      { path: 'agendan', query: 'Nyttan tas hem', language: 'en' },
      { path: 'agendan', query: 'x y', language: 'sv', document: 'namndutdrag', pages: false },
    ]);
  });

  it.each([
    [['explain'], 'Det framgår inte vilket projekt som menas.'],
    [['explain', 'agendan'], 'Det framgår inte vad som ska förklaras.'],
    [['explain', 'agendan', 'x', '--format', 'html'], '”html” kan inte anges för --format.'],
    [['explain', 'agendan', 'x', '--document', 'namnd'], '”namnd” kan inte anges för --document.'],
    [['explain', 'agendan', 'x', '--pages'], 'Flaggan --pages finns inte.'],
  ])('cannot be understood as %j', async (argv, message) => {
    const { code, out, err } = await runWith(argv, engineThatFinds({}));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
