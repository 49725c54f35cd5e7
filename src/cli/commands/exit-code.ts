import type { CheckResult } from '../../pipeline.js';
import type { ExitCode } from './command.js';

export function exitCode({ blame }: Pick<CheckResult, 'blame'>): ExitCode {
  if (blame === 'machine') return 2;
  return blame === 'input' ? 1 : 0;
}
