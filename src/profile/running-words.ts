import type { Metadata } from '../document/tree.js';
import type { Terms } from '../language/terms.js';
import type { Profile } from './profile.js';

/** What stands at the top and the foot of a page, beside the page number. "" where nothing stands. */
export interface RunningWords {
  headLeft: string;
  headRight: string;
  footLeft: string;
  footRight: string;
}

/** The names that a running text can have between braces. */
export const runningNames = [
  'titel',
  'diarienummer',
  'status',
  'dokumenttyp',
  'namn',
  'period',
  'version',
] as const;

type Facts = Readonly<Record<(typeof runningNames)[number], string>>;

const separator = ' · ';
const placeholder = /\{([^{}]*)\}/g;

export function runningWords(profile: Profile, metadata: Metadata, terms: Terms): RunningWords {
  const { head = terms.head, foot = terms.foot } = profile;
  const facts: Facts = {
    titel: metadata.title,
    diarienummer: metadata.diarienummer,
    // Where the status stands as a label of its own, the running words need not say it too.
    status: metadata.marks.label ? '' : metadata.statusLabel,
    dokumenttyp: metadata.documentTypeLabel,
    namn: metadata.organisations.join(', '),
    period: metadata.period,
    version: metadata.version,
  };
  return {
    headLeft: filled(head.left, facts),
    headRight: filled(head.right, facts),
    footLeft: filled(foot.left, facts),
    footRight: filled(foot.right, facts),
  };
}

/** The names between braces in a running text, known or not. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name);
}

/** Of the parts between " · " those fall away whose facts are all missing: no "Dnr" without a number. */
function filled(text: string, facts: Facts): string {
  return text
    .split(separator)
    .filter((part) => {
      const names = namesIn(part);
      return names.length === 0 || names.some((name) => factOf(name, facts) !== '');
    })
    .map((part) => part.replace(placeholder, (_, name: string) => factOf(name, facts)))
    .join(separator)
    .trim();
}

function factOf(name: string, facts: Facts): string {
  const known = runningNames.find((one) => one === name);
  return known === undefined ? '' : facts[known];
}
