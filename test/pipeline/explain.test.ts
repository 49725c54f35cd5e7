import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { blockNodes } from '../../src/document/walk.js';
import { chartWords } from '../../src/explain/chart-words.js';
import { explainer, type Answer } from '../../src/explain/explain.js';
import { headKey } from '../../src/explain/frame-passages.js';
import type { Found } from '../../src/explain/found.js';
import { keyOfQuery } from '../../src/explain/key-text.js';
import { check, explain } from '../../src/pipeline.js';
import { locatePages } from '../../src/pipeline/locate-pages.js';
import { openPdfPrinter, type PdfPrinter } from '../../src/render/pdf/pdf-printer.js';
import { explainable } from '../support/explainable.js';
import { projects, renderContext } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();
const small = join(import.meta.dirname, '../explain/projekt');

/** The small project with something in its main file changed. */
function changed(from: string, to: string): string {
  const text = readFileSync(join(small, 'agenda.yaml'), 'utf8');
  expect(text).toContain(from);
  const folder = temporary({ 'agenda.yaml': text.replace(from, to) });
  writeFileSync(join(folder, 'insatser.yaml'), readFileSync(join(small, 'insatser.yaml')));
  return folder;
}

afterEach(() => vi.unstubAllEnvs());

describe('lines that are copied from the PDF', () => {
  let printer: PdfPrinter;
  /** The lines of each page, the head and the foot first. */
  let pages: string[][];
  /** The words in the charts. */
  let drawn: string;
  let ask: (query: string) => Answer;
  let locate: (found: readonly Found[]) => Promise<Map<unknown, number[]>>;

  beforeAll(async () => {
    printer = await openPdfPrinter();
    const context = await renderContext();
    const { subject } = await explainable(projects.lingonasa);
    ask = explainer(subject);
    locate = (found) => locatePages(found, (document, anchors) => printer.locate(document, context, anchors));
    const { document } = subject.documents[0]!;
    const charts = [...blockNodes(document.body)].filter((block) => block.type === 'chart');
    drawn = keyOfQuery(charts.flatMap((chart) => chartWords(chart).map(({ text }) => text)).join(''));
    const { bytes } = await printer.print(document, context);
    pages = await linesOf(bytes);
  });
  afterAll(() => printer.close());

  it('are found, and on the page that they were copied from', async () => {
    const copied = pages.flatMap((lines, index) =>
      lines.slice(2).flatMap((line, start, body) => {
        // The contents come last, wherever they stand.
        const next = body[start + 1];
        const isPair = start % 2 === 0 && next !== undefined && next !== 'Innehåll';
        return isPair ? [{ page: index + 1, words: `${line}\n${next}` }] : [];
      }),
    );
    expect(copied.length).toBeGreaterThan(400);
    const answers = copied.map(({ page, words }) => ({ page, words, answer: ask(words) }));
    expect(answers.filter(({ answer }) => 'problem' in answer)).toEqual([]);
    const found = answers.flatMap(({ answer }) => ('found' in answer ? answer.found : []));
    const pagesOf = await locate(found);
    // What is drawn is explained where the same stands in words.
    const elsewhere = answers.filter(({ page, words, answer }) => {
      if (words.split('\n').some((line) => drawn.includes(keyOfQuery(line)))) return false;
      const shown = 'found' in answer ? answer.found.flatMap((one) => one.shown) : [];
      return !shown.some((one) => pagesOf.get(one)?.includes(page));
    });
    expect(elsewhere).toEqual([]);
  });

  it('are found over the end of a page, its foot and the next one’s head among them', () => {
    // After the contents, which come last wherever they stand.
    const turns = pages.slice(4).map((lines, index) => {
      const before = pages[index + 3]!.at(-1)!;
      const copied = [before, ...lines.slice(0, 3)].join('\n');
      return { copied, answer: ask(copied) };
    });
    expect(turns.length).toBeGreaterThan(20);
    expect(turns.filter(({ answer }) => 'problem' in answer)).toEqual([]);
  });

  it('tells of every page that a long text stands on', async () => {
    const chapters = [
      'bakgrund.lokalt',
      'bakgrund.nulägesanalys.internt',
      'systemöversikt.innehåll',
      'finansiering',
    ];
    const found = chapters.flatMap((path) => {
      const answer = ask(path);
      return 'found' in answer ? answer.found : [];
    });
    const numbers = [...(await locate(found)).values()];
    expect(numbers.some((some) => some.length > 1)).toBe(true);
    for (const some of numbers) expect(some).toEqual(some.map((_, index) => some[0]! + index));
  });
});

