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

/**
 * Words of a running text that have one origin: what stands in the pattern, or in place of a `name` between braces. A
 * name that is none of `runningNames` stands for nothing.
 */
export interface RunningPart {
  text: string;
  name?: string;
}

/** What a graphic profile has of words of its own. */
type OwnWords = Pick<Profile, 'head' | 'foot'>;

export type RunningParts = Record<keyof RunningWords, RunningPart[]>;

const separator = ' · ';
const placeholder = /\{([^{}]*)\}/g;

export function runningWords(profile: OwnWords, metadata: Metadata, terms: Terms): RunningWords {
  const { headLeft, headRight, footLeft, footRight } = runningParts(profile, metadata, terms);
  return {
    headLeft: joined(headLeft),
    headRight: joined(headRight),
    footLeft: joined(footLeft),
    footRight: joined(footRight),
  };
}

/** The same, divided by where the words come from. */
export function runningParts(profile: OwnWords, metadata: Metadata, terms: Terms): RunningParts {
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

/** A running text with a space for each sign of a name between braces. */
export function withoutNames(text: string): string {
  return text.replace(placeholder, (found) => ' '.repeat(found.length));
}

/** Of what stands between " · " that falls away whose facts are all missing: no "Dnr" without a number. */
function filled(text: string, facts: Facts): RunningPart[] {
  return text
    .split(separator)
    .map((words) => partsOf(words, facts))
    .filter((parts) => {
      const named = parts.filter(({ name }) => name !== undefined);
      return named.length === 0 || named.some((part) => part.text !== '');
    })
    .flatMap((parts, index) => (index === 0 ? parts : [{ text: separator }, ...parts]));
}

/** Every second piece is a name between braces. */
function partsOf(words: string, facts: Facts): RunningPart[] {
  return words.split(placeholder).map((piece, index): RunningPart => {
    if (index % 2 === 0) return { text: piece };
    const known = runningNames.find((one) => one === piece);
    return { text: known === undefined ? '' : facts[known], name: piece };
  });
}

function joined(parts: readonly RunningPart[]): string {
  return parts
    .map(({ text }) => text)
    .join('')
    .trim();
}
