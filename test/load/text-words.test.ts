import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadProject } from '../../src/load/load-project.js';
import { parseYaml } from '../../src/load/parse-yaml.js';
import { readAnswers } from '../../src/load/read-answers.js';
import { spanOfWords } from '../../src/load/text-words.js';
import { temporaryFolders } from '../support/temporary-folder.js';

interface Case {
  name: string;
  /** The file, whose first key has the text. */
  text: string;
  /** What is looked for in the answer, and which occurrence: 1 is the first. */
  words: string;
  occurrence?: number;
  /** "line:column-end" of the place. */
  at: string;
  /** What the file has there, when it is not the words themselves. */
  shows?: string;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'text-words.cases.yaml'), 'utf8')) as Case[];
const makeFolder = temporaryFolders();

describe('the place of words in a text answer', () => {
  it.each(cases)('$name', async ({ text, words, occurrence = 1, at, shows }) => {
    const { answers, places } = await loadProject(makeFolder({ 'agenda.yaml': text }));
    const answer = String(answers['a']);
    const {
      line = 0,
      column = 0,
      endColumn,
      path,
    } = places.words('/a', offsetOf(answer, words, occurrence), words.length);
    expect(`${line}:${column}-${endColumn}`).toBe(at);
    expect(path).toBe('/a');
    const row = text.split('\n')[line - 1] ?? '';
    expect(row.slice(column - 1, (endColumn ?? 0) - 1)).toBe(shows ?? words);
  });

  it('is the value’s for what is no text', async () => {
    const { places } = await loadProject(makeFolder({ 'agenda.yaml': 'a: { b: 1 }' }));
    expect(places.words('/a', 0, 3)).toEqual(places.value('/a'));
    expect(places.words('/a/c', 0, 3)).toMatchObject({ line: 1, column: 1 });
  });

  it('is the words, however YAML writes the text', () => {
    const word = fc.constantFrom(
      'ett',
      'två',
      'tre:',
      '- fyra',
      '”fem”',
      "sex's",
      '"sju"',
      'åtta\u00A0nio',
      '#tio',
      '😀',
      '\\n',
    );
    const gap = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '  ', '\n  ', '\t');
    const style = fc.constantFrom('BLOCK_LITERAL', 'BLOCK_FOLDED', 'PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE');
    const texts = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(
        texts,
        style,
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        (parts, defaultStringType, at, many) => {
          const written = parts.map(([one, after]) => one + after).join('');
          const text = stringify({ a: written }, { lineWidth: 20, defaultStringType });
          const parsed = parseYaml('agenda.yaml', text);
          const { answers, entries } = readAnswers(parsed);
          const scalar = entries[0]![1].scalar!;
          const answer = String(answers['a']);
          fc.pre(answer === written);
          const first = at % parts.length;
          const before = parts
            .slice(0, first)
            .map(([one, after]) => one + after)
            .join('');
          const wanted = parts
            .slice(first, first + many)
            .map(([one, after]) => one + after)
            .join('')
            .trim();
          const span = spanOfWords(scalar, text, answer, before.length, wanted.length);
          expect(span).toBeDefined();
          const [start, end] = span!;
          // The rest of the file, from the words on, says the rest of the answer: it is this occurrence and no other.
          expect(said(text.slice(start, end), scalar.type)).toBe(bare(wanted));
          expect(said(text.slice(start, scalar.range![1]), scalar.type)).toBe(
            bare(answer.slice(before.length)),
          );
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is inside the text, or nothing, for any words of any text', () => {
    const yamlish = fc.string({
      unit: fc.constantFrom(...Array.from('ab å\n\t"\'\\|>:-#ö\u0308é\u00A0')),
      maxLength: 40,
    });
    fc.assert(
      fc.property(yamlish, fc.nat(50), fc.nat(50), (written, offset, length) => {
        const text = `a: ${written}`;
        const parsed = parseYaml('agenda.yaml', text);
        const entry = readAnswers(parsed).entries[0]?.[1];
        fc.pre(entry?.scalar !== undefined && parsed.problems.length === 0);
        const { scalar } = entry;
        const span = spanOfWords(scalar, text, String(scalar.value).normalize('NFC'), offset, length);
        if (span === undefined) return;
        expect(span[0]).toBeGreaterThanOrEqual(scalar.range![0]);
        expect(span[1]).toBeGreaterThan(span[0]);
        expect(span[1]).toBeLessThanOrEqual(scalar.range![1]);
      }),
      { numRuns: 1500 },
    );
  });
});

function offsetOf(text: string, words: string, occurrence: number): number {
  let offset = -1;
  for (let left = occurrence; left > 0; left -= 1) offset = text.indexOf(words, offset + 1);
  expect(offset).toBeGreaterThanOrEqual(0);
  return offset;
}

/** What a piece of the file says, without white space; a quotation mark at its end ends the text. */
function said(source: string, style: string | null | undefined): string {
  if (style === 'QUOTE_DOUBLE') {
    const inner = source
      .replace(/\\\r?\n[ \t]*/g, '')
      .replace(/(?<!\\)((?:\\\\)*)"$/, '$1')
      .replace(/\n/g, ' ')
      .replace(/\t/g, '\\t');
    return bare(JSON.parse(`"${inner.replace(/\\ /g, ' ')}"`) as string);
  }
  if (style === 'QUOTE_SINGLE') return bare(source.replace(/(?<!')((?:'')*)'$/, '$1').replaceAll("''", "'"));
  return bare(source);
}

function bare(text: string): string {
  return text.replace(/[ \t\r\n]/g, '');
}
