import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import type * as FileSystem from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeDocuments, type MadeDocument, type Origin } from '../../src/write/write-documents.js';
import { inSwedish, stopOf } from '../support/catalogues.js';
import { temporaryFolders } from '../support/temporary-folder.js';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FileSystem>();
  const watched = {
    copyFile: real.copyFile,
    mkdir: real.mkdir,
    mkdtemp: real.mkdtemp,
    rename: real.rename,
    writeFile: real.writeFile,
  };
  return {
    ...real,
    ...Object.fromEntries(Object.entries(watched).map(([name, run]) => [name, vi.fn(run as never)])),
  };
});

afterEach(() => {
  vi.clearAllMocks();
});

const makeFolder = temporaryFolders();
const origin = { tool: 'remissklar', version: '0.1.0', source: { 'b.yaml': 'bb', 'agenda.yaml': 'aa' } };

const changed = { ...origin, source: { 'agenda.yaml': 'ab' } };

function made(format: string, content: string, more: Partial<MadeDocument> = {}): MadeDocument {
  return { type: 'digital-agenda', format, path: `agenda.${format}`, bytes: Buffer.from(content), ...more };
}

async function write(root: string, documents: MadeDocument[], from: Origin = origin): Promise<string[]> {
  return (await writeDocuments(root, 'lingonasa', documents, from)).paths;
}

/** Everything in the folder: paths and contents, hidden files too. */
function contentOf(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  );
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}

