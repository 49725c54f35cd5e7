import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runWith } from '../support/command-line.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

interface Case {
  name: string;
  /** Lines after the smallest agenda. */
  egna?: string;
  /** The worked example instead, and a key whose line is taken out of it. */
  projekt?: 'lingonasa';
  utan?: string;
  skede?: string;
  code: number;
  /** `{n}` and `{luckor}` stand for a number above 0. */
  sum: string;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'exit-code.cases.yaml'), 'utf8')) as Case[];
const temporary = temporaryFolders();
const smallest = [
  'titel: Digital agenda för Lingonåsa kommun',
  'kommuner: [{ namn: Lingonåsa kommun }]',
  'dokument: { typ: strategi, status: utkast }',
];

function projectOf({ egna = '', projekt, utan }: Case): string {
  if (projekt === undefined) return join(temporary({ 'p/agenda.yaml': [...smallest, egna].join('\n') }), 'p');
  const copy = join(temporary(), 'p');
  cpSync(projects[projekt], copy, { recursive: true });
  const file = join(copy, 'ekonomi-och-uppfoljning.yaml');
  const text = readFileSync(file, 'utf8');
  if (utan !== undefined) {
    const without = text.replace(new RegExp(`^  ${utan}: .*\n`, 'm'), '');
    expect(without).not.toBe(text);
    writeFileSync(file, without);
  }
  return copy;
}

describe('what check says last goes with how it ends', () => {
  it.each(cases)('$name', async (one) => {
    const argv = ['check', projectOf(one), ...(one.skede === undefined ? [] : ['--stage', one.skede])];
    const { code, out } = await runWith(argv);
    const last = out.trimEnd().split('\n').at(-1) ?? '';
    const escaped = one.sum.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(?:n|luckor)\}/g, '[1-9]\\d*');
    expect(last).toMatch(new RegExp(`^${escaped}(?:, \\d+ \\p{L}+)*$`, 'u'));
    expect(code).toBe(one.code);
    // Whoever reads the last line alone knows why.
    expect(/^[1-9]\d* fel|som stoppar/.test(last)).toBe(code === 1);
  });
});
