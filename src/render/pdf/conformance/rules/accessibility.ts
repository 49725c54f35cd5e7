import { PDFBool, PDFDict, PDFHexString, PDFString, type PDFRef } from '@cantoo/pdf-lib';
import type { ConformanceRule } from '../check.js';
import type { CheckedFile } from '../checked-file.js';
import { parentTreeOf } from '../parent-tree.js';
import { paragraphLabels } from '../describe-numbers.js';
import { scopeOf } from '../repeated-headers.js';
import {
  annotationsOf,
  childElements,
  kidsOf,
  elementAt,
  markedContentOf,
  typeOf,
  type StructureElement,
} from '../structure-tree.js';
import { notEmbedded, withoutGlyph, withoutUnicode } from './fonts.js';
import { name } from '../../pdf-name.js';

/** PDF 1.7's own types (ISO 32000-1, 14.8.4); anything else must be mapped to one of them. */
const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu ' +
    'WT WP Figure Formula Form'
  ).split(' '),
);

/** Which elements may stand directly in which. */
const allowedKids: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'Caption', 'L'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};

export const accessibilityRules: readonly ConformanceRule[] = [
  { id: 'ua-title', clause: '7.1-9', breaks: title },
  { id: 'ua-language', clause: '7.2-33', breaks: language },
  { id: 'ua-tagged', clause: '6.2-1', breaks: tagged },
  { id: 'ua-content-marked', clause: '7.1-3', breaks: contentMarked },
  { id: 'ua-content-owned', clause: '7.1-2', breaks: contentOwned },
  { id: 'ua-types', clause: '7.1-5', breaks: types },
  { id: 'ua-nesting', clause: '7.2-17', breaks: nesting },
  { id: 'ua-headings', clause: '7.4.2-1', breaks: headings },
  { id: 'ua-figures', clause: '7.3-1', breaks: figures },
  { id: 'ua-table-shape', clause: '7.2-43', breaks: tableShape },
  { id: 'ua-table-headers', clause: '7.5-1', breaks: tableHeaders },
  { id: 'ua-links', clause: '7.18.5-1', breaks: links },
  { id: 'ua-tab-order', clause: '7.18.3-1', breaks: tabOrder },
  { id: 'ua-fonts', clause: '7.21.4.1-1', breaks: notEmbedded },
  { id: 'ua-glyphs', clause: '7.21.8-1', breaks: withoutGlyph },
  { id: 'ua-unicode', clause: '7.21.7-1', breaks: withoutUnicode },
  { id: 'ua-passages', clause: '7.2-34', breaks: passages },
  { id: 'ua-paragraph-numbers', clause: '7.1', breaks: paragraphNumbers },
];

function title({ pdf }: CheckedFile): string[] {
  const preferences = pdf.catalog.lookupMaybe(name('ViewerPreferences'), PDFDict);
  const shown = preferences?.lookupMaybe(name('DisplayDocTitle'), PDFBool)?.asBoolean() ?? false;
  return [
    ...((pdf.getTitle() ?? '').trim() === '' ? ['no title'] : []),
    ...(shown ? [] : ['the title is not shown']),
  ];
}

function language({ pdf }: CheckedFile): string[] {
  return hasText(pdf.catalog, 'Lang') ? [] : ['no language'];
}

function tagged({ pdf, elements }: CheckedFile): string[] {
  const info = pdf.catalog.lookupMaybe(name('MarkInfo'), PDFDict);
  const marked = info?.lookupMaybe(name('Marked'), PDFBool)?.asBoolean() ?? false;
  return [...(marked ? [] : ['not marked as tagged']), ...(elements.length > 0 ? [] : ['no structure tree'])];
}

function contentMarked({ pages }: CheckedFile): string[] {
  return pages.flatMap(({ number, objects, markedForms }) =>
    objects.flatMap((object) => {
      if (object.kind !== 'paint' || object.depth > 0) return [];
      return object.form !== undefined && markedForms.has(object.form)
        ? []
        : [`page ${number}, byte ${object.start}`];
    }),
  );
}

/** Every piece of marked content belongs to one element, and the way back from the page leads to the same. */
function contentOwned({ pdf, elements, pages }: CheckedFile): string[] {
  const owners = new Map<string, PDFRef>();
  const found: string[] = [];
  for (const element of elements) {
    for (const { page, number } of markedContentOf(element, pdf)) {
      const key = `${page?.toString() ?? '?'} ${number}`;
      if (owners.has(key)) found.push(`content ${key} belongs to two elements`);
      owners.set(key, element.ref);
    }
  }
  const parents = parentTreeOf(pdf);
  for (const { ref, number: page, marked } of pages) {
    for (const number of marked) {
      const owner = owners.get(`${ref.toString()} ${number}`);
      if (owner === undefined) found.push(`page ${page}, content ${number}: no element`);
      else if (parents.owner(ref, number) !== owner)
        found.push(`page ${page}, content ${number}: another parent`);
    }
  }
  return found;
}

