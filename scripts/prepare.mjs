#!/usr/bin/env node
/**
 * What npm runs when the package is made ready: in the repository after `npm ci`, before `npm pack`, and when somebody
 * installs straight from a clone. The last works only when the clone has its dependencies; npm does not fetch them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
if (['typescript', 'yaml'].every((name) => existsSync(`${root}node_modules/${name}`))) {
  execFileSync('npm', ['run', '--silent', 'compile'], { cwd: root, stdio: 'inherit', shell: true });
} else {
  console.error(
    [
      `Klonen ${root} är inte förberedd. Kör först "npm ci" i den, och sedan det här kommandot igen.`,
      `The clone ${root} is not made ready. Run "npm ci" in it first, and then this command again.`,
    ].join('\n'),
  );
  process.exitCode = 1;
}
