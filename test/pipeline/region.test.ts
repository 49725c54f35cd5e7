import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gapCode } from '../../src/diagnostics/diagnostic.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { check, reviewPage } from '../../src/pipeline.js';
import { inspectRegion } from '../../src/pipeline/region/inspect-region.js';
import { inspectMembers } from '../../src/pipeline/region/members.js';
import { runWith } from '../support/command-line.js';
import { regions } from '../support/regions.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const makeFolder = temporaryFolders();
const installation = await loadInstallation('sv');

async function checked(path: string, only?: readonly string[]) {
  const { regions: reports, ...result } = await check({
    paths: [path],
    ...(only === undefined ? {} : { only }),
  });
  const [region] = reports ?? [];
  if (region === undefined) throw new Error('no region was reported');
  return { ...result, region };
}

describe('the fictional region', () => {
  it('has members in every state', async () => {
    const { region, blame } = await checked(regions.lingonriket);
    expect(blame).toBe('input');
    expect(Object.fromEntries(region.members.map(({ code, state }) => [code, state]))).toEqual({
      lingonasa: 'answered',
      blabarsmo: 'answered',
      tranbarsvik: 'answered',
      hjortronmyr: 'answered',
      krakbarsby: 'empty',
      odonhed: 'missing',
      enbarslund: 'unreadable',
      ronnbarsas: 'answered',
      slandalen: 'answered',
      smultronnas: 'answered',
      hallonhult: 'answered',
      bjornbarstorp: 'faulty',
      nyponsund: 'missing',
    });
    expect(region.diagnostics.map(({ code }) => code)).toEqual(['region/file-without-member']);
  });

  it('has two members that have answered everything, and nothing is wrong with them', async () => {
    const { region } = await checked(regions.lingonriket, ['lingonasa', 'Blåbärsmo']);
    expect(region.members).toHaveLength(2);
    for (const { answered, questions, diagnostics } of region.members) {
      expect(answered).toBe(questions);
      expect(diagnostics).toEqual([]);
    }
  });

  it('tells who has changed what is locked, at the line, with the locked words', async () => {
    const { region } = await checked(regions.lingonriket, ['ronnbarsas']);
    const errors = region.members[0]?.diagnostics.filter(({ severity }) => severity === 'error') ?? [];
    expect(errors.map(({ code, place }) => [code, place.line])).toEqual([
      ['region/locked-changed', 20],
      ['region/locked-changed', 24],
    ]);
    expect(errors[0]?.message).toContain('Invånare och företag når kommunens service enkelt och säkert');
    expect(errors[0]?.place.file).toBe(join(regions.lingonriket, 'kommuner/ronnbarsas.yaml'));
  });
});

describe('the county of Västra Götaland', () => {
  it('has 49 members with gaps and no errors, and nothing is said of its own files', async () => {
    const { region, diagnostics, blame } = await checked(regions.vastraGotaland);
    expect(blame).toBeUndefined();
    expect(region.members).toHaveLength(49);
    expect(region.diagnostics).toEqual([]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const { diagnostics: own } of region.members)
      expect(own.filter(({ code }) => code !== gapCode)).toEqual([]);
  });

  it('invents nothing about a municipality: what is answered is the same for all but the name', async () => {
    const { sound } = await inspectRegion(regions.vastraGotaland, installation);
    if (sound === undefined) throw new Error('no region');
    const answers = new Set<string>();
    for await (const { member, agenda } of inspectMembers(sound, installation)) {
      const { kommuner, ...rest } = agenda?.project.answers ?? {};
      expect(kommuner).toEqual([{ namn: member.name, kod: member.code, kortnamn: member.shortName }]);
      answers.add(JSON.stringify(rest).replaceAll(member.name, '…'));
    }
    expect(answers.size).toBe(1);
  });
});

