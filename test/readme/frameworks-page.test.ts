import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadToolFrameworks } from '../../src/load/load-frameworks.js';
import { runWith } from '../support/command-line.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** What docs/ramverk.md shows is what the program does. */
const page = readFileSync(join(import.meta.dirname, '../../docs/ramverk.md'), 'utf8');
const makeFolder = temporaryFolders();

/** The block that follows a file's name. */
function fileOn(name: string): string {
  const block = new RegExp(`^\`${name}\`:\\n\\n\`\`\`yaml\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1];
  if (block === undefined) throw new Error(`docs/ramverk.md does not show ${name}`);
  return block;
}

describe('the page about frameworks', () => {
  it('has an example that has no errors and builds, with its words as the page says', async () => {
    const names = ['agenda.yaml', 'ramverk/vision-2035.yaml'];
    const folder = makeFolder(Object.fromEntries(names.map((name) => [`egen/${name}`, fileOn(name)])));
    const out = join(folder, 'output');
    const built = await runWith(['build', join(folder, 'egen'), '--format', 'md', '--out', out]);
    expect(built).toMatchObject({ code: 0 });
    const agenda = readFileSync(join(out, 'egen/digital-agenda-for-lingonasa-kommun-utkast.md'), 'utf8');
    expect(agenda).toContain('Service på lika villkor (Vision 2035)');
    expect(agenda).toContain('Enklare vardag för privatpersoner och företag (SKL 2011)');
    expect(agenda).toMatch(/\| \*\*Insyn och delaktighet\*\* +\| – +\|/);
    expect(agenda).toContain('Källa: Lingonåsa kommun (2024).');
  });

  it('lists the frameworks that come with the tool', async () => {
    const ids = (await loadToolFrameworks()).map(({ answers }) => answers['id']).sort();
    const listed = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, id]) => id).sort();
    expect(listed).toEqual(ids);
  });
});
