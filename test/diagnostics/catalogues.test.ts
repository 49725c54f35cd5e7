import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument, visit } from 'yaml';
import type { Message } from '../../src/diagnostics/catalogue.js';
import { loadCatalogue } from '../../src/load/load-catalogue.js';

const source = join(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const code =
  /'((?:init|explain|load|validate|review|gap|compose|arrange|render|browser|build|write|cli|internal|template|consult|compare|reply|assess|decide|region|import)\/[a-z0-9]+(?:-[a-z0-9]+)*)'/g;

const used = new Set(
  files.flatMap((name) =>
    [...readFileSync(join(source, name), 'utf8').matchAll(code)].map(([, found = '']) => found),
  ),
);
const [swedish, english] = await Promise.all([loadCatalogue('sv'), loadCatalogue('en')]);

describe.each([swedish, english])('the catalogue $language', (catalogue) => {
  it('has words for every code that the program uses, and for no other', () => {
    expect(Object.keys(catalogue.messages).sort()).toEqual([...used].sort());
  });

  it('gives every message a next step', () => {
    const without = Object.entries(catalogue.messages).filter(
      ([, { hint, hints }]) => hint === undefined && hints === undefined,
    );
    expect(without.map(([name]) => name)).toEqual([]);
  });

  it('has no stray spaces', () => {
    for (const [name, words] of Object.entries(catalogue.messages)) {
      for (const text of textsOf(words)) expect(text, name).not.toMatch(/ {2}|\s$|^\s|\n/);
    }
  });
});

describe('Swedish and English', () => {
  it('say the same about the same cases, with the same details', () => {
    const shapeOf = (messages: Readonly<Record<string, Message>>): Record<string, unknown> =>
      Object.fromEntries(
        Object.entries(messages).map(([name, { message, hint, hints = {} }]) => [
          name,
          [
            detailsIn(message),
            detailsIn(hint),
            Object.fromEntries(Object.entries(hints).map(([key, text]) => [key, detailsIn(text)])),
          ],
        ]),
      );
    expect(shapeOf(english.messages)).toEqual(shapeOf(swedish.messages));
  });

  it('have the same words for the command line', () => {
    expect(keysOf(english.cli)).toEqual(keysOf(swedish.cli));
    expect(keysOf(english.diagnostics)).toEqual(keysOf(swedish.diagnostics));
  });

  it('write quotation marks each in its own way', () => {
    const straight = Object.entries(swedish.messages).filter(([, words]) =>
      textsOf(words).some((text) => /"\{/.test(text)),
    );
    expect(straight.map(([name]) => name)).toEqual([]);
  });
});

const content = join(import.meta.dirname, '../../content');
const contentFiles = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.yaml'),
);

describe('texts in the content', () => {
  it('are not cut by a # that YAML reads as the beginning of a comment', () => {
    expect(contentFiles.flatMap((name) => cutTexts(name, readFileSync(join(content, name), 'utf8')))).toEqual(
      [],
    );
  });

  it('would be found if they were', () => {
    const text = 'a: ett id med # framför.\nb: hel\n# en kommentar\nc:\n  - från # som\nd: "# hel"\n';
    expect(cutTexts('x.yaml', text)).toEqual(['x.yaml: ett id med', 'x.yaml: från']);
  });
});

/** Unquoted texts with a comment on the line where they end. */
function cutTexts(name: string, text: string): string[] {
  const cut: string[] = [];
  visit(parseDocument(text), {
    Scalar(_key, node) {
      if (node.type !== 'PLAIN' || typeof node.value !== 'string' || node.range == null) return;
      const after = /^[ \t]+#.*/.exec(text.slice(node.range[1]));
      if (after !== null) cut.push(`${name}: ${node.value}`);
    },
  });
  return cut;
}

function textsOf({ message, hint, hints = {} }: Message): string[] {
  return [message, ...(hint === undefined ? [] : [hint]), ...Object.values(hints)];
}

function detailsIn(text = ''): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}/${key}`));
}
