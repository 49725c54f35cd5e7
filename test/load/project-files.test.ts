import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../src/load/load-project.js';
import { inSwedish, shortly, stopOf } from '../support/catalogues.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const makeFolder = temporaryFolders();

async function problemsOf(path: string, folder = path): Promise<string[]> {
  const { problems, blame } = await stopOf(() => loadProject(path));
  expect(blame).toBe('input');
  return shortly(inSwedish(problems), folder);
}

describe('a project is not where it should be', () => {
  it('says that a folder does not exist', async () => {
    const folder = makeFolder();
    expect(await problemsOf(join(folder, 'finns-inte'), folder)).toEqual(['finns-inte load/no-such-project']);
    const deeper = join(folder, 'finns-inte', 'agenda.yaml');
    expect(await problemsOf(deeper, folder)).toEqual(['finns-inte/agenda.yaml load/no-such-project']);
  });

  it('says that a folder has no agenda, and which file may be it', async () => {
    expect(await problemsOf(makeFolder({ 'profil.yaml': 'a: b' }))).toEqual([' load/no-agenda']);
    const folder = makeFolder({ 'min-agenda.yaml': 'titel: a' });
    const { problems } = await stopOf(() => loadProject(folder));
    expect(inSwedish(problems)[0]?.hint).toContain('min-agenda.yaml');
    for (const name of ['agenda.yaml.txt', 'Agenda.txt']) {
      const stop = await stopOf(() => loadProject(makeFolder({ [name]: 'titel: a', 'mål.yaml': 'a: b' })));
      expect(inSwedish(stop.problems)[0]?.hint).toContain(`Här ligger ”${name}”. Är det agendan?`);
    }
  });

  it('says that a file is no agenda', async () => {
    const folder = makeFolder({ 'brev.docx': 'x' });
    expect(await problemsOf(join(folder, 'brev.docx'), folder)).toEqual(['brev.docx load/not-a-project']);
  });

  it('takes the path of any YAML file in the project', async () => {
    const folder = makeFolder({ 'agenda.yaml': 'titel: a', 'del.yaml': 'undertitel: b' });
    const project = await loadProject(join(folder, 'del.yaml'));
    expect(project.answers).toEqual({ titel: 'a', undertitel: 'b' });
    expect(project.folder).toBe(folder);
  });
});

describe('a file that must not be read', () => {
  it('refuses a folder in a file’s place', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'agenda.yaml'));
    expect(await problemsOf(folder)).toEqual(['agenda.yaml load/not-a-file']);
  });

  it('refuses a file of 50 MB without reading it', async () => {
    const folder = makeFolder({ 'agenda.yaml': '' });
    truncateSync(join(folder, 'agenda.yaml'), 50 * 1024 * 1024);
    const { problems } = await stopOf(() => loadProject(folder));
    expect(inSwedish(problems)[0]?.message).toBe('Filen är på 50 MB. En YAML-fil får vara på högst 2 MB.');
  });

  it('refuses links out of the project, and links that lead nowhere', async () => {
    const outside = makeFolder({ 'hemlig.yaml': 'titel: a' });
    const folder = makeFolder({ 'agenda.yaml': 'titel: a' });
    symlinkSync(join(outside, 'hemlig.yaml'), join(folder, 'b.yaml'));
    symlinkSync(join(folder, 'finns-inte'), join(folder, 'c.yaml'));
    symlinkSync(join(folder, 'd.yaml'), join(folder, 'd.yaml'));
    expect(await problemsOf(folder)).toEqual([
      'b.yaml load/outside-folder',
      'c.yaml load/missing-file',
      'd.yaml load/missing-file',
    ]);
  });

  it('refuses an image folder that is a link out of the project', async () => {
    const outside = makeFolder({ 'karta.png': 'x' });
    const folder = makeFolder({ 'agenda.yaml': 'titel: a' });
    symlinkSync(outside, join(folder, 'bilder'));
    expect(await problemsOf(folder)).toEqual(['bilder/karta.png load/outside-folder']);
  });

  it('follows a link to the project, and links inside it', async () => {
    const folder = makeFolder({ 'agenda.yaml': 'titel: a', 'delar/b.txt': 'undertitel: b' });
    symlinkSync(join(folder, 'delar/b.txt'), join(folder, 'b.yaml'));
    const link = join(makeFolder(), 'länk');
    symlinkSync(folder, link);
    expect((await loadProject(link)).answers).toEqual({ titel: 'a', undertitel: 'b' });
  });

  it('refuses more YAML files than anyone writes', async () => {
    const many = Array.from({ length: 201 }, (_, index) => [`del-${index}.yaml`, `x${index}: a`] as const);
    const folder = makeFolder({ 'agenda.yaml': 'titel: a', ...Object.fromEntries(many) });
    expect(await problemsOf(folder)).toEqual([' load/too-many-files']);
  });
});

