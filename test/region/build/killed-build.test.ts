import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileProgram } from '../../support/compiled-program.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { filesIn, regionOf, smallRegion } from './small-region.js';

/**
 * Runs that are killed. `REMISSKLAR_KILLS=10 npx vitest run test/region/build/killed-build.test.ts` kills ten of each kind; without
 * it a few are enough to find what always goes wrong.
 */
const kills = Number(process.env['REMISSKLAR_KILLS'] ?? 2);

const makeFolder = temporaryFolders();
const codes = ['lingonasa', 'blabarsmo', 'enbarslund', 'nyponsund'];
let program = '';

beforeAll(() => {
  program = compileProgram(makeFolder());
});

interface Ended {
  code: number | null;
  seconds: number;
  err: string;
  /** Megabytes. */
  memory: number;
}

function start(argv: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const begun = performance.now();
  const tellMemory = `data:text/javascript,process.on('exit',()=>process.stderr.write('maxRSS='+process.resourceUsage().maxRSS+'\\n'))`;
  const child = spawn(process.execPath, ['--import', tellMemory, program, ...argv], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      const memory = Number(/maxRSS=(\d+)/.exec(err)?.[1] ?? 0) / 1024;
      resolve({ code, seconds: (performance.now() - begun) / 1000, err, memory });
    });
  });
  return { child, ended };
}

function argumentsOf(region: string, out: string, formats: string): string[] {
  return ['build', region, '--format', formats, '--out', out, '--quiet'];
}

/** A moment between the beginning and the end of a run, the same each time the test is run. */
function momentOf(kill: number, seconds: number): number {
  return seconds * (0.15 + (0.8 * (kill + 0.5)) / kills);
}

function after(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/** Every file that has its own name in the folder is one that an uninterrupted run makes, whole. */
function halfFiles(out: string, wholes: readonly ReadonlyMap<string, Buffer>[]): string[] {
  if (!existsSync(out)) return [];
  const visible = [...filesIn(out)].filter(([path]) => !path.split('/').some((part) => part.startsWith('.')));
  return visible
    .filter(([path, bytes]) => !wholes.some((whole) => whole.get(path)?.equals(bytes) === true))
    .map(([path]) => path);
}

function expectSame(out: string, whole: ReadonlyMap<string, Buffer>): void {
  const files = filesIn(out);
  expect([...files.keys()]).toEqual([...whole.keys()]);
  for (const [path, bytes] of whole) expect(files.get(path)?.equals(bytes), path).toBe(true);
}

describe('a run that is killed', () => {
  it('leaves no half file, and the next run finishes it as if nothing had happened', async () => {
    const folder = makeFolder();
    const region = smallRegion(folder, codes);
    const clean = join(folder, 'clean');
    const { seconds } = await start(argumentsOf(region, clean, 'md,html')).ended;
    const whole = filesIn(clean);
    for (let kill = 0; kill < kills; kill += 1) {
      const out = join(folder, `killed-${kill}`);
      const { child, ended } = start(argumentsOf(region, out, 'md,html'));
      await after(momentOf(kill, seconds));
      child.kill('SIGKILL');
      await ended;
      expect(halfFiles(out, [whole])).toEqual([]);
      await start(argumentsOf(region, out, 'md,html')).ended;
      expectSame(out, whole);
    }
  }, 600_000);

  it('leaves earlier files or new ones, and never takes its own for somebody’s work', async () => {
    const folder = makeFolder();
    const region = smallRegion(join(folder, 'before'), codes);
    const changed = smallRegion(join(folder, 'after'), codes);
    const [earlier, clean] = [join(folder, 'earlier'), join(folder, 'clean')];
    await start(argumentsOf(region, earlier, 'md,html')).ended;
    cpSync(earlier, clean, { recursive: true });
    const agenda = readFileSync(join(changed, 'agenda.yaml'), 'utf8');
    writeFileSync(join(changed, 'agenda.yaml'), agenda.replaceAll(' beskriver ', ' skildrar '));
    const { seconds } = await start(argumentsOf(changed, clean, 'md,html')).ended;
    const [before, whole] = [filesIn(earlier), filesIn(clean)];
    for (let kill = 0; kill < kills; kill += 1) {
      const out = join(folder, `killed-${kill}`);
      cpSync(earlier, out, { recursive: true });
      const { child, ended } = start(argumentsOf(changed, out, 'md,html'));
      await after(momentOf(kill, seconds));
      child.kill('SIGKILL');
      await ended;
      expect(halfFiles(out, [before, whole])).toEqual([]);
      await start(argumentsOf(changed, out, 'md,html')).ended;
      expectSame(out, whole);
    }
  }, 600_000);

  it('goes on with a new browser when the browser is killed', async () => {
    const folder = makeFolder();
    const region = smallRegion(folder, ['lingonasa', 'nyponsund']);
    const clean = join(folder, 'clean');
    const { seconds } = await start(argumentsOf(region, clean, 'pdf')).ended;
    const whole = filesIn(clean);
    let killed = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const out = join(folder, `killed-${kill}`);
      const { child, ended } = start(argumentsOf(region, out, 'pdf'));
      await after(momentOf(kill, seconds));
      for (const pid of browsersOf(child.pid ?? 0)) {
        process.kill(pid, 'SIGKILL');
        killed += 1;
      }
      expect((await ended).code).toBe(0);
      expectSame(out, whole);
    }
    expect(killed).toBeGreaterThan(0);
  }, 1_800_000);
});

describe('memory', () => {
  it('does not grow with the number of members', async () => {
    const memory: number[] = [];
    for (const count of [49, 98]) {
      const folder = makeFolder();
      const { memory: used, code } = await start(
        argumentsOf(regionOf(folder, count), join(folder, 'out'), 'md'),
      ).ended;
      expect(code).toBe(0);
      expect(
        readdirSync(join(folder, 'out/lingonriket')).filter((name) => name.startsWith('ort-')),
      ).toHaveLength(count);
      memory.push(used);
    }
    const [few = 0, many = 0] = memory;
    expect(few).toBeGreaterThan(50);
    expect(many / few).toBeLessThan(1.25);
  }, 600_000);
});

/** The browser processes that a process has started, on systems that tell. */
function browsersOf(parent: number): number[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const [, ppid] = /^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
        return Number(ppid) === parent;
      } catch {
        return false;
      }
    })
    .map(Number);
}
