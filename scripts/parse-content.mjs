#!/usr/bin/env node
/**
 * Parses the package's own YAML ahead, for a quick start: `dist/content.json` holds the data of every file under the
 * checksum of its text. See `src/load/read-content.ts`.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../', import.meta.url));
const folders = [
  'content/conformance',
  'content/guide',
  'content/language',
  'content/new-project',
  'content/theme',
  'content/word',
  'templates',
];

const parsed = {};
for (const folder of folders) {
  for (const name of await readdir(join(root, folder), { recursive: true })) {
    if (!name.endsWith('.yaml')) continue;
    const text = await readFile(join(root, folder, name), 'utf8');
    parsed[createHash('sha256').update(text).digest('hex')] = parse(text);
  }
}
await mkdir(join(root, 'dist'), { recursive: true });
await writeFile(join(root, 'dist/content.json'), JSON.stringify(parsed));
