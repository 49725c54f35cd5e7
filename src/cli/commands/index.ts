import { buildCommand } from './build.js';
import { checkCommand } from './check.js';
import type { CliCommand } from './command.js';
import { compareCommand } from './compare.js';
import { consultCommand } from './consult.js';
import { decideCommand } from './decide.js';
import { explainCommand } from './explain.js';
import { importCommand } from './import.js';
import { initCommand } from './init.js';
import { repliesCommand } from './replies.js';
import { templateCommand } from './template.js';
import { upgradeCommand } from './upgrade.js';

/** Every command, in the order of the help. */
export const commands: readonly CliCommand[] = [
  initCommand,
  checkCommand,
  buildCommand,
  explainCommand,
  consultCommand,
  repliesCommand,
  compareCommand,
  decideCommand,
  templateCommand,
  importCommand,
  upgradeCommand,
];
