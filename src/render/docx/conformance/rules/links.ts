import type { Element } from '@xmldom/xmldom';
import type { CheckedWord } from '../checked-word.js';
import type { WordRule } from '../check.js';
import { attribute, inside, wordsOf, type XmlPart } from '../xml-part.js';
import { quoted } from './quoted.js';
import { twice } from './twice.js';

export const linkRules: readonly WordRule[] = [
  { id: 'word-links', clause: 'EN 301 549 10.2.4.4', breaks: words },
  { id: 'word-link-targets', clause: 'ECMA-376-1 17.16.22', breaks: targets },
  { id: 'word-bookmarks', clause: 'ECMA-376-1 17.13.6', breaks: bookmarks },
  { id: 'word-fields', clause: 'ECMA-376-1 17.16.18', breaks: fields },
];

/** Word takes no longer names. */
const longestName = 40;

/** A link has words, or a picture that says what it shows. */
function words({ stories }: CheckedWord): string[] {
  return stories.flatMap((part) =>
    part
      .all('w:hyperlink')
      .filter((link) => wordsOf(link).trim() === '' && !hasDescribedPicture(link))
      .map(() => `${part.path}: a link without words`),
  );
}

function hasDescribedPicture(link: Element): boolean {
  return inside(link, 'wp:docPr').some((picture) => (attribute(picture, 'descr') ?? '').trim() !== '');
}

function targets({ stories, relations, bookmarks: names }: CheckedWord): string[] {
  return stories.flatMap((part) =>
    part.all('w:hyperlink').flatMap((link) => {
      const id = attribute(link, 'r:id');
      const anchor = attribute(link, 'w:anchor');
      const leads =
        id === undefined ? names.has(anchor ?? '') : relations.get(part.path)?.get(id)?.type === 'hyperlink';
      return leads ? [] : [`${quoted(wordsOf(link))} leads to ${id ?? anchor ?? 'nothing'}`];
    }),
  );
}

/** Each has a name of its own, which Word does not tell apart by capitals, a beginning and an end. */
function bookmarks({ stories }: CheckedWord): string[] {
  const starts = stories.flatMap((part) => part.all('w:bookmarkStart'));
  const ends = stories.flatMap((part) =>
    part.all('w:bookmarkEnd').map((end) => attribute(end, 'w:id') ?? ''),
  );
  const names = starts.map((start) => attribute(start, 'w:name') ?? '');
  const ids = starts.map((start) => attribute(start, 'w:id') ?? '');
  return [
    ...twice(names.map((name) => name.toLowerCase())).map((name) => `${name} is there twice`),
    ...twice(ids).map((id) => `number ${id} is there twice`),
    ...names.filter((name) => name === '' || name.length > longestName).map((name) => `the name ”${name}”`),
    ...(ids.toSorted().join() === ends.toSorted().join() ? [] : ['beginnings without ends']),
  ];
}

/** Fields begin, may have a result, and end, one inside another; what they refer to is there. */
function fields({ stories, bookmarks: names }: CheckedWord): string[] {
  return stories.flatMap((part) => [
    ...(isBalanced(part) ? [] : [`${part.path}: fields that do not end`]),
    ...part.all('w:instrText').flatMap((code) => {
      const name = /^\s*(?:PAGEREF|NOTEREF|REF)\s+"?([^\s"]+)/.exec(code.textContent ?? '')?.[1];
      return name === undefined || names.has(name) ? [] : [`${part.path}: a field refers to ${name}`];
    }),
  ]);
}

function isBalanced(part: XmlPart): boolean {
  const open: string[] = [];
  for (const character of part.all('w:fldChar')) {
    const type = attribute(character, 'w:fldCharType') ?? '';
    const last = open.at(-1);
    if (type === 'begin') open.push(type);
    else if (type === 'separate' && last === 'begin') open.splice(-1, 1, type);
    else if (type === 'end' && last !== undefined) open.pop();
    else return false;
  }
  return open.length === 0;
}
