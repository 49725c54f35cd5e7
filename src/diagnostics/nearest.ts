import { distance } from 'fastest-levenshtein';

/**
 * The choice that was most likely meant, or undefined when none is close. Spelling without å, ä and ö, capitals, and
 * hyphens or spaces for underscores do not count as differences.
 */
export function nearest(word: string, choices: Iterable<string>): string | undefined {
  return allNearest(word, choices)[0];
}

/** The choices that are equally near, in their order; none when none is close. */
export function allNearest(word: string, choices: Iterable<string>): string[] {
  const wanted = folded(word);
  let best: string[] = [];
  let fewest = tolerance(wanted);
  for (const choice of choices) {
    const steps = distance(wanted, folded(choice));
    if (steps < fewest) [best, fewest] = [[choice], steps];
    else if (steps === fewest) best.push(choice);
  }
  return best;
}

/** The choice that is the same word but for å, ä, ö, capitals, hyphens, underscores and spaces. */
export function sameButForSpelling(word: string, choices: Iterable<string>): string | undefined {
  const wanted = folded(word);
  return [...choices].find((choice) => folded(choice) === wanted);
}

/** A word without what does not count as a difference in spelling. */
export function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
    .slice(0, 200);
}

function tolerance(word: string): number {
  return Math.max(1, Math.min(3, Math.floor(word.length / 3)));
}
