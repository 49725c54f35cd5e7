import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { packageUrl } from './package-root.js';

/** What of the package's own files the documents are made of, beside its code, which has a version. */
const folders = ['templates', 'schemas', 'content'];

/** Projects to learn from are no part of the tool. */
const left = 'content/examples';

/** SHA-256 (hex) of the tool's templates, schemas and texts: another one, and what was made with the old is out of date. */
export function toolContent(): string {
  const hash = createHash('sha256');
  for (const path of folders.flatMap(listFiles)) {
    const bytes = readFileSync(packageUrl(path));
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

function listFiles(folder: string): string[] {
  if (folder === left) return [];
  const entries = readdirSync(packageUrl(`${folder}/`), { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(path) : [path];
    });
}