describe('bytes', () => {
  it('accepts a byte order mark and CRLF, with the places as an editor counts them', async () => {
    const folder = makeFolder({
      'agenda.yaml': '\uFEFFtitel: Ett\r\ninledning:\r\n  varför: |\r\n    Två\r\n    Tre\r\n',
    });
    const { answers, places } = await loadProject(folder);
    expect(answers).toEqual({ titel: 'Ett', inledning: { varför: 'Två\nTre\n' } });
    expect(places.value('/titel')).toMatchObject({ line: 1, column: 8, endColumn: 11 });
    expect(places.textLine('/inledning/varför', 1)).toMatchObject({ line: 5, column: 5, endColumn: 8 });
  });

  it('says that Latin-1 is not UTF-8, and where', async () => {
    const folder = makeFolder({ 'agenda.yaml': Buffer.from('titel: Åre\nundertitel: för alla\n', 'latin1') });
    const stop = await stopOf(() => loadProject(folder));
    expect(shortly(inSwedish(stop.problems), folder)).toEqual(['agenda.yaml:1:8 load/not-utf8']);
    expect(inSwedish(stop.problems)[0]?.hint).toContain('Latin-1');
    expect([...stop.texts.values()][0]).toContain('Åre');
  });

  it('finds the first wrong byte on a later line', async () => {
    const text = Buffer.concat([
      Buffer.from('titel: Åre\n# ö\nundertitel: f'),
      Buffer.from([0xf6]),
      Buffer.from('r'),
    ]);
    expect(await problemsOf(makeFolder({ 'agenda.yaml': text }))).toEqual(['agenda.yaml:3:14 load/not-utf8']);
  });

  it.each(['utf16le', 'bom'])('says that UTF-16 is not UTF-8 (%s)', async (kind) => {
    const text = Buffer.from(`${kind === 'bom' ? '\uFEFF' : ''}titel: Åre\n`, 'utf16le');
    const folder = makeFolder({ 'agenda.yaml': text });
    const { problems } = await stopOf(() => loadProject(folder));
    expect(inSwedish(problems)[0]?.hint).toContain('UTF-16');
  });

  it('spells letters in one way, also when macOS has taken them apart', async () => {
    const folder = makeFolder({
      'agenda.yaml': 'övergripande_mål:\n  utgångspunkter: Mål för Åre\n'.normalize('NFD'),
      ['bilder/kärta.svg'.normalize('NFD')]: 'x',
      ['del-å.yaml'.normalize('NFD')]: 'a: b',
    });
    const project = await loadProject(folder);
    expect(project.answers['övergripande_mål']).toEqual({ utgångspunkter: 'Mål för Åre' });
    expect([...project.images.keys()]).toEqual(['bilder/kärta.svg']);
    expect([...project.sources.keys()]).toEqual(['agenda.yaml', 'del-å.yaml']);
  });
});

describe('YAML made to hurt', () => {
  it('stops a bomb of aliases', async () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const items = Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*a${level - 1}`));
      return `a${level}: &a${level} [${items.join(', ')}]\n`;
    });
    const [problem] = await problemsOf(makeFolder({ 'agenda.yaml': levels.join('') }));
    expect(problem).toMatch(/^agenda\.yaml:\d:\d+ load\/too-many-repeats$/);
  });

  it('lets a modest alias be', async () => {
    const folder = makeFolder({ 'agenda.yaml': 'a: &a { b: c }\nd: *a\ne: [*a, *a]\n' });
    expect((await loadProject(folder)).answers).toEqual({
      a: { b: 'c' },
      d: { b: 'c' },
      e: [{ b: 'c' }, { b: 'c' }],
    });
  });

  it.each([
    ['flow', `a: ${'['.repeat(200_000)}`],
    ['compact', `a:\n${'- '.repeat(200_000)}`],
    ['indented', Array.from({ length: 70 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n') + ' b'],
  ])('stops at a depth that no agenda has (%s)', async (_, text) => {
    const problems = await problemsOf(makeFolder({ 'agenda.yaml': text }));
    expect(problems[0]).toMatch(/load\/(too-deep|yaml-bracket|yaml-list-here)$/);
  });

  it('makes __proto__ and its kin plain keys', async () => {
    const folder = makeFolder({
      'agenda.yaml': '__proto__:\n  skadad: ja\nconstructor: { prototype: { skadad: ja } }\n',
    });
    const { answers } = await loadProject(folder);
    expect(Object.keys(answers)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['skadad']).toBeUndefined();
    expect(Object.getPrototypeOf(answers)).toBe(Object.prototype);
  });

  it('has the keys of YAML 1.2: no booleans in disguise, no merging, years as they are written', async () => {
    const folder = makeFolder({
      'agenda.yaml': 'no: ja\n<<: { a: b }\n0114: c\n2027: d\ntrue: e\ndatum: 2027-05-05\n',
    });
    expect((await loadProject(folder)).answers).toEqual({
      no: 'ja',
      '<<': { a: 'b' },
      '0114': 'c',
      '2027': 'd',
      true: 'e',
      datum: '2027-05-05',
    });
  });
});

describe('what belongs to the agenda', () => {
  it('reads every YAML file but the project’s other kinds and hidden files', async () => {
    const folder = makeFolder({
      'agenda.yml': 'titel: a',
      'mål.yaml': 'övergripande_mål: { utgångspunkter: b }',
      'profil.yaml': 'namn: b',
      'remiss.yml': ': trasig',
      'region.yaml': ': trasig',
      '.prettierrc.yaml': ': trasig',
      'svar/a.yaml': ': trasig',
      'läs.txt': ': trasig',
    });
    const project = await loadProject(folder);
    expect(project.answers).toEqual({ titel: 'a', övergripande_mål: { utgångspunkter: 'b' } });
    expect([...project.sources.keys()]).toEqual(['agenda.yml', 'mål.yaml', 'profil.yaml']);
    writeFileSync(join(folder, 'agenda.yaml'), 'undertitel: c');
    expect([...(await loadProject(folder)).texts.keys()]).toEqual([
      join(folder, 'agenda.yaml'),
      join(folder, 'agenda.yml'),
      join(folder, 'mål.yaml'),
      join(folder, 'profil.yaml'),
    ]);
  });

  it('takes an empty file for one without answers', async () => {
    expect((await loadProject(makeFolder({ 'agenda.yaml': '# inget ännu\n' }))).answers).toEqual({});
  });
});
