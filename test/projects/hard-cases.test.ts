import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Agenda } from '../../src/answers/agenda.js';
import type { Document, Heading } from '../../src/document/tree.js';
import { blockNodes, documentInline, textOf } from '../../src/document/walk.js';
import type { Format, Rendered } from '../../src/render/formats.js';
import type { RenderContext } from '../../src/render/renderer.js';
import { structureFromDocx, textFromDocx } from '../parity/from-docx.js';
import { structureFromHtml, textFromHtml } from '../parity/from-html.js';
import { structureFromMarkdown, textFromMarkdown } from '../parity/from-markdown.js';
import { structureFromPdf, type PdfStructure } from '../parity/from-pdf.js';
import { dense, type Structure } from '../parity/structure.js';
import { all, value, WordFile, words } from '../render/docx/word-file.js';
import { structureLines } from '../render/pdf/structure-lines.js';
import { dressedDocument, renderAs, wholeProjects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** The ten hard cases of README.md in this folder, by number, in every format. */

const temporary = temporaryFolders();
const formats = ['html', 'md', 'docx', 'pdf'] as const;

interface Made {
  document: Document;
  context: RenderContext;
  files: ReadonlyMap<Format, Rendered>;
  /** Of all but PDF. */
  structures: Structure[];
  /** All words of each format, without white space. */
  texts: string[];
  pdf: PdfStructure;
}

async function made(folder: string): Promise<Made> {
  const { document, context } = await dressedDocument(folder);
  const files = new Map<Format, Rendered>();
  for (const format of formats) files.set(format, await renderAs(format, document, context));
  const bytes = (format: Format): Uint8Array => files.get(format)!.bytes;
  const pdf = await structureFromPdf(bytes('pdf'));
  return {
    document,
    context,
    files,
    structures: [
      structureFromHtml(bytes('html')),
      structureFromMarkdown(bytes('md')),
      structureFromDocx(bytes('docx')),
    ],
    texts: [
      textFromHtml(bytes('html')),
      textFromMarkdown(bytes('md')),
      textFromDocx(bytes('docx')),
      pdf.text,
    ],
    pdf,
  };
}

const answersOf = (folder: string): Agenda =>
  parse(readFileSync(join(folder, 'agenda.yaml'), 'utf8')) as Agenda;
const headingsOf = ({ body }: Document): Heading[] =>
  [...blockNodes(body)].flatMap((block) => (block.type === 'heading' ? [block] : []));
const inAll = ({ texts }: Made, ...wanted: string[]): void => {
  for (const text of texts) for (const one of wanted) expect(text).toContain(dense(one));
};

let four: Made;
let hard: Made;
beforeAll(async () => {
  four = await made(wholeProjects.four);
  hard = await made(wholeProjects.hard);
}, 240_000);

describe('1. a table of actions over several pages', () => {
  const header = ['Nr', 'Insats', 'Ansvarig', 'Mål', 'År', 'Tkr'];

  it('has every action once and its header once in every format', () => {
    for (const { tables } of four.structures) {
      const [table] = tables.filter((rows) => rows[0]?.join() === header.join());
      expect(table).toHaveLength(1 + 27);
    }
  });

  it('is on several pages in PDF, with a header on each that is tagged on the first alone', async () => {
    const bytes = four.files.get('pdf')!.bytes;
    const lines = (await structureLines(bytes)).split('\n');
    expect(lines.filter((line) => line.trim() === 'TH scope=Column "Ansvarig"')).toHaveLength(
      four.structures[0]!.tables.filter((rows) => rows[0]?.includes('Ansvarig')).length,
    );
    // Painted more often than it is told.
    const painted = four.pdf.whole.split(dense(header.join(''))).length - 1;
    const told = four.pdf.text.split(dense(header.join(''))).length - 1;
    expect([told, painted > told]).toEqual([1, true]);
  });

  it('repeats its header in Word, and splits no row', () => {
    const file = new WordFile(four.files.get('docx')!.bytes);
    const table = all(file.body, 'w:tbl').find((one) => words(all(one, 'w:tr')[0]!).startsWith('NrInsats'))!;
    const [first, ...rows] = all(table, 'w:tr');
    expect(all(first!, 'w:tblHeader')).toHaveLength(1);
    expect(rows.flatMap((row) => all(row, 'w:tblHeader'))).toEqual([]);
    for (const row of rows) expect(all(row, 'w:cantSplit')).toHaveLength(1);
  });
});

describe('2. an action that several pay for', () => {
  it('tells one accountable, those who contribute, and every part of the cost', () => {
    inAll(
      four,
      'Gemensamma it-nämnden',
      'Demokrati- och mångfaldsberedningen, Barn- och utbildningsnämnden och Lövberga Bostäder AB',
      ...['40 %', '12,5 %', '27,5 %', '20 %'],
    );
    inAll(hard, '33,3 %', '33,4 %', 'Ögruvans Energi & Vatten AB');
  });
});

describe('3. long compounds in narrow columns', () => {
  const compounds = [
    'Personuppgiftsbiträdesavtalsförhandlingsberedning',
    'Kommunikationsinfrastrukturutveckling',
    'Verksamhetsutvecklingssamordnare',
  ];

  it('are whole in Word: one run, with no hyphen or break that somebody could copy', () => {
    const file = new WordFile(hard.files.get('docx')!.bytes);
    const runs = all(file.body, 'w:t').map((node) => node.textContent ?? '');
    for (const compound of compounds) expect(runs.some((run) => run.includes(compound))).toBe(true);
    expect(all(file.body, 'w:softHyphen')).toEqual([]);
  });

  it('are whole in every text that is copied, with nothing put into them', () => {
    inAll(hard, ...compounds);
    for (const text of hard.texts) expect(text).not.toMatch(/[\u00AD\u200B]/);
    const page = new TextDecoder().decode(hard.files.get('html')!.bytes);
    for (const compound of compounds) expect(page).toContain(compound);
  });

  it('are whole to whoever listens to the PDF', async () => {
    const { conformance, bytes } = hard.files.get('pdf')!;
    expect(conformance?.checks.filter(({ passed }) => !passed)).toEqual([]);
    const lines = await structureLines(bytes);
    for (const compound of compounds) expect(lines).toContain(`"${compound}"`);
  });
});

describe('4. a goal with several indicators', () => {
  it('tells each value in its unit, and what is not measured or not known', () => {
    inAll(four, '31,5 % (2026)', '60 % (2030)', 'ej mätt', '2,5 veckor (2030)', '12 500 timmar per år');
    inAll(hard, '12,25 % (2030)', '6,5 veckor (2026)', '1 234 567 (2026)');
  });

  it('has a row for each, also where something is left out', () => {
    for (const { tables } of four.structures) {
      const rows = tables.flat().map(([first]) => first);
      for (const name of ['Andel ärenden via e-tjänst', 'Tid till besked', 'Sparad tid'])
        expect(rows.filter((row) => row === dense(name)).length).toBeGreaterThan(0);
    }
  });
});

describe('5. an action that serves goals of several areas', () => {
  it('stands in one place, under one id', () => {
    const ids = [...blockNodes(four.document.body)].flatMap((block) =>
      'id' in block && block.id !== '' ? [block.id] : [],
    );
    expect(ids).toHaveLength(new Set(ids).size);
    for (const { headings } of four.structures)
      expect(headings.filter((heading) => heading.endsWith('Delad plattform'))).toHaveLength(1);
    const page = new TextDecoder().decode(four.files.get('html')!.bytes);
    expect(page.match(/ id="delad-plattform"/g)).toHaveLength(1);
  });

  it('is paid for once', () => {
    const { insatser } = answersOf(wholeProjects.four);
    const years = (insatser?.lista ?? []).flatMap(({ finansiering }) =>
      (finansiering ?? []).flatMap(({ tkr }) => Object.entries(tkr ?? {})),
    );
    const sumOf = (year: string): number =>
      years.filter(([one]) => one === year).reduce((sum, [, amount]) => sum + amount, 0);
    const shown = (year: string): string => dense(sumOf(year).toLocaleString('sv-SE'));
    for (const { tables } of four.structures) {
      const table = tables.find((rows) => rows[0]?.[0] === 'Källa' && rows.at(-1)?.[0] === 'Summa')!;
      expect(table[0]!.slice(1, 3)).toEqual(['2027', '2028']);
      expect(table.at(-1)!.slice(1, 3)).toEqual([shown('2027'), shown('2028')]);
    }
  });
});

describe('6. notes, sources and abbreviations', () => {
  it('have one note for a source that is called again, also from a table', () => {
    for (const { calls, notes } of four.structures) {
      expect(calls).toEqual([1, 1, 1, 1]);
      expect(notes).toHaveLength(1);
    }
    for (const { calls } of hard.structures) expect(calls.length).toBeGreaterThan(4);
  });

  it('have their expansion where the format can tell it, also in a table', () => {
    const marked = [...documentInline(four.document)].filter((node) => node.type === 'abbreviation');
    expect(marked.length).toBeGreaterThan(1);
    const page = new TextDecoder().decode(four.files.get('html')!.bytes);
    expect(page.match(/<abbr title="informationsteknik">IT<\/abbr>/g)).toHaveLength(marked.length);
    inAll(four, 'informationsteknik');
  });
});

describe('7. actions that are changed after the consultation', () => {
  it('keep their ids, and so their addresses, whatever their numbers and names become', async () => {
    const answers = answersOf(wholeProjects.four);
    const list = answers.insatser!.lista!;
    const [moved, renamed, removed, ...rest] = list.slice(1);
    const changed: Agenda = {
      ...answers,
      insatser: {
        ...answers.insatser,
        lista: [
          { id: 'tillagd', namn: 'En ny insats', område: 'service', mål: ['nära'] },
          list[0]!,
          ...rest,
          { ...renamed!, namn: 'Ett annat namn' },
          { ...moved!, område: 'service' },
        ],
      },
    };
    const folder = temporary({ 'agenda.yaml': stringify(changed) });
    const after = await made(folder);
    const numberOf = (document: Document, id: string): string | undefined =>
      headingsOf(document).find((heading) => heading.id === id)?.number;
    for (const { id } of [moved!, renamed!, list[0]!]) {
      expect(numberOf(after.document, id)).toBeDefined();
      expect(numberOf(after.document, id)).not.toBe(numberOf(four.document, id));
      for (const { files } of [four, after]) {
        expect(new TextDecoder().decode(files.get('html')!.bytes)).toContain(` id="${id}"`);
        const bookmarks = all(new WordFile(files.get('docx')!.bytes).body, 'w:bookmarkStart');
        expect(bookmarks.map((mark) => value(mark, undefined, 'w:name')).join(' ')).toContain(
          id.replace(/-/g, '_'),
        );
      }
    }
    // What is taken away leaves nothing behind, and nobody takes over its id.
    expect(numberOf(after.document, removed!.id)).toBeUndefined();
    expect(numberOf(four.document, removed!.id)).toBeDefined();
  });
});

describe('8. a joint agenda for four municipalities', () => {
  it('tells who has decided what and when, under which number', () => {
    inAll(
      four,
      ...['Lövberga kommun', 'Åsbro kommun', 'Granhults kommun', 'Kråkbo kommun'],
      ...['§ 12', '§ 48', '§ 7', '§ 103'],
      ...['KS 2026/0031', 'KS/2015:158-005', 'KS-2026-114', '2026.77 KS', 'AN 2017/00314-1.3.2'],
      ...['15 mars 2027', '29 mars 2027', '12 april 2027', '26 april 2027'],
    );
  });

  it('shows five logos, each with its words', () => {
    const logos = four.context.profile.logos.map(({ alternative }) => alternative);
    expect(logos).toHaveLength(5);
    expect(logos.at(-1)).toContain('tolv gula stjärnor');
    expect(four.pdf.alternatives.slice(0, 5)).toEqual(logos);
    expect(structureFromDocx(four.files.get('docx')!.bytes).alternatives.slice(0, 5)).toEqual(logos);
    const page = new TextDecoder().decode(four.files.get('html')!.bytes);
    for (const logo of logos) expect(page).toContain(`alt="${logo}"`);
  });
});

describe('9. appendices on turned and upright pages', () => {
  const titles = ['Om begreppen', 'Kalkyl', 'Arbetssätt', 'Tidplan i detalj', 'Sammanfattning på engelska'];

  it('are numbered through', () => {
    const wanted = titles.map((title, index) => `1 Bilaga ${index + 1} ${title}`);
    for (const { headings } of four.structures)
      expect(headings.filter((heading) => heading.includes('Bilaga'))).toEqual(wanted);
    expect(four.pdf.headings.filter((heading) => heading.includes('Bilaga'))).toEqual(
      wanted.map((heading) => `1 ${dense(heading.slice(2))}`),
    );
  });

  it('turn only their own pages in PDF; the mark in the margin and the numbers stand on every page', async () => {
    const bytes = four.files.get('pdf')!.bytes;
    const pages = (await PDFDocument.load(bytes)).getPages();
    const turned = pages.map((page) => page.getWidth() > page.getHeight());
    expect(turned.filter(Boolean)).toHaveLength(2);
    const [first, second] = [turned.indexOf(true), turned.lastIndexOf(true)];
    expect(second - first).toBe(2);
    expect(turned.at(-1)).toBe(false);
    // In heads and feet, so in no tag.
    const whole = four.pdf.whole;
    for (let number = 2; number <= pages.length; number += 1)
      expect(whole).toContain(dense(`Sida ${number} av ${pages.length}`));
    expect(whole.split(dense('KS 15:1')).length - 1).toBeGreaterThanOrEqual(pages.length - 1);
  });

  it('turn only their own parts in Word, every part with the mark in its head', () => {
    const file = new WordFile(four.files.get('docx')!.bytes);
    const parts = all(file.body, 'w:sectPr');
    const turned = parts.map((part) => value(part, 'w:pgSz', 'w:orient') === 'landscape');
    expect(turned.filter(Boolean)).toHaveLength(2);
    expect(turned.at(-1)).toBe(false);
    const heads = Object.keys(file.parts).filter((part) => /^word\/header\d+\.xml$/.test(part));
    const marked = heads.filter((part) => words(file.xml(part)).includes('KS 15:1'));
    // The cover's own head has nothing in it.
    expect(heads.filter((part) => !marked.includes(part) && words(file.xml(part)).trim() !== '')).toEqual([]);
    expect(marked.length).toBeGreaterThan(0);
    // Margins are those of an upright page, whichever way it is turned.
    for (const part of parts)
      for (const side of ['w:left', 'w:right', 'w:top'])
        expect(Number(value(part, 'w:pgMar', side))).toBeGreaterThan(1000);
  });
});

describe('10. odd text', () => {
  it('comes out as it was typed, in every format', () => {
    inAll(
      hard,
      'Gemensam agenda § 1 & <framåt> | *nu* #1 {{titel}}',
      "<script>alert('x')</script>",
      '[Hak](parentes) _under_ 1. 2) # §',
      'AN 2017/00314-1.3.2',
      'KS/2015:158-005',
      'We shall digitise',
      '{{namn}} {{{x}}} :::landscape ::cover',
      'https://exempel.se/en/mycket/lang/adress/som/inte/far/spränga/sidan?a=1&b=2&c=%C3%A5%C3%A4%C3%B6#del_ett',
    );
  });

  it('has its passages in English marked as English', async () => {
    const page = new TextDecoder().decode(hard.files.get('html')!.bytes);
    expect(page).toContain('<span lang="en">A strategy in English: “We shall </span>');
    expect(page).toContain('<em><span lang="en">digitise</span></em>');
    const runs = all(new WordFile(hard.files.get('docx')!.bytes).body, 'w:r').filter(
      (run) => value(run, 'w:lang') !== undefined,
    );
    expect(runs.map(words).join('')).toBe('A strategy in English: “We shall digitise”, they said.');
    expect(new Set(runs.map((run) => value(run, 'w:lang')))).toEqual(new Set(['en-US']));
    expect(await structureLines(hard.files.get('pdf')!.bytes)).toContain(
      'lang="en" "A strategy in English: “We shall"',
    );
  });

  it('is led to by ids with å, ä and ö', () => {
    for (const { references } of hard.structures) expect(references.length).toBeGreaterThan(3);
    expect(headingsOf(hard.document).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['mål-å', 'insats-å']),
    );
    const page = new TextDecoder().decode(hard.files.get('html')!.bytes);
    expect(page).toContain('href="#insats-å"');
  });

  it('may be next to nothing: an empty chapter is a gap, a short one is what it is', () => {
    const short = headingsOf(hard.document).map(({ children }) => textOf(children));
    expect(short).toContain('Tom bilaga');
    for (const { headings } of hard.structures)
      expect(headings.some((heading) => heading.endsWith('Tom bilaga'))).toBe(true);
  });
});
