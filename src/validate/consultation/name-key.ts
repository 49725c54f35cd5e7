/** What tells names apart: capitals, spaces and soft hyphens do not. */
export function nameKey(name: string): string {
  return name.normalize('NFC').replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('sv');
}