function types(file: CheckedFile): string[] {
  return file.elements
    .map((element) => file.standardType(element))
    .filter((type) => !standardTypes.has(type));
}

function nesting(file: CheckedFile): string[] {
  return file.elements.flatMap((element) => {
    const type = file.standardType(element);
    const allowed = allowedKids[type];
    if (allowed === undefined) return [];
    return kidsOf(element.dict).flatMap((kid) => {
      const child = elementAt(kid, file.pdf);
      // Content that stands directly in a list or a row has no role there; borders of a table are content of its own.
      if (child === undefined) return type === 'LI' || type === 'TR' ? [`content in ${type}`] : [];
      const childType = file.standardType(child);
      return allowed.includes(childType) ? [] : [`${childType} in ${type}`];
    });
  });
}

function headings(file: CheckedFile): string[] {
  let above = 0;
  return file.elements.flatMap((element) => {
    const level = Number(/^H([1-6])$/.exec(file.standardType(element))?.[1] ?? 0);
    if (level === 0) return [];
    const skipped = level > above + 1;
    const before = above;
    above = level;
    return skipped ? [`H${level} after ${before === 0 ? 'nothing' : `H${before}`}`] : [];
  });
}

function figures(file: CheckedFile): string[] {
  return file.elements
    .filter((element) => file.standardType(element) === 'Figure')
    .filter(({ dict }) => !hasText(dict, 'Alt') && !hasText(dict, 'ActualText'))
    .map(() => 'a figure has no text alternative');
}

function rowsOf(table: StructureElement, file: CheckedFile): StructureElement[] {
  return childElements(table.dict, file.pdf).flatMap((child) => {
    const type = file.standardType(child);
    if (type === 'TR') return [child];
    return /^T(Head|Body|Foot)$/.test(type) ? rowsOf(child, file) : [];
  });
}

function tableShape(file: CheckedFile): string[] {
  return tables(file).flatMap((table) => {
    const widths = new Set(rowsOf(table, file).map((row) => childElements(row.dict, file.pdf).length));
    return widths.size <= 1 ? [] : [`rows of ${[...widths].join(' and ')} cells`];
  });
}

function tableHeaders(file: CheckedFile): string[] {
  return tables(file).flatMap((table) => {
    const cells = rowsOf(table, file).flatMap((row) => childElements(row.dict, file.pdf));
    const headers = cells.filter((cell) => file.standardType(cell) === 'TH');
    if (headers.length === 0) return ['a table without header cells'];
    return headers.filter((cell) => scopeOf(cell) === undefined).map(() => 'a header cell without a scope');
  });
}

function tables(file: CheckedFile): StructureElement[] {
  return file.elements.filter((element) => file.standardType(element) === 'Table');
}

function links(file: CheckedFile): string[] {
  const { pdf, elements, pages } = file;
  const enclosed = new Set(
    elements
      .filter((element) => file.standardType(element) === 'Link')
      .flatMap((element) => annotationsOf(element, pdf)),
  );
  return pages.flatMap(({ number, annotations }) =>
    annotations
      .filter((annotation) => annotation.get(name('Subtype')) === name('Link'))
      .flatMap((annotation) => [
        ...(enclosed.has(annotation) ? [] : [`page ${number}: a link in no Link element`]),
        ...(hasText(annotation, 'Contents') ? [] : [`page ${number}: a link without a description`]),
      ]),
  );
}

function tabOrder({ pages }: CheckedFile): string[] {
  return pages
    .filter(({ dict, annotations }) => annotations.length > 0 && dict.get(name('Tabs')) !== name('S'))
    .map(({ number }) => `page ${number}`);
}

/** Every passage in another language says so, in the order in which they are read. */
function passages({ elements, expected }: CheckedFile): string[] {
  const found = elements
    .filter((element) => typeOf(element) !== 'Document')
    .flatMap(({ dict }) => {
      const language = dict.lookup(name('Lang'));
      return language instanceof PDFString || language instanceof PDFHexString ? [language.decodeText()] : [];
    });
  const wanted = expected.languages;
  return found.join(' ') === wanted.join(' ') ? [] : [`${found.length} passages instead of ${wanted.length}`];
}

/** Each number of a paragraph, and nothing else, is read out as one. */
function paragraphNumbers({ pdf, expected }: CheckedFile): string[] {
  const wanted = expected.paragraphNumbers;
  if (wanted === undefined) return [];
  const described = paragraphLabels(pdf).filter(({ dict }) => hasText(dict, 'Alt')).length;
  return described === wanted ? [] : [`${described} described numbers instead of ${wanted}`];
}

function hasText(dict: PDFDict, key: string): boolean {
  const value = dict.lookup(name(key));
  return (value instanceof PDFString || value instanceof PDFHexString) && value.decodeText().trim() !== '';
}
