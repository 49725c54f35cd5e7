/** How long a program takes, and the most memory that it holds. Always several runs, turn about, and their medians. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const longest = 30 * 60_000;

/** Milliseconds from start to end of a program. A failure is thrown with what it said. */
export function timeProgram([command, ...args], settings = {}) {
  const begun = performance.now();
  const { status, error, stderr } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: longest,
    ...settings,
  });
  const ms = performance.now() - begun;
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${String(stderr).trim().slice(-300)}`);
  return ms;
}

/** The same of a Node program, with the peak of its resident memory in MiB. A browser that it starts is not counted. */
export function timeNode(args, settings = {}) {
  const note = join(tmpdir(), `remissklar-bench-memory-${process.pid}`);
  const preload = new URL('peak-memory.mjs', import.meta.url).href;
  const env = { ...process.env, REMISSKLAR_BENCH_MEMORY: note };
  try {
    const ms = timeProgram([process.execPath, '--import', preload, ...args], { ...settings, env });
    return { ms, mebibytes: Number(readFileSync(note, 'utf8')) / 1024 };
  } finally {
    rmSync(note, { force: true });
  }
}

/**
 * Runs every case once, then every case once more, and so on, so that a machine that has other things to do slows them
 * all alike. Cases are `[name, run]`, where `run` gives milliseconds; gives a Map of name → median.
 */
export async function interleave(cases, runs) {
  const times = new Map(cases.map(([name]) => [name, []]));
  for (let turn = 0; turn < runs; turn += 1) {
    for (const [name, run] of cases) times.get(name).push(await run());
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
