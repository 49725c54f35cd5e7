import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * A check must be quick, so nothing that it loads may load the code for Word, PDF or the browser: only what is
 * imported when a document is made (`await import(…)`) may.
 */
const root = resolve(import.meta.dirname, '../../src');
const heavy = [
  'ajv',
  'handlebars',
  'remark-parse',
  'docx',
  '@xmldom/xmldom',
  'puppeteer-core',
  '@puppeteer/browsers',
  '@cantoo/pdf-lib',
  '@sparticuz/chromium',
];

describe('what the command line loads before it knows what to do', () => {
  const loaded = loadedFrom(join(root, 'cli/main.ts'));

  it('is found at all', () => {
    const names = [...loaded.keys()];
    for (const name of ['commander', 'yaml']) expect(names).toContain(name);
    for (const file of ['pipeline/inspect.ts', 'schemas/validators.mjs'])
      expect(names.some((name) => name.endsWith(file))).toBe(true);
  });

  it.each(heavy)('is not %s', (name) => {
    expect(loaded.get(name) ?? []).toEqual([]);
  });

  it('would show a package that is loaded at once', () => {
    expect([...loadedFrom(join(root, 'render/docx/render-docx.ts')).keys()]).toContain('docx');
    expect([...loadedFrom(join(root, 'render/pdf/finish-pdf.ts')).keys()]).toContain('@cantoo/pdf-lib');
  });
});

/** Files and packages that are loaded with a file, each with the way there. Types are gone before anything is loaded. */
function loadedFrom(start: string): Map<string, string[]> {
  const ways = new Map<string, string[]>([[start, [start]]]);
  const queue = [start];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const specifier of importsOf(readFileSync(file, 'utf8'))) {
      const target = specifier.startsWith('.')
        ? resolve(dirname(file), specifier).replace(/\.js$/, '.ts')
        : packageOf(specifier);
      if (ways.has(target)) continue;
      ways.set(target, [...(ways.get(file) ?? []), target]);
      if (existsSync(target)) queue.push(target);
    }
  }
  return ways;
}

function importsOf(source: string): string[] {
  const statements = source.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'/gm,
  );
  return [...statements].flatMap(([, type, names = '', specifier = '']) =>
    type === undefined && !onlyTypes(names) ? [specifier] : [],
  );
}

/** `{ type A, type B }`: nothing that runs. */
function onlyTypes(names: string): boolean {
  const inBraces = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  const list =
    inBraces
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '') ?? [];
  return list.length > 0 && list.every((name) => name.startsWith('type '));
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
