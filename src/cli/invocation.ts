import type { Status } from '../document/tree.js';
import type { Format, Language } from './engine.js';

/** A command line that was understood. */
export type Invocation = CheckInvocation | BuildInvocation;

interface Common {
  paths: string[];
  language: Language;
  quiet: boolean;
}

export interface CheckInvocation extends Common {
  command: 'check';
  stage?: Status;
  report: 'text' | 'json';
}

export interface BuildInvocation extends Common {
  command: 'build';
  formats?: Format[];
  out?: string;
}

/** Words to show instead of a run, or a misuse to explain. */
export type Parsed = Invocation | { help: string; wanted: boolean } | { misuse: Misuse };

export interface Misuse {
  code: string;
  details: Record<string, string>;
  hint?: string;
}

export const languages: readonly Language[] = ['sv', 'en'];
export const stages: readonly Status[] = ['utkast', 'remiss', 'antagen'];
export const reports = ['text', 'json'] as const;
