import { join } from 'node:path';
import { slugify } from '../../language/slug.js';
import type { Installation } from '../../load/load-installation.js';
import { memberSources } from '../../load/member-sources.js';
import type { HouseTemplate } from '../../profile/house-template.js';
import type { Member } from '../../region/region.js';
import { formatNames, type Format } from '../../render/formats.js';
import type { ManifestRow, Origin } from '../../write/manifest.js';
import { areAsMade, readBuilt, readBuiltFile, type Built } from '../../write/read-built.js';
import type { SoundRegion } from './inspect-region.js';
import { readRecord, recordType, type MemberRecord } from './member-record.js';

/** What every file of a run is made of and for. */
export interface Order {
  /** Document types. */
  types: readonly string[];
  formats: readonly Format[];
  /** Checksum of the tool's own templates and texts. */
  content: string;
  /** The Word template that all documents wear, whatever the profiles name. */
  houseTemplate?: { template: HouseTemplate; sources: Readonly<Record<string, string>> };
}

/** How a member stands in the output folder. */
export interface Standing {
  /** What its files would come from now. */
  origin: Origin;
  built?: Built;
  /** As it was when it was last made. */
  record?: MemberRecord;
  /** Whether the record, and not all of the files, is of what the member's files say now. */
  isCurrent: boolean;
}

/** The folder of each member among the finished files, by code: "1486-stromstad", or "lingonasa" when that is its code. */
export function memberFolders(members: readonly Member[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    members.map(({ code, shortName }) => {
      const plain = slugify(shortName, 'medlem');
      const name = plain === code ? code : slugify(`${code} ${shortName}`, 'medlem');
      let folder = name;
      for (let number = 2; taken.has(folder); number += 1) folder = `${name}-${number}`;
      taken.add(folder);
      return [code, folder];
    }),
  );
}

/** What a member's files come from: the region's files and its own. */
export async function memberOrigin(
  region: SoundRegion,
  { code }: Pick<Member, 'code'>,
  order: Order,
  installation: Installation,
): Promise<Origin> {
  const own = await memberSources(region.folder, code);
  return originOf({ ...regionSources(region), ...own }, order, installation);
}

export function originOf(
  source: Readonly<Record<string, string>>,
  { content, houseTemplate }: Order,
  { tool }: Installation,
): Origin {
  const worn = houseTemplate?.sources ?? {};
  return { tool: tool.name, version: tool.version, content, source: { ...source, ...worn } };
}

export function regionSources({ folder }: SoundRegion): Record<string, string> {
  return Object.fromEntries(folder.shared.sources);
}

/** What lies in a member's output folder, and whether it is of what its files say now. Composes nothing. */
export async function standingOf(root: string, slug: string, origin: Origin): Promise<Standing> {
  const folder = join(root, slug);
  const built = await readBuilt(folder, origin);
  if (built === undefined) return { origin, isCurrent: false };
  const isRecord = ({ type }: ManifestRow): boolean => type === recordType;
  const now = built.current.find(isRecord);
  const row = now ?? built.old.find(isRecord);
  const bytes = row === undefined ? undefined : await readBuiltFile(folder, row);
  const record = bytes === undefined ? undefined : readRecord(bytes);
  return {
    origin,
    built,
    ...(record === undefined ? {} : { record }),
    isCurrent: now !== undefined && record !== undefined,
  };
}

/**
 * Whether files of these types are there in all wanted formats, as they were made of what the answers say now. Of other types,
 * those that are there may have to be as they were made, too.
 */
export async function isMade(
  root: string,
  slug: string,
  { built }: Pick<Standing, 'built'>,
  types: readonly string[],
  formats: readonly Format[],
  checked: 'these types' | 'all types' = 'these types',
): Promise<boolean> {
  if (built === undefined) return false;
  const isThere = (type: string, format: Format): boolean =>
    built.current.some((row) => row.type === type && row.format === format);
  if (!types.every((type) => formats.every((format) => isThere(type, format)))) return false;
  const others = (formatNames as readonly string[]).filter(
    (name) => !(formats as readonly string[]).includes(name),
  );
  const rows = built.current.filter(
    ({ type = '', format = '' }) =>
      (checked === 'all types' || types.includes(type)) && !others.includes(format),
  );
  return areAsMade(join(root, slug), rows);
}