describe('writing', () => {
  it('puts documents and manifest in the project’s folder and gives the paths', async () => {
    const root = join(makeFolder(), 'output');
    const paths = await write(root, [made('docx', 'Word'), made('pdf', 'PDF', { pages: 12 })]);
    expect(paths).toEqual([join(root, 'lingonasa/agenda.docx'), join(root, 'lingonasa/agenda.pdf')]);
    const { 'lingonasa/manifest.json': manifest, ...documents } = contentOf(root);
    expect(documents).toEqual({ 'lingonasa/agenda.docx': 'Word', 'lingonasa/agenda.pdf': 'PDF' });
    expect(manifest).toBe(`{
  "tool": "remissklar",
  "version": "0.1.0",
  "source": {
    "agenda.yaml": "aa",
    "b.yaml": "bb"
  },
  "documents": [
    {
      "type": "digital-agenda",
      "format": "docx",
      "path": "agenda.docx",
      "sha256": "${createHash('sha256').update('Word').digest('hex')}",
      "bytes": 4
    },
    {
      "type": "digital-agenda",
      "format": "pdf",
      "path": "agenda.pdf",
      "sha256": "${createHash('sha256').update('PDF').digest('hex')}",
      "bytes": 3,
      "pages": 12
    }
  ]
}
`);
  });

  it('writes the same bytes twice', async () => {
    const root = makeFolder();
    await write(root, [made('md', 'text')]);
    const first = contentOf(root);
    await write(root, [made('md', 'text')]);
    expect(contentOf(root)).toEqual(first);
  });

  it('puts what belongs to a document beside it, and in the manifest', async () => {
    const root = makeFolder();
    const beside = [{ path: 'agenda-figur-1.png', bytes: Buffer.from('bild') }];
    expect(await write(root, [made('md', 'text', { beside })])).toHaveLength(1);
    const manifest = JSON.parse(contentOf(root)['lingonasa/manifest.json']!) as { documents: unknown[] };
    expect(manifest.documents).toMatchObject([
      { path: 'agenda.md' },
      { path: 'agenda-figur-1.png', format: 'png', bytes: 4 },
    ]);
  });

  it('removes what it made from other answers and does not make now, tells of it, and touches nothing else', async () => {
    const root = makeFolder();
    await write(root, [made('docx', 'Word'), made('pdf', 'PDF'), made('html', 'webb')]);
    writeFileSync(join(root, 'lingonasa/egen.txt'), 'min');
    writeFileSync(join(root, 'lingonasa/agenda.html'), 'ändrad för hand');
    const { problems } = await writeDocuments(root, 'lingonasa', [made('docx', 'Word 2')], changed);
    expect(Object.keys(contentOf(root))).toEqual([
      'lingonasa/agenda.docx',
      'lingonasa/agenda.html',
      'lingonasa/egen.txt',
      'lingonasa/manifest.json',
    ]);
    expect(inSwedish(problems).map(({ code, severity }) => `${code} ${severity}`)).toContain(
      'write/removed info',
    );
  });

  it('keeps the other formats, and their rows, when they came from the same answers', async () => {
    const root = makeFolder();
    await write(root, [made('docx', 'Word'), made('pdf', 'PDF', { pages: 12 })]);
    const { problems } = await writeDocuments(root, 'lingonasa', [made('docx', 'Word')], origin);
    expect(problems).toEqual([]);
    expect(contentOf(root)).toMatchObject({ 'lingonasa/agenda.pdf': 'PDF' });
    const manifest = JSON.parse(contentOf(root)['lingonasa/manifest.json']!) as { documents: unknown[] };
    expect(manifest.documents).toMatchObject([{ format: 'docx' }, { format: 'pdf', pages: 12 }]);
  });

  it('removes no document of another type, and tells in the manifest which answers it came from', async () => {
    const root = makeFolder();
    const report = made('pdf', 'granskning', { type: 'granskningsrapport', path: 'granskning.pdf' });
    await write(root, [made('pdf', 'PDF')]);
    expect((await writeDocuments(root, 'lingonasa', [report], changed)).problems).toEqual([]);
    const rows = (): object[] =>
      (JSON.parse(contentOf(root)['lingonasa/manifest.json']!) as { documents: object[] }).documents;
    expect(contentOf(root)).toMatchObject({ 'lingonasa/agenda.pdf': 'PDF' });
    expect(rows()).toMatchObject([
      { path: 'granskning.pdf' },
      { path: 'agenda.pdf', version: '0.1.0', source: origin.source },
    ]);
    await write(root, [made('pdf', 'PDF')]);
    expect(rows()).toMatchObject([
      { path: 'agenda.pdf' },
      { path: 'granskning.pdf', source: changed.source },
    ]);
    expect(rows()[0]).not.toHaveProperty('source');
  });

  it('keeps a document that someone has edited beside the new one, as often as it happens', async () => {
    const root = makeFolder();
    await write(root, [made('docx', 'Word')]);
    for (const edit of ['ett', 'två']) {
      writeFileSync(join(root, 'lingonasa/agenda.docx'), edit);
      const { problems } = await writeDocuments(root, 'lingonasa', [made('docx', 'Word')], origin);
      expect(inSwedish(problems).map(({ code, severity }) => `${code} ${severity}`)).toEqual([
        'write/edited-kept warning',
      ]);
    }
    const { 'lingonasa/manifest.json': _, ...documents } = contentOf(root);
    expect(documents).toEqual({
      'lingonasa/agenda.docx': 'Word',
      'lingonasa/agenda-egen-1.docx': 'ett',
      'lingonasa/agenda-egen-2.docx': 'två',
    });
  });

  it.each(['', 'inget', '[]', '{"documents": [{"path": "../../viktig.txt", "sha256": "x"}, 7, null]}'])(
    'trusts no manifest that is not its own: %s',
    async (manifest) => {
      const folder = makeFolder({ 'viktig.txt': 'viktig', 'ut/lingonasa/manifest.json': manifest });
      await write(join(folder, 'ut'), [made('md', 'text')]);
      expect(contentOf(folder)).toMatchObject({ 'viktig.txt': 'viktig', 'ut/lingonasa/agenda.md': 'text' });
    },
  );

  it('writes through a link that the user has made to the output folder', async () => {
    const folder = makeFolder({ 'disk/läs.txt': '' });
    symlinkSync(join(folder, 'disk'), join(folder, 'output'));
    await write(join(folder, 'output'), [made('md', 'text')]);
    expect(contentOf(join(folder, 'disk'))).toHaveProperty('lingonasa/agenda.md', 'text');
  });
});

