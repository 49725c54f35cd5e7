import { run, type ExitCode } from '../../src/cli/run.js';
import type { Engine } from '../../src/cli/engine.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { loadCatalogue } from '../../src/load/load-catalogue.js';
import {
  build,
  check,
  compare,
  consult,
  decide,
  explain,
  findMunicipality,
  findObstacles,
  importForms,
  init,
  initConsultation,
  loadDocumentTypes,
  replies,
  reviewPage,
  template,
  upgrade,
} from '../../src/pipeline.js';

export interface Ran {
  code: ExitCode;
  out: string;
  err: string;
}

/** The real program, but for what a test replaces. */
export function engineWith(replaced: Partial<Engine> = {}): Engine {
  return {
    build,
    check,
    compare,
    consult,
    replies,
    decide,
    explain,
    reviewPage,
    template,
    importForms,
    upgrade,
    init,
    initConsultation,
    findMunicipality,
    findObstacles,
    formats: ['docx', 'pdf', 'html', 'md'],
    loadCatalogue,
    loadDocumentTypes,
    loadTool: () => Promise.resolve({ name: 'remissklar', version: '1.2.3' }),
    ...replaced,
  };
}

/** Runs a command line and gives what it wrote. Neither stream is a terminal unless said. */
export async function runWith(
  argv: readonly string[],
  engine: Engine = engineWith(),
  world: Partial<Terminal> = {},
): Promise<Ran> {
  const ran = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => (ran.out += text),
    err: (text) => (ran.err += text),
    outIsTerminal: false,
    errIsTerminal: false,
    cwd: process.cwd(),
    env: {},
    ...world,
  };
  const code = await run(argv, engine, terminal);
  return { code, ...ran };
}
