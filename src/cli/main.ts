#!/usr/bin/env node
import {
  build,
  check,
  compare,
  consult,
  decide,
  explain,
  findMunicipality,
  findObstacles,
  formatNames,
  importForms,
  init,
  initConsultation,
  loadCatalogue,
  loadDocumentTypes,
  loadTool,
  replies,
  reviewPage,
  template,
  upgrade,
} from '../pipeline.js';
import { openDialogue } from './dialogue.js';
import { run } from './run.js';
import type { Terminal } from './terminal.js';

const dialogue = openDialogue(process.stdin, process.stderr);

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  ...(process.stdin.isTTY && process.stderr.isTTY ? { ask: dialogue.ask } : {}),
  outIsTerminal: process.stdout.isTTY,
  errIsTerminal: process.stderr.isTTY,
  columns: process.stdout.isTTY ? process.stdout.columns : process.stderr.columns,
  cwd: process.cwd(),
  env: process.env,
};

// Whoever reads our output may have read enough (`remissklar check … | head`).
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.on('uncaughtException', (error) => {
  giveUp(error);
  process.exit();
});

try {
  const engine = {
    build,
    check,
    compare,
    consult,
    replies,
    decide,
    explain,
    reviewPage,
    upgrade,
    template,
    importForms,
    init,
    initConsultation,
    findMunicipality,
    findObstacles,
    formats: formatNames,
    loadCatalogue,
    loadDocumentTypes,
    loadTool,
  };
  process.exitCode = await run(process.argv.slice(2), engine, terminal);
} catch (error) {
  giveUp(error);
} finally {
  dialogue.close();
}

/** Where not even our own words can be had: a broken installation, or a fault outside the run. */
function giveUp(error: unknown): void {
  const stack = error instanceof Error && process.env['REMISSKLAR_DEBUG'] === '1' ? error.stack : undefined;
  terminal.err(`remissklar: ${stack ?? (error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = 2;
}
