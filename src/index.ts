/** The library: the same as the command line, typed, without a console or a process. */
export { build, check } from './pipeline.js';
export type {
  BuildRequest,
  BuildResult,
  BuildStep,
  BuiltDocument,
  CheckRequest,
  CheckResult,
  Format,
  Language,
} from './pipeline.js';
export type { Diagnostic, Place, Severity } from './diagnostics/diagnostic.js';
export type { Status } from './document/tree.js';
export type { Agenda } from './answers/agenda.js';
