import type { Status } from '../../document/tree.js';
import type { Installation } from '../../load/load-installation.js';
import type { Inspection } from '../inspect.js';
import { chooseMembers } from './choose-members.js';
import { inspectRegion } from './inspect-region.js';
import { inspectMember } from './members.js';

/**
 * What the page of a review tells of when the path leads to a region: the first of the members that are asked for, or else
 * the region's own agenda.
 */
export async function inspectForPage(
  path: string,
  only: readonly string[] | undefined,
  installation: Installation,
  stage?: Status,
): Promise<Inspection> {
  const { sound, ...region } = await inspectRegion(path, installation, stage);
  if (sound === undefined) return region;
  if (only === undefined) return { ...sound.agenda, problems: region.problems };
  const { codes, problems } = chooseMembers(sound, only);
  const member = sound.members.find(({ code }) => code === codes[0]);
  if (member === undefined) return { ...region, problems, blame: 'usage' };
  return (await inspectMember(sound, member, installation, stage)).inspection;
}
