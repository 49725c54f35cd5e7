/**
 * What tells names apart, wherever names are compared: capitals, white space and soft hyphens do not. Whoever types
 * "Socialnämnden" and "socialnämnden " means one function.
 */
export function nameKey(name: string): string {
  return name.normalize('NFC').replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('sv');
}

export function isSameName(left: string, right: string): boolean {
  return nameKey(left) === nameKey(right);
}
