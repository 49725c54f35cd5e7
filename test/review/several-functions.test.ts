import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { severalFunctions } from '../../src/review/several-functions.js';

interface Names {
  one: string[];
  named: string[];
  unnamed: string[];
}

const { one, named, unnamed } = parse(
  readFileSync(join(import.meta.dirname, 'several-functions.cases.yaml'), 'utf8'),
) as Names;

describe('whether an answer names several functions', () => {
  it.each(one)('%s is one', (answer) => {
    expect(severalFunctions(answer)).toBeUndefined();
  });

  it.each(named)('%s are several', (answer) => {
    expect(severalFunctions(answer)).toBe('named');
  });

  it.each(unnamed)('%s are a whole kind', (answer) => {
    expect(severalFunctions(answer)).toBe('unnamed');
  });
});
