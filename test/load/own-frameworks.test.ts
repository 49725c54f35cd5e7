import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FrameworkFile } from '../../src/answers/project.js';
import { loadProject } from '../../src/load/load-project.js';
import { inSwedish, shortly, stopOf } from '../support/catalogues.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const makeFolder = temporaryFolders();
const agenda = { 'agenda.yaml': 'titel: a' };

async function ownIn(folder: string): Promise<FrameworkFile[]> {
  return (await loadProject(folder)).frameworks.filter(({ own }) => own);
}

async function problemsIn(folder: string): Promise<string[]> {
  const { problems, blame } = await stopOf(() => loadProject(folder));
  expect(blame).toBe('input');
  return shortly(inSwedish(problems), folder);
}

describe('a project’s own frameworks', () => {
  it('are the YAML files of its folder ramverk, after those of the tool', async () => {
    const text = 'id: vision\nmål:\n  - id: nära\n';
    const folder = makeFolder({
      ...agenda,
      'ramverk/b.yml': 'id: b',
      'ramverk/a.yaml': text,
      'ramverk/läs.txt': ': trasig',
      'ramverk/.a.yaml.yaml': ': trasig',
      'ramverk/äldre/c.yaml': ': trasig',
    });
    const project = await loadProject(folder);
    expect(project.answers).toEqual({ titel: 'a' });
    expect(project.frameworks.map(({ own }) => own)).toEqual([false, false, false, false, true, true]);
    const [first, second] = await ownIn(folder);
    expect(first?.answers).toEqual({ id: 'vision', mål: [{ id: 'nära' }] });
    expect(first?.places.value('/mål/0/id')).toMatchObject({
      file: join(folder, 'ramverk/a.yaml'),
      line: 3,
      column: 9,
    });
    expect(second?.answers).toEqual({ id: 'b' });
    expect(project.sources.get('ramverk/a.yaml')).toBe(createHash('sha256').update(text).digest('hex'));
    expect([...project.sources.keys()]).toEqual(['agenda.yaml', 'ramverk/a.yaml', 'ramverk/b.yml']);
    expect(project.texts.get(join(folder, 'ramverk/a.yaml'))).toBe(text);
  });

  it('need not be', async () => {
    expect(await ownIn(makeFolder(agenda))).toEqual([]);
  });

  it('are spelled in one way, also when macOS has taken letters apart', async () => {
    const folder = makeFolder({ ...agenda, ['ramverk/å.yaml'.normalize('NFD')]: 'namn: Å'.normalize('NFD') });
    const project = await loadProject(folder);
    expect((await ownIn(folder))[0]?.answers).toEqual({ namn: 'Å' });
    expect([...project.sources.keys()]).toEqual(['agenda.yaml', 'ramverk/å.yaml']);
  });
});

describe('a framework file that cannot be read', () => {
  it('is told at its own line, with what else is wrong', async () => {
    const folder = makeFolder({
      'agenda.yaml': 'titel: @a',
      'ramverk/a.yaml': 'id: a\nnamn: Ett: två\n',
      'ramverk/b.yaml': Buffer.from('id: b\nnamn: Åre\n', 'latin1'),
      'ramverk/c.yaml': 'id: a\nid: b\n',
      'ramverk/d.yaml': '- bara\n- en lista\n',
    });
    expect(await problemsIn(folder)).toEqual([
      'agenda.yaml:1:8 load/yaml-first-character',
      'ramverk/a.yaml:2:7 load/yaml-colon-in-text',
      'ramverk/b.yaml:2:7 load/not-utf8',
      'ramverk/c.yaml:2:1 load/duplicate-key',
      'ramverk/d.yaml:1:1 load/not-a-map',
    ]);
  });

  it('stops a bomb of aliases, and a file of 50 MB without reading it', async () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const items = Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*a${level - 1}`));
      return `a${level}: &a${level} [${items.join(', ')}]\n`;
    });
    const folder = makeFolder({ ...agenda, 'ramverk/a.yaml': levels.join(''), 'ramverk/b.yaml': '' });
    truncateSync(join(folder, 'ramverk/b.yaml'), 50 * 1024 * 1024);
    const problems = await problemsIn(folder);
    expect(problems.map((problem) => problem.replace(/:\d+:\d+/, ''))).toEqual([
      'ramverk/a.yaml load/too-many-repeats',
      'ramverk/b.yaml load/too-large',
    ]);
  });

  it('is not followed out of the project, not even by way of the folder', async () => {
    const outside = makeFolder({ 'hemlig.yaml': 'id: hemlig' });
    const folder = makeFolder({ ...agenda, 'ramverk/a.yaml': 'id: a' });
    symlinkSync(join(outside, 'hemlig.yaml'), join(folder, 'ramverk/b.yaml'));
    mkdirSync(join(folder, 'ramverk/c.yaml'));
    expect(await problemsIn(folder)).toEqual([
      'ramverk/b.yaml load/outside-folder',
      'ramverk/c.yaml load/not-a-file',
    ]);
    const linked = makeFolder(agenda);
    symlinkSync(outside, join(linked, 'ramverk'));
    expect(await problemsIn(linked)).toEqual(['ramverk/hemlig.yaml load/outside-folder']);
  });

  it('says so when ramverk is a file, and when there are too many', async () => {
    expect(await problemsIn(makeFolder({ ...agenda, ramverk: 'id: a' }))).toEqual([
      'ramverk load/not-a-folder',
    ]);
    const many = Array.from({ length: 201 }, (_, index) => [`ramverk/r${index}.yaml`, 'id: a'] as const);
    expect(await problemsIn(makeFolder({ ...agenda, ...Object.fromEntries(many) }))).toEqual([
      'ramverk load/too-many-files',
    ]);
  });
});
