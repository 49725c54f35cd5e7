import type { Element } from '@xmldom/xmldom';
import type { CheckedWord } from '../checked-word.js';
import type { WordRule } from '../check.js';
import { attribute, inside, wordsOf } from '../xml-part.js';
import { quoted } from './quoted.js';
import { twice } from './twice.js';

export const noteRules: readonly WordRule[] = [
  { id: 'word-notes', clause: 'ECMA-376-1 17.11', breaks: calls },
  { id: 'word-note-words', clause: 'EN 301 549 10.1.3.1', breaks: notes },
];

const kinds = [
  { reference: 'w:footnoteReference', note: 'w:footnote', path: 'word/footnotes.xml' },
  { reference: 'w:endnoteReference', note: 'w:endnote', path: 'word/endnotes.xml' },
] as const;

/** Every call has its note, every note its call, and only one: Word's notes belong to one call each. */
function calls({ stories, parts }: CheckedWord): string[] {
  return kinds.flatMap(({ reference, note, path }) => {
    const called = stories.flatMap((part) =>
      part.all(reference).map((call) => attribute(call, 'w:id') ?? ''),
    );
    const written = (parts.get(path)?.all(note) ?? [])
      .filter(isNote)
      .map((one) => attribute(one, 'w:id') ?? '');
    return [
      ...called.filter((id) => !written.includes(id)).map((id) => `${note} ${id} is called but not there`),
      ...written.filter((id) => !called.includes(id)).map((id) => `${note} ${id} is not called`),
      ...[...twice(called), ...twice(written)].map((id) => `${note} ${id} is there twice`),
    ];
  });
}

/** A note begins with its number and says something. */
function notes({ parts }: CheckedWord): string[] {
  return kinds.flatMap(({ note, path }) =>
    (parts.get(path)?.all(note) ?? []).filter(isNote).flatMap((one) => {
      const hasNumber = [...inside(one, 'w:footnoteRef'), ...inside(one, 'w:endnoteRef')].length === 1;
      const isEmpty = wordsOf(one).trim() === '' && inside(one, 'w:drawing').length === 0;
      return hasNumber && !isEmpty
        ? []
        : [`${note} ${attribute(one, 'w:id') ?? ''}: ${quoted(wordsOf(one))}`];
    }),
  );
}

/** The lines that divide notes from text are kept among them. */
function isNote(note: Element): boolean {
  return ['', 'normal'].includes(attribute(note, 'w:type') ?? '');
}
