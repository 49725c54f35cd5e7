/** Letters in an id that is made of a name. */
const longest = 50;

/** An id made of a name, "Digitala lås i hemtjänsten" → "digitala-lås-i-hemtjänsten", that none of `taken` has. */
export function newId(name: string, taken: readonly unknown[]): string {
  const words = name
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replaceAll('é', 'e')
    .replaceAll('ü', 'u')
    .match(/[a-zåäö0-9]+/g);
  const id = (words ?? ['ny']).join('-').slice(0, longest).replace(/-+$/, '');
  if (!taken.includes(id)) return id;
  for (let number = 2; ; number += 1) if (!taken.includes(`${id}-${number}`)) return `${id}-${number}`;
}
