import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Message } from '../../../src/diagnostics/catalogue.js';

const root = join(import.meta.dirname, '../../..');
const source = readFileSync(join(root, 'src/render/pdf/browser/browser-problem.ts'), 'utf8');
const codes = [...source.matchAll(/'(browser\/[a-z-]+)'/g)].map(([, code = '']) => code);

describe.each(['sv', 'en'])('the catalogue %s', (language) => {
  const catalogue = parse(readFileSync(join(root, `content/language/${language}.yaml`), 'utf8')) as {
    messages: Record<string, Message>;
  };

  it('has words and a way out for every fault of the browser', () => {
    expect(codes.length).toBeGreaterThan(5);
    expect(
      codes.filter((code) => !catalogue.messages[code]?.message || !catalogue.messages[code].hint),
    ).toEqual([]);
  });
});
