/** The names in a list with commas; undefined for no list. */
export function namesIn(list: string | undefined): string[] | undefined {
  return list
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