describe('explain', () => {
  it('tells the answer, the template and the pages', async () => {
    const { explanations, more, diagnostics } = await explain({
      path: small,
      query: 'insatser.mina-sidor.ansvarig',
    });
    expect([more, diagnostics]).toEqual([0, []]);
    expect(explanations).toMatchObject([
      {
        words: 'Socialnämnden',
        origins: [
          {
            kind: 'answer',
            pointer: '/insatser/lista/1/ansvarig',
            place: { file: join(small, 'insatser.yaml'), line: 23, column: 17 },
            path: ['insatser', 'Mina sidor', 'ansvarig'],
            question: 'Vilken funktion är ansvarig? Ange en enda.',
            page: '33',
          },
        ],
        shown: [
          { section: { number: '6.1.2', title: 'Mina sidor' }, within: 'text' },
          {
            section: { number: '6.2', title: 'Översikt över insatserna' },
            within: 'table',
            label: 'Tabell 2',
          },
        ],
      },
    ]);
    const [first, second] = explanations[0]!.shown;
    expect(first?.pages).toHaveLength(1);
    expect(second?.pages?.[0]).toBeGreaterThanOrEqual(first!.pages![0]!);
  });

  it('prints nothing when no pages are asked for', async () => {
    const onPrint = vi.fn();
    const { explanations } = await explain({ path: small, query: 'e-arkiv', pages: false, onPrint });
    expect(onPrint).not.toHaveBeenCalled();
    expect(explanations[0]!.shown.every(({ pages }) => pages === undefined)).toBe(true);
    await explain({ path: small, query: 'e-arkiv', onPrint });
    expect(onPrint).toHaveBeenCalledOnce();
  });

  it('tells all but the pages without a browser, and how to get one', async () => {
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', '/nowhere/chrome');
    const { explanations, diagnostics, blame } = await explain({ path: small, query: 'e-arkiv' });
    expect(blame).toBeUndefined();
    expect(explanations).toHaveLength(1);
    expect(explanations[0]!.shown.every(({ pages }) => pages === undefined)).toBe(true);
    expect(diagnostics).toMatchObject([{ code: 'explain/no-pages', severity: 'warning' }]);
    expect(diagnostics[0]!.message).toContain('/nowhere/chrome');
    expect(diagnostics[0]!.hint).toContain('--no-pages');
  });

  it('gives the best, and says how many more there are', async () => {
    const query = 'Socialnämnden';
    const all = await explain({ path: small, query, pages: false });
    const two = await explain({ path: small, query, pages: false, limit: 2 });
    expect(all.explanations.length).toBeGreaterThan(2);
    expect(two.explanations).toEqual(all.explanations.slice(0, 2));
    expect(two.more).toBe(all.explanations.length - 2);
  });

  it('says what is wrong as check does, when the answers cannot be made a document of', async () => {
    for (const folder of [
      changed('typ: plan', 'typ: plaan'),
      changed('[](#e-arkiv)', '[](#e-akriv)'),
      temporary({ 'agenda.yaml': 'titel: [' }),
      join(temporary(), 'nix'),
    ]) {
      const { explanations, diagnostics, blame } = await explain({ path: folder, query: 'e-arkiv' });
      const errors = (await check({ paths: [folder] })).diagnostics.filter(
        ({ severity }) => severity === 'error',
      );
      expect([explanations, blame]).toEqual([[], 'input']);
      expect(errors.length).toBeGreaterThan(0);
      expect(diagnostics).toEqual(errors);
    }
  });

  it('explains what is not ready to be sent out', async () => {
    const folder = changed('status: utkast', 'status: remiss');
    expect((await check({ paths: [folder] })).blame).toBe('input');
    const { explanations, blame } = await explain({
      path: folder,
      query: 'Lucka: Vem ser till',
      pages: false,
    });
    expect(blame).toBeUndefined();
    expect(explanations[0]!.origins).toMatchObject([
      { kind: 'gap', pointer: '/insatser/lista/1/nytta/tas_hem_av' },
    ]);
  });

  it('explains other types of document, each of several by its title', async () => {
    const { explanations } = await explain({
      path: small,
      query: 'Gemensamt e-arkiv',
      document: 'namndutdrag',
      pages: false,
    });
    const titles = new Set(explanations.flatMap(({ shown }) => shown.map(({ document }) => document)));
    expect(titles.size).toBeGreaterThan(1);
    expect([...titles].every((title) => title.includes('Kommunstyrelsen') || title.includes('nämnden'))).toBe(
      true,
    );
    const files = explanations.flatMap(({ shown }) => shown.flatMap(({ template }) => template?.file ?? []));
    expect(files.some((file) => file.startsWith('templates/namndutdrag/'))).toBe(true);
  });

  it('says why there is no document of a type', async () => {
    const folder = temporary({
      'agenda.yaml': readFileSync(join(small, 'agenda.yaml'), 'utf8').replace('[](#e-arkiv)', 'det'),
    });
    const { explanations, diagnostics, blame } = await explain({
      path: folder,
      query: 'Gemensamt e-arkiv',
      document: 'namndutdrag',
    });
    expect([explanations, blame]).toEqual([[], 'input']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['build/no-functions']);
  });

  it('has the lines of the files and of the templates', async () => {
    const { sources, explanations } = await explain({
      path: small,
      query: 'Nyttan tas hem av',
      pages: false,
    });
    const [origin] = explanations[0]!.origins;
    if (origin?.kind !== 'template') throw new Error('no template');
    const { file, line } = origin.template;
    expect(sources.get(file)?.split('\n')[line - 1]).toContain('Nyttan tas hem av');
    expect(sources.get(join(small, 'agenda.yaml'))).toContain('titel: Digital agenda');
  });

  it('speaks English when asked', async () => {
    const { diagnostics } = await explain({ path: small, query: 'räksmörgås', language: 'en' });
    expect(diagnostics[0]).toMatchObject({ code: 'explain/not-found', severity: 'error' });
    expect(diagnostics[0]!.message).toContain('is neither in the document');
  });
});

/** Pages as somebody copies them: line by line. */
async function linesOf(bytes: Uint8Array): Promise<string[][]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    // The cover has neither head nor foot.
    pages.push(number === 1 ? ['', '', ...lines] : lines);
    if (number > 1) expect(headKey(lines[1]!)).toContain('sidaav');
  }
  await pdf.destroy();
  return pages;
}
