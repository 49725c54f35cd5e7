import { unzipSync, zipSync } from 'fflate';
import { addProperty } from '../edition-mark.js';
import { reproduciblePackage } from '../reproducible-package.js';

/**
 * Writes into a finished form what it says of itself: whose it is, and by their sums what it was sent with. The same form is
 * the same bytes.
 */
export function sealForm(
  file: Uint8Array,
  facts: readonly (readonly [name: string, value: string])[],
): Uint8Array {
  const entries = unzipSync(file);
  for (const [name, value] of facts) addProperty(entries, name, escaped(value));
  return reproduciblePackage(zipSync(entries, { level: 0 }), {});
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