describe('going through the members', () => {
  it('reads each when it is asked for, and one that cannot be read stops nobody', async () => {
    const folder = makeFolder();
    cpSync(regions.lingonriket, folder, { recursive: true });
    const { sound } = await inspectRegion(folder, installation);
    if (sound === undefined) throw new Error('no region');
    const members = inspectMembers(sound, installation, { only: ['lingonasa', 'blabarsmo', 'tranbarsvik'] });
    const first = await members.next();
    writeFileSync(join(folder, 'kommuner/blabarsmo.yaml'), 'inledning: {');
    rmSync(join(folder, 'kommuner/tranbarsvik.yaml'));
    const [second, third, end] = [await members.next(), await members.next(), await members.next()];
    expect(first.value?.inspection.sound).toBeDefined();
    expect(second.value).toMatchObject({ member: { code: 'blabarsmo' }, inspection: { blame: 'input' } });
    expect(third.value).toMatchObject({ member: { code: 'tranbarsvik' }, inspection: { blame: 'input' } });
    expect(end.done).toBe(true);
  });

  it('gives a member its own dress, and the others the region’s but for its name', async () => {
    const folder = makeFolder();
    cpSync(regions.lingonriket, folder, { recursive: true });
    cpSync(join(folder, 'profil.yaml'), join(folder, 'kommuner/slandalen/profil.yaml'));
    writeFileSync(join(folder, 'kommuner/slandalen/profil.yaml'), 'namn: Slåndalen\n');
    const { sound } = await inspectRegion(folder, installation);
    if (sound === undefined) throw new Error('no region');
    const names: unknown[] = [];
    const sources: string[][] = [];
    const which = { only: ['slandalen', 'smultronnas'] };
    for await (const { inspection } of inspectMembers(sound, installation, which)) {
      names.push(inspection.sound?.project.profile?.answers['namn']);
      sources.push(
        [...(inspection.sound?.project.sources.keys() ?? [])].filter((name) => name.includes('/')),
      );
    }
    expect(names).toEqual(['Slåndalen', undefined]);
    expect(sources).toEqual([
      ['kommuner/slandalen.yaml', 'kommuner/slandalen/profil.yaml'],
      ['kommuner/smultronnas.yaml'],
    ]);
  });

  it('says of the region’s own faults once, not for every member', async () => {
    const folder = makeFolder();
    cpSync(regions.vastraGotaland, folder, { recursive: true });
    writeFileSync(join(folder, 'b.yaml'), 'insatser:\n  urval: 3\n');
    const { region } = await checked(folder);
    expect(region.diagnostics).toHaveLength(1);
    expect(region.members.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });

  it('says nothing of what the members are to answer, however late it is', async () => {
    const { regions: reports } = await check({ paths: [regions.lingonriket], stage: 'remiss' });
    expect(reports?.[0]?.diagnostics.map(({ code }) => code)).toEqual(['region/file-without-member']);
    const missing = reports?.[0]?.members.find(({ state }) => state === 'missing');
    expect(missing?.diagnostics.some(({ code, severity }) => code === gapCode && severity === 'error')).toBe(
      true,
    );
  });

  it.each([
    ['load/no-agenda', { 'region.yaml': 'region: { namn: Region Råkriket }' }],
    ['load/not-a-folder', { 'region.yaml': 'region: { namn: R }', 'agenda.yaml': '', kommuner: 'x' }],
    ['load/yaml-unclosed-quote', { 'region.yaml': 'region: { namn: "R }', 'agenda.yaml': '' }],
  ])('stops with %s where the region itself cannot be read', async (code, files: Record<string, string>) => {
    const { region, blame } = await checked(makeFolder(files));
    expect(blame).toBe('input');
    expect(region).toMatchObject({ diagnostics: [{ code }], members: [] });
  });

  it('asks for what the region wants answered where no gap does', async () => {
    const folder = makeFolder({
      'region.yaml':
        'region: { namn: Region Råkriket }\nmedlemmar: { egna: [{ kod: rakby, namn: Råkby kommun }] }\n' +
        'delar: { ska_besvaras: [inledning/varför, inledning/sammanfattning] }\n',
      'agenda.yaml': 'inledning:\n  varför: Det vet regionen.\n',
    });
    const { region } = await checked(folder);
    const asked = region.members[0]?.diagnostics.filter(({ code }) => code === 'region/required-unanswered');
    expect(asked?.map(({ place, severity }) => [place.path, severity])).toEqual([
      ['/inledning/varför', 'warning'],
    ]);
  });
});

describe('the command', () => {
  it('gives a line for each member and the whole of one that is asked for', async () => {
    const { out, code } = await runWith(['check', regions.lingonriket]);
    expect(code).toBe(1);
    expect(out.split('\n').filter((line) => /^\w+ +\S+ kommun /u.test(line))).toHaveLength(13);
    expect(out).toContain('13 medlemmar: 8 har svarat');
    const alone = await runWith(['check', join(regions.lingonriket, 'kommuner/slandalen.yaml')]);
    expect(alone.out).toContain('Digital agenda för Slåndalens kommun 2027–2030');
    expect(alone.out).not.toContain('Rönnbärsås');
  });

  it.each([
    [['check', regions.lingonriket, '--only', 'hallonhalt'], 'Menas hallonhult?', 2],
    [['check', join(regions.lingonriket, '../lingonasa'), '--only', 'x'], '--only används för en region', 2],
    [['check', regions.vastraGotaland, '--quiet'], '', 0],
  ])('%j', async (argv, words, exit) => {
    const { out, code } = await runWith(argv);
    expect(code).toBe(exit);
    expect(out).toContain(words);
  });

  it('makes the page of one member’s review', async () => {
    const { page } = await reviewPage({ path: regions.lingonriket, only: ['slandalen'] });
    expect(new TextDecoder().decode(page)).toContain('Slåndalens kommun');
  });
});
