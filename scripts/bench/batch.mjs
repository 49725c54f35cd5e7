/**
 * What a batch costs for each member, in time and in memory. A region's project is one batch; where there is none of the
 * size asked for, the worked example is the agenda of as many municipalities, built in one run.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../every-document.mjs';
import { layBatch } from './agendas.mjs';
import { main } from './jobs.mjs';
import { median, timeNode } from './measure.mjs';

const region = join(root, 'content/examples/vastra-gotaland');
const membersOfRegion = 49;

/** `{ members, of, ms, perMember, mebibytes, rebuild }`: medians; `rebuild` is a second run with nothing changed. */
export function measureBatch(members, work, runs) {
  const { of, paths } = projectsOf(members, work);
  const out = join(work, `batch-${members}`);
  const build = () => timeNode([main, 'build', ...paths, '--out', out, '--quiet']);
  const first = [];
  const second = [];
  for (let turn = 0; turn < runs; turn += 1) {
    rmSync(out, { recursive: true, force: true });
    first.push(build());
    second.push(build());
  }
  const ms = median(first.map((one) => one.ms));
  return {
    members,
    of,
    ms,
    perMember: ms / members,
    mebibytes: median(first.map((one) => one.mebibytes)),
    rebuild: median(second.map((one) => one.ms)),
  };
}

function projectsOf(members, work) {
  return members === membersOfRegion && existsSync(region)
    ? { of: 'region', paths: [region] }
    : { of: 'agendas', paths: layBatch(work, members) };
}
