import { fill } from '../diagnostics/localise.js';
import type { Catalogue } from '../diagnostics/catalogue.js';
import type { Severity } from '../diagnostics/diagnostic.js';

/** The command line's own words: `cli` in `content/language/<tag>.yaml`. A test holds the files to this shape. */
export interface CliWords {
  severity: Record<Severity, string>;
  counts: Record<'errors' | 'gaps' | 'warnings' | 'pages', Forms>;
  page: string;
  gapsHeading: string;
  gapsElsewhere: string;
  gapsStop: string;
  moreNotShown: string;
  size: Record<'kilobytes' | 'megabytes', string>;
  progress: string;
  help: HelpWords;
}

/** Words that follow a number, by the language's plural category. */
export interface Forms {
  one: string;
  other: string;
}

export interface HelpWords {
  /** By the heading that commander would write. */
  headings: Record<string, string>;
  usage: string;
  commandUsage: string;
  values: Record<'path' | 'stage' | 'format' | 'document' | 'formats' | 'out' | 'lang', string>;
  program: string;
  check: string;
  build: string;
  paths: string;
  stage: string;
  reportFormat: string;
  document: string;
  formats: string;
  out: string;
  lang: string;
  quiet: string;
  version: string;
  help: string;
  more: string;
}

export function cliWords(catalogue: Catalogue): CliWords {
  return catalogue.cli as CliWords;
}

/** "1 lucka", "12 luckor". */
export function counted(count: number, forms: Forms, language: string): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other;
  return fill(form, { count });
}
