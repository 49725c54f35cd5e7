import { buildCommand } from './build.js';
import { checkCommand } from './check.js';
import type { CliCommand } from './command.js';

/** Every command, in the order of the help. */
export const commands: readonly CliCommand[] = [checkCommand, buildCommand];
