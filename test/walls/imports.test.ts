import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The walls of the design, read off the import statements. See src/README.md. */
const root = resolve(import.meta.dirname, '../../src');
const phases = [
  'load',
  'validate',
  'review',
  'compose',
  'arrange',
  'explain',
  'render',
  'write',
  'init',
  'consult',
  'resolve',
  'fill-in',
  'rollup',
];
const leaves = [
  'answers',
  'consultation',
  'diagnostics',
  'document',
  'drawing',
  'language',
  'office-package',
  'profile',
  'region',
  'yaml-text',
  'markdown',
];

interface Import {
  file: string;
  /** Path from src for the project's own files, otherwise the package. */
  target: string;
  typeOnly: boolean;
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'));

const imports = files.flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));

function importsOf(file: string, source: string): Import[] {
  const statements = source.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\s+from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
  );
  return [...statements].map(([, type, fixed, dynamic]) => {
    const specifier = fixed ?? dynamic ?? '';
    const target = specifier.startsWith('.')
      ? relative(root, resolve(root, dirname(file), specifier)).replaceAll('\\', '/')
      : specifier;
    return { file, target, typeOnly: type !== undefined };
  });
}

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
const own = imports.filter(({ target }) => target.endsWith('.js'));
const show = (found: Import[]): string[] => found.map(({ file, target }) => `${file} → ${target}`);

describe('the walls', () => {
  it('reads imports at all', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(own.length).toBeGreaterThan(100);
  });

  it('phases import leaves and themselves, never one another', () => {
    const crossing = own.filter(
      ({ file, target }) =>
        phases.includes(folderOf(file)) && ![folderOf(file), ...leaves].includes(folderOf(target)),
    );
    expect(show(crossing)).toEqual([]);
  });

  it('leaves import only leaves', () => {
    const crossing = own.filter(
      ({ file, target }) => leaves.includes(folderOf(file)) && !leaves.includes(folderOf(target)),
    );
    expect(show(crossing)).toEqual([]);
  });

  it('only the pipeline imports phases', () => {
    const crossing = own.filter(
      ({ file, target }) =>
        phases.includes(folderOf(target)) &&
        folderOf(file) !== folderOf(target) &&
        !/^pipeline(\.ts|\/)/.test(file),
    );
    expect(show(crossing)).toEqual([]);
  });

  it('disk only in load and write, and where the browser is looked for', () => {
    const disk = /^(node:)?(fs|fs\/promises)$/;
    const crossing = imports.filter(
      ({ file, target }) =>
        disk.test(target) && !/^(load|write)\//.test(file) && !file.startsWith('render/pdf/browser/'),
    );
    expect(show(crossing)).toEqual([]);
  });

  it('the browser only in render/pdf', () => {
    const crossing = imports.filter(
      ({ file, target }) => /puppeteer|sparticuz/.test(target) && !file.startsWith('render/pdf/'),
    );
    expect(show(crossing)).toEqual([]);
  });

  it('no network client anywhere', () => {
    const crossing = imports.filter(({ target }) => /^(node:)?(https?|net|tls|dgram|http2)$/.test(target));
    expect(show(crossing)).toEqual([]);
  });

  it('formats do not know one another, but that pdf prints what html made', () => {
    const formatOf = (path: string): string => /^render\/([a-z]+)\//.exec(path)?.[1] ?? '';
    const crossing = own.filter(
      ({ file, target }) =>
        formatOf(file) !== '' &&
        formatOf(target) !== '' &&
        formatOf(file) !== formatOf(target) &&
        !(formatOf(file) === 'pdf' && formatOf(target) === 'html'),
    );
    expect(show(crossing)).toEqual([]);
  });

  it('only the command line prints, reads arguments or ends the process', () => {
    const crossing = files.filter((file) => {
      const source = readFileSync(join(root, file), 'utf8');
      return !file.startsWith('cli/') && /\bconsole\.|process\.(exit|argv|stdout|stderr)/.test(source);
    });
    expect(crossing).toEqual([]);
  });

  it('no cycles', () => {
    const edges = new Map<string, string[]>();
    for (const { file, target, typeOnly } of own) {
      if (typeOnly) continue;
      edges.set(file, [...(edges.get(file) ?? []), target.replace(/\.js$/, '.ts')]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });
});
