import type { Element } from '@xmldom/xmldom';
import type { CheckedWord } from '../checked-word.js';
import type { WordRule } from '../check.js';
import { around, attribute, childAt, children, type XmlPart } from '../xml-part.js';
import { twice } from './twice.js';

export const referenceRules: readonly WordRule[] = [
  { id: 'word-styles', clause: 'ECMA-376-1 17.7', breaks: styleIds },
  { id: 'word-numbering', clause: 'ECMA-376-1 17.9', breaks: numbering },
];

/** Where a style is named, and of what kind it must be. */
const named = {
  'w:pStyle': 'paragraph',
  'w:rStyle': 'character',
  'w:tblStyle': 'table',
} as const;

/** A style that is not there is taken for the default one, without a word. */
function styleIds({ stories, parts, styles }: CheckedWord): string[] {
  const places = [...stories, parts.get('word/numbering.xml')].filter((part) => part !== undefined);
  const used = Object.entries(named).flatMap(([name, type]) =>
    places.flatMap((part) => part.all(name).map((reference) => ({ id: attribute(reference) ?? '', type }))),
  );
  const related = styles.all.flatMap(({ type, element }) =>
    ['w:basedOn', 'w:next'].flatMap((name) => {
      const id = attribute(childAt(element, name));
      return id === undefined ? [] : [{ id, type }];
    }),
  );
  const missing = [...used, ...related].filter(({ id, type }) => styles.get(id)?.type !== type);
  return [
    ...new Set(missing.map(({ id, type }) => `no ${type} style ${id}`)),
    ...twice(styles.all.map(({ id }) => id)).map((id) => `two styles ${id}`),
    ...twice(styles.all.map(({ name }) => name.toLowerCase())).map((name) => `two styles called ${name}`),
    ...(styles.get(styles.defaultParagraph) === undefined ? ['no default style for paragraphs'] : []),
  ];
}

/** Lists that paragraphs and styles say they belong to are there, with the level that they stand on. */
function numbering({ stories, parts }: CheckedWord): string[] {
  const part = parts.get('word/numbering.xml');
  const lists = readLists(part);
  const places = [...stories, parts.get('word/styles.xml')].filter((one) => one !== undefined);
  const used = places.flatMap((place) => place.all('w:numPr'));
  return [
    ...used.flatMap((properties) => {
      const list = attribute(childAt(properties, 'w:numId')) ?? '';
      const level = attribute(childAt(properties, 'w:ilvl')) ?? '0';
      // Number zero takes a paragraph out of the list that its style belongs to.
      const isThere = list === '0' || (lists.get(list)?.has(level) ?? false);
      return isThere
        ? []
        : [`list ${list}, level ${level}, in ${around(properties, 'w:p', 'w:style')?.nodeName ?? ''}`];
    }),
    ...[...lists].filter(([, levels]) => levels.size === 0).map(([list]) => `list ${list} has no definition`),
  ];
}

/** The levels of each list by its number; none for a list whose definition is not there. */
function readLists(part: XmlPart | undefined): Map<string, Set<string>> {
  const definitions = new Map(
    (part?.all('w:abstractNum') ?? []).map((one) => [attribute(one, 'w:abstractNumId') ?? '', levelsOf(one)]),
  );
  return new Map(
    (part?.all('w:num') ?? []).map((list) => [
      attribute(list, 'w:numId') ?? '',
      definitions.get(attribute(childAt(list, 'w:abstractNumId')) ?? '') ?? new Set<string>(),
    ]),
  );
}

/** A definition that leaves its levels to a list style has all that Word knows. */
function levelsOf(definition: Element): Set<string> {
  if (childAt(definition, 'w:numStyleLink') !== undefined)
    return new Set(Array.from({ length: 9 }, (_, level) => String(level)));
  return new Set(
    children(definition)
      .filter(({ nodeName }) => nodeName === 'w:lvl')
      .map((level) => attribute(level, 'w:ilvl') ?? ''),
  );
}
