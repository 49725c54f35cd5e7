import type { Element } from '@xmldom/xmldom';
import { childElements, childOf, wordName, wordValue } from '../replies/word-xml.js';

/** What a paragraph is by its style and its numbering. */
export interface ParagraphKind {
  /** The level of the list that it is in; undefined outside of lists. */
  level?: number;
  isOrdered: boolean;
  /** Which list: another number is another list. */
  list: string;
  /** "heading 2", "quote": the name of the style, or of the nearest one that it is based on with a name of Word's. */
  styleName: string;
}

/** How the paragraphs of a file are listed: from their own properties, their styles and the file's numbering. */
export interface ListBook {
  kindOf(paragraph: Element): ParagraphKind;
  /** "strong" and "emphasis" of a character style, by its id; "" for others. */
  lookOf(style: string): {
    bold: boolean;
    italic: boolean;
    strike: boolean;
    isPlaceholder: boolean;
    isCode: boolean;
  };
}

interface Style {
  name: string;
  basedOn: string;
  properties?: Element;
  run?: Element;
}

/** Styles based on one another go no deeper than this. */
const deepest = 20;

export function listBook(styles: Element | undefined, numbering: Element | undefined): ListBook {
  const book = new Map<string, Style>();
  for (const style of named(styles, 'style')) {
    const properties = childOf(style, 'pPr');
    const run = childOf(style, 'rPr');
    book.set(wordValue(style, 'styleId'), {
      name: wordValue(childOf(style, 'name')).toLowerCase(),
      basedOn: wordValue(childOf(style, 'basedOn')),
      ...(properties === undefined ? {} : { properties }),
      ...(run === undefined ? {} : { run }),
    });
  }
  const abstract = new Map(
    named(numbering, 'abstractNum').map((one) => [wordValue(one, 'abstractNumId'), one]),
  );
  const numbers = new Map(
    named(numbering, 'num').map((one) => [wordValue(one, 'numId'), wordValue(childOf(one, 'abstractNumId'))]),
  );
  const chain = (id: string): Style[] => {
    const found: Style[] = [];
    for (let at = book.get(id); at !== undefined && found.length < deepest; at = book.get(at.basedOn))
      found.push(at);
    return found;
  };
  const formatOf = (number: string, level: number): string => {
    const levels = named(abstract.get(numbers.get(number) ?? ''), 'lvl');
    const found = levels.find((one) => wordValue(one, 'ilvl') === String(level)) ?? levels[0];
    return wordValue(childOf(found, 'numFmt'));
  };
  return {
    kindOf(paragraph) {
      const own = childOf(paragraph, 'pPr');
      const styled = chain(wordValue(childOf(own, 'pStyle')));
      const styleName =
        styled.find(({ name }) => /^(heading \d|title|quote|intense quote|kod|list continue)$/.test(name))
          ?.name ?? '';
      const lists = [own, ...styled.map(({ properties }) => properties)].flatMap(
        (one) => childOf(one, 'numPr') ?? [],
      );
      const number = lists.map((one) => wordValue(childOf(one, 'numId'))).find((one) => one !== '') ?? '0';
      const level =
        Number(lists.map((one) => wordValue(childOf(one, 'ilvl'))).find((one) => one !== '') ?? 0) || 0;
      const format = formatOf(number, level);
      const isListed =
        number !== '0' && !styleName.startsWith('heading') && format !== '' && format !== 'none';
      return {
        ...(isListed ? { level: Math.min(Math.max(level, 0), 8) } : {}),
        isOrdered: format !== 'bullet',
        list: number,
        styleName,
      };
    },
    lookOf(id) {
      const styled = chain(id);
      const has = (name: string): boolean => styled.some(({ run }) => isOn(childOf(run, name)) === true);
      const names = styled.map(({ name }) => name);
      return {
        bold: has('b') || names.includes('strong'),
        italic: has('i') || names.includes('emphasis'),
        strike: has('strike'),
        isPlaceholder: names.includes('placeholder text'),
        isCode: names.includes('kod i text') || names.includes('html code'),
      };
    },
  };
}

/** True or false for a switch that is there, undefined for one that is not. */
export function isOn(element: Element | undefined): boolean | undefined {
  if (element === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(wordValue(element));
}

function named(parent: Element | undefined, name: string): Element[] {
  return parent === undefined ? [] : childElements(parent).filter((one) => wordName(one) === name);
}
