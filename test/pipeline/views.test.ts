import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Block, Document, Table } from '../../src/document/tree.js';
import { blockNodes, documentInline, textOf } from '../../src/document/walk.js';
import { loadProject } from '../../src/load/load-project.js';
import { build } from '../../src/pipeline.js';
import { outline } from '../support/outline.js';
import { arrangedDocument, arrangedViews, projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();
const overviews = ['mål-och-insatser', 'ansvar', 'indikatorer', 'finansiering', 'årshjul', 'ramverk'];

const begun = {
  titel: 'Digital agenda för Provkommun',
  kommuner: [{ namn: 'Provkommun' }],
  dokument: { typ: 'plan', status: 'utkast' },
};

function projectOf(answers: object): string {
  return temporary({ 'agenda.yaml': stringify(answers) });
}

/** The worked example with other answers. */
async function lingonasaWith(change: (answers: Record<string, unknown>) => object): Promise<string> {
  const { answers } = await loadProject(projects.lingonasa);
  const framework = readFileSync(join(projects.lingonasa, 'ramverk/vision-2035.yaml'), 'utf8');
  return temporary({
    'agenda.yaml': stringify(change({ ...answers })),
    'ramverk/vision-2035.yaml': framework,
  });
}

const blocksOf = (document: Document): Block[] => [...blockNodes(document.body)];
const tablesOf = (document: Document): Table[] =>
  blocksOf(document).filter((block) => block.type === 'table');
const cellsOf = ({ header, rows }: Table): string[][] =>
  [header, ...rows].map((row) => row.map((cell) => textOf(cell.children)));
const tableOf = (document: Document, id: string): Table =>
  tablesOf(document).find((table) => table.id === id)!;

function expectToBeSound(document: Document): void {
  const anchors = blocksOf(document).flatMap((block) => ('id' in block && block.id !== '' ? [block.id] : []));
  expect(anchors).toHaveLength(new Set(anchors).size);
  const targets = [...documentInline(document)].flatMap((node) =>
    node.type === 'crossReference' ? [node.target] : [],
  );
  expect(targets.filter((target) => !anchors.includes(target))).toEqual([]);
  for (const table of tablesOf(document)) {
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(
      table.kind === 'data' ? cellsOf(table).filter((row) => row.some((cell) => cell.trim() === '')) : [],
    ).toEqual([]);
  }
}

const folders = { ...projects, begun: projectOf(begun) };
const documentsOf = { lingonasa: 16, strangnas: 3, hard: 5, diagram: 2, begun: 1 };

describe.each(Object.keys(folders) as (keyof typeof folders)[])('the views of %s', (name) => {
  const folder = folders[name];

  it('are sound: links that lead somewhere, tables with rows, no empty cells, no numbers of their own', async () => {
    const documents = [
      ...(await arrangedViews(folder, 'oversikter')),
      ...(await arrangedViews(folder, 'namndutdrag')),
    ];
    for (const document of documents) {
      expectToBeSound(document);
      const numbers = blocksOf(document).flatMap((block) => (block.type === 'heading' ? [block.number] : []));
      expect(numbers.join('')).toBe('');
    }
    expect(documents[0]!.metadata.title).toMatch(/^Översikter till /);
    expect(documents).toHaveLength(documentsOf[name]);
  });
});

describe('the overviews of the worked example', () => {
  it('have the sums that its text tells', async () => {
    const [document] = await arrangedViews(projects.lingonasa, 'oversikter');
    const lastRow = (id: string): string[] => cellsOf(tableOf(document!, `översikt:tabell-${id}`)).at(-1)!;
    const sums = ['Summa', '5 020', '8 280', '5 800', '2 000', '21 100'];
    for (const id of ['källor', 'ansvariga', 'betalare'])
      expect(lastRow(id).map((cell) => cell.replaceAll('\u00A0', ' '))).toEqual(sums);
    expect(lastRow('kostnadsdelning').at(-1)).toBe('4\u00A0450');
    expect(lastRow('löpande').at(-1)).toBe('3\u00A0660');
    expect(lastRow('nytta').at(-1)).toBe('4\u00A0410');
    expect(lastRow('mål-och-insatser')).toEqual(['Antal insatser', '11', '7', '16']);
    // What the two neighbours pay for the archive, told in the chapter on financing.
    const payers = cellsOf(tableOf(document!, 'översikt:tabell-betalare'));
    const paid = (party: string): number => Number(payers.find(([name]) => name === party)!.at(-1));
    expect(paid('Granhults kommun') + paid('Kråkbo kommun')).toBe(1260);
  });

  it('call every goal and action what the agenda calls it', async () => {
    const agenda = await arrangedDocument(projects.lingonasa);
    const [document] = await arrangedViews(projects.lingonasa, 'oversikter');
    const words = outline(document!.body);
    const named = blocksOf(agenda).flatMap((block) =>
      block.type === 'heading' && ['goal', 'action'].includes(block.kind)
        ? [`${block.number} ${textOf(block.children)}`]
        : [],
    );
    expect(named.length).toBe(25);
    expect(named.filter((heading) => !words.includes(heading))).toEqual([]);
  });

  it('are the same as appendices of the agenda, after its own, each once', async () => {
    const folder = await lingonasaWith((answers) => ({ ...answers, översikter: [...overviews, 'ansvar'] }));
    const agenda = await arrangedDocument(folder);
    expectToBeSound(agenda);
    const headings = blocksOf(agenda).flatMap((block) => (block.type === 'heading' ? [block] : []));
    const appendices = headings.filter(({ numbering }) => numbering === 'appendix');
    expect(appendices.map(({ number }) => number)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `Bilaga ${n}`),
    );
    expect(appendices.slice(3).map(({ id }) => id)).toEqual(overviews.map((id) => `översikt:${id}`));
    const [contents] = agenda.body.filter((block) => block.type === 'contents');
    expect(contents!.entries.map(({ number }) => number)).toContain('Bilaga 9');

    const [document] = await arrangedViews(folder, 'oversikter');
    const shared = tablesOf(document!).filter(({ kind }) => kind === 'data');
    expect(shared.length).toBeGreaterThan(10);
    for (const table of shared) {
      // The time line is none of the overviews: in the agenda it stands among the actions.
      const id = table.id === 'översikt:tabell-tidslinje' ? 'tabell-tidslinje' : table.id;
      expect(cellsOf(tableOf(agenda, id))).toEqual(cellsOf(table));
    }
  });

  it('turn the page for many goals', async () => {
    const goals = Array.from({ length: 14 }, (_, index) => ({ id: `m-${index}`, namn: `Mål ${index}` }));
    const folder = projectOf({
      ...begun,
      övergripande_mål: { mål: goals },
      insatser: { lista: [{ id: 'a', namn: 'Insats', mål: ['m-3'] }] },
    });
    const [document] = await arrangedViews(folder, 'oversikter');
    const [turned] = document!.body.filter((block) => block.type === 'landscape');
    expect(outline(turned!.children)).toContain('| 6.1.1 Insats | – | – | – | Ja | –');
  });
});

