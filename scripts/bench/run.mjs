#!/usr/bin/env node
/**
 * Measures the tool beside what people would use instead, and beside the least that the same work must take. Prints
 * tables and writes `output/bench.json`. What it measures and how is in `scripts/bench/README.md`.
 *
 *   npm run bench -- [--install] [--runs 5] [--members 1,49] [--agendas small,…] [--readme]
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../every-document.mjs';
import { layAgendas } from './agendas.mjs';
import { measureBatch } from './batch.mjs';
import { installRivals } from './install-rivals.mjs';
import { compareJobs } from './jobs.mjs';
import { describeMachine } from './machine.mjs';
import { putInReadme } from './readme.mjs';
import { reportOf } from './report.mjs';
import { findRivals } from './rivals.mjs';
import { measureStartUp } from './start-up.mjs';
import { holdAgainstTargets } from './targets.mjs';

const { values } = parseArgs({
  options: {
    install: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    members: { type: 'string', default: '1,49' },
    agendas: { type: 'string', default: 'small,worked example,large' },
    readme: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const say = (words) => process.stderr.write(`${words}\n`);

if (values.install) installRivals();
const work = mkdtempSync(join(tmpdir(), 'remissklar-bench-'));
try {
  const machine = describeMachine();
  const found = findRivals(work);
  const rivals = Object.fromEntries(Object.entries(found).map(([name, tool]) => [name, tool?.version]));

  say('start-up');
  const startUp = Object.fromEntries(await measureStartUp(runs * 3));
  const agendas = [];
  const wanted = values.agendas.split(',');
  for (const agenda of layAgendas(work).filter(({ name }) => wanted.includes(name))) {
    say(`${agenda.name}: steps`);
    const { pages, prints, milliseconds } = measureSteps(agenda.folder, runs);
    say(`${agenda.name}: beside the others`);
    const jobs = await compareJobs(agenda, found, join(work, `jobs of ${agenda.name}`), runs);
    agendas.push({ name: agenda.name, pages, prints, steps: milliseconds, jobs: Object.fromEntries(jobs) });
  }
  const batches = [];
  for (const members of values.members.split(',').map(Number)) {
    say(`${members} members`);
    // The larger the batch, the less its time varies, and the longer it takes.
    batches.push(measureBatch(members, work, members > 10 ? 1 : runs));
  }
  const figures = { machine, rivals, runs, agendas, batches, startUp };
  const result = { ...figures, targets: holdAgainstTargets(figures) };

  mkdirSync(join(root, 'output'), { recursive: true });
  writeFileSync(join(root, 'output/bench.json'), `${JSON.stringify(result, null, 2)}\n`);
  const report = reportOf(result);
  console.log(report);
  if (values.readme) putInReadme(report);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** In a program of its own, so that what one agenda leaves in memory does not slow the next. */
function measureSteps(project, runs) {
  const steps = fileURLToPath(new URL('steps.mjs', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [steps, project, String(runs)], { encoding: 'utf8' }));
}
