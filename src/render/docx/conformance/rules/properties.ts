import type { CheckedWord } from '../checked-word.js';
import type { WordRule } from '../check.js';
import { attribute, childAt } from '../xml-part.js';

export const propertyRules: readonly WordRule[] = [
  { id: 'word-title', clause: 'EN 301 549 10.2.4.2', breaks: title },
  { id: 'word-language', clause: 'EN 301 549 10.3.1.1', breaks: language },
  { id: 'word-language-parts', clause: 'EN 301 549 10.3.1.2', breaks: languageOfParts },
  { id: 'word-properties', clause: 'ECMA-376-2', breaks: properties },
];

/** A title, and the same as the one that is read on the title page. */
function title(file: CheckedWord): string[] {
  const property = propertyOf(file, 'dc:title');
  if (property === '') return ['no title'];
  const { styles, paragraphs } = file;
  const shown = paragraphs
    .filter(({ style }) => styles.get(style)?.name === 'Title')
    .map(({ words }) => words.trim());
  return shown
    .filter((words) => words !== property)
    .map((words) => `”${property}”, but on the page ”${words}”`);
}

function language(file: CheckedWord): string[] {
  const tag = defaultLanguage(file);
  const property = propertyOf(file, 'dc:language');
  return [
    ...(isLanguage(tag) ? [] : [`the styles' language is ”${tag}”`]),
    ...(property === tag ? [] : [`the property says ”${property}”, the styles ”${tag}”`]),
  ];
}

/**
 * A passage may be in another language when that is marked on its runs. A paragraph's style and the marks of lists may
 * not be: they would change the language of whatever is written with them.
 */
function languageOfParts(file: CheckedWord): string[] {
  const ofDocument = defaultLanguage(file);
  const marked = file.stories.flatMap((part) => part.all('w:lang'));
  const ofStyles = file.styles.all.filter(({ type }) => type !== 'character');
  const ofLists = file.parts.get('word/numbering.xml')?.all('w:lang') ?? [];
  return [
    ...marked
      .map((mark) => attribute(mark) ?? '')
      .filter((tag) => !isLanguage(tag))
      .map((tag) => `a passage in ”${tag}”`),
    ...[...ofStyles.flatMap(({ element }) => childAt(element, 'w:rPr', 'w:lang') ?? []), ...ofLists]
      .map((mark) => attribute(mark) ?? '')
      .filter((tag) => tag !== ofDocument)
      .map((tag) => `a style in ”${tag}”`),
  ];
}

function properties(file: CheckedWord): string[] {
  const asked = ['dc:creator', 'dcterms:created', 'dcterms:modified', 'cp:lastModifiedBy'];
  return [
    ...asked.filter((name) => propertyOf(file, name) === ''),
    ...['dcterms:created', 'dcterms:modified']
      .filter((name) => propertyOf(file, name) !== '' && !isTime(propertyOf(file, name)))
      .map((name) => `${name}: ${propertyOf(file, name)}`),
  ];
}

function propertyOf({ parts }: CheckedWord, name: string): string {
  return (parts.get('docProps/core.xml')?.all(name)[0]?.textContent ?? '').trim();
}

function defaultLanguage({ styles }: CheckedWord): string {
  return attribute(childAt(styles.defaults, 'w:rPrDefault', 'w:rPr', 'w:lang')) ?? '';
}

/** Word knows languages by tags with a region: "sv-SE". */
function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Z][a-z]{3})?-([A-Z]{2}|\d{3})$/.test(tag);
}

function isTime(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && !Number.isNaN(Date.parse(value));
}