describe('an extract', () => {
  it('links to what it holds and only tells of the rest, by the agenda’s numbers', async () => {
    const folder = projectOf({
      ...begun,
      övergripande_mål: { mål: [{ id: 'm', namn: 'Målet' }] },
      insatser: {
        lista: [
          {
            id: 'först',
            namn: 'Först',
            ansvarig: 'A-nämnden',
            beskrivning: 'Före [](#sist), [det andra](#andra).',
          },
          { id: 'sist', namn: 'Sist', ansvarig: 'A-nämnden', beskrivning: 'Efter [](#först), för [](#m).' },
          { id: 'andra', namn: 'Andra', ansvarig: 'B-nämnden', medverkande: ['A-nämnden'] },
        ],
      },
    });
    const [extract] = await arrangedViews(folder, 'namndutdrag');
    const words = outline(extract!.body);
    expect(words).toContain('heading 2 #sist Insats 6.1.2 Sist');
    expect(words).toContain('Före reference(insats\u00A06.1.2 → sist), det andra.');
    expect(words).toContain('Efter reference(insats\u00A06.1.1 → först), för mål\u00A04.1.');
    expect(words).toContain('| 6.1.3 Andra | B-nämnden | –');
  });

  it('says who it is for and which agenda it comes from', async () => {
    const extracts = await arrangedViews(projects.lingonasa, 'namndutdrag');
    const { metadata, body } = extracts[1]!;
    expect(metadata).toMatchObject({
      title: 'Utdrag för Socialnämnden',
      subtitle: 'Digital agenda för Lingonåsa kommun',
      documentTypeLabel: 'Utdrag',
      fileName: 'utdrag-for-socialnamnden-digital-agenda-for-lingonasa-kommun-remiss',
    });
    const words = outline(body);
    for (const row of [
      '| Ur | Digital agenda för Lingonåsa kommun |',
      '| Status | Remissversion |',
      '| Diarienummer | KS 2026/0412 |',
      '| Giltighetstid | 2027–2030 |',
    ])
      expect(words).toContain(row);
  });

  it('has the structure of any other, whatever the function is called, and the name comes out whole', async () => {
    const shapeAndWords = async (
      name: string,
    ): Promise<{ shape: string[]; words: string; title: string }> => {
      const folder = await lingonasaWith((answers) => {
        const renamed = JSON.parse(
          JSON.stringify(answers).replaceAll('"Socialnämnden"', () => JSON.stringify(name)),
        ) as object;
        return { ...renamed };
      });
      const extract = (await arrangedViews(folder, 'namndutdrag')).find((one) =>
        one.metadata.title.endsWith(name),
      )!;
      expectToBeSound(extract);
      return {
        shape: blocksOf(extract).map((block) => block.type),
        words: outline(extract.body),
        title: extract.metadata.title,
      };
    };
    const plain = await shapeAndWords('Ordnämnden');
    const hostile = 'a | b # *c* _d_ {{titel}} {{{x}}} <b>x</b> & `y` [a](#b) ]{#c} :::cover nämnd';
    for (const name of [hostile, ':::nämnd']) {
      const { shape, words, title } = await shapeAndWords(name);
      expect(shape).toEqual(plain.shape);
      expect(words).toContain(`Insatser som ${name} ansvarar för`);
      expect(title).toBe(`Utdrag för ${name}`);
    }
  });
});

