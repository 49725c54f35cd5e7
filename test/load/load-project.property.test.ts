import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { pointerTo, rootPointer, segmentsOf } from '../../src/answers/pointer.js';
import { StopRun } from '../../src/diagnostics/diagnostic.js';
import { loadProject } from '../../src/load/load-project.js';
import { parseYaml } from '../../src/load/parse-yaml.js';
import { readAnswers } from '../../src/load/read-answers.js';
import { spanOfTextLine } from '../../src/load/text-lines.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const makeFolder = temporaryFolders();

const unusable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/u;
const words = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      'ja',
      '012',
      '2027-05-05',
      'a: b',
      '- c',
      '# d',
      '*e*',
      '[f]',
      '{{g}}',
      '"h"',
      '|',
      'å ä ö',
    ),
  )
  .map((text) => text.normalize('NFC'))
  .filter((text) => !unusable.test(text) && text.trim() !== '');
const answers = fc.dictionary(
  words,
  fc.letrec((tie) => ({
    answer: fc.oneof(
      { maxDepth: 4 },
      words,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      tie('list'),
      tie('group'),
    ),
    list: fc.array(tie('answer'), { minLength: 1, maxLength: 4 }),
    group: fc.dictionary(words, tie('answer'), { minKeys: 1, maxKeys: 4 }),
  })).answer,
  { maxKeys: 6 },
);

describe('loading', () => {
  it('gives back whatever answers YAML can hold', async () => {
    const folder = makeFolder();
    await fc.assert(
      fc.asyncProperty(answers, fc.constantFrom(20, 80), async (written, lineWidth) => {
        writeFileSync(join(folder, 'agenda.yaml'), stringify(written, { lineWidth }));
        expect((await loadProject(folder)).answers).toEqual(withPlainPrototypes(written));
      }),
      { numRuns: 150 },
    );
  });

  it('meets any bytes with a project or a stop, never another exception', async () => {
    const folder = makeFolder();
    const yamlish = fc.string({
      unit: fc.constantFrom(...Array.from('abc :-\n\t"\'|>[]{}*&!%@`#,?~å0')),
      maxLength: 80,
    });
    const soup = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      yamlish.map((text) => Buffer.from(text)),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(soup, soup, async (main, part) => {
        writeFileSync(join(folder, 'agenda.yaml'), main);
        writeFileSync(join(folder, 'del.yaml'), part);
        try {
          const { answers, places } = await loadProject(folder);
          for (const key of Object.keys(answers))
            expect(places.key(pointerTo(rootPointer, key)).line).toBeTypeOf('number');
        } catch (error) {
          expect(error).toBeInstanceOf(StopRun);
          expect((error as StopRun).problems.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 600 },
    );
    rmSync(join(folder, 'del.yaml'));
  });
});

describe('the place of a line in a text', () => {
  const row = fc.constantFrom(
    'ett',
    'två ord',
    '  indragen',
    '- punkt',
    '',
    'slut: på',
    'en längre rad som måste brytas',
  );

  it('holds the first word of the line, however YAML folds it', () => {
    const style = fc.constantFrom('BLOCK_LITERAL', 'BLOCK_FOLDED', 'PLAIN');
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), style, (rows, defaultStringType) => {
        fc.pre(rows.some((line) => line !== ''));
        const text = stringify({ a: rows.join('\n') }, { lineWidth: 20, defaultStringType });
        const parsed = parseYaml('agenda.yaml', text);
        const { answers: read, entries } = readAnswers(parsed);
        const scalar = entries[0]?.[1].scalar;
        fc.pre(scalar !== undefined && scalar.type !== 'QUOTE_DOUBLE');
        for (const [index, line] of String(read['a']).split('\n').entries()) {
          const [start, end] = spanOfTextLine(scalar, parsed.source, index);
          expect(text.slice(start, end)).toContain(line.trim().split(' ')[0]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a pointer', () => {
  it('gives back the segments that it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (segments) => {
        const pointer = segments.reduce<string>((parent, segment) => pointerTo(parent, segment), rootPointer);
        expect(segmentsOf(pointer)).toEqual(segments);
      }),
    );
  });
});

/** fast-check gives objects without a prototype; ours have the usual one. */
function withPlainPrototypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPlainPrototypes);
  if (typeof value !== 'object' || value === null) return value;
  const copy = {};
  for (const [key, inner] of Object.entries(value)) {
    Object.defineProperty(copy, key, {
      value: withPlainPrototypes(inner),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}
