import type { BuildResult, CheckResult } from '../../pipeline.js';
import type { ExitCode } from './command.js';

export function exitCode({ blame }: Pick<CheckResult, 'blame'>): ExitCode {
  if (blame === 'machine' || blame === 'usage') return 2;
  return blame === 'input' ? 1 : 0;
}

/** Faulty answers are no failure where all that was asked for was made: the report of a review tells of them. */
export function buildExitCode({ blame, complete }: Pick<BuildResult, 'blame' | 'complete'>): ExitCode {
  return blame === 'input' && complete ? 0 : exitCode({ ...(blame === undefined ? {} : { blame }) });
}
