/** What a command costs before it has done anything, and the commands that people wait for most often. */
import { join } from 'node:path';
import { root, workedExample } from '../every-document.mjs';
import { main } from './jobs.mjs';
import { interleave, timeProgram } from './measure.mjs';

/** Milliseconds, medians: name → of the program's whole run. */
export function measureStartUp(runs) {
  const parse = join(root, 'scripts/bench/parse-yaml.mjs');
  const node = (...args) => [process.execPath, ...args];
  const cases = [
    ['node -e 0', node('-e', '0')],
    ['remissklar --help', node(main, '--help')],
    ['bare YAML parse', node(parse, workedExample)],
    ['remissklar check', node(main, 'check', workedExample)],
  ];
  return interleave(
    cases.map(([name, command]) => [name, () => timeProgram(command)]),
    runs,
  );
}
