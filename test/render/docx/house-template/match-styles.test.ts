import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { HouseNames } from '../../../../src/profile/house-template.js';
import { defaultProfile } from '../../../../src/profile/profile.js';
import { readStyles } from '../../../../src/render/docx/conformance/style-book.js';
import { readXmlPart } from '../../../../src/render/docx/conformance/xml-part.js';
import { ourStyles } from '../../../../src/render/docx/house-template/dressing.js';
import { bodyText, matchStyles } from '../../../../src/render/docx/house-template/match-styles.js';
import { style } from '../../../support/house-templates.js';

interface Written {
  name: string;
  type?: 'paragraph' | 'character' | 'table';
  level?: number;
  aliases?: string;
  own?: boolean;
}

interface Case {
  name: string;
  styles: (string | Written)[];
  tableStyle?: string;
  matches: string[];
}

const root = join(import.meta.dirname, '../../../..');
const names = parse(readFileSync(join(root, 'content/word/names.yaml'), 'utf8')) as HouseNames;
const cases = parse(readFileSync(join(import.meta.dirname, 'match-styles.cases.yaml'), 'utf8')) as Case[];
const ours = ourStyles(defaultProfile);
const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A style whose id says nothing of its name: only the name counts. */
function written(one: string | Written, index: number): string {
  const { name, type, level, aliases, own } = typeof one === 'string' ? { name: one, own: false } : one;
  const xml = style(`id${index}`, name, {
    ...(type === undefined ? {} : { type }),
    ...(own === false ? {} : { custom: true as const }),
    ...(level === undefined ? {} : { p: `<w:outlineLvl w:val="${level}"/>` }),
  });
  return aliases === undefined
    ? xml
    : xml.replace('<w:qFormat/>', `<w:aliases w:val="${aliases}"/><w:qFormat/>`);
}

describe('the styles of a template', () => {
  it.each(cases)('$name', ({ styles, tableStyle, matches }) => {
    const xml = `<w:styles xmlns:w="${w}">${styles.map(written).join('')}</w:styles>`;
    const book = readStyles(readXmlPart('', xml));
    const chosen = book.all.find(({ name }) => name === tableStyle)?.id;
    const found = [...matchStyles(ours, book, names, chosen).values()]
      .filter(({ how }) => how !== 'added')
      .map((match) => `${match.ours} = ${match.house?.name ?? ''}${match.how === 'guessed' ? '?' : ''}`);
    expect(found.sort()).toEqual([...matches].sort());
  });
});

describe('content/word/names.yaml', () => {
  it('knows every style of ours, and no other', () => {
    const ids = [...ours.map(({ id }) => id), bodyText];
    expect(Object.keys(names.styles).sort()).toEqual(ids.sort());
  });

  it('gives no name to two styles of a kind', () => {
    const kindOf = new Map(ours.map(({ id, type }) => [id, type]));
    const all = Object.entries(names.styles).flatMap(([id, { names: certain, alike = [] }]) =>
      [...certain, ...alike].map((name) => `${kindOf.get(id) ?? 'paragraph'} ${name.toLowerCase()}`),
    );
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });
});
