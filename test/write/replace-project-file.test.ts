import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StopRun } from '../../src/diagnostics/diagnostic.js';
import { replaceProjectFile } from '../../src/write/replace-project-file.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();

const codeOf = async (run: Promise<void>): Promise<string> => {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof StopRun ? (error.problems[0]?.code ?? '') : '';
};

describe('a file of the project that people write in too', () => {
  it('is replaced with the permissions that it had', async () => {
    const file = join(temporary({ 'b.yaml': 'a: 1\n' }), 'b.yaml');
    chmodSync(file, 0o640);
    await replaceProjectFile(file, 'a: 1\n', 'a: 2\n');
    expect(readFileSync(file, 'utf8')).toBe('a: 2\n');
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it('is replaced where a link leads, and the link stays', async () => {
    const folder = temporary({ 'gemensam/b.yaml': 'a: 1\n' });
    const link = join(folder, 'b.yaml');
    symlinkSync(join('gemensam', 'b.yaml'), link);
    await replaceProjectFile(link, 'a: 1\n', 'a: 2\n');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'gemensam/b.yaml'), 'utf8')).toBe('a: 2\n');
    expect(readdirSync(join(folder, 'gemensam'))).toEqual(['b.yaml']);
  });

  it('is made when it is not there', async () => {
    const folder = temporary({});
    await replaceProjectFile(join(folder, 'b.yaml'), undefined, 'a: 1\n');
    expect(readdirSync(folder)).toEqual(['b.yaml']);
  });

  it.each([
    ['is another now', 'a: 1\n', 'a: 9\n'],
    ['has come', undefined, 'a: 9\n'],
    ['has gone', 'a: 1\n', undefined],
  ])('is left as it is when it %s', async (_, before, now) => {
    const folder = temporary(now === undefined ? {} : { 'b.yaml': now });
    expect(await codeOf(replaceProjectFile(join(folder, 'b.yaml'), before, 'a: 2\n'))).toBe(
      'write/changed-meanwhile',
    );
    expect(readdirSync(folder)).toEqual(now === undefined ? [] : ['b.yaml']);
    if (now !== undefined) expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe(now);
  });

  it('is whole whoever of several writes it at once, and nothing is left beside it', async () => {
    const folder = temporary({ 'b.yaml': 'a: 1\n' });
    const texts = Array.from({ length: 8 }, (_, index) => `a: ${index}\n`.repeat(20_000));
    const codes = await Promise.all(
      texts.map((text) => codeOf(replaceProjectFile(join(folder, 'b.yaml'), 'a: 1\n', text))),
    );
    expect(codes.filter((code) => code !== '' && code !== 'write/changed-meanwhile')).toEqual([]);
    expect(codes).toContain('');
    expect(texts).toContain(readFileSync(join(folder, 'b.yaml'), 'utf8'));
    expect(readdirSync(folder)).toEqual(['b.yaml']);
  });

  it('leaves alone what another run has beside it', async () => {
    const folder = temporary({ 'b.yaml': 'a: 1\n', '.b.yaml.remissklar': 'en annan' });
    await replaceProjectFile(join(folder, 'b.yaml'), 'a: 1\n', 'a: 2\n');
    expect(readFileSync(join(folder, '.b.yaml.remissklar'), 'utf8')).toBe('en annan');
  });

  it('is not replaced by a folder in its place', async () => {
    const folder = temporary({});
    mkdirSync(join(folder, 'b.yaml'));
    expect(await codeOf(replaceProjectFile(join(folder, 'b.yaml'), undefined, 'a: 2\n'))).not.toBe('');
  });
});
