import { join } from 'node:path';
import type { Places } from '../../answers/project.js';
import type { HouseTemplate } from '../../profile/house-template.js';
import type { FileReading } from '../read-yaml-file.js';
import { loadHouseTemplate } from './load-house-template.js';

/**
 * The Word template that a project's profile names as `wordmall`, from the project's own folder. Undefined when it names
 * none, or one that cannot be used; why stands among the reading's problems.
 */
export async function loadProjectTemplate(
  named: unknown,
  places: Places,
  folder: string,
  realFolder: string,
  reading: FileReading,
): Promise<HouseTemplate | undefined> {
  if (typeof named !== 'string' || named.trim() === '') return undefined;
  const path = named.trim().replaceAll('\\', '/');
  const place = places.value('/wordmall');
  const loaded = await loadHouseTemplate(join(folder, path), { place, realFolder });
  if ('problems' in loaded) {
    reading.problems.push(...loaded.problems);
    return undefined;
  }
  reading.sources.set(path.normalize('NFC'), loaded.sha256);
  return loaded.template;
}
