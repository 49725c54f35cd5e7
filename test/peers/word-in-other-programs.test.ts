import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChartData } from '../../src/document/chart.js';
import type { Document } from '../../src/document/tree.js';
import { blockNodes, textOf } from '../../src/document/walk.js';
import { formatNumber } from '../../src/language/format.js';
import { dense, normal, structureOf, wordsOf } from '../parity/structure.js';
import { structureFromPdf } from '../parity/from-pdf.js';
import { structureFromPandoc } from './from-pandoc.js';
import { arrangedDocument, projects, renderAs, renderContext } from '../support/projects.js';
import { englishParts, ownNamesParts, swedishParts, template } from '../support/house-templates.js';
import { loaded } from '../render/docx/house-template/worn.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/**
 * Word files opened by programs that are not ours: `npm run peers`, apart from the rest of the tests, for whoever has
 * LibreOffice, pandoc and poppler. `.ci/run` installs them.
 */
const temporary = temporaryFolders();

/** Every project in our own dress, and one in those of municipalities. */
const files: { name: string; project: string; template?: Uint8Array }[] = [
  ...Object.entries(projects).map(([name, project]) => ({ name, project })),
  ...Object.entries({
    'svensk-mall': template(swedishParts),
    'engelsk-mall': template(englishParts),
    'mall-med-egna-namn': template(ownNamesParts),
    'mall-ur-libreoffice': readFileSync(
      join(import.meta.dirname, '../render/docx/house-template/libreoffice.dotx'),
    ),
  }).map(([name, bytes]) => ({ name, project: projects.lingonasa, template: bytes })),
];

describe.each(files)('the Word file of $name', ({ name, project, template: dress }) => {
  let document: Document;
  let file: string;
  beforeAll(async () => {
    document = await arrangedDocument(project);
    file = join(temporary(), `${name}.docx`);
    const houseTemplate = dress === undefined ? {} : { houseTemplate: await loaded(dress, temporary()) };
    writeFileSync(
      file,
      (await renderAs('docx', document, { ...(await renderContext()), ...houseTemplate })).bytes,
    );
  });

  it('is opened and printed by LibreOffice, nothing lost', async () => {
    const folder = temporary();
    // A profile of its own: LibreOffice runs once for each profile.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    const printed = await structureFromPdf(readFileSync(join(folder, `${name}.pdf`)));
    const numbered = document.body.filter((block) => block.type === 'heading' && block.number !== '');
    expect(numbered.length).toBeGreaterThan(10);
    const text = printed.whole;
    for (const heading of structureOf(document).headings) expect(text).toContain(dense(heading.slice(2)));
    // The charts are drawn, by LibreOffice itself: what only stands in their own parts is in the print.
    for (const block of blockNodes(document.body)) {
      if (block.type === 'chart')
        expect(chartWords(block.data).filter((one) => !text.includes(one))).toEqual([]);
    }
    // A paragraph that goes on over a page has head and foot in between, so words are looked for one by one.
    const words = new Set(
      wordsOf(document).flatMap((run) => run.split(/\s+/).filter((word) => word.length > 3)),
    );
    expect([...words].filter((word) => !text.includes(dense(word)) && !maySuffer(word))).toEqual([]);
  });

  it('says the same in pandoc', () => {
    const expected = structureOf(document);
    const json = execFileSync('pandoc', ['-f', 'docx', '-t', 'json', file], { maxBuffer: 1 << 28 });
    const found = structureFromPandoc(json.toString());
    // Numbers are Word's own, and Pandoc does not count.
    const headings = [...blockNodes(document.body)].flatMap((block) =>
      block.type === 'heading' ? [`${block.depth} ${normal(textOf(block.children))}`] : [],
    );
    expect(found.headings).toEqual(headings);
    expect(found.tables).toEqual(expected.tables);
    expect(found.notes.map(dense)).toEqual(expected.notes.map(dense));
    // Charts are no pictures to pandoc: what they show stands in the tables.
    const pictures = [...blockNodes(document.body)].flatMap((block) =>
      block.type === 'figure' ? [normal(block.alternative)] : [],
    );
    expect(found.alternatives).toEqual(pictures);
  });

  it('keeps headings, tables, notes, links and pictures in pandoc', () => {
    const expected = structureOf(document);
    const json = execFileSync('pandoc', ['-f', 'docx', '-t', 'json', file], { maxBuffer: 1 << 28 });
    const blocks = (JSON.parse(json.toString()) as { blocks: unknown[] }).blocks;
    const found = { Header: 0, Table: 0, Note: 0, Image: 0, links: 0 };
    count(blocks);
    const called = new Set(expected.calls).size;
    expect(found).toEqual({
      Header: expected.headings.length,
      Table: expected.tables.length,
      Note: called,
      Image: [...blockNodes(document.body)].filter((block) => block.type === 'figure').length,
      links: expected.links.length,
    });

    function count(node: unknown): void {
      if (Array.isArray(node)) {
        node.forEach(count);
        return;
      }
      if (typeof node !== 'object' || node === null) return;
      const { t, c } = node as { t?: string; c?: unknown };
      if (t === 'Header' || t === 'Table' || t === 'Note' || t === 'Image') found[t] += 1;
      if (t === 'Link' && /^[a-z]+:/.test((c as [unknown, unknown, [string]])[2][0])) found.links += 1;
      Object.values(node).forEach(count);
    }
  });
});

/** What a chart in Word says beside its names, which may be broken over lines: totals, values, bars without a time. */
function chartWords(chart: ChartData): string[] {
  switch (chart.kind) {
    case 'money':
      return [...chart.totals.map(formatNumber), ...chart.series.map(({ name }) => name)].map(dense);
    case 'counts':
      return chart.series.filter((_, at) => chart.rows.some(({ counts }) => counts[at] !== 0)).map(dense);
    case 'progress':
      return chart.groups.flatMap(({ rows }) => rows.flatMap((row) => [row.baseline, row.latest])).map(dense);
    case 'timeline': {
      const rows = chart.groups.flatMap((group) => group.rows);
      const isUntimed = rows.some(({ start, end }) => start === undefined && end === undefined);
      return [String(chart.from), ...(isUntimed ? [chart.words.untimed] : [])].map(dense);
    }
  }
}

/** Very long words are broken over lines, and a machine without a font for it has no picture of a teacher. */
function maySuffer(word: string): boolean {
  return word.length > 30 || /\p{Extended_Pictographic}/u.test(word);
}
