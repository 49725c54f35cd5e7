import { basename } from 'node:path';
import { loadHouseTemplate } from '../load/house-template/load-house-template.js';
import type { Inspection } from './inspect.js';

/**
 * Gives the documents of all projects the Word template at `path`, whatever their profiles name. False when it cannot be
 * used; why is then among every project's problems.
 */
export async function wearTemplate(path: string, inspections: readonly Inspection[]): Promise<boolean> {
  const loaded = await loadHouseTemplate(path);
  if ('problems' in loaded) {
    for (const { problems } of inspections) problems.push(...loaded.problems);
    return false;
  }
  const { template, sha256 } = loaded;
  for (const inspection of inspections) {
    const { sound } = inspection;
    if (sound === undefined) continue;
    const sources = new Map([...sound.project.sources, [basename(template.file), sha256] as const]);
    inspection.sound = { ...sound, houseTemplate: template, project: { ...sound.project, sources } };
  }
  return true;
}
