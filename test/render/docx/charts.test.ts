import { XMLSerializer, type Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkWord } from '../../../src/render/docx/conformance/check.js';
import { wordChart } from '../../../src/render/docx/charts/chart-xml.js';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { charts, hostileWords } from '../../support/charts.js';
import { document, heading, paragraph } from '../../support/nodes.js';
import { context } from './sample-context.js';
import { all, parseXml, styleOf, value, WordFile, words } from './word-file.js';

const sample = document([
  heading(1, 'kapitel', 'Diagram', { number: '1' }),
  paragraph('Ett stycke.'),
  ...Object.values(charts),
]);

describe('charts in the Word file', () => {
  let bytes: Uint8Array;
  let file: WordFile;
  const part = (number: number): Element => file.xml(`word/charts/chart${number}.xml`);
  beforeAll(async () => {
    bytes = await renderDocx(sample, context);
    file = new WordFile(bytes);
  });

  it('stand on the page of the words that introduce them', () => {
    const introduction = all(file.body, 'w:p').find((one) => words(one) === 'Ett stycke.');
    expect(introduction === undefined ? [] : all(introduction, 'w:keepNext')).toHaveLength(1);
  });

  it('are parts of their own, each with its type and a relationship that its drawing leads to', () => {
    const relations = all(file.xml('word/_rels/document.xml.rels'), 'Relationship');
    const types = all(file.xml('[Content_Types].xml'), 'Override');
    const drawn = all(file.body, 'c:chart').map((chart) => chart.getAttribute('r:id'));
    expect(drawn).toHaveLength(Object.keys(charts).length);
    drawn.forEach((id, index) => {
      const path = `charts/chart${index + 1}.xml`;
      const [relation] = relations.filter((one) => one.getAttribute('Id') === id);
      expect(relation?.getAttribute('Target')).toBe(path);
      expect(relation?.getAttribute('Type')).toMatch(/\/relationships\/chart$/);
      const [type] = types.filter((one) => one.getAttribute('PartName') === `/word/${path}`);
      expect(type?.getAttribute('ContentType')).toMatch(/drawingml\.chart\+xml$/);
      expect(parseXml(file.text(`word/${path}`)).nodeName).toBe('c:chartSpace');
    });
  });

  it('break no rule of accessible Word files', () => {
    expect(checkWord(bytes).filter(({ breaks }) => breaks.length > 0)).toEqual([]);
  });

  it('fetch nothing and hold nothing that runs', () => {
    const paths = Object.keys(file.parts);
    expect(paths.filter((path) => /embeddings|\.bin$|\.xlsx$/.test(path))).toEqual([]);
    for (const path of paths.filter((name) => name.startsWith('word/charts/')))
      expect(file.text(path)).not.toContain('externalData');
  });

  it('are told in words, each once, and have a number of their own', () => {
    const properties = all(file.body, 'wp:docPr');
    expect(properties.map((one) => one.getAttribute('descr'))).toEqual(
      Object.values(charts).map(({ alternative }) => alternative),
    );
    expect(properties.map((one) => one.getAttribute('id'))).toEqual(['1', '2', '3', '4']);
  });

  it('stand with their caption on the same page', () => {
    const paragraphs = all(file.body, 'w:p');
    const captions = paragraphs.filter((one) => styleOf(one) === 'Caption').map(words);
    expect(captions).toEqual([
      'Figur 1. Bildtext till pengar',
      'Figur 2. Bildtext till framsteg',
      'Figur 3. Bildtext till tidslinje',
      'Figur 4. Bildtext till ställningstaganden',
    ]);
    for (const one of paragraphs.filter((node) => all(node, 'c:chart').length > 0))
      expect(all(one, 'w:keepNext')).toHaveLength(1);
  });

  it('have a bar for every count, its number where there is room, and the sum at the end', () => {
    const series = all(part(4), 'c:ser').map((one) => ({
      name: all(all(one, 'c:tx')[0]!, 'c:v')[0]?.textContent,
      values: all(all(one, 'c:val')[0]!, 'c:v').map((value) => value.textContent),
      said: all(one, 'a:t').map((words) => words.textContent),
    }));
    // What nobody has answered has no bar and no place in the legend; what only takes room says the sums.
    expect(series.slice(1, -1)).toEqual([
      { name: 'Tillstyrker', values: ['11', '2'], said: ['11', '2'] },
      { name: hostileWords, values: ['3', '4'], said: ['3'] },
      { name: 'Inget angivet', values: ['1'], said: ['1'] },
    ]);
    expect(series.at(-1)?.said).toEqual(['14', '3', '4']);
  });

  it('hold the values of the answers, and no word that is typed is read as anything', () => {
    const names = all(part(1), 'c:ser').map((one) => all(all(one, 'c:tx')[0]!, 'c:v')[0]?.textContent);
    expect(names).toEqual(['Centrala medel', hostileWords, 'Egen nämnd', 'Externa medel', 'Summa']);
    const [central] = all(part(1), 'c:ser');
    expect(all(all(central!, 'c:val')[0]!, 'c:v').map((one) => one.textContent)).toEqual([
      '2370',
      '2630',
      '1950',
      '700',
    ]);
    const categories = all(all(part(3), 'c:cat')[0]!, 'c:v').map((one) => one.textContent);
    expect(categories).toContain(`6.1.2 ${hostileWords}`);
  });

  it('write every figure in the Swedish way, whatever language Word has', () => {
    const said = all(part(1), 'a:t').map((one) => one.textContent);
    expect(said).toEqual(expect.arrayContaining(['5\u00A0020,5', '7\u00A0880', '3\u00A0100', 'Egen nämnd']));
    expect(all(part(2), 'a:t').map((one) => one.textContent)).toEqual(
      expect.arrayContaining([
        '38\u00A0% (2025) → 75\u00A0% (2030)',
        '54,5\u00A0% (2027), 45\u00A0% av vägen',
      ]),
    );
  });

  it('have the headings of their groups in bold among the bars, and not as one of the names', () => {
    for (const [number, heading] of [
      [2, '4.1 Enkel kontakt'],
      [3, '6.1 Service & kontakt'],
    ] as const) {
      const [run] = all(part(number), 'a:r').filter((one) => all(one, 'a:t')[0]?.textContent === heading);
      expect(all(run!, 'a:rPr')[0]?.getAttribute('b')).toBe('1');
      const names = all(all(part(number), 'c:cat')[0]!, 'c:v').map((one) => one.textContent);
      expect(names[0]).toBe('');
      expect(names).not.toContain(heading);
    }
  });

  it('have patterns beside colours', () => {
    const looks = all(part(1), 'c:ser').map((one) => {
      const look = Array.from(one.childNodes).find((node) => node.nodeName === 'c:spPr') as Element;
      return look.firstChild?.nodeName === 'a:pattFill'
        ? (look.firstChild as Element).getAttribute('prst')
        : new XMLSerializer().serializeToString(look);
    });
    expect(new Set(looks).size).toBe(5);
    expect(looks.filter((look) => /^\w+$/.test(look ?? ''))).toHaveLength(2);
  });

  it('end the bars of progress where the drawing does', () => {
    const series = all(part(2), 'c:ser').map((one) => ({
      name: all(all(one, 'c:tx')[0]!, 'c:v')[0]?.textContent,
      // Of the goal's heading, and of each indicator.
      values: all(all(one, 'c:val')[0]!, 'c:pt').map((point) => [
        Number(point.getAttribute('idx')),
        Number(point.textContent),
      ]),
    }));
    const of = (name: string) => series.find((one) => one.name === name)?.values;
    expect(of('uppnådd del av vägen')).toEqual([
      [1, 0.45],
      [2, 1],
    ]);
    expect(of('återstår till målvärdet')).toEqual([
      [1, 0.55],
      [3, 1],
    ]);
    expect(of('förbi målvärdet')).toEqual([[2, 0.25]]);
    expect(of('åt fel håll')).toEqual([[3, -0.25]]);
  });

  it('begin and end the bars of time with the actions', () => {
    const valuesOf = (name: string): string[] =>
      all(part(3), 'c:ser')
        .filter((one) => all(all(one, 'c:tx')[0]!, 'c:v')[0]?.textContent === name)
        .map((one) => all(all(one, 'c:val')[0]!, 'c:v').map((point) => point.textContent ?? ''))
        .flat();
    expect(valuesOf('planerad tid')).toEqual(['2.75']);
    expect(valuesOf('fortsätter utan bestämt slut')).toEqual(['1.75']);
    expect(valuesOf('klar senast, start inte bestämd')).toEqual(['2']);
    expect(all(part(3), 'a:t').map((one) => one.textContent)).toContain('utan tid');
    expect(value(all(part(3), 'c:valAx')[0], 'c:min', 'val')).toBe('2027');
    expect(value(all(part(3), 'c:valAx')[0], 'c:max', 'val')).toBe('2031');
  });

  it('have the totals of all years, or of the highest alone when the years are too many', () => {
    const labelsOf = (years: number): string[] => {
      const amounts = Array.from({ length: years }, (_, index) => 1000 + index);
      const data = { ...charts.money.data, years: amounts.map((one) => 1000 + one), totals: amounts };
      const { part: xml } = wordChart({ ...data, series: [{ name: 'Alla', amounts }] }, context.profile, 450);
      return all(parseXml(xml), 'a:t').flatMap((one) => one.textContent?.match(/^1\u00A0\d{3}$/) ?? []);
    };
    expect(labelsOf(4)).toEqual(['1\u00A0000', '1\u00A0001', '1\u00A0002', '1\u00A0003']);
    expect(labelsOf(30)).toEqual(['1\u00A0029']);
  });

  it('break values that are too long for their room, and lose no year', () => {
    const unit = 'kronor per invånare och år';
    const group = charts.progress.data.groups[0]!;
    const row = {
      ...group.rows[0]!,
      baseline: `10\u00A0000 ${unit} (2025)`,
      target: `90\u00A0000 ${unit} (2030)`,
    };
    const data = { ...charts.progress.data, groups: [{ ...group, rows: [row] }] };
    const said = all(parseXml(wordChart(data, context.profile, 450).part), 'a:t').map(
      ({ textContent }) => textContent ?? '',
    );
    expect(said.every((line) => line.length < 50)).toBe(true);
    expect(said.join(' ')).toContain(`${row.baseline} → ${row.target}`);
  });

  it('are the same to the byte', async () => {
    expect(Buffer.compare(await renderDocx(structuredClone(sample), context), bytes)).toBe(0);
  });
});
