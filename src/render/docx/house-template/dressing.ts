import { toHsl } from '../../../profile/colour.js';
import { contrast, nearestPassing } from '../../../profile/contrast.js';
import { deriveColours } from '../../../profile/derive-colours.js';
import type { HouseTemplate } from '../../../profile/house-template.js';
import { defaultProfile, type Profile } from '../../../profile/profile.js';
import type { Block, Document } from '../../../document/tree.js';
import { blockNodes } from '../../../document/walk.js';
import { attribute } from '../conformance/xml-part.js';
import { boldLetters, letterWidth } from '../letter-width.js';
import { ourLayout, type Layout } from '../page.js';
import { styleIds } from '../styles/style-ids.js';
import { styleSheet } from '../styles/style-sheet.js';
import { typeScaleOf } from '../styles/type-scale.js';
import { headingNumbersOf, type HeadingNumbers } from './heading-numbers.js';
import { openHouse, type House } from './house.js';
import { readHouseLists, type HouseLevel, type HouseLists } from './house-lists.js';
import { readHousePage, type HousePage } from './house-page.js';
import { bodyText, matchStyles, type OurStyle, type StyleMatch } from './match-styles.js';
import { lookOf, type StyleLook } from './style-look.js';
import { readTheme, type Theme } from './theme.js';

/** A house template tried on for a document: what of it is used, and how the document must be set to fit it. */
export interface Dressing {
  house: House;
  theme: Theme;
  page: HousePage;
  matches: ReadonlyMap<string, StyleMatch>;
  lists: HouseLists;
  /** The house's lists by level, where its list styles have any. */
  levels: Record<'bullets' | 'numbers', (HouseLevel | undefined)[]>;
  /** The list level of each of the house's headings, by depth. */
  headingLevels: ReadonlyMap<number, HouseLevel | undefined>;
  headingNumbers: HeadingNumbers;
  /** How a style of ours looks in the house; undefined when the house has none for it. */
  look: (ours: string) => StyleLook | undefined;
  layout: Layout;
  /** The room that a heading's number takes in the house, beside what it takes in ours; by depth from 1. */
  numberRoom: (depth: number) => number;
  /** What the styles are made with that the house has none for. */
  profile: Profile;
}

const depths = [1, 2, 3, 4] as const;
/** Lists have so many styles; deeper levels have none of their own. */
const levelsWithStyle = [0, 1, 2] as const;

export function tryOn(template: HouseTemplate, document: Document, profile: Profile): Dressing {
  const house = openHouse(template);
  const theme = readTheme(house.theme);
  const page = readHousePage(house);
  const tableStyle = attribute(house.settings?.all('w:defaultTableStyle')[0]);
  const matches = matchStyles(ourStyles(profile), house.book, template.names, tableStyle);
  const houseStyle = (ours: string): string | undefined => matches.get(ours)?.house?.id;
  const look = (ours: string): StyleLook | undefined => {
    const id = houseStyle(ours);
    return id === undefined ? undefined : lookOf(house.book, theme, id);
  };
  const body = look(bodyText) ?? look(styleIds.normal);
  const lists = readHouseLists(house.numbering, house.book);
  const listLevel = (ours: string): HouseLevel | undefined => {
    const id = houseStyle(ours);
    return id === undefined ? undefined : lists.ofStyle(id);
  };
  const levels = {
    bullets: levelsOf(styleIds.bullets, lists, listLevel),
    numbers: levelsOf(styleIds.numbers, lists, listLevel),
  };
  const headingLevels = new Map(
    depths.map((depth) => [depth as number, listLevel(styleIds.heading[depth])] as const),
  );
  const numbered = numberedDepths(document);
  const worn = profileFor(profile, body, look, showsPicture(house, page.cover));
  return {
    house,
    theme,
    page,
    matches,
    lists,
    levels,
    headingLevels,
    headingNumbers: headingNumbersOf(new Map([...headingLevels].filter(([depth]) => numbered.has(depth)))),
    look,
    layout: layoutOf(page, levels, body, look),
    numberRoom: (depth) => numberRoom(look(headingStyle(depth)), depth, worn.bodySize),
    profile: worn,
  };
}

function headingStyle(depth: number): string {
  return Object.values(styleIds.heading)[depth - 1] ?? '';
}

function numberRoom(look: StyleLook | undefined, depth: number, bodySize: number): number {
  const ours = (typeScaleOf(bodySize).heading[depth - 1] ?? bodySize * 2) / 2;
  return look === undefined ? 1 : (look.size / ours) * letterWidth(look.font);
}

/** Our styles, as far as the house can have one for them. */
export function ourStyles(profile: Profile): OurStyle[] {
  const { paragraphStyles = [], characterStyles = [] } = styleSheet(profile, 'sv-SE');
  const levelOf = new Map<string, number>(depths.map((depth) => [styleIds.heading[depth], depth]));
  return [
    ...paragraphStyles.map(({ id }) => {
      const headingLevel = levelOf.get(id);
      return { id, type: 'paragraph', ...(headingLevel === undefined ? {} : { headingLevel }) };
    }),
    ...characterStyles.map(({ id }) => ({ id, type: 'character' })),
    ...[styleIds.dataTable, styleIds.controlTable].map((id) => ({ id, type: 'table' })),
  ];
}

