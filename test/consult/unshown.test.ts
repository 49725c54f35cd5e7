import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compare, consult, decide, replies, type CheckResult } from '../../src/pipeline.js';
import { edits as adopted } from '../support/adopted.js';
import { makeConsultation, workedReplies } from '../support/consultations.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();
let folder: string;
let path: string;

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(path, file), 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(join(path, file), edited);
}

/** A character that no font has stands in the agenda's title, and one in what is sent out. */
beforeAll(async () => {
  folder = temporary();
  ({ path } = await makeConsultation(folder));
  edit('agenda.yaml', /^(titel: .*)$/m, '$1 \u0378');
  edit('remiss.yaml', /^(om_remissen: \|\n +)/m, '$1\u0379 ');
}, 120_000);

const told = ({ diagnostics }: CheckResult): string[] =>
  diagnostics
    .filter(({ code }) => code === 'build/unshown-character')
    .map(({ message, place }) => `${place.file.slice(path.length + 1)} ${/U\+\w+/.exec(message)?.[0] ?? ''}`);

describe('a character that no font has is told of, where it stands', () => {
  const formats = ['pdf'] as const;

  it('when something is sent out', async () => {
    const result = await consult({ path, formats, trial: join(folder, 'trial') });
    expect(result.documents).not.toEqual([]);
    expect(told(result).sort()).toEqual(['agenda.yaml U+0378', 'remiss.yaml U+0379']);
  }, 60_000);

  it('when the replies are put together', async () => {
    const result = await replies({ path, formats, out: join(folder, 'output') });
    expect(told(result)).toContain('agenda.yaml U+0378');
  }, 60_000);

  it('when two editions are compared', async () => {
    const old = join(path, 'remiss/utgava-1');
    const result = await compare({ old, new: path, formats, out: join(folder, 'compared') });
    expect(told(result)).toEqual(['agenda.yaml U+0378']);
  }, 60_000);

  it('when a decision is prepared', async () => {
    cpSync(join(workedReplies, 'bedomning.yaml'), join(path, 'bedomning.yaml'));
    const before = ['dokument/status', 'dokument/beslut/kommunfullmaktige/datum'];
    for (const { change, file, from, to } of adopted)
      if (!before.some((name) => change.includes(name))) edit(file, from, to);
    const result = await decide({ path, formats, out: join(folder, 'decided') });
    expect(told(result)).toContain('agenda.yaml U+0378');
  }, 60_000);
});
