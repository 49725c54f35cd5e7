import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runWith } from '../support/command-line.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** What README promises is what the program does. */
const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => ({
  kind,
  text: text ?? '',
}));
const temporary = temporaryFolders();

describe('README', () => {
  it('shows how check begins and ends on Strängnäs, and a finding, as they are', async () => {
    const { out, code } = await runWith(['check', join(root, 'content/examples/strangnas')], undefined, {
      cwd: root,
    });
    expect(code).toBe(0);
    const shown = (first: RegExp): string => blocks.find(({ text }) => first.test(text))?.text.trim() ?? '-';
    expect(out.startsWith(shown(/^Digitalt arbetssätt/))).toBe(true);
    expect(out).toContain(shown(/^content\/examples\/strangnas/));
    expect(out.trim().endsWith(shown(/^Guidens kontrollfrågor/))).toBe(true);
  });

  it('tells how many rules there are', () => {
    const rules = readdirSync(join(root, 'content/guide/rules')).filter((name) => name.endsWith('.yaml'));
    expect(readme).toContain(`[${rules.length} rules]`);
  });

  it('shows errors as they are shown', async () => {
    const shown = blocks.find(({ text }) => text.startsWith('fel/agenda.yaml'))!;
    const answers = [
      'titel: Digital agenda för Lingonåsa kommun',
      'kommuner:',
      '  - namn: Lingonåsa kommun',
      '    kod: 0114',
      'dokument:',
      '  typ: stratgi',
      '  status: utkast',
      'insatser:',
      '  lista: []',
    ];
    const folder = temporary({ 'fel/agenda.yaml': answers.join('\n') });
    const { out, code } = await runWith(['check', join(folder, 'fel')], undefined, { cwd: folder });
    expect(code).toBe(1);
    expect(out.trim()).toBe(shown.text.trim());
  });

  it('has a smallest agenda that builds', async () => {
    const smallest = blocks.find(({ kind, text }) => kind === 'yaml' && text.includes('titel:'))!;
    const folder = temporary({ 'min-agenda/agenda.yaml': smallest.text });
    const built = await runWith(
      ['build', join(folder, 'min-agenda'), '--format', 'html,md', '--out', join(folder, 'output')],
      undefined,
      { cwd: folder },
    );
    expect(built).toMatchObject({ code: 0, out: expect.stringContaining('output/min-agenda/') as string });
  });

  it('has a Swedish page whose agenda to copy has no errors and builds', async () => {
    const page = readFileSync(join(root, 'docs/kom-igang.md'), 'utf8');
    const agenda = /^```yaml\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? '';
    const folder = temporary({ 'egen/agenda.yaml': agenda });
    const built = await runWith([
      'build',
      join(folder, 'egen'),
      '--format',
      'md',
      '--out',
      join(folder, 'output'),
    ]);
    expect(built).toMatchObject({ code: 0 });
    expect(built.err).toMatch(/^0 fel, \d+ luckor, 0 varningar/m);
  });

  it('names only flags that exist', async () => {
    const commands = [...readme.matchAll(/^remissklar (\w+) </gm)].map(([, command = '']) => command);
    expect(commands.length).toBeGreaterThan(7);
    const helps = await Promise.all(commands.map((command) => runWith([command, '--help'])));
    const help = helps.map(({ out }) => out).join('');
    const used = [...readme.matchAll(/(?:remissklar \w+|build|init|explain|With) [^\n]*/g)].join(' ');
    for (const [flag] of used.matchAll(/--[a-zå-ö]+/g)) expect(help).toContain(flag);
  });
});
