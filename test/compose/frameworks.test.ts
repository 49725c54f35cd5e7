import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { arrange } from '../../src/arrange/arrange.js';
import type { Framework } from '../../src/answers/framework.js';
import { compose } from '../../src/compose/compose.js';
import type { Document, Table } from '../../src/document/tree.js';
import { blockNodes, documentInline, textOf } from '../../src/document/walk.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { loadProject } from '../../src/load/load-project.js';
import { validateAgenda } from '../../src/validate/validate-agenda.js';
import { validateFrameworks } from '../../src/validate/validate-frameworks.js';
import { arrangedDocument, projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const { schema, frameworkSchema, templates, terms } = await loadInstallation('sv');
const agendaTemplate = templates.get('digital-agenda')!;
const makeFolder = temporaryFolders();

const template = {
  ...agendaTemplate,
  text: [
    '# Mål {{anchor "kapitel"}}',
    '',
    '{{#each övergripande_mål.mål}}',
    '{{> mal}}',
    '{{/each}}',
    '# Ramverk {{anchor "ramverk" numbering="none"}}',
    '',
    '{{> ramverk}}',
  ].join('\n'),
};

interface Goal {
  id: string;
  namn: string;
  utgår_från?: string[];
}

/** A document with the goals and the table of frameworks. */
async function documentOf(goals: Goal[], ramverk: readonly Partial<Framework>[] = []): Promise<Document> {
  const answers = {
    titel: 'Digital agenda',
    kommuner: [{ namn: 'Lingonåsa kommun' }],
    dokument: { typ: 'strategi', status: 'utkast' },
    övergripande_mål: { mål: goals },
  };
  const files = ramverk.map((one, index) => [`ramverk/${index}.yaml`, stringify(one)] as const);
  const project = await loadProject(
    makeFolder({ 'agenda.yaml': stringify(answers), ...Object.fromEntries(files) }),
  );
  const faults = [...validateAgenda(project, schema), ...validateFrameworks(project, frameworkSchema)];
  expect(faults.filter(({ code }) => code !== 'validate/private-character')).toEqual([]);
  const { document, problems } = compose(project, schema, template, terms);
  expect(problems).toEqual([]);
  return arrange(document, terms, new Map());
}

function tablesOf({ body }: Document): Table[] {
  return [...blockNodes(body)].filter(
    (block): block is Table => block.type === 'table' && block.id.startsWith('tabell-ramverk-'),
  );
}

function cellsOf({ header, rows }: Table): string[][] {
  return [header, ...rows].map((row) => row.map(({ children }) => textOf(children)));
}

function paragraphsOf({ body }: Document): string[] {
  return [...blockNodes(body)].flatMap((block) =>
    block.type === 'paragraph' ? [textOf(block.children)] : [],
  );
}

describe('what a goal builds on', () => {
  it('is written with the framework goal’s name and the framework’s short name, beside free text', async () => {
    const document = await documentOf(
      [{ id: 'm', namn: 'Målet', utgår_från: ['skl-2011/enklare-vardag', 'egen/ett', 'Kommunens vision'] }],
      [
        {
          id: 'egen',
          namn: 'Ett eget ramverk',
          kortnamn: 'Eget',
          mål: [{ id: 'ett', namn: 'Nära till allt' }],
        },
      ],
    );
    const origins = [...documentInline(document)].filter(
      (node) =>
        node.type === 'text' && node.source?.startsWith('/övergripande_mål/mål/0/utgår_från') === true,
    );
    expect(origins.map((node) => textOf([node]))).toEqual([
      'Enklare vardag för privatpersoner och företag (SKL 2011), Nära till allt (Eget) och Kommunens vision',
    ]);
  });

  it('is written so in the worked examples', async () => {
    const words = [...documentInline(await arrangedDocument(projects.lingonasa))].map((node) =>
      textOf([node]),
    );
    expect(words).toContain(
      'Enklare vardag för privatpersoner och företag (SKL 2011) och Service på lika villkor (Vision 2035)',
    );
    const strangnas = [...documentInline(await arrangedDocument(projects.strangnas))].map((node) =>
      textOf([node]),
    );
    expect(strangnas).toContain('Högre kvalitet och effektivitet i verksamheten (SKL 2011)');
  });
});

describe('the table of a framework', () => {
  it('shows all its goals, each with the goals of the agenda that build on it', async () => {
    const document = await documentOf([
      { id: 'b', namn: 'Det andra', utgår_från: ['digital-agenda-2011/infrastruktur'] },
      { id: 'a', namn: 'Det första', utgår_från: ['skl-2011/högre-kvalitet', 'skl-2011/enklare-vardag'] },
      { id: 'c', namn: 'Det tredje', utgår_från: ['skl-2011/högre-kvalitet', 'Egna ord'] },
      { id: 'd', namn: 'Utan ursprung' },
    ]);
    const [agenda2011, skl2011, ...more] = tablesOf(document);
    expect(more).toEqual([]);
    expect(agenda2011?.id).toBe('tabell-ramverk-digital-agenda-2011');
    expect(textOf(skl2011!.caption)).toBe('Agendans mål och SKL:s mål för e-samhället');
    expect(cellsOf(skl2011!)).toEqual([
      ['SKL 2011', 'Agendans mål'],
      ['Enklare vardag för privatpersoner och företag', '1.2 Det första'],
      ['Smartare och öppnare förvaltning stödjer innovation och delaktighet', '–'],
      ['Högre kvalitet och effektivitet i verksamheten', '1.2 Det första; 1.3 Det tredje'],
    ]);
    const cell = skl2011!.rows[0]![1]!.children;
    expect(cell[0]).toMatchObject({ type: 'crossReference', target: 'a' });
    expect(cell.at(-1)).toMatchObject({ type: 'text', source: '/övergripande_mål/mål/1/namn' });
  });

  it('is followed by where the framework comes from, as far as that is said', async () => {
    const goals = [
      { id: 'm', namn: 'Målet', utgår_från: ['a/x', 'b/x', 'c/x', 'd/x', 'skl-2011/enklare-vardag'] },
    ];
    const mål = [{ id: 'x', namn: 'Nära' }];
    const document = await documentOf(goals, [
      { id: 'a', namn: 'Ramverk A', kortnamn: 'RA', utgivare: 'Kommunen', år: 2024, källa: 'Visionen', mål },
      { id: 'b', namn: 'Ramverk B', kortnamn: 'RB', källa: 'Planen', år: 2020, mål },
      {
        id: 'c',
        namn: 'Ramverk C',
        kortnamn: 'RC',
        utgivare: 'Regionen',
        anmärkning: 'Gäller inte än.',
        mål,
      },
      { id: 'd', namn: 'Ramverk D', kortnamn: 'RD', mål },
    ]);
    expect(paragraphsOf(document).filter((words) => !words.startsWith('De går'))).toEqual([
      'Källa: Kommunen (2024). Visionen.',
      'Källa: Planen (2020).',
      'Källa: Regionen.',
      'Gäller inte än.',
      'Källa: Sveriges Kommuner och Landsting (2011). Strategi för esamhället.',
      expect.stringContaining('inte dagens nationella strategi') as string,
    ]);
  });

  it('is not there when no goal refers to a framework', async () => {
    const document = await documentOf([{ id: 'm', namn: 'Målet', utgår_från: ['Kommunens vision'] }]);
    expect(tablesOf(document)).toEqual([]);
    expect(paragraphsOf(document)).toContain('Inget av målen hänvisar till ett ramverk.');
  });

  it('keeps whatever is typed in a framework as text', async () => {
    const hostile = [
      '# § & < > | * _ ~~ ` {{titel}} {{{x}}} {{#each a}} :::cover ::contents ]( [^1] \\ </td></table>',
      '"><script>alert(1)</script>{{constructor}} ${x} &lt;b&gt; --- | :--: | \uE0000\uE001',
    ];
    for (const words of hostile) {
      const goals = [{ id: 'm', namn: 'Målet', utgår_från: ['a/x'] }];
      const texts = { namn: words, utgivare: words, källa: words, anmärkning: words };
      const document = await documentOf(goals, [
        { id: 'a', kortnamn: words.slice(0, 40), år: 2024, mål: [{ id: 'x', namn: words }], ...texts },
      ]);
      const [table, ...more] = tablesOf(document);
      expect(more).toEqual([]);
      expect(textOf(table!.caption)).toBe(`Agendans mål och ${words}`);
      expect(cellsOf(table!)).toEqual([
        [words.slice(0, 40).trim(), 'Agendans mål'],
        [words, '1.1 Målet'],
      ]);
      expect(paragraphsOf(document)).toEqual([`Källa: ${words} (2024). ${words}.`, words]);
      const types = [...blockNodes(document.body)].map(({ type }) => type);
      expect(types.filter((type) => !['gapBlock', 'paragraph'].includes(type))).toEqual([
        'heading',
        'heading',
        'fields',
        'heading',
        'table',
      ]);
    }
  });
});
