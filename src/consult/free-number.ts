/** An edition that something in the project speaks of. */
export interface EditionMention {
  number: number;
  /** Absent where only the number is said. */
  id?: string;
  /** "svar/socialnamnden.docx" */
  file: string;
}

/**
 * The number of the next edition: the first from `next` on that no other edition has had. One that is gone may be spoken of
 * still, and what is said of it must not be taken for the new one; the same edition made anew has its own number again.
 * `idFor` gives the id that the new one would have. `taken`: the mentions that stood in the way.
 */
export function freeNumber(
  next: number,
  mentions: readonly EditionMention[],
  idFor: (number: number) => string,
): { number: number; taken: EditionMention[] } {
  const taken: EditionMention[] = [];
  for (let number = next; ; number += 1) {
    const here = mentions.filter((one) => one.number === number);
    const isItself = here.some(({ id }) => id === idFor(number));
    if (here.length === 0 || isItself) return { number, taken };
    taken.push(...here);
  }
}
