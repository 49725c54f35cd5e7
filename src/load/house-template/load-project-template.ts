import { relative, resolve } from 'node:path';
import type { Places } from '../../answers/project.js';
import type { Problem } from '../../diagnostics/diagnostic.js';
import type { HouseTemplate } from '../../profile/house-template.js';
import { isMachineTrouble } from '../project-file.js';
import type { FileReading } from '../read-yaml-file.js';
import { loadHouseTemplate } from './load-house-template.js';

/**
 * The Word template that a project's profile names as `wordmall`, from the project's own folder. Nothing when it names
 * none. One that cannot be used is told of with the rest of the profile; a failing disk is among the reading's problems.
 */
export async function loadProjectTemplate(
  named: unknown,
  places: Places,
  folder: string,
  realFolder: string,
  reading: FileReading,
): Promise<{ template?: HouseTemplate; problems: Problem[] }> {
  if (typeof named !== 'string' || named.trim() === '') return { problems: [] };
  const path = named.trim().replaceAll('\\', '/');
  const place = places.value('/wordmall');
  const loaded = await loadHouseTemplate(path, { place, folder, realFolder });
  if ('problems' in loaded) {
    reading.problems.push(...loaded.problems.filter(isMachineTrouble));
    return { problems: loaded.problems.filter((problem) => !isMachineTrouble(problem)) };
  }
  reading.sources.set(
    relative(folder, resolve(folder, path)).replaceAll('\\', '/').normalize('NFC'),
    loaded.sha256,
  );
  return { template: loaded.template, problems: [] };
}
