/** Words that say nothing in an id. */
const small = new Set(
  'och i på av för med till en ett de den det som att vi ska om inom från alla efter kommunen kommunens mål insats område bilaga'.split(
    ' ',
  ),
);

const longest = 3;

/** An id made of a name's first telling words: "Digitala lås i hemtjänsten" → "digitala-lås-hemtjänsten". */
export function slugOf(name: string): string {
  const words = name.toLowerCase().match(/[a-zåäöé]+/g) ?? [];
  return words
    .filter((word) => !small.has(word) && word.length > 1)
    .slice(0, longest)
    .join('-')
    .replaceAll('é', 'e')
    .slice(0, 60);
}