describe('a failure at any step leaves the earlier output whole and nothing behind', () => {
  const earlier = [made('docx', 'Word 1'), made('pdf', 'PDF 1'), made('html', 'webb 1')];
  const later = [made('docx', 'Word 2'), made('html', 'webb 2'), made('md', 'text 2')];

  const steps: [name: string, reason: string, code: string, fail: (error: Error) => void][] = [
    ['the folder for what is coming', 'EACCES', 'write/denied', (error) => failOn(mkdtemp, 1, error)],
    ['the first file', 'ENOSPC', 'write/disk-full', (error) => failOn(writeFile, 1, error)],
    ['the manifest', 'ENOSPC', 'write/disk-full', (error) => failOn(writeFile, 4, error)],
    ['the copy of an earlier file', 'EIO', 'write/failed', (error) => failOn(copyFile, 2, error)],
    ['the first move', 'EBUSY', 'write/locked', (error) => failOn(rename, 1, error)],
    ['the second move', 'EBUSY', 'write/locked', (error) => failOn(rename, 2, error)],
    ['the move of a new file', 'EROFS', 'write/denied', (error) => failOn(rename, 3, error)],
    ['the move of what is no longer made', 'EPERM', 'write/denied', (error) => failOn(rename, 4, error)],
    ['the move of the manifest', 'ENOSPC', 'write/disk-full', (error) => failOn(rename, 5, error)],
  ];

  it.each(steps)('%s: %s → %s', async (_, reason, code, fail) => {
    const root = makeFolder();
    await write(root, earlier);
    const before = contentOf(root);
    vi.clearAllMocks();
    fail(failure(reason));
    const stop = await stopOf(() => write(root, later, changed));
    expect(inSwedish(stop.problems).map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(stop.blame).toBe('machine');
    expect(contentOf(root)).toEqual(before);
    expect(readdirSync(root)).toEqual(['lingonasa']);
  });

  it('the very first build: no folder is left', async () => {
    const root = makeFolder();
    failOn(rename, 2, failure('EIO'));
    await stopOf(() => write(root, earlier));
    expect(readdirSync(root)).toEqual([]);
  });

  it('the output folder itself', async () => {
    vi.mocked(mkdir).mockRejectedValueOnce(failure('EACCES'));
    const stop = await stopOf(() => write(join(makeFolder(), 'output'), earlier));
    expect(stop.problems.map(({ code }) => code)).toEqual(['write/denied']);
  });

  it('names the file that could not be replaced', async () => {
    const root = makeFolder();
    failOn(rename, 2, failure('EBUSY'));
    const stop = await stopOf(() => write(root, earlier));
    expect(stop.problems[0]?.place.file).toBe(join(root, 'lingonasa/agenda.pdf'));
  });

  it('lets a fault of the program through', async () => {
    const root = makeFolder();
    failOn(rename, 2, new TypeError('made by the test'));
    await expect(write(root, earlier)).rejects.toThrow(TypeError);
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('what stands in the way', () => {
  async function codesOf(root: string, documents = [made('md', 'text')]): Promise<string[]> {
    const { problems } = await stopOf(() => write(root, documents));
    return inSwedish(problems).map(({ code }) => code);
  }

  it('is a link in the place of the folder', async () => {
    const folder = makeFolder({ 'annat/agenda.md': 'viktig', 'ut/läs.txt': '' });
    symlinkSync(join(folder, 'annat'), join(folder, 'ut/lingonasa'));
    expect(await codesOf(join(folder, 'ut'))).toEqual(['write/symlink']);
    expect(readFileSync(join(folder, 'annat/agenda.md'), 'utf8')).toBe('viktig');
  });

  it.each(['agenda.md', 'manifest.json'])('is a link in the place of %s', async (name) => {
    const folder = makeFolder({ 'viktig.txt': 'viktig' });
    mkdirSync(join(folder, 'ut/lingonasa'), { recursive: true });
    symlinkSync(join(folder, 'viktig.txt'), join(folder, 'ut/lingonasa', name));
    expect(await codesOf(join(folder, 'ut'))).toEqual(['write/symlink']);
    expect(readFileSync(join(folder, 'viktig.txt'), 'utf8')).toBe('viktig');
  });

  it('is a file in the place of a folder', async () => {
    expect(await codesOf(makeFolder({ lingonasa: 'fil' }))).toEqual(['write/not-a-folder']);
    const folder = makeFolder({ output: 'fil' });
    expect(await codesOf(join(folder, 'output'))).toEqual(['write/not-a-folder']);
    expect(await codesOf(join(folder, 'output/inre'))).toEqual(['write/not-a-folder']);
  });

  it('is a folder in the place of a file', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'lingonasa/agenda.md'), { recursive: true });
    expect(await codesOf(folder)).toEqual(['write/folder-in-the-way']);
  });

  it.each([
    '',
    '.',
    '..',
    '../ut',
    'a/b',
    'a\\b',
    'Lingonåsa',
    'lingonåsa',
    'Stor',
    'a b',
    'a_b',
    '-a',
    'a-',
    'con',
    'nul',
    'com1',
    'lpt9',
    'prn',
    'aux',
    'a'.repeat(130),
  ])('is a folder name like "%s"', async (slug) => {
    const root = makeFolder();
    const stop = await stopOf(() => writeDocuments(root, slug, [made('md', 'text')], origin));
    expect(stop.problems.map(({ code }) => code)).toEqual(['write/unsafe-name']);
    expect(readdirSync(root)).toEqual([]);
  });

  it.each([
    '../agenda.md',
    'a/b/c.md',
    'A/b.md',
    '/etc/agenda.md',
    'C:\\agenda.md',
    '.dold',
    'agenda',
    'å.md',
    'con.md',
    'nul.tar.gz',
    'COM1.md',
    'a.md:ström',
    'a.md ',
  ])('is a file name like "%s"', async (path) => {
    expect(await codesOf(makeFolder(), [made('md', 'text', { path })])).toEqual(['write/unsafe-name']);
  });

  it('is a name that two documents share', async () => {
    expect(await codesOf(makeFolder(), [made('md', 'a'), made('md', 'b')])).toEqual(['write/same-name']);
    expect(await codesOf(makeFolder(), [made('md', 'a', { path: 'manifest.json' })])).toEqual([
      'write/same-name',
    ]);
  });
});

/** Lets the operation work until its nth call. */
function failOn(operation: (...args: never[]) => Promise<unknown>, nth: number, error: Error): void {
  const mocked = vi.mocked(operation);
  const real = mocked.getMockImplementation()!;
  for (let call = 1; call < nth; call += 1) mocked.mockImplementationOnce(real);
  mocked.mockImplementationOnce(() => Promise.reject(error));
}

describe('documents in a folder of their own', () => {
  const extract = (name: string, content = name): MadeDocument =>
    made('md', content, { type: 'namndutdrag', path: `namndutdrag/${name}.md` });

  it('are put there, and are named with it in the manifest', async () => {
    const root = join(makeFolder(), 'output');
    const paths = await write(root, [made('md', 'agenda'), extract('ett')]);
    expect(paths).toEqual([join(root, 'lingonasa/agenda.md'), join(root, 'lingonasa/namndutdrag/ett.md')]);
    const { 'lingonasa/manifest.json': manifest = '', ...documents } = contentOf(root);
    expect(documents).toEqual({ 'lingonasa/agenda.md': 'agenda', 'lingonasa/namndutdrag/ett.md': 'ett' });
    expect(manifest).toContain('"path": "namndutdrag/ett.md"');
  });

  it('go when they are no longer made, and the folder with the last of them', async () => {
    const root = join(makeFolder(), 'output');
    const beside = made('md', 'old', { type: 'namndutdrag', path: 'utdrag.md' });
    await write(root, [extract('ett'), extract('tva'), beside]);
    await write(root, [extract('ett', 'new')], changed);
    expect(Object.keys(contentOf(root))).toEqual(['lingonasa/manifest.json', 'lingonasa/namndutdrag/ett.md']);
    await write(root, [made('md', 'other', { type: 'namndutdrag' })], { ...origin, version: '0.2.0' });
    expect(readdirSync(join(root, 'lingonasa')).sort()).toEqual(['agenda.md', 'manifest.json']);
  });

  it('are kept under another name there when someone has edited them', async () => {
    const root = join(makeFolder(), 'output');
    await write(root, [extract('ett')]);
    writeFileSync(join(root, 'lingonasa/namndutdrag/ett.md'), 'edited');
    await write(root, [extract('ett', 'new')]);
    expect(contentOf(root)).toMatchObject({
      'lingonasa/namndutdrag/ett.md': 'new',
      'lingonasa/namndutdrag/ett-egen-1.md': 'edited',
    });
  });

  it('leave no folder behind when the writing fails', async () => {
    const root = join(makeFolder(), 'output');
    vi.mocked(rename).mockRejectedValueOnce(failure('EACCES'));
    await expect(write(root, [extract('ett')])).rejects.toThrow();
    expect(readdirSync(root)).toEqual([]);
  });

  it('are not written through a link, nor where a file stands', async () => {
    const root = join(makeFolder(), 'output');
    mkdirSync(join(root, 'lingonasa'), { recursive: true });
    const elsewhere = makeFolder();
    symlinkSync(elsewhere, join(root, 'lingonasa/namndutdrag'));
    const linked = await stopOf(() => write(root, [extract('ett')]));
    expect(linked.problems[0]).toMatchObject({ code: 'write/symlink' });
    expect(readdirSync(elsewhere)).toEqual([]);
    const other = join(makeFolder(), 'output');
    mkdirSync(join(other, 'lingonasa'), { recursive: true });
    writeFileSync(join(other, 'lingonasa/namndutdrag'), '');
    const hindered = await stopOf(() => write(other, [extract('ett')]));
    expect(hindered.problems[0]).toMatchObject({ code: 'write/not-a-folder' });
  });

  it.each(['../ett.md', 'a/b/ett.md', '/ett.md', 'Utdrag/ett.md', 'con/ett.md', 'a//ett.md'])(
    'have plain names: %s',
    async (path) => {
      const stop = await stopOf(() => write(makeFolder(), [made('md', '', { path })]));
      expect(stop.problems[0]).toMatchObject({ code: 'write/unsafe-name' });
    },
  );
});
