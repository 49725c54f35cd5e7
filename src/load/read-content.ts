import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { packageUrl, readPackageText } from './package-root.js';

/**
 * A YAML file of the package as plain data. The files are many and take long to parse, so `npm run compile` parses them
 * ahead (`scripts/parse-content.mjs`), each under the checksum of its text: a file that has been changed since is
 * parsed anew, and nothing is ever stale.
 */
export async function readContent(path: string): Promise<unknown> {
  const text = await readPackageText(path);
  const ahead = parsedAhead();
  const checksum = createHash('sha256').update(text).digest('hex');
  return Object.hasOwn(ahead, checksum) ? ahead[checksum] : (parse(text) as unknown);
}

let known: Readonly<Record<string, unknown>> | undefined;

/** Nothing when the package has not been compiled. */
function parsedAhead(): Readonly<Record<string, unknown>> {
  if (known !== undefined) return known;
  try {
    known = JSON.parse(readFileSync(packageUrl('dist/content.json'), 'utf8')) as Record<string, unknown>;
  } catch {
    known = {};
  }
  return known;
}
