import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOperations, stringsIn } from '../../../../src/render/pdf/conformance/content-stream.js';
import { markArtifacts } from '../../../../src/render/pdf/conformance/mark-artifacts.js';
import { readPageObjects } from '../../../../src/render/pdf/conformance/page-objects.js';

const operationsOf = (content: string): string[] =>
  [...readOperations(content)].map(({ start, end }) => content.slice(start, end));
const neverMarked = (): boolean => false;

describe('a content stream', () => {
  it.each([
    ['q 1 0 0 -1 .5 841.9 cm', ['q', '1 0 0 -1 .5 841.9 cm']],
    [
      'BT /F4 11.3 Tf <0014> Tj (a \\) (b) c) Tj ET',
      ['BT', '/F4 11.3 Tf', '<0014> Tj', '(a \\) (b) c) Tj', 'ET'],
    ],
    ['/P <</MCID 3 /Alt (ET EMC)>>BDC EMC', ['/P <</MCID 3 /Alt (ET EMC)>>BDC', 'EMC']],
    ['[(A) -120 (B)] TJ % EMC Tj\n0 0 m', ['[(A) -120 (B)] TJ', '0 0 m']],
    ['(x) \' 1 2 (y) " W* n f*', ["(x) '", '1 2 (y) "', 'W*', 'n', 'f*']],
    ['BI /W 1 /H 1 ID \x00EMC) EI Q', ['BI /W 1 /H 1 ID \x00EMC) EI', 'Q']],
    ['true false null gs', ['true false null gs']],
    ['+.5 -3. 4 Td', ['+.5 -3. 4 Td']],
    ['1.2.3 w', ['1.2.3 w']],
    ['% only a comment', []],
    ['/A#20B << /Alt <41 4> >> BDC', ['/A#20B << /Alt <41 4> >> BDC']],
    ['', []],
  ])('is cut into operations: %s', (content, expected) => {
    expect(operationsOf(content)).toEqual(expected);
  });

  it.each([
    '(open Tj',
    'BI ID x',
    '{ Tj',
    '\u00A4',
    '\u0100',
    '<41',
    '<4G> Tj',
    '> Tj',
    '- w',
    '. w',
    '+- w',
  ])('that is none is refused: %s', (content) => {
    expect(() => operationsOf(content)).toThrow(SyntaxError);
  });
});

describe('the strings of an operation', () => {
  it.each([
    ['<0041> Tj', ['0041']],
    ['[<00 41> -120 <4>] TJ', ['0041', '40']],
    ['(a\\051\\() Tj', ['612928']],
    ['<</Alt <41>>> BDC', ['41']],
    ['/F1 12 Tf', []],
  ])('are its bytes: %s', (content, expected) => {
    const [operation] = readOperations(content);
    expect(operation && stringsIn(content, operation).map((bytes) => bytes.toString('hex'))).toEqual(
      expected,
    );
  });
});

describe('artifacts', () => {
  it.each([
    ['a text in the margin', 'BT (Sida 1) Tj ET', 'BT \n/Artifact BMC\n(Sida 1) Tj\nEMC\n ET'],
    ['a path is marked from its first point', '0 0 m 1 1 l S', '\n/Artifact BMC\n0 0 m 1 1 l S\nEMC\n'],
    ['a clipping path paints nothing', '0 0 1 1 re W n', '0 0 1 1 re W n'],
    ['what is marked stays', '/P <</MCID 0>>BDC BT (a) Tj ET EMC', '/P <</MCID 0>>BDC BT (a) Tj ET EMC'],
    ['a form', '/X0 Do', '\n/Artifact BMC\n/X0 Do\nEMC\n'],
  ])('%s', (_, content, expected) => {
    expect(markArtifacts(content, neverMarked)).toBe(expected);
  });

  it('leaves a form that holds marked content to itself', () => {
    expect(markArtifacts('/X0 Do /X1 Do', (form) => form === 'X0')).toBe(
      '/X0 Do \n/Artifact BMC\n/X1 Do\nEMC\n',
    );
  });

  it('takes the numbers of repeated headers out of their marks', () => {
    const content = '/TH <</MCID 3 >>BDC f EMC /TD <</MCID 33 >>BDC f EMC';
    expect(markArtifacts(content, neverMarked, new Set([3]))).toBe(
      '/Artifact BMC f EMC /TD <</MCID 33 >>BDC f EMC',
    );
  });

  const operation = fc.constantFrom(
    '(a (b) \\)) Tj',
    '0 0 m 1 1 l S',
    '0 0 1 1 re W n',
    '/F1 12 Tf',
    '/X0 Do',
    'q Q',
    '/P <</MCID 1>> BDC (x) Tj EMC',
    '/Span BMC /P BMC f EMC EMC',
    '[(a) 3 (b)] TJ',
  );

  it('cover everything painted, are balanced, change nothing else, and need no second run', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 12 }), (operations) => {
        const content = operations.join('\n');
        const marked = markArtifacts(content, neverMarked);
        const objects = [...readPageObjects(marked)];
        expect(objects.every((object) => object.kind !== 'paint' || object.depth > 0)).toBe(true);
        const count = (kind: string): number => objects.filter((object) => object.kind === kind).length;
        expect(count('mark')).toBe(count('end-mark'));
        expect(markArtifacts(marked, neverMarked)).toBe(marked);
        const without = operationsOf(marked.replaceAll(/\n\/Artifact BMC\n([\s\S]*?)\nEMC\n/g, '$1'));
        expect(without).toEqual(operationsOf(content));
      }),
    );
  });
});
