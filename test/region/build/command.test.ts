import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startTimeLeft } from '../../../src/cli/time-left.js';
import { cliWords } from '../../../src/cli/words.js';
import { loadCatalogue } from '../../../src/load/load-catalogue.js';
import { runWith } from '../../support/command-line.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { smallRegion } from './small-region.js';

const makeFolder = temporaryFolders();
const { regionBuild } = cliWords(await loadCatalogue('sv'));

describe('the time that is left', () => {
  it.each([
    ['nothing is known yet', 0, 0, 49, ''],
    ['the browser has just started', 20, 1, 49, ''],
    ['a minute a member', 120, 2, 49, '(ungefär 47 minuter kvar)'],
    ['the last one', 48 * 60, 48, 49, '(ungefär 1 minut kvar)'],
    ['seconds', 40, 40, 49, '(mindre än en minut kvar)'],
    ['all is done', 49, 49, 49, ''],
  ])('%s', (_, seconds, done, total, words) => {
    const times = [1000, 1000 + seconds * 1000];
    const timeLeft = startTimeLeft(regionBuild, 'sv', () => times.shift() ?? 0);
    expect(timeLeft.words(done, total)).toBe(words);
  });
});

describe('build of a region on the command line', () => {
  it.each(['0/4', '5/4', '2', '2/x', '1/0', '-1/4'])('does not know the part %s', async (shard) => {
    const { code, err } = await runWith(['build', 'region', `--shard=${shard}`]);
    expect(code).toBe(2);
    expect(err).toContain(`”${shard}” är ingen del av en regions medlemmar.`);
  });

  it('shows which member is being made', async () => {
    const folder = makeFolder();
    const region = smallRegion(folder, ['blabarsmo', 'nyponsund']);
    const argv = ['build', region, '--format', 'md', '--out', join(folder, 'out')];
    const { code, err } = await runWith(argv, undefined, { errIsTerminal: true, columns: 80 });
    expect(code).toBe(0);
    expect(err).toContain('1 av 3: Blåbärsmo');
    expect(err).toContain('2 av 3: Nyponsund');
    expect(err).toContain('3 av 3: Region Lingonriket');
  });

  it('builds the member whose file is given', async () => {
    const folder = makeFolder();
    const region = smallRegion(folder, ['blabarsmo', 'nyponsund']);
    const file = join(region, 'kommuner/blabarsmo.yaml');
    const { out } = await runWith(['build', file, '--format', 'md', '--out', join(folder, 'out')]);
    expect(out).toContain('1 medlem: 1 gjord\n');
  });
});
