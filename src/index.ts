/** The library: the same as the command line, typed, without a console or a process. */
export { build, check, compare, consult, decide, explain, init, replies } from './pipeline.js';
export type {
  CompareRequest,
  CompareResult,
  ConsultRequest,
  ConsultResult,
  DecideRequest,
  DecideResult,
  RepliesRequest,
  RepliesResult,
  SentDocument,
  AnswerPlace,
  BuildRequest,
  BuildResult,
  BuildStep,
  BuiltDocument,
  CheckRequest,
  CheckResult,
  DocumentType,
  ExplainRequest,
  ExplainResult,
  Explanation,
  Format,
  InitRequest,
  InitResult,
  Language,
  Origin,
  Showing,
} from './pipeline.js';
export type { Diagnostic, Place, Severity } from './diagnostics/diagnostic.js';
export type { Status } from './document/tree.js';
export type { Agenda } from './answers/agenda.js';
