import { join } from 'node:path';
import { gapCode } from '../../diagnostics/diagnostic.js';
import type { Document } from '../../document/tree.js';
import type { MemberEntry } from '../../region/region.js';
import { formats as formatRows, type Format } from '../../render/formats.js';
import { findLeftovers, removeLeftovers } from '../../write/leftovers.js';
import type { MadeDocument, ManifestRow, Origin } from '../../write/manifest.js';
import { readBuilt } from '../../write/read-built.js';
import { composeDocuments, isAboutFiles, isView } from '../compose-documents.js';
import { isError, type Inspection, type Sound } from '../inspect.js';
import { arrangeFor, dressed, produce, type BuiltDocument, type Target } from '../produce.js';
import { withAttempts, worn, type RegionRun } from './build-member.js';
import type { Told } from './build-region.js';
import { recordType } from './member-record.js';
import { regionIndexData, type ListedMember } from './region-index.js';
import { composeRegionReport } from './region-report.js';
import {
  isMade,
  memberFolders,
  memberOrigin,
  originOf,
  regionSources,
  standingOf,
  type Standing,
} from './standing.js';

/** The list of all members. */
const indexType = 'regionindex';
const indexName = 'index';

/**
 * Makes what is made of all members together: the region's own agenda, the report and the list of members. They are made of the
 * members' records and manifests in the output folder, so it does not matter which run made those, or where. Nothing is
 * made when nothing has changed since the last time. What goes wrong is told, not thrown.
 */
export async function makeRegionFiles(
  run: RegionRun,
  target: { root: string; slug: string },
  told: Told,
): Promise<{ documents: BuiltDocument[]; index?: string }> {
  const { region, order } = run;
  const { sound } = region.agenda;
  if (sound === undefined) return { documents: [] };
  const folder = join(target.root, target.slug);
  const { listed, origin } = await gather(run, folder);
  const index = join(folder, `${indexName}.html`);
  const types = typesOf(run);
  if (await isUnchanged(target, origin, types, order.formats)) {
    await removeLeftovers(await findLeftovers(folder));
    return { documents: [], index };
  }
  const { documents, inspection } = await withAttempts(
    () => make(run, worn(sound, order), listed, types, { ...target, origin, alone: true }),
    ({ inspection: { blame, problems } }) => (blame === 'machine' ? problems : []),
  );
  const known = new Set(told.problems.map((problem) => JSON.stringify(problem)));
  told.problems.push(...inspection.problems.filter((problem) => !known.has(JSON.stringify(problem))));
  if (inspection.blame !== undefined) told.blames.push(inspection.blame);
  return { documents, ...(inspection.blame === undefined ? { index } : {}) };
}

/** All of it or nothing. What goes wrong is among the inspection's problems. */
async function make(
  run: RegionRun,
  sound: Sound,
  listed: readonly ListedMember[],
  types: readonly string[],
  target: Target,
): Promise<{ documents: BuiltDocument[]; inspection: Inspection }> {
  const { region, order, press, installation } = run;
  const inspection: Inspection = { ...region.agenda, problems: [] };
  const aboutFiles = types.filter((type) => isAboutFiles(type, installation));
  const own = types.filter((type) => !aboutFiles.includes(type));
  const records = listed.flatMap(({ record }) => record ?? []);
  const agenda = await composeDocuments(own, inspection, sound, installation);
  const reported = await composeRegionReport(
    { ...region, agenda: inspection },
    records.map(({ report }) => report),
    installation,
  );
  const made = [...agenda, ...reported.documents];
  const [list] = await composeIndex(inspection, sound, listed, made, run);
  const files = [...reported.tables, ...(list === undefined ? [] : [await page(list, sound, run)])];
  const wanted = { documents: made, aboutFiles, formats: order.formats, files };
  const documents = await produce(inspection, sound, wanted, press, target, installation, () => undefined);
  return { documents, inspection };
}

/** How each member stands, and what the region's own files come from: all files of the region, and what was made of them. */
async function gather(
  { region, order, installation }: RegionRun,
  folder: string,
): Promise<{ listed: ListedMember[]; origin: Origin }> {
  const folders = memberFolders(region.members);
  const sources: Record<string, string> = regionSources(region);
  const listed: ListedMember[] = [];
  for (const member of region.members) {
    const slug = folders.get(member.code) ?? member.code;
    const from = await memberOrigin(region, member, order, installation);
    const standing = await standingOf(folder, slug, from);
    Object.assign(sources, from.source);
    if (standing.built !== undefined) sources[`${slug}/manifest.json`] = standing.built.manifest;
    listed.push(listedMember(member, slug, standing));
  }
  return { listed, origin: originOf(sources, order, installation) };
}

function listedMember(
  member: MemberEntry,
  folder: string,
  { record, built, isCurrent }: Standing,
): ListedMember {
  const isDocument = ({ type }: ManifestRow): boolean => type !== recordType;
  const now = (built?.current ?? []).filter(isDocument);
  // What was made of a member's earlier answers is shown as that, until there is something else.
  const files = now.length > 0 ? now : (built?.old ?? []).filter(isDocument);
  return { member, folder, isCurrent, files, ...(record === undefined ? {} : { record }) };
}

/** Errors in the shared answers stop the agenda; questions that they leave to the members do not. */
function typesOf({ region, order, installation }: RegionRun): string[] {
  const isStopped = region.agenda.problems.some((one) => isError(one) && one.code !== gapCode);
  return order.types.filter((type) => !isStopped || isView(type, installation));
}

/** Whether all of the region's own files are there, as they were made of the same. */
async function isUnchanged(
  { root, slug }: { root: string; slug: string },
  origin: Origin,
  types: readonly string[],
  formats: readonly Format[],
): Promise<boolean> {
  const built = await readBuilt(join(root, slug), origin);
  if (built?.current.some(({ type }) => type === indexType) !== true) return false;
  return isMade(root, slug, { built }, types, formats, 'all types');
}

async function composeIndex(
  inspection: Inspection,
  sound: Sound,
  listed: readonly ListedMember[],
  documents: readonly Document[],
  { region, order, installation }: RegionRun,
): Promise<Document[]> {
  const own = { documents, formats: order.formats };
  const data = {
    medlemslista: regionIndexData(listed, own, region, installation),
    region: region.answers.region.namn,
  };
  const lists = await composeDocuments([indexType], inspection, sound, installation, undefined, data);
  return lists.map((one) => ({ ...one, metadata: { ...one.metadata, fileName: indexName } }));
}

/** The list of members is for looking things up on a screen: it is made as a web page alone, with links to the files. */
async function page(
  document: Document,
  sound: Sound,
  { press, installation }: RegionRun,
): Promise<MadeDocument> {
  const { terms } = installation;
  const arranged = await arrangeFor(sound, document, terms);
  const context = dressed(sound, terms, press.resources);
  const html = press.formats.get('html');
  if (html === undefined)
    throw new Error('the list of members is a web page, and no format was opened for it');
  const { bytes } = await html.render(arranged, context);
  return { type: indexType, format: 'html', path: `${indexName}.${formatRows.html.ending}`, bytes };
}
