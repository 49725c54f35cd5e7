import type { Element } from '@xmldom/xmldom';
import type { StyleBook } from '../conformance/style-book.js';
import { attribute, childAt, type XmlPart } from '../conformance/xml-part.js';
import { named, numberOf } from './dom.js';

/** A level of one of the house's lists. */
export interface HouseLevel {
  /** `w:lvl`, with what the list changes in its definition. */
  element: Element;
  /** The level's own place in its list, from 0. */
  level: number;
  /** The list's number. */
  list: string;
  /** The list's definition, by its number: levels of one definition count together. */
  definition: string;
  /** Of the text, and what its mark is drawn back by, in twips. */
  left: number;
  hanging: number;
}

/** The lists of a template. */
export interface HouseLists {
  /** The list level that paragraphs of a style stand on, with the style's own indent; undefined when it is in no list. */
  ofStyle(id: string): HouseLevel | undefined;
  /** Another level of the same list; undefined when the list has none such. */
  beside(level: HouseLevel, other: number): HouseLevel | undefined;
  /** Whether a list is there, with this level. */
  has(list: string, level: number): boolean;
}

export function readHouseLists(part: XmlPart | undefined, book: StyleBook): HouseLists {
  const definitions = byNumber(part?.all('w:abstractNum') ?? [], 'w:abstractNumId');
  const lists = byNumber(part?.all('w:num') ?? [], 'w:numId');

  /** A definition may leave its levels to a list style, which has a list of its own. */
  function definitionOf(list: string, seen: readonly string[] = []): Element | undefined {
    const definition = definitions.get(attribute(childAt(lists.get(list), 'w:abstractNumId')) ?? '');
    const style = attribute(childAt(definition, 'w:numStyleLink'));
    if (style === undefined || seen.includes(list)) return definition;
    const behind = attribute(childAt(book.get(style)?.element, 'w:pPr', 'w:numPr', 'w:numId'));
    return behind === undefined ? definition : definitionOf(behind, [...seen, list]);
  }

  function levelIn(list: string, level: number): HouseLevel | undefined {
    const definition = definitionOf(list);
    const isLevel = (one: Element): boolean => numberOf(one, 'w:ilvl') === level;
    const override = named(lists.get(list), 'w:lvlOverride').find(isLevel);
    const element = childAt(override, 'w:lvl') ?? named(definition, 'w:lvl').find(isLevel);
    if (definition === undefined || element === undefined) return undefined;
    const indent = childAt(element, 'w:pPr', 'w:ind');
    return {
      element,
      level,
      list,
      definition: attribute(definition, 'w:abstractNumId') ?? '',
      left: numberOf(indent, 'w:left') ?? numberOf(indent, 'w:start') ?? 0,
      hanging: numberOf(indent, 'w:hanging') ?? -(numberOf(indent, 'w:firstLine') ?? 0),
    };
  }

  /** The style that has a list says which level; one that names none has the level that names the style. */
  function ofStyle(id: string): HouseLevel | undefined {
    let indent: { left?: number; hanging?: number } = {};
    for (const style of book.chain(id)) {
      const properties = childAt(style.element, 'w:pPr');
      indent = { ...ownIndent(properties), ...indent };
      const numbered = childAt(properties, 'w:numPr');
      if (numbered === undefined) continue;
      const list = attribute(childAt(numbered, 'w:numId')) ?? '';
      const said = numberOf(childAt(numbered, 'w:ilvl'));
      const found = levelIn(list, said ?? levelNaming(style.id, definitionOf(list)) ?? 0);
      return found === undefined ? undefined : { ...found, ...indent };
    }
    return undefined;
  }

  return {
    ofStyle,
    beside: ({ definition }, other) => {
      const list = [...lists.keys()].find(
        (one) => attribute(definitionOf(one), 'w:abstractNumId') === definition,
      );
      return list === undefined ? undefined : levelIn(list, other);
    },
    has: (list, level) => levelIn(list, level) !== undefined,
  };
}

function byNumber(elements: readonly Element[], name: string): Map<string, Element> {
  return new Map(elements.map((one) => [attribute(one, name) ?? '', one]));
}

function levelNaming(style: string, definition: Element | undefined): number | undefined {
  const found = named(definition, 'w:lvl').find((one) => attribute(childAt(one, 'w:pStyle')) === style);
  return numberOf(found, 'w:ilvl');
}

function ownIndent(properties: Element | undefined): { left?: number; hanging?: number } {
  const indent = childAt(properties, 'w:ind');
  const left = numberOf(indent, 'w:left') ?? numberOf(indent, 'w:start');
  const firstLine = numberOf(indent, 'w:firstLine');
  const hanging = numberOf(indent, 'w:hanging') ?? (firstLine === undefined ? undefined : -firstLine);
  return { ...(left === undefined ? {} : { left }), ...(hanging === undefined ? {} : { hanging }) };
}