/** The house's own levels, and below them further levels of the list that the first one is in. */
function levelsOf(
  styles: readonly string[],
  lists: HouseLists,
  listLevel: (ours: string) => HouseLevel | undefined,
): (HouseLevel | undefined)[] {
  const [first] = styles.map(listLevel);
  return levelsWithStyle.map((level) => {
    const style = styles[level];
    const own = style === undefined ? undefined : listLevel(style);
    return own ?? (first === undefined ? undefined : lists.beside(first, first.level + level));
  });
}

function numberedDepths(document: Document): Set<number> {
  const blocks = [...blockNodes(document.body)];
  const isNumbered = (block: Block) => block.type === 'heading' && block.numbering === 'chapter';
  return new Set(blocks.filter(isNumbered).flatMap((block) => ('depth' in block ? [block.depth] : [])));
}

function layoutOf(
  { paper, margins, turned }: HousePage,
  { bullets, numbers }: Dressing['levels'],
  body: StyleLook | undefined,
  look: Dressing['look'],
): Layout {
  const textIndent = Math.max(0, body?.left ?? 0);
  const tables = look(styleIds.tableText);
  const letters = letterWidth(body?.font);
  const across = ({ left, right, gutter }: HousePage['margins']): number => left + right + gutter;
  const along = ({ top, bottom }: HousePage['margins']): number => top + bottom;
  const entry = (depth: 1 | 2 | 3): number =>
    look(styleIds.contentsEntry[depth])?.left ?? ourLayout.contentsIndent[depth];
  const entryLetters = (depth: 1 | 2): number => {
    const style = look(styleIds.contentsEntry[depth]);
    if (style === undefined || body === undefined) return letters * ourLayout.contentsLetters[depth];
    return ((letterWidth(style.font) * style.size) / body.size) * (style.bold ? boldLetters : 1);
  };
  return {
    paper,
    margins,
    portrait: {
      orientation: 'portrait',
      textWidth: paper.width - across(margins),
      textHeight: paper.height - along(margins),
    },
    landscape: {
      orientation: 'landscape',
      textWidth: paper.height - across(turned.margins),
      textHeight: paper.width - along(turned.margins),
    },
    letters: {
      body: letters,
      table:
        tables === undefined || body === undefined
          ? letters
          : (letterWidth(tables.font) * tables.size) / (body.size * ourTableText),
    },
    textIndent,
    listIndent(ordered, level) {
      const house = ordered ? numbers : bullets;
      const { left, hanging } = house[level] ?? ourLayout.listIndent(ordered, level);
      if (house[level] !== undefined) return { left, hanging };
      // Below the house's deepest level as far as ours are below one another.
      const deepest = house.findLastIndex((one, index) => index < level && one !== undefined);
      const start = house[deepest]?.left ?? textIndent;
      return { left: start + hanging * (level - deepest), hanging };
    },
    contentsIndent: { 1: entry(1), 2: entry(2), 3: entry(3) },
    contentsLetters: { 1: entryLetters(1), 2: entryLetters(2) },
  };
}

/** What our text in tables is of running text. */
const ourTableText = 0.9;

/** Colours that carry text must have this contrast to white, as our own have. */
const enoughContrast = 7;

/**
 * What is brought along is made to go with the house: its font and size, and the colour of its headings. Where they are
 * black or grey the profile's colours are kept, if the municipality has chosen any. A logo that the house shows is not
 * shown again.
 */
function profileFor(
  profile: Profile,
  body: StyleLook | undefined,
  look: Dressing['look'],
  hasLogo: boolean,
): Profile {
  const isChosen = profile.colours.primary !== defaultProfile.colours.primary;
  const own = [styleIds.heading[1], styleIds.heading[2], styleIds.title].map((id) => look(id)?.colour);
  const ink = own.find(isColour) ?? own[0] ?? body?.colour ?? '#000000';
  const primary = nearestPassing(ink, '#ffffff', enoughContrast);
  const text = body?.colour ?? '#000000';
  return {
    ...profile,
    logos: hasLogo && isAlone(profile) ? [] : profile.logos,
    colours:
      isChosen && !isColour(ink)
        ? profile.colours
        : deriveColours({ primary, ...(contrast(text, '#ffffff') < enoughContrast ? {} : { text }) }),
    fonts: { ...profile.fonts, word: body?.font ?? 'Times New Roman' },
    bodySize: body?.size ?? profile.bodySize,
  };
}

/** Neither black, white nor grey. */
function isColour(ink: string | undefined): boolean {
  if (ink === undefined) return false;
  const { saturation, lightness } = toHsl(ink);
  return saturation >= 0.2 && lightness >= 0.08 && lightness <= 0.95;
}

/** A joint agenda has the logos of all, and the house's template only its own. */
function isAlone({ logos }: Profile): boolean {
  return logos.length === 1;
}

function showsPicture(house: House, { header, footer, firstPageDiffers }: HousePage['cover']): boolean {
  const shown = firstPageDiffers ? [header.first, footer.first] : [header.default, footer.default];
  return shown.some((path) => {
    const part = path === undefined ? undefined : house.read(path);
    return ['pic:pic', 'v:imagedata'].some((name) => (part?.all(name).length ?? 0) > 0);
  });
}
