import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  writeDocuments,
  type MadeDocument,
  type Origin,
  type Written,
} from '../../src/write/write-documents.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const makeFolder = temporaryFolders();
const before: Origin = {
  tool: 'remissklar',
  version: '0.1.0',
  content: 'c',
  source: { 'agenda.yaml': 'aa' },
};
const after: Origin = { ...before, source: { 'agenda.yaml': 'ab' } };

function made(version: string): MadeDocument[] {
  return ['docx', 'pdf'].map((format) => ({
    type: 'digital-agenda',
    format,
    path: `agenda.${format}`,
    bytes: Buffer.from(`${format} ${version}`),
  }));
}

function write(root: string, documents: MadeDocument[], origin: Origin): Promise<Written> {
  return writeDocuments(root, 'ort', documents, origin, true);
}

function contentOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}

/** A folder as a run leaves it that is killed when it has moved the first of its files into place. */
async function killedRoot(documents: MadeDocument[], origin: Origin): Promise<string> {
  const root = makeFolder();
  await write(root, made('1'), before);
  const elsewhere = makeFolder();
  await write(elsewhere, documents, origin);
  const hidden = join(root, '.remissklar-ort.Ab12Cd');
  cpSync(join(elsewhere, 'ort'), hidden, { recursive: true });
  const [first] = documents;
  cpSync(join(hidden, first?.path ?? ''), join(root, 'ort', first?.path ?? ''));
  return root;
}

describe('after a run that was killed', () => {
  it('takes over what it moved, and takes it for nobody’s work', async () => {
    const root = await killedRoot(made('2'), after);
    const { problems } = await write(root, made('2'), after);
    const clean = makeFolder();
    await write(clean, made('1'), before);
    await write(clean, made('2'), after);
    expect(contentOf(root)).toEqual(contentOf(clean));
    expect(problems).toEqual([]);
  });

  it('removes what it moved when it is not made any more', async () => {
    const renamed = made('2').map((one) => ({ ...one, path: one.path.replace('agenda', 'plan') }));
    const root = await killedRoot(renamed, after);
    const last: Origin = { ...before, source: { 'agenda.yaml': 'ac' } };
    await write(root, made('3'), last);
    expect(Object.keys(contentOf(root))).toEqual(['ort/agenda.docx', 'ort/agenda.pdf', 'ort/manifest.json']);
  });

  it('still keeps what somebody has edited, and keeps it once', async () => {
    const root = await killedRoot(made('2'), after);
    writeFileSync(join(root, 'ort/agenda.pdf'), 'Eget');
    // It had kept the copy already.
    writeFileSync(join(root, 'ort/agenda-egen-1.pdf'), 'Eget');
    await write(root, made('2'), after);
    expect(contentOf(root)).toMatchObject({ 'ort/agenda.pdf': 'pdf 2', 'ort/agenda-egen-1.pdf': 'Eget' });
    expect(Object.keys(contentOf(root))).not.toContain('ort/agenda-egen-2.pdf');
  });

  it('leaves the hidden folders of others alone', async () => {
    const root = makeFolder();
    for (const name of ['.remissklar-ort-2.Ab12Cd', '.remissklar-Ab12Cd']) {
      mkdirSync(join(root, name));
      writeFileSync(join(root, name, 'manifest.json'), '{}');
    }
    await write(root, made('1'), before);
    expect(readdirSync(root).sort()).toEqual(['.remissklar-Ab12Cd', '.remissklar-ort-2.Ab12Cd', 'ort']);
  });

  it('holds what another version of the templates made for old', async () => {
    const root = makeFolder();
    await write(root, made('1'), before);
    await write(root, made('1').slice(0, 1), { ...before, content: 'd' });
    expect(Object.keys(contentOf(root))).toEqual(['ort/agenda.docx', 'ort/manifest.json']);
  });
});
