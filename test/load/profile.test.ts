import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProfileFile } from '../../src/answers/project.js';
import { loadProject } from '../../src/load/load-project.js';
import { profileOf } from '../../src/profile/profile-of.js';
import { defaultProfile } from '../../src/profile/profile.js';
import { inSwedish, shortly, stopOf } from '../support/catalogues.js';
import { swedishTemplate } from '../support/house-templates.js';
import { pngBytes } from '../support/images.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const makeFolder = temporaryFolders();
const agenda = { 'agenda.yaml': 'titel: a\n' };
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h9v9z"/></svg>';

async function profileIn(folder: string): Promise<ProfileFile> {
  const { profile } = await loadProject(folder);
  if (profile === undefined) throw new Error('no profile');
  return profile;
}

function logos(...files: string[]): string {
  return `logotyper:\n${files.map((file) => `  - fil: ${file}\n    alternativtext: Vapen\n`).join('')}`;
}

describe('a project’s graphic profile', () => {
  it('is the file profil.yaml, and no part of the agenda', async () => {
    const folder = makeFolder({ ...agenda, 'profil.yaml': 'namn: Lingonåsa kommun\nomslag: false\n' });
    const project = await loadProject(folder);
    expect(project.answers).toEqual({ titel: 'a' });
    expect(project.profile?.answers).toEqual({ namn: 'Lingonåsa kommun', omslag: false });
    expect(project.profile?.places.value('/omslag')).toMatchObject({
      file: join(folder, 'profil.yaml'),
      line: 2,
      column: 9,
    });
  });

  it('may have the other ending, and need not be', async () => {
    expect((await profileIn(makeFolder({ ...agenda, 'profil.yml': 'namn: B' }))).answers).toEqual({
      namn: 'B',
    });
    const without = await loadProject(makeFolder(agenda));
    expect('profile' in without).toBe(false);
    expect(profileOf(without.profile)).toBe(defaultProfile);
  });

  it('gives the usual dress when nothing in it is answered', async () => {
    const profile = await profileIn(makeFolder({ ...agenda, 'profil.yaml': '# namn: B\nfärger:\n' }));
    expect(profileOf(profile)).toEqual(defaultProfile);
  });

  it('brings the files that it names, and no others; all are accounted for', async () => {
    const png = pngBytes(300, 100);
    const folder = makeFolder({
      ...agenda,
      'profil.yaml': logos('logotyper/a.svg', 'b.png', 'logotyper\\c.png'),
      'logotyper/a.svg': svg,
      'b.png': png,
      'logotyper/c.png': png,
      'logotyper/d.png': png,
    });
    const project = await loadProject(folder);
    const { pictures } = project.profile!;
    expect([...pictures.keys()]).toEqual(['logotyper/a.svg', 'b.png', 'logotyper\\c.png']);
    expect(pictures.get('logotyper/a.svg')).toMatchObject({
      picture: { mediaType: 'image/svg+xml', width: 30, height: 20 },
    });
    expect(pictures.get('logotyper\\c.png')).toMatchObject({
      picture: { mediaType: 'image/png', width: 300 },
    });
    const named = ['agenda.yaml', 'b.png', 'logotyper/a.svg', 'logotyper/c.png', 'profil.yaml'];
    expect([...project.sources.keys()].sort()).toEqual(named);
    expect(project.sources.get('logotyper/a.svg')).toBe(createHash('sha256').update(svg).digest('hex'));
    expect([...project.answerFiles.keys()]).toEqual(['agenda.yaml', 'profil.yaml']);
    expect(Buffer.from(project.answerFiles.get('agenda.yaml')!).toString()).toBe('titel: a\n');
  });

  it('finds a file whose name macOS has taken apart', async () => {
    const folder = makeFolder({
      ...agenda,
      'profil.yaml': logos('å.png'),
      ['å.png'.normalize('NFD')]: pngBytes(3, 2),
    });
    expect((await profileIn(folder)).pictures.get('å.png')).toMatchObject({ picture: { width: 3 } });
  });

  it('finds a Word template whose name macOS has taken apart', async () => {
    const folder = makeFolder({
      ...agenda,
      'profil.yaml': 'wordmall: mallar/åäö.dotx\n',
      [`mallar/${'åäö.dotx'.normalize('NFD')}`]: swedishTemplate(),
    });
    const { profile, sources } = await loadProject(folder);
    expect(profile?.houseTemplate?.xml.has('word/document.xml')).toBe(true);
    expect([...sources.keys()]).toContain('mallar/åäö.dotx');
  });

  it('takes a name longer than a name can be for a file that is not there', async () => {
    const name = `${'ö'.repeat(190)}.svg`;
    const { pictures, templateProblems } = await profileIn(
      makeFolder({ ...agenda, 'profil.yaml': `${logos(name)}wordmall: ${name}\n` }),
    );
    expect([...pictures.values()]).toEqual([{ fault: 'missing' }]);
    expect(templateProblems.map(({ code }) => code)).toEqual(['template/missing']);
  });

  it('says of a name with the sign U+0000 what is wrong with it, and nothing of the machine', async () => {
    const { problems, blame } = await stopOf(() =>
      loadProject(makeFolder({ ...agenda, 'profil.yaml': logos('"a\\0.svg"') })),
    );
    expect(blame).toBe('input');
    expect(problems.map(({ code }) => code)).toEqual(['load/control-character']);
  });

  it('is not followed out of the project by a file’s name, a link or a linked folder', async () => {
    const outside = makeFolder({ 'hemlig.svg': svg });
    const folder = makeFolder({
      ...agenda,
      'profil.yaml': logos(
        join(outside, 'hemlig.svg'),
        '../x.svg',
        'länk.svg',
        'mapp/hemlig.svg',
        'tom',
        'in.svg',
      ),
      'äkta.svg': svg,
    });
    symlinkSync(join(outside, 'hemlig.svg'), join(folder, 'länk.svg'));
    symlinkSync(outside, join(folder, 'mapp'));
    symlinkSync(join(folder, 'äkta.svg'), join(folder, 'in.svg'));
    mkdirSync(join(folder, 'tom'));
    const found = [...(await profileIn(folder)).pictures.values()];
    expect(found.map((one) => ('fault' in one ? one.fault : 'picture'))).toEqual([
      'outside',
      'outside',
      'outside',
      'outside',
      'missing',
      'picture',
    ]);
  });

  it('that cannot be read is told at its own line', async () => {
    const folder = makeFolder({ ...agenda, 'profil.yaml': 'namn: Ett: två\n' });
    const { problems, blame } = await stopOf(() => loadProject(folder));
    expect(blame).toBe('input');
    expect(shortly(inSwedish(problems), folder)).toEqual(['profil.yaml:1:7 load/yaml-colon-in-text']);
  });
});

describe('the logos of a profile', () => {
  it('are as high as one another on the cover, unless a width is given, and never too large', async () => {
    const folder = makeFolder({
      ...agenda,
      'profil.yaml': [
        'logotyper:',
        '  - { fil: a.png, alternativtext: Ett }',
        '  - { fil: a.png, alternativtext: Två, bredd_mm: 30, plats: båda }',
        '  - { fil: hög.png, alternativtext: Tre, bredd_mm: 160, plats: sidhuvud }',
        '  - { fil: bred.png, alternativtext: Fyra }',
      ].join('\n'),
      'a.png': pngBytes(200, 100),
      'hög.png': pngBytes(100, 1000),
      'bred.png': pngBytes(10_000, 100),
    });
    const { logos: all } = profileOf(await profileIn(folder));
    expect(all.map(({ width, height }) => [width, height])).toEqual([
      [36, 18],
      [30, 15],
      [5, 50],
      [160, 1.6],
    ]);
    expect(all.map(({ onCover, inHead }) => [onCover, inHead])).toEqual([
      [true, false],
      [true, true],
      [false, true],
      [true, false],
    ]);
  });
});
