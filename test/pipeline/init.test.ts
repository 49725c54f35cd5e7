import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, check, init } from '../../src/pipeline.js';
import { uncommented } from '../init/new-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const makeFolder = temporaryFolders();

/** Types at the end of the line below the bar, as one does in an editor that keeps the indentation. */
function typed(agenda: string, key: string, lines: string[]): string {
  const place = new RegExp(`^( *)${key}: \\|\n +$`, 'm');
  return agenda.replace(place, (room, indent: string) => `${room}${lines.join(`\n${indent}  `)}`);
}

describe('from an empty folder to a draft', () => {
  it('the first three answers are enough', async () => {
    const root = makeFolder();
    const folder = join(root, 'Vår nya agenda');
    const { files } = await init({ folder, municipalities: ['Kil'], period: { from: 2027, to: 2030 } });
    const [agenda = ''] = files;
    let answers = readFileSync(agenda, 'utf8');
    answers = typed(answers, 'varför', ['Kil växer.', '', '- fler barn', '- fler äldre']);
    answers = typed(answers, 'syfte', ['Agendan ger alla nämnder samma riktning.']);
    writeFileSync(agenda, uncommented(answers, 'mål'));

    const before = await check({ paths: [folder] });
    expect(before.blame).toBeUndefined();
    const out = join(root, 'output');
    const built = await build({ paths: [folder], formats: ['docx', 'html', 'md'], out });
    expect(built.documents.map(({ format }) => format)).toEqual(['docx', 'html', 'md']);

    const markdown = readFileSync(built.documents[2]?.path ?? '', 'utf8');
    expect(markdown).toContain('Kil växer.\n\n- fler barn\n- fler äldre\n');
    expect(markdown).toContain('Agendan ger alla nämnder samma riktning.');
    expect(markdown).toContain('4.1 Invånare och företag når kommunen enkelt, dygnet runt');
    expect(markdown).not.toContain('Exempel.');
    // Every gap tells the group what to answer next.
    const gaps = before.diagnostics.filter(({ code }) => code === 'gap/unanswered');
    expect(gaps.length).toBeGreaterThan(40);
    for (const { message } of gaps) {
      const question = message.slice(message.indexOf(': ') + 2);
      expect(markdown).toContain(question);
    }
  });

  it('a folder may be moved: nothing in it says where it was made', async () => {
    const root = makeFolder();
    const { files } = await init({ folder: join(root, 'ny'), municipalities: ['1715'] });
    for (const file of files) expect(readFileSync(file, 'utf8')).not.toContain(root);
  });

  it('the same choices give the same bytes', async () => {
    const [one, two] = [makeFolder(), makeFolder()];
    const first = await init({ folder: one, municipalities: ['Kil'] });
    const second = await init({ folder: two, municipalities: ['kils kommun'] });
    for (const [index, file] of first.files.entries())
      expect(readFileSync(second.files[index] ?? '')).toEqual(readFileSync(file));
  });
});
