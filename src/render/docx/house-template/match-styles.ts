import type { HouseNames, StyleNames } from '../../../profile/house-template.js';
import type { StyleBook, WordStyle } from '../conformance/style-book.js';
import { attribute, childAt } from '../conformance/xml-part.js';
import { styleIds } from '../styles/style-ids.js';
import { numberOf } from './dom.js';

/** One of our styles, by its id, and the house's style that it becomes. */
export interface StyleMatch {
  ours: string;
  /** `named`: called what the style is called. `guessed`: its name holds that, or it stands on the same level. */
  how: 'named' | 'guessed' | 'added';
  /** Set unless it is added. */
  house?: WordStyle;
}

/** The key of running text, which in our own files has the default style. */
export const bodyText = 'brödtext';

/** Our styles as far as matching goes. */
export interface OurStyle {
  id: string;
  type: string;
  /** 1–4 for the headings. */
  headingLevel?: number;
}

/**
 * Finds the house's style for each of ours: first those that are called what ours are, then, of those left, the
 * likeliest. A house style stands for one of ours only.
 */
export function matchStyles(
  ours: readonly OurStyle[],
  book: StyleBook,
  names: HouseNames,
  tableStyle: string | undefined,
): Map<string, StyleMatch> {
  const matches = new Map<string, StyleMatch>();
  const taken = new Set<string>();
  const take = (id: string, how: 'named' | 'guessed', house: WordStyle | undefined): void => {
    if (house === undefined || matches.has(id) || taken.has(house.id)) return;
    matches.set(id, { ours: id, how, house });
    taken.add(house.id);
  };
  const wanted = [{ id: bodyText, type: 'paragraph' }, ...ours];
  take('Normal', 'named', book.get(book.defaultParagraph));
  for (const { id, type } of wanted) {
    const called = names.styles[id]?.names ?? [];
    take(id, 'named', firstNamed(called, type, book, taken));
  }
  take(styleIds.dataTable, 'named', chosenTable(book, tableStyle));
  for (const style of wanted) take(style.id, 'guessed', guess(style, book, names, taken));
  return new Map(
    wanted.map(({ id }) => [id, matches.get(id) ?? ({ ours: id, how: 'added' } satisfies StyleMatch)]),
  );
}

/**
 * Styles that a house has made for what another of its styles has by its name: "Lingonåsa Rubrik 1" beside "Rubrik 1".
 * The name decides, but often it is the other one that the house uses.
 */
export function rivals(
  matches: ReadonlyMap<string, StyleMatch>,
  book: StyleBook,
  { styles, otherwise }: HouseNames,
): { named: WordStyle; rival: WordStyle }[] {
  const taken = new Set([...matches.values()].map(({ house }) => house?.id));
  return [...matches.values()].flatMap(({ ours, how, house }) => {
    const names = styles[ours];
    if (how !== 'named' || house === undefined || names?.guess !== true || isOwn(house)) return [];
    const rival = book.all.find(
      (style) =>
        style.type === house.type &&
        !taken.has(style.id) &&
        isOwn(style) &&
        byName(style, names, otherwise) >= sure,
    );
    return rival === undefined ? [] : [{ named: house, rival }];
  });
}

/** The style with the first of the names that any has. */
function firstNamed(
  called: readonly string[],
  type: string,
  book: StyleBook,
  taken: ReadonlySet<string>,
): WordStyle | undefined {
  for (const name of called) {
    const folded = wordsIn(name).join(' ');
    const found = book.all.find(
      (style) =>
        style.type === type &&
        !taken.has(style.id) &&
        namesOf(style).some((one) => wordsIn(one).join(' ') === folded),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The name, and other names that Word keeps beside it. */
function namesOf({ name, element }: WordStyle): string[] {
  return [name, ...(attribute(childAt(element, 'w:aliases')) ?? '').split(/[,;]/)].filter(
    (one) => one.trim() !== '',
  );
}

/** "X-Rubrik1" → x, rubrik, 1. */
export function wordsIn(name: string): string[] {
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? []
  );
}

/** How sure a guess must be: below this the style is rather added. */
const sure = 0.6;

function guess(
  { id, type, headingLevel }: OurStyle,
  book: StyleBook,
  { styles, otherwise }: HouseNames,
  taken: ReadonlySet<string>,
): WordStyle | undefined {
  const names = styles[id];
  if (names?.guess !== true) return undefined;
  if (type === 'table') return guessTable(book, taken);
  const candidates = book.all
    .filter((style) => style.type === type && !taken.has(style.id))
    .map((style) => ({
      style,
      sureness: Math.max(byName(style, names, otherwise), byLevel(style, headingLevel, book)),
    }));
  const best = Math.max(0, ...candidates.map(({ sureness }) => sureness));
  return best < sure ? undefined : candidates.find(({ sureness }) => sureness === best)?.style;
}

/** One that the house has made: what Word calls "List Bullet 4" is that and nothing else. */
function isOwn({ element }: WordStyle): boolean {
  return ['1', 'true'].includes(attribute(element, 'w:customStyle') ?? '');
}

/** Words before the name ("Lingonåsa Rubrik 1") are surer than words after it. */
function byName(style: WordStyle, { names, alike = [] }: StyleNames, otherwise: readonly string[]): number {
  const words = wordsIn(style.name);
  return Math.max(
    0,
    ...[...names, ...alike].map((name) => {
      const wanted = wordsIn(name);
      const rest = words.length - wanted.length;
      if (rest < 0 || rest > 3) return 0;
      const isAt = (start: number): boolean => wanted.every((word, index) => words[start + index] === word);
      const start = isAt(rest) ? rest : isAt(0) ? 0 : undefined;
      if (start === undefined) return 0;
      if (rest === 0) return 0.95;
      if (!isOwn(style)) return 0;
      const others = words.filter((_, index) => index < start || index >= start + wanted.length);
      // "Brödtext 2" is another style than "Brödtext", and "Rubrik 1 onumrerad" another than "Rubrik 1".
      if (others.some((word) => /^\d+$/.test(word) || otherwise.includes(word))) return 0;
      // Short names, such as "R1", mean something only on their own.
      if (wanted.join('').length < 4) return 0;
      return (start > 0 ? 0.9 : 0.8) - rest * 0.05;
    }),
  );
}

/** A heading may be called anything; Word shows it by its level. */
function byLevel(style: WordStyle, headingLevel: number | undefined, book: StyleBook): number {
  if (headingLevel === undefined || !isOwn(style)) return 0;
  if (!/rubrik|heading|kapitel|avsnitt/i.test(style.name)) return 0;
  const [level] = book
    .chain(style.id)
    .flatMap(({ element }) => numberOf(childAt(element, 'w:pPr', 'w:outlineLvl')) ?? []);
  return level === headingLevel - 1 ? 0.65 : 0;
}

/** The style that new tables get, when somebody has chosen it. */
function chosenTable({ all }: StyleBook, tableStyle: string | undefined): WordStyle | undefined {
  return all.find(
    ({ id, type, name }) =>
      type === 'table' && id === tableStyle && !/^(normal table|table grid)$/i.test(name),
  );
}

/** The only one that the house has made. */
function guessTable({ all }: StyleBook, taken: ReadonlySet<string>): WordStyle | undefined {
  const own = all.filter((style) => style.type === 'table' && !taken.has(style.id) && isOwn(style));
  return own.length === 1 ? own[0] : undefined;
}
