import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolders } from '../../src/write/make-folders.js';
import { inSwedish, stopOf } from '../support/catalogues.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const makeFolder = temporaryFolders();

describe('folders that are to be written in', () => {
  it('are made level by level, and can be taken back', async () => {
    const root = makeFolder();
    mkdirSync(join(root, 'ett'));
    const undo: (() => Promise<void>)[] = [];
    await makeFolders(join(root, 'ett/två/tre'), undo);
    expect(statSync(join(root, 'ett/två/tre')).isDirectory()).toBe(true);
    for (const step of undo.reverse()) await step();
    expect([existsSync(join(root, 'ett')), existsSync(join(root, 'ett/två'))]).toEqual([true, false]);
  });

  it('cannot be made below a file', async () => {
    const root = makeFolder();
    writeFileSync(join(root, 'fil'), '');
    const { problems, blame } = await stopOf(() => makeFolders(join(root, 'fil/under')));
    expect([problems[0]?.code, blame]).toEqual(['write/not-a-folder', 'machine']);
  });

  it.runIf(platform() === 'linux')(
    'are refused, and not waited for, where the system takes none',
    async () => {
      const { problems, blame } = await stopOf(() => makeFolders('/proc/finns-inte/alls'));
      expect([problems[0]?.code, problems[0]?.place.file, blame]).toEqual([
        'write/no-folder-here',
        '/proc/finns-inte',
        'machine',
      ]);
      expect(inSwedish(problems)[0]?.hint).toContain('--out');
    },
  );
});