describe('building views', () => {
  const named = (name: string): object => ({
    ...begun,
    insatser: {
      lista: [
        { id: 'a', namn: 'Insats', ansvarig: 'Kultur- och fritidsnämnden', medverkande: [name, '***'] },
        { id: 'b', namn: 'Insats', ansvarig: 'kultur- och  fritidsnämnden' },
      ],
    },
  });

  it('gives each function a file of its own, also when the names would be spelled alike', async () => {
    const { documents, diagnostics } = await build({
      paths: [projectOf(named('Kultur & och fritidsnämnden'))],
      documents: ['namndutdrag'],
      formats: ['md', 'html'],
      out: temporary(),
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const texts = documents.filter(({ format }) => format === 'md');
    expect([...new Set(texts.map(({ path }) => basename(dirname(path))))]).toEqual(['namndutdrag']);
    expect(texts.map(({ path }) => basename(path))).toEqual([
      'utdrag-for-kultur-och-fritidsnamnden-digital-agenda-for-provkommun-utkast.md',
      'utdrag-for-kultur-och-fritidsnamnden-digital-agenda-for-provkommun-utkast-2.md',
      'utdrag-for-digital-agenda-for-provkommun-utkast.md',
    ]);
  });

  it('makes one function’s extract alone, however it is spelled, in every format', async () => {
    const out = temporary();
    const { documents } = await build({
      paths: [projects.lingonasa],
      functionName: 'BARN- och utbildningsnämnden',
      out,
    });
    expect(documents.map(({ type, format }) => `${type} ${format}`)).toEqual([
      'namndutdrag docx',
      'namndutdrag pdf',
      'namndutdrag html',
      'namndutdrag md',
    ]);
    const manifest = JSON.parse(readFileSync(join(out, 'lingonasa/manifest.json'), 'utf8')) as object;
    expect(manifest).toMatchObject({ documents: documents.map(({ type, format }) => ({ type, format })) });
  });

  it('makes what else was asked for beside it', async () => {
    const { documents } = await build({
      paths: [projects.strangnas],
      documents: ['oversikter', 'digital-agenda'],
      functionName: 'Kommunstyrelsen',
      formats: ['md'],
      out: temporary(),
    });
    expect(documents.map(({ type }) => type)).toEqual(['oversikter', 'digital-agenda', 'namndutdrag']);
  });

  it.each([
    ['Socialnämden', 'Menade du ”Socialnämnden”?'],
    ['Trafiknämnden i Storstad', /^Funktionerna är: Kommunstyrelsen, Socialnämnden, /],
  ])('tells of a function that is not there: %s', async (functionName, hint) => {
    const { diagnostics, documents, blame } = await build({
      paths: [projects.lingonasa],
      functionName,
      formats: ['md'],
      out: temporary(),
    });
    expect(documents).toEqual([]);
    expect(blame).toBe('usage');
    const [found] = diagnostics.filter(({ severity }) => severity === 'error');
    expect(found).toMatchObject({
      code: 'build/unknown-function',
      hint: typeof hint === 'string' ? hint : (expect.stringMatching(hint) as string),
    });
  });

  it('warns when there is no function to make an extract for, and is content', async () => {
    const { diagnostics, documents, blame, complete } = await build({
      paths: [projectOf(begun)],
      documents: ['namndutdrag'],
      formats: ['md', 'pdf'],
      out: temporary(),
    });
    expect(documents).toEqual([]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'build/no-functions', severity: 'warning' }),
    );
    expect([blame, complete]).toEqual([undefined, true]);
  });
});
