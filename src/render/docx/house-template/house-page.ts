import type { Element } from '@xmldom/xmldom';
import { attribute, beside, childAt, children, inside, isOn, wordsOf } from '../conformance/xml-part.js';
import { margin, paper } from '../page.js';
import { named, numberOf } from './dom.js';
import type { House } from './house.js';

export type RunningPlace = 'header' | 'footer';
export type RunningType = 'default' | 'first' | 'even';

/** Paths of the parts that stand at the top or the foot of a section's pages. */
export type RunningParts = Partial<Record<RunningType, string>>;

/** A section of the template's own pages: what its pages look like. */
export interface HouseSection {
  /** Undefined for a template that says nothing of its pages. */
  properties: Element | undefined;
  /** What stands at their top and foot, also where that is said by an earlier section. */
  header: RunningParts;
  footer: RunningParts;
  /** Whether the first page has a head and foot of its own. */
  firstPageDiffers: boolean;
}

type Margins = Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer' | 'gutter', number>;

/** Lengths in twips. */
export interface HousePage {
  /** The sections that the title page and the rest are made like; one and the same when the template has one. */
  cover: HouseSection;
  body: HouseSection;
  /** What pages on their side are made like: the template's own such section, or else the body's. */
  turned: { section: HouseSection; margins: Margins };
  sections: number;
  /** Upright. */
  paper: { width: number; height: number };
  margins: Margins;
  /** Whether anything stands at the top, or at the foot, of any page. */
  hasHeader: boolean;
  hasFooter: boolean;
}

export function readHousePage(house: House): HousePage {
  const all = sectionsOf(house);
  const [cover = none] = all.map(({ section }) => section);
  const body = bodySection(all) ?? cover;
  const size = childAt(body.properties, 'w:pgSz');
  const [width = paper.width, height = paper.height] = ['w:w', 'w:h'].map((name) => numberOf(size, name));
  const turned = turnedSection(all, body) ?? body;
  const shows = (place: RunningPlace): boolean =>
    [cover, body].some((section) => Object.values(section[place]).some((path) => isShown(house, path)));
  return {
    cover,
    body,
    turned: { section: turned, margins: marginsOf(turned) },
    sections: all.length,
    paper: settled(Math.min(width, height), Math.max(width, height)),
    margins: marginsOf(body),
    hasHeader: shows('header'),
    hasFooter: shows('footer'),
  };
}

function marginsOf({ properties }: HouseSection): Margins {
  const margins = childAt(properties, 'w:pgMar');
  const edge = (name: string, otherwise: number): number => numberOf(margins, name) ?? otherwise;
  return {
    // Negative for a margin that holds whatever stands in it.
    top: Math.abs(edge('w:top', margin.edge)),
    right: edge('w:right', margin.edge),
    bottom: Math.abs(edge('w:bottom', margin.edge)),
    left: edge('w:left', margin.edge),
    header: edge('w:header', margin.head),
    footer: edge('w:footer', margin.head),
    gutter: edge('w:gutter', 0),
  };
}

/** Older programs round A4 in their own ways. */
function settled(width: number, height: number): HousePage['paper'] {
  const isA4 = Math.abs(width - paper.width) <= aMillimetre && Math.abs(height - paper.height) <= aMillimetre;
  return isA4 ? paper : { width, height };
}

const aMillimetre = 57;

const none: HouseSection = { properties: undefined, header: {}, footer: {}, firstPageDiffers: false };

interface FoundSection {
  section: HouseSection;
  isUpright: boolean;
  /** Paragraphs and tables in it. */
  blocks: number;
}

function sectionsOf(house: House): FoundSection[] {
  const body = childAt(house.main.root, 'w:body');
  const all = (body === undefined ? [] : inside(body, 'w:sectPr')).filter(
    (properties) => properties.parentNode?.nodeName !== 'w:sectPrChange',
  );
  const relations = new Map(house.relations(house.main.path).map((one) => [one.id, one]));
  let header: RunningParts = {};
  let footer: RunningParts = {};
  return all.map((properties) => {
    const own = (place: RunningPlace): RunningParts =>
      Object.fromEntries(
        named(properties, `w:${place}Reference`).flatMap((reference) => {
          const relation = relations.get(attribute(reference, 'r:id') ?? '');
          const type = attribute(reference, 'w:type') ?? 'default';
          const isThere =
            relation?.type === place && !relation.isExternal && house.template.xml.has(relation.target);
          return isThere ? [[type, relation.target] as const] : [];
        }),
      );
    header = { ...header, ...own('header') };
    footer = { ...footer, ...own('footer') };
    const size = childAt(properties, 'w:pgSz');
    return {
      section: { properties, header, footer, firstPageDiffers: isOn(childAt(properties, 'w:titlePg')) },
      isUpright: (numberOf(size, 'w:w') ?? 0) <= (numberOf(size, 'w:h') ?? 0),
      blocks: blocksBefore(properties),
    };
  });
}

/** A section's properties stand in its last paragraph, those of the last one at the end of the body. */
function blocksBefore(properties: Element): number {
  const holder = properties.parentNode?.parentNode;
  let blocks = holder?.nodeName === 'w:p' ? 1 : 0;
  let block = beside(blocks === 1 ? (holder as Element) : properties, 'before');
  for (; block !== undefined && inside(block, 'w:sectPr').length === 0; block = beside(block, 'before'))
    blocks += 1;
  return blocks;
}

/** After the first, which is the title page's, the one with most in it: a last one is often only a back cover. */
function bodySection(all: readonly FoundSection[]): HouseSection | undefined {
  const later = all.slice(1).filter(({ isUpright }) => isUpright);
  const most = Math.max(0, ...later.map(({ blocks }) => blocks));
  return later.find(({ blocks }) => blocks === most)?.section;
}

/** Of several, the first. A template that only has pages on their side says nothing of how others are turned. */
function turnedSection(all: readonly FoundSection[], body: HouseSection): HouseSection | undefined {
  return all.find(({ isUpright, section }) => !isUpright && section !== body)?.section;
}

/** Word leaves empty heads and feet behind. */
function isShown(house: House, path: string): boolean {
  const part = house.read(path);
  if (part === undefined) return false;
  const shows = ['w:drawing', 'w:pict', 'w:fldChar', 'w:fldSimple', 'w:tbl'];
  return wordsOf(part.root).trim() !== '' || shows.some((name) => part.all(name).length > 0);
}

/** The number of paragraphs and tables with words on the template's own pages. */
export function ownBlocks(house: House): number {
  const body = childAt(house.main.root, 'w:body');
  return (body === undefined ? [] : children(body)).filter((block) => wordsOf(block).trim() !== '').length;
}
