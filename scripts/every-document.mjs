/** All that the tool can make of the examples and the hard cases, for the programs that judge it. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadDocumentTypes } from '../dist/pipeline.js';

export const root = fileURLToPath(new URL('../', import.meta.url));
const main = join(root, 'dist/cli/main.js');

/** Builds every document of every project in one format, and sends the worked example for consultation. */
export async function makeEveryDocument(format, out) {
  const types = await loadDocumentTypes();
  for (const project of [...projectsIn('content/examples'), ...projectsIn('test/projects')]) {
    remissklar('build', project, '--document', types.join(','), '--format', format, '--out', out);
  }
  remissklar('consult', workedExample, '--prov', '--format', format, { cwd: out });
  // A copy, for handing out a template is noted in the region's folder. Members whose files are broken stop nobody else,
  // and are told of by the exit code.
  const region = join(out, 'region', 'lingonriket');
  cpSync(join(root, 'content/examples/lingonriket'), region, { recursive: true });
  const asked = [region, '--format', format, '--out', out, { allowed: [0, 1] }];
  remissklar('build', ...asked);
  if (format === 'docx') remissklar('template', '--only', 'lingonasa', ...asked);
}

export const workedExample = join(root, 'content/examples/lingonasa');

/** Runs the command line; settings of the process may stand last. */
export function remissklar(...args) {
  const settings = typeof args.at(-1) === 'object' ? args.pop() : {};
  run(process.execPath, [main, ...args, '--quiet'], settings);
}

/** Runs a program, and throws when it cannot or when it fails. */
export function run(command, args, { allowed = [0], ...settings } = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...settings });
  if (error !== undefined) throw new Error(`${command} cannot be started (${error.code})`);
  if (!allowed.includes(status)) throw new Error(`${command} failed`);
}

function projectsIn(folder) {
  return readdirSync(join(root, folder))
    .filter((name) => existsSync(join(root, folder, name, 'agenda.yaml')))
    .filter((name) => !existsSync(join(root, folder, name, 'region.yaml')))
    .map((name) => join(root, folder, name));
}
