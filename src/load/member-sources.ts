import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { limits } from './limits.js';
import { codeOfName, membersFolder, type RegionFolder } from './load-region.js';
import { isProblem, readProjectFile } from './project-file.js';

/**
 * SHA-256 (hex) of every file that a member has of its own, by path relative to the region's folder: its answers and all that
 * lies in its folder, whether it is sound or not. Read without being understood, so that what has not changed is known at a
 * glance. What cannot be read has no checksum; loading it tells why.
 */
export async function memberSources(
  { folder, realFolder, memberNames }: Pick<RegionFolder, 'folder' | 'realFolder' | 'memberNames'>,
  code: string,
): Promise<Record<string, string>> {
  const files: string[] = [];
  for (const entry of memberNames.filter((one) => codeOfName(one) === code)) {
    const path = `${membersFolder}/${entry.name}`;
    if (entry.isFolder) await listFiles(folder, path, 0, files);
    else files.push(path);
  }
  const sources: Record<string, string> = {};
  for (const path of files) {
    const bytes = await readProjectFile(join(folder, path), realFolder, limits.houseTemplateBytes);
    if (isProblem(bytes)) continue;
    sources[path.normalize('NFC')] = createHash('sha256').update(bytes).digest('hex');
  }
  return sources;
}

async function listFiles(folder: string, path: string, depth: number, files: string[]): Promise<void> {
  const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || files.length > limits.images) continue;
    const inside = `${path}/${entry.name}`;
    if (!entry.isDirectory()) files.push(inside);
    else if (depth < limits.imageFolderDepth) await listFiles(folder, inside, depth + 1, files);
  }
}
