import type { Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../../src/profile/profile.js';
import { checkWord } from '../../../../src/render/docx/conformance/check.js';
import { renderWord } from '../../../../src/render/docx/render-docx.js';
import { noMarks } from '../../../support/nodes.js';
import { inSwedish } from '../../../support/catalogues.js';
import {
  boundTo,
  control,
  englishParts,
  field,
  ownNamesParts,
  picture,
  style,
  swedishParts,
  templateEntries,
  theme,
  type TemplateParts,
} from '../../../support/house-templates.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';
import { BrokenFile } from '../conformance/broken-file.js';
import { context } from '../sample-context.js';
import { all, styleOf, value, WordFile, words } from '../word-file.js';
import { loaded, small, worn, type Worn } from './worn.js';

const temporary = temporaryFolders();
/** The line that a head gets that has no place for the status. */
const status = `\u2002${small.metadata.statusLabel}\u2002`;
const dressed = async (parts: Parameters<typeof loaded>[0]): Promise<Worn> =>
  worn(await loaded(parts, temporary()));

function styleNamed({ file }: Worn, name: string): Element | undefined {
  return all(file.xml('word/styles.xml'), 'w:style').find((one) => value(one, 'w:name') === name);
}

/** The name of the style of the paragraph that says this. */
function styleOfWords({ file }: Worn, said: string): string {
  const paragraph = all(file.body, 'w:p').find((one) => words(one).includes(said))!;
  const id = styleOf(paragraph);
  const found = all(file.xml('word/styles.xml'), 'w:style').find(
    (one) => one.getAttribute('w:styleId') === id,
  );
  return value(found, 'w:name')!;
}

const sections = ({ file }: Worn): Element[] => all(file.body, 'w:sectPr');

function runningParts(made: Worn, section: Element | undefined, name: string): Record<string, string> {
  const relations = all(made.file.xml('word/_rels/document.xml.rels'), 'Relationship');
  const references = all(section!, `w:${name}Reference`).map((one) => {
    const relation = relations.find((row) => row.getAttribute('Id') === one.getAttribute('r:id'))!;
    return [one.getAttribute('w:type')!, relation.getAttribute('Target')!];
  });
  return Object.fromEntries(references) as Record<string, string>;
}

describe('a template in Swedish Word', () => {
  let made: Worn;
  beforeAll(async () => {
    made = await dressed(swedishParts);
  });

  it('gives the text its styles by their names, whatever their ids', () => {
    expect(styleOfWords(made, 'Brödtext med en not.')).toBe('Body Text');
    expect(styleOfWords(made, 'Läget')).toBe('toc 2');
    expect(styleOf(all(made.file.body, 'w:p').find((one) => words(one) === 'Läget')!)).toBe('Rubrik2');
    expect(styleOfWords(made, 'Tabell 1. Nyckeltal')).toBe('caption');
    expect(styleOfWords(made, 'Punkt')).toBe('List Bullet');
    expect(styleNamed(made, 'heading 1')!.getAttribute('w:styleId')).toBe('Rubrik1');
  });

  it('brings along what the template lacks, made from its own text', () => {
    const added = styleNamed(made, 'Faktarad')!;
    expect(value(added, 'w:basedOn')).toBe('Brdtext');
    expect(value(styleNamed(made, 'Tabelltext'), 'w:basedOn')).toBe('Normal');
    // Nine tenths of the template's eleven points.
    expect(value(styleNamed(made, 'Tabelltext'), 'w:sz')).toBe('20');
    expect(made.fit.styles.find(({ id }) => id === 'Faktarad')).toMatchObject({ how: 'added' });
  });

  it("keeps theme, fonts, settings and latent styles, and leaves out what is not the document's", () => {
    expect(made.file.text('word/theme/theme1.xml')).toBe(theme('Georgia', 'Arial', '9C1C3D'));
    const styles = made.file.text('word/styles.xml');
    expect(styles).toContain('w:asciiTheme="majorHAnsi"');
    expect(styles).toContain('<w:latentStyles');
    const settings = made.file.text('word/settings.xml');
    expect(settings).toContain('<w:defaultTableStyle w:val="Kommuntabell"/>');
    expect(settings).toContain('<w:themeFontLang w:val="sv-SE"');
    for (const gone of ['attachedTemplate', 'rsid', 'proofState']) expect(settings).not.toContain(gone);
    const paths = Object.keys(made.file.parts);
    expect(paths.filter((path) => /thumbnail|customXml|settings\.xml\.rels/.test(path))).toEqual([]);
    expect(paths.map((path) => made.file.text(path)).join('')).not.toMatch(
      /anna@|Normal\.dotm|Ersätt texten/,
    );
  });

  it("keeps the template's heading numbers when they are those of the text", () => {
    expect(made.fit.headingNumbers).toBe('house');
    expect(value(styleNamed(made, 'heading 1'), 'w:numId')).toBe('1');
    const links = all(made.file.xml('word/numbering.xml'), 'w:pStyle').map((one) => value(one));
    expect(links.filter((id) => id === 'Rubrik1')).toHaveLength(1);
  });

  it("counts each list by itself, with the template's marks and indents", () => {
    const numbering = made.file.xml('word/numbering.xml');
    const listOf = (said: string): { list: string; mark: Element } => {
      const paragraph = all(made.file.body, 'w:p').find((one) => words(one) === said)!;
      const list = value(paragraph, 'w:numId')!;
      const level = Number(value(paragraph, 'w:ilvl'));
      const number = all(numbering, 'w:num').find((one) => one.getAttribute('w:numId') === list)!;
      const definition = all(numbering, 'w:abstractNum').find(
        (one) => one.getAttribute('w:abstractNumId') === value(number, 'w:abstractNumId'),
      )!;
      return { list, mark: all(definition, 'w:lvl')[level]! };
    };
    expect(value(listOf('Punkt').mark, 'w:lvlText')).toBe('\uf0b7');
    expect(value(listOf('Punkt').mark, 'w:rFonts', 'w:ascii')).toBe('Symbol');
    expect(value(listOf('Punkt').mark, 'w:ind', 'w:left')).toBe('357');
    expect(value(listOf('Underpunkt').mark, 'w:lvlText')).toBe('–');
    expect(value(listOf('Ett').mark, 'w:lvlText')).toBe('%1)');
    expect(value(listOf('Fyra').mark, 'w:start')).toBe('4');
    expect(listOf('Ett').list).not.toBe(listOf('Fyra').list);
    // What goes on in an item stands where the item's words do.
    const more = all(made.file.body, 'w:p').find((one) => words(one) === 'Mer om punkten')!;
    expect(value(more, 'w:ind', 'w:left')).toBe('357');
    const ids = all(numbering, 'w:num').map((one) => one.getAttribute('w:numId'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives pages, heads and feet, the first page its own', () => {
    const [cover, body, turned] = sections(made);
    expect(value(cover, 'w:pgMar', 'w:top')).toBe('1985');
    expect(runningParts(made, cover, 'header')).toEqual({ default: 'header1.xml', first: 'header2.xml' });
    expect(all(cover!, 'w:titlePg')).toHaveLength(1);
    expect(all(body!, 'w:titlePg')).toHaveLength(0);
    expect(runningParts(made, body, 'footer')).toMatchObject({ default: 'footer1.xml' });
    expect(value(turned, 'w:pgSz', 'w:orient')).toBe('landscape');
    expect(value(turned, 'w:pgSz', 'w:w')).toBe('16838');
    // Tables take the width that the template's margins leave.
    const widths = all(made.file.body, 'w:tblW').map((one) => one.getAttribute('w:w'));
    expect(widths).toEqual([String(11906 - 2 * 1701), String(16838 - 2 * 1701)]);
    expect(Object.keys(made.file.parts)).toContain('word/media/image1.png');
  });

  it("shows the document's own facts in head and foot", () => {
    expect(words(made.file.xml('word/header1.xml'))).toBe(
      `${small.metadata.title}\t\tDnr ${small.metadata.diarienummer}${status}`,
    );
    expect(made.file.text('word/header1.xml')).not.toMatch(/showingPlcHdr|Platshllartext/);
    expect(words(made.file.xml('word/header2.xml'))).toBe('Dokumenttyp: Digital agenda');
    expect(made.file.text('word/footer1.xml')).toContain(' STYLEREF 1 ');
    expect(words(made.file.xml('word/footer1.xml'))).toBe('\t\tSida 1 av 1');
    const custom = made.file.text('docProps/custom.xml');
    expect(custom).toContain(`name="Diarienummer"`);
    expect(custom).toContain(small.metadata.diarienummer);
  });

  it('dresses tables, with links that can be read in a dark header row', () => {
    const [table] = all(made.file.body, 'w:tbl');
    expect(value(table, 'w:tblStyle')).toBe('Kommuntabell');
    expect(value(table, 'w:tblLook', 'w:noHBand')).toBe('0');
    expect(value(table, 'w:tblLook', 'w:noVBand')).toBe('1');
    const link = all(all(table!, 'w:tr')[0]!, 'w:hyperlink')[0]!;
    expect(value(link, 'w:color')).toBe('FFFFFF');
    expect(all(styleNamed(made, 'Tabellhuvud')!, 'w:color')).toEqual([]);
  });

  it('has nothing that somebody must see to', () => {
    expect(made.fit.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['template/status-added', 'info'],
    ]);
    expect(made.fit).toMatchObject({ head: 'house', foot: 'house', firstPageDiffers: true, leftOut: 2 });
    expect(made.fit.fonts).toEqual(['Arial', 'Georgia']);
  });
});

describe('a plain template in English', () => {
  let made: Worn;
  beforeAll(async () => {
    made = await dressed(englishParts);
  });

  it('gets our heads and feet, in its own styles', () => {
    expect(made.fit).toMatchObject({ head: 'ours', foot: 'ours', headingNumbers: 'ours', bullets: 'ours' });
    const [cover, body] = sections(made);
    expect(runningParts(made, cover, 'header')).toEqual({});
    expect(all(cover!, 'w:titlePg')).toHaveLength(1);
    const { default: head } = runningParts(made, body, 'header');
    expect(words(made.file.xml(`word/${head!}`))).toContain(small.metadata.diarienummer);
  });

  it('takes rounded A4 for A4', () => {
    expect(value(sections(made)[1], 'w:pgSz', 'w:h')).toBe('16838');
  });

  it('gets our heading numbers, and makes lower headings like its own', () => {
    const numberOf = (name: string): string | undefined => value(styleNamed(made, name), 'w:numId');
    expect(numberOf('heading 1')).toBeDefined();
    expect(new Set(['heading 1', 'heading 2', 'heading 3', 'heading 4'].map(numberOf)).size).toBe(1);
    expect(value(styleNamed(made, 'heading 3'), 'w:basedOn')).toBe('Heading2');
    expect(value(styleNamed(made, 'heading 3'), 'w:outlineLvl')).toBe('2');
    // No larger than the heading above it: eleven and a half points to thirteen.
    expect(value(styleNamed(made, 'heading 3'), 'w:sz')).toBe('23');
  });

  it('tells of headings without a level, and gives them one', () => {
    expect(made.fit.problems.map(({ code }) => code)).toEqual(['template/heading-without-level']);
    expect(inSwedish(made.fit.problems)[0]!.message).toContain('heading 2');
    expect(value(styleNamed(made, 'heading 2'), 'w:outlineLvl')).toBe('1');
  });

  it("lets two styles with one name keep out of each other's way", () => {
    expect(styleNamed(made, 'Lucka')!.getAttribute('w:type')).toBe('character');
    expect(styleNamed(made, 'Lucka 2')!.getAttribute('w:type')).toBe('paragraph');
  });

  it("lends its headings' colour to what is added, and where they are black the profile's is kept", async () => {
    const labelIn = async (parts: Parameters<typeof loaded>[0], primary: string): Promise<unknown> => {
      const profile = { ...defaultProfile, colours: { ...defaultProfile.colours, primary } };
      const houseTemplate = await loaded(parts, temporary());
      const { bytes } = await renderWord(small, { ...context, profile, houseTemplate });
      const styles = all(new WordFile(bytes).xml('word/styles.xml'), 'w:style');
      return value(
        styles.find((one) => value(one, 'w:name') === 'Statusetikett'),
        'w:shd',
        'w:fill',
      );
    };
    const chosen = '#123456';
    const black = { ...englishParts, styles: englishParts.styles!.replaceAll('1F6F54', '000000') };
    // 1F6F54, darker until it has 7:1.
    expect(await labelIn(englishParts, chosen)).toBe('1C634B');
    expect(await labelIn(englishParts, defaultProfile.colours.primary)).toBe(
      await labelIn(englishParts, chosen),
    );
    expect(await labelIn(black, chosen)).toBe('123456');
    expect(await labelIn(black, defaultProfile.colours.primary)).toBe('000000');
  });
});

describe('a template with names of its own', () => {
  let made: Worn;
  beforeAll(async () => {
    made = await dressed(ownNamesParts);
  });

  it("lends its headings' looks to Word's own headings", () => {
    const heading = styleNamed(made, 'heading 1')!;
    expect(value(heading, 'w:basedOn')).toBe('LRubrik1');
    expect(styleOf(all(made.file.body, 'w:p').find((one) => words(one) === 'Inledning')!)).toBe(
      heading.getAttribute('w:styleId'),
    );
    expect(styleOfWords(made, 'Brödtext med en not.')).toBe('Lingon Brödtext');
    expect(value(styleNamed(made, 'Title'), 'w:basedOn')).toBe('LTitel');
  });

  it('has our numbers where its own would be others, in its own places', () => {
    expect(made.fit.headingNumbers).toBe('ours');
    const list = value(styleNamed(made, 'heading 1'), 'w:numId')!;
    const numbering = made.file.xml('word/numbering.xml');
    const number = all(numbering, 'w:num').find((one) => one.getAttribute('w:numId') === list)!;
    const definition = all(numbering, 'w:abstractNum').find(
      (one) => one.getAttribute('w:abstractNumId') === value(number, 'w:abstractNumId'),
    )!;
    const levels = all(definition, 'w:lvl');
    expect(levels.map((level) => value(level, 'w:lvlText'))).toEqual([
      '%1',
      '%1.%2',
      '%1.%2.%3',
      '%1.%2.%3.%4',
    ]);
    expect(value(levels[0], 'w:ind', 'w:hanging')).toBe('1134');
  });

  it('sets what stands in the text in as the text is, and tables and pictures not', () => {
    expect(value(styleNamed(made, 'Quote'), 'w:ind', 'w:left')).toBe(String(1134 + 340));
    expect(value(styleNamed(made, 'Figur'), 'w:ind', 'w:left')).toBe('0');
    expect(value(styleNamed(made, 'Faktarad'), 'w:jc')).toBe('left');
    expect(value(all(made.file.body, 'w:tblW')[0], undefined, 'w:w')).toBe(String(11906 - 2 * 1418));
  });

  it("has a title page of its own, and the body's pages after it", () => {
    const [cover, body] = sections(made);
    expect(value(cover, 'w:pgMar', 'w:top')).toBe('4000');
    expect(value(cover, 'w:vAlign')).toBe('center');
    expect(runningParts(made, cover, 'header')).toEqual({});
    expect(runningParts(made, body, 'header')).toEqual({ default: 'header1.xml', even: 'header3.xml' });
    const after = made.file.text('word/document.xml');
    for (const gone of ['w:lnNumType', 'w:start="1"', 'w:num="2"']) expect(after).not.toContain(gone);
  });

  it('has its own head, foot and margins on pages that lie on their side, and tables as wide as those', () => {
    const [cover, body, turned, back] = sections(made);
    expect([cover, body, turned, back].map((one) => value(one, 'w:pgSz', 'w:orient'))).toEqual([
      'portrait',
      'portrait',
      'landscape',
      'portrait',
    ]);
    expect(runningParts(made, turned, 'header')).toEqual({ default: 'header4.xml', even: 'header4.xml' });
    expect(words(made.file.xml('word/header4.xml'))).toContain(small.metadata.title);
    expect(value(turned, 'w:pgMar', 'w:left')).toBe('1134');
    expect(value(back, 'w:pgMar', 'w:left')).toBe('1418');
    expect(runningParts(made, back, 'header')).toMatchObject({ default: 'header1.xml' });
    const widths = all(made.file.body, 'w:tblW').map((one) => one.getAttribute('w:w'));
    expect(widths).toEqual([String(11906 - 2 * 1418), String(16838 - 2 * 1134)]);
  });

  it('keeps nothing in its head that would show an error, tell of changes or lead away', () => {
    const head = made.file.text('word/header1.xml');
    expect(head).toContain(' STYLEREF 1 ');
    expect(head).toContain(' TITLE ');
    expect(words(made.file.xml('word/header1.xml'))).toContain(small.metadata.diarienummer);
    expect(words(made.file.xml('word/header3.xml'))).toBe(`Jämn sida${status}`);
    const foot = made.file.xml('word/footer1.xml');
    expect(words(foot)).toBe(`${small.metadata.diarienummer} intranätet webben`);
    expect(all(foot, 'w:hyperlink').map(words)).toEqual([' webben']);
    expect(made.file.text('word/footer1.xml')).not.toContain('dataBinding');
  });

  it('is reported on', () => {
    expect(made.fit.problems.map(({ code }) => code)).toEqual([
      'template/styles-guessed',
      'template/heading-numbers',
      'template/small-text',
      'template/field-emptied',
      'template/placeholder-left',
      'template/picture-without-alternative',
      'template/status-added',
      'template/no-page-number',
      'template/protection-removed',
      'template/compatibility',
    ]);
    const said = inSwedish(made.fit.problems)
      .map(({ message }) => message)
      .join(' ');
    for (const word of [
      '”Lingon Brödtext”',
      '”1.”',
      '9 punkter',
      'Lingon Diarienummer',
      'Skriv förvaltning',
      '2010',
    ])
      expect(said).toContain(word);
  });
});

describe('the status of a document that is not decided', () => {
  const headed = (...blocks: string[]) => ({
    ...swedishParts,
    running: { ...swedishParts.running, 'header1.xml': blocks.join('') },
  });
  const said = async (parts: Parameters<typeof loaded>[0], document = small): Promise<string[]> => {
    const { file } = await worn(await loaded(parts, temporary()), document);
    return ['header1', 'header2', 'footer1'].map((name) => words(file.xml(`word/${name}.xml`)));
  };
  const run = '<w:r><w:t>Lingonåsa</w:t></w:r>';

  it('stands on the empty line that a head ends with, in a style of its own', async () => {
    const made = await dressed(
      headed(`<w:p>${run}</w:p><w:p><w:pPr><w:pStyle w:val="Sidhuvud"/></w:pPr></w:p>`),
    );
    const lines = all(made.file.xml('word/header1.xml'), 'w:p');
    expect(lines.map(words)).toEqual(['Lingonåsa', status]);
    expect(value(lines[1], 'w:rStyle')).toBe('Statusetikett');
    expect(words(made.file.xml('word/header2.xml'))).not.toContain(status);
  });

  it('stands where the template has a place for it, and not twice', async () => {
    const label = small.metadata.statusLabel;
    expect((await said(headed('<w:p><w:r><w:t>[Status]</w:t></w:r></w:p>')))[0]).toBe(label);
    const [head, , foot] = await said({
      ...headed(`<w:p>${run}</w:p>`),
      running: {
        ...headed(`<w:p>${run}</w:p>`).running,
        'footer1.xml': '<w:p><w:r><w:t>Status: [Dokumentstatus]</w:t></w:r></w:p>',
      },
    });
    expect([head, foot]).toEqual(['Lingonåsa', `Status: ${label}`]);
  });

  it('stands as a watermark after what a paragraph says of itself, in an empty one too', async () => {
    const draft = { ...small, metadata: { ...small.metadata, marks: { ...noMarks, watermark: 'UTKAST' } } };
    const empty = '<w:p><w:pPr><w:pStyle w:val="Sidhuvud"/></w:pPr></w:p>';
    const { file } = await worn(await loaded(headed(empty, `<w:p>${run}</w:p>`), temporary()), draft);
    const [line] = all(file.xml('word/header1.xml'), 'w:p');
    expect(Array.from(line!.childNodes).map(({ nodeName }) => nodeName)).toEqual(['w:pPr', 'w:r']);
  });

  it('is not written into what is adopted', async () => {
    const adopted = { ...small, metadata: { ...small.metadata, marks: noMarks } };
    expect((await said(headed(`<w:p>${run}</w:p>`), adopted))[0]).toBe('Lingonåsa');
  });
});

describe('other templates', () => {
  it("show the document's date where Word would show another one each day", async () => {
    const made = await dressed({
      ...swedishParts,
      running: {
        ...swedishParts.running,
        'footer2.xml': `<w:p>${field('SAVEDATE \\@ &quot;yyyy-MM-dd&quot;', '2019-01-01')}<w:r><w:t> </w:t></w:r>${field('TIME', '12:34')}</w:p>`,
      },
    });
    const foot = made.file.xml('word/footer2.xml');
    expect(words(foot)).toBe(`${small.metadata.date} `);
    expect(all(foot, 'w:fldChar')).toEqual([]);
  });

  it('may have styles of their own beside those that Word knows, which are pointed out', async () => {
    const made = await dressed({
      styles: [
        style('Normal', 'Normal', { default: true }),
        style('Rubrik1', 'heading 1', { p: '<w:outlineLvl w:val="0"/>' }),
        style('LRubrik1', 'Lingon Rubrik 1', { based: 'Rubrik1', custom: true, run: '<w:sz w:val="40"/>' }),
        style('LRubrikB', 'Lingon Rubrik 1 bilaga', { based: 'Rubrik1', custom: true }),
      ].join(''),
    });
    const rivals = made.fit.problems.filter(({ code }) => code === 'template/two-styles');
    expect(rivals.map(({ details }) => details)).toEqual([{ used: 'heading 1', other: 'Lingon Rubrik 1' }]);
    inSwedish(rivals);
  });

  describe('with parts under other names than usual', () => {
    const wml = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
    const { 'header1.xml': head = '', ...others } = swedishParts.running ?? {};

    /** The Swedish template with its head elsewhere. */
    const headAt = (path: string): TemplateParts => ({
      ...swedishParts,
      running: others,
      relations: [
        ...(swedishParts.relations ?? []),
        { id: 'rId-header1', type: 'header', target: path.replace('word/', '') },
      ],
      relationsOf: {
        ...swedishParts.relationsOf,
        [path]: [{ id: 'rIdLogo', type: 'image', target: '/word/media/image1.png' }],
      },
      types: `<Override PartName="/${path}" ContentType="${wml}.header+xml"/>`,
      files: {
        ...swedishParts.files,
        [path]: String(
          templateEntries({ running: { 'header1.xml': head + `<w:p>${picture(7, 'Vapen')}</w:p>` } })[
            'word/header1.xml'
          ],
        ),
        'word/media/figur-1.png': 'x',
      },
    });
    const paths = ['word/sidhuvud.xml', 'word/sidhuvud.dat', 'word/delar/huvud.xml'];

    it.each(paths)('have their head at %s', async (path) => {
      const made = await dressed(headAt(path));
      expect(words(made.file.xml(path))).toContain(small.metadata.title);
      expect(Object.keys(made.file.parts).filter((one) => one.startsWith('word/media/'))).toHaveLength(2);
      expect(checkWord(made.bytes).filter(({ breaks }) => breaks.length > 0)).toEqual([]);
    });

    it.each(paths)('have it looked at by the check of the finished file: %s', async (path) => {
      const made = await dressed(headAt(path));
      const broken = new BrokenFile(made.bytes)
        .append(path, '<w:p><w:r><w:t>Dnr</w:t></w:r><w:ins w:id="1" w:author="x"/></w:p>')
        .edit(path, 'descr="Vapen"', 'descr=""').bytes;
      const found = checkWord(broken).filter(({ breaks }) => breaks.length > 0);
      expect(found.map(({ rule }) => rule).sort()).toEqual(['word-figures', 'word-no-revisions']);
    });

    it.each(paths)('have a watermark in it: %s', async (path) => {
      const draft = { ...small, metadata: { ...small.metadata, marks: { ...noMarks, watermark: 'UTKAST' } } };
      const { file } = await worn(await loaded(headAt(path), temporary()), draft);
      expect(all(file.xml(path), 'w:drawing')).toHaveLength(2);
    });

    it('have no head where one is named that is none', async () => {
      const parts = headAt('word/sidhuvud.xml');
      const made = await dressed({
        ...parts,
        relations: [{ id: 'rId-header1', type: 'image', target: 'media/figur-1.png' }],
      });
      expect(made.fit.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(checkWord(made.bytes).filter(({ breaks }) => breaks.length > 0)).toEqual([]);
    });
  });

  it("may name their styles as other programs show them, and get Word's names", async () => {
    const made = await dressed({
      styles: [
        style('a', 'Standard', { default: true }),
        style('b', 'Rubrik 1', { custom: true, p: '<w:outlineLvl w:val="0"/>' }),
        style('c', 'Sidhuvud'),
      ].join(''),
    });
    expect(styleNamed(made, 'heading 1')!.getAttribute('w:styleId')).toBe('b');
    expect(styleNamed(made, 'heading 1')!.hasAttribute('w:customStyle')).toBe(false);
    expect(styleNamed(made, 'Rubrik 1')).toBeUndefined();
    const head = Object.keys(made.file.parts).find((path) => /^word\/header\d/.test(path))!;
    expect(styleOf(all(made.file.xml(head), 'w:p')[0]!)).toBe('c');
  });

  it('may be wrong in themselves: what is twice, or refers to nothing, is mended', async () => {
    const made = await dressed({
      styles: [
        style('Normal', 'Normal', { default: true }),
        style('a', 'heading 1', { based: 'saknas', p: '<w:numPr><w:numId w:val="77"/></w:numPr>' }),
        style('b', 'Heading 1', { next: 'saknas' }),
        style('b', 'samma id'),
      ].join(''),
    });
    const names = all(made.file.xml('word/styles.xml'), 'w:style').map((one) => value(one, 'w:name'));
    expect(names).toContain('Heading 1 2');
    expect(names).not.toContain('samma id');
    expect(value(styleNamed(made, 'heading 1'), 'w:numId')).not.toBe('77');
  });

  it('are said to be wrong in paper, width, letters and colour', async () => {
    const made = await dressed({
      body: '<w:p/><w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="3000" w:bottom="1440" w:left="3000" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>',
      styles: [
        style('Normal', 'Normal', { default: true, run: '<w:sz w:val="17"/>' }),
        style('Heading1', 'heading 1', { p: '<w:outlineLvl w:val="0"/>', run: '<w:color w:val="FFAA00"/>' }),
      ].join(''),
    });
    expect(made.fit.problems.map(({ code }) => code)).toEqual([
      'template/small-text',
      'template/low-contrast',
      'template/other-paper',
      'template/narrow-text',
    ]);
    expect(
      inSwedish(made.fit.problems)
        .map(({ message }) => message)
        .join(' '),
    ).toMatch(/8,5|8\.5/);
  });

  it('are said to have nothing that is known', async () => {
    const made = await dressed({ styles: style('Normal', 'Normal', { default: true }) });
    expect(made.fit.problems.map(({ code }) => code)).toEqual(['template/nothing-matched']);
  });

  it("show what is bound to the file's own properties", async () => {
    const bound = ['title', 'subject', 'creator', 'keywords'].map((name) =>
      control(boundTo(name), `[${name}]`),
    );
    const { metadata } = small;
    const made = await dressed({
      ...swedishParts,
      running: { ...swedishParts.running, 'header1.xml': `<w:p>${bound.join('')}</w:p>` },
    });
    expect(words(made.file.xml('word/header1.xml'))).toBe(
      `${metadata.title}${metadata.documentTypeLabel}${metadata.responsible}${metadata.diarienummer}${status}`,
    );
    expect(made.file.text('docProps/core.xml')).toContain(
      '<cp:contentStatus>Remissversion</cp:contentStatus>',
    );
  });

  it('show a single logo of the profile only when they have none', async () => {
    const logo = {
      alternative: 'Kommunens vapen',
      picture: {
        bytes: small.images.get('bild')!.bytes,
        mediaType: 'image/png' as const,
        width: 200,
        height: 100,
      },
      onCover: true,
      inHead: false,
      width: 30,
      height: 15,
    };
    const drawings = async (parts: Parameters<typeof loaded>[0], logos: number): Promise<number> => {
      const profile = { ...defaultProfile, logos: Array.from({ length: logos }, () => logo) };
      const { bytes } = await renderWord(small, {
        ...context,
        profile,
        houseTemplate: await loaded(parts, temporary()),
      });
      const descriptions = all(new WordFile(bytes).body, 'wp:docPr').map((one) => one.getAttribute('descr'));
      return descriptions.filter((one) => one === 'Kommunens vapen').length;
    };
    expect(await drawings(englishParts, 1)).toBe(1);
    expect(await drawings(swedishParts, 1)).toBe(0);
    expect(await drawings(swedishParts, 2)).toBe(2);
  });

  it('may have a head with a picture of the old kind beside a drawing', async () => {
    const fallback = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${picture(4, 'Logotyp').replace(/^<w:r>|<\/w:r>$/g, '')}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>`;
    const made = await dressed({
      ...swedishParts,
      running: { ...swedishParts.running, 'header2.xml': `<w:p><w:r>${fallback}</w:r></w:p>` },
    });
    expect(made.file.text('word/header2.xml')).toContain('w:pict');
    expect(made.fit.problems.map(({ code }) => code)).toEqual(['template/status-added']);
  });
});
