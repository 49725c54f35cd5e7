#!/usr/bin/env node
/**
 * Packs the tool, installs the package in an empty folder and does the README's main job there, on this Node and on those
 * that are named: a new project from the guide's questions, checked, and built in all formats.
 *
 *   node scripts/supply/installed.mjs [22 24 …]     exit 1 when a step fails
 *
 * Other Nodes come from the npm package that contains one for this system; where there is none, that is said.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'remissklar-installed-'));
const npm = (args, cwd) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel', 'error'], { cwd, encoding: 'utf8' });

let failed = false;
try {
  const [packed] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', place], root));
  console.log(
    `${packed.filename}: ${(packed.size / 2 ** 20).toFixed(1)} MiB packed, ${packed.entryCount} files`,
  );
  npm(['init', '--yes'], place);
  npm(['install', '--ignore-scripts', join(place, packed.filename)], place);
  for (const node of [process.execPath, ...process.argv.slice(2).map(otherNode)]) {
    if (node !== undefined) failed = !doTheJob(node) || failed;
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

/** The program of another Node, or nothing when there is no package of it. */
function otherNode(version) {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = mkdtempSync(join(place, 'node-'));
  try {
    npm(['init', '--yes'], folder);
    npm(['install', '--ignore-scripts', `${name}@${version}`], folder);
    return join(folder, 'node_modules', name, 'bin', 'node');
  } catch {
    console.log(`skip  Node ${version}: no package ${name} of it`);
    return undefined;
  }
}

function doTheJob(node) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const folder = mkdtempSync(join(place, 'arbete-'));
  const tool = join(place, 'node_modules/remissklar/dist/cli/main.js');
  const run = (...args) =>
    execFileSync(node, [tool, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  try {
    run('init', 'min-agenda', '--kommun', 'Strömstad', '--period', '2027-2030', '--typ', 'strategi');
    run('check', 'min-agenda');
    run('build', 'min-agenda');
    const endings = ['docx', 'html', 'json', 'md', 'pdf'];
    const made = readdirSync(join(folder, 'output/min-agenda')).map((name) => name.split('.').at(-1));
    const missing = endings.filter((ending) => !made.includes(ending));
    console.log(
      `${missing.length === 0 ? 'pass' : 'FAIL'}  Node ${version}: init, check, build ${made.sort().join(' ')}`,
    );
    return missing.length === 0;
  } catch (error) {
    console.log(`FAIL  Node ${version}: ${error.stderr || error.message}`);
    return false;
  }
}
