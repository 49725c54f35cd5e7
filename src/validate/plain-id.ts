/** What someone probably means by a text where an id is wanted: "Enkel Kontakt" → "enkel-kontakt"; may be empty. */
export function plainId(words: string): string {
  return words
    .toLocaleLowerCase('sv')
    .replace(/[^a-zåäö0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
