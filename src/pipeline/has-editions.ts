import { loadEditions } from '../load/load-editions.js';
import type { Inspection } from './inspect.js';

/**
 * Whether the project has been sent out, so that there may be replies to read. Few projects have, and what reads replies
 * takes long to load. In doubt it is true: what is wrong with the editions is told where they are read.
 */
export async function hasEditions({ sound }: Inspection): Promise<boolean> {
  if (sound === undefined) return false;
  try {
    return (await loadEditions(sound.project.folder)).editions.length > 0;
  } catch {
    return true;
  }
}
