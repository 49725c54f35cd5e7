import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isGroup } from '../answers/parts.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import type { Binding } from '../region/region.js';
import { versionsFolder, type TemplateVersion } from '../region/template-version.js';
import { limits } from './limits.js';
import { fileProblem, ioProblem, isProblem, readProjectFile } from './project-file.js';

const bindings: readonly Binding[] = ['locked', 'recommended', 'free', 'required'];
const versionName = /^([1-9]\d{0,5})\.json$/;

/** What a region has kept of the versions of its template, the earliest first. What cannot be read is told of. */
export async function loadTemplateVersions(
  region: string,
): Promise<{ versions: TemplateVersion[]; problems: Problem[] }> {
  const folder = join(region, versionsFolder);
  const problems: Problem[] = [];
  const names = await readdir(folder).catch((error: unknown) => {
    const problem = ioProblem(error, folder);
    if (problem.code !== 'load/missing-file') problems.push(problem);
    return [];
  });
  const numbers = names.flatMap((name) => versionName.exec(name)?.[1] ?? []).map(Number);
  const versions: TemplateVersion[] = [];
  for (const number of numbers.sort((one, other) => one - other)) {
    const file = join(folder, `${number}.json`);
    const bytes = await readProjectFile(file, await realpath(region), limits.textBytes);
    const version = isProblem(bytes) ? undefined : versionIn(bytes, number);
    if (version !== undefined) versions.push(version);
    else problems.push(isProblem(bytes) ? bytes : fileProblem('region/version-damaged', file, { number }));
  }
  return { versions, problems };
}

function versionIn(bytes: Uint8Array, number: number): TemplateVersion | undefined {
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isVersion(data) && data.version === number ? data : undefined;
  } catch {
    return undefined;
  }
}

function isVersion(data: unknown): data is TemplateVersion {
  if (!isGroup(data) || typeof data['version'] !== 'number') return false;
  const { answers, parts, questions } = data;
  return (
    isGroup(answers) &&
    isGroup(questions) &&
    Object.values(questions).every((one) => typeof one === 'string') &&
    Array.isArray(parts) &&
    parts.every(isPart)
  );
}

function isPart(part: unknown): boolean {
  if (!isGroup(part)) return false;
  const { path, binding } = part;
  return (
    Array.isArray(path) &&
    path.every((segment) => typeof segment === 'string') &&
    (bindings as readonly unknown[]).includes(binding)
  );
}
