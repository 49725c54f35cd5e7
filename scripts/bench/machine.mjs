/** Where the figures were measured. */
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../every-document.mjs';

export function describeMachine() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    system: `${type()} ${release()}`,
    processor: cpus()[0]?.model.trim() ?? '',
    cores: availableParallelism(),
    gibibytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    remissklar: version,
    // What others were doing when it began: over the number of cores the figures are of a busy machine.
    load: Math.round(loadavg()[0] * 10) / 10,
  };
}
