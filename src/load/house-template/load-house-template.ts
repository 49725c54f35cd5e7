import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Details, Place, Problem } from '../../diagnostics/diagnostic.js';
import type { HouseNames, HouseTemplate } from '../../profile/house-template.js';
import { inMebibytes, limits } from '../limits.js';
import { readPackageText } from '../package-root.js';
import { isFault, unzip, type ArchiveFault, type ArchiveLimits } from '../unzip.js';
import { readNamedFile, spellingsOf } from '../named-file.js';
import { fileProblem, ioProblem, isMachineTrouble, isProblem, readProjectFile } from '../project-file.js';

export type LoadedHouseTemplate = { template: HouseTemplate; sha256: string } | { problems: Problem[] };

/** Where the template is named, and the folder that it must lie in. */
export interface NamedFrom {
  place: Place;
  /** The path is from here. */
  folder: string;
  /** The same folder by its real path. A template that is named on the command line may lie anywhere. */
  realFolder: string;
}

/**
 * A municipality's own Word template, or why it is not used: it cannot be read, is no Word template, or holds something
 * that could do harm. Nothing of it is unpacked before the list of its contents is found sound.
 */
export async function loadHouseTemplate(path: string, named?: NamedFrom): Promise<LoadedHouseTemplate> {
  const file = resolve(named?.folder ?? '', path);
  const place = named?.place ?? { file };
  const refused = (code: string, details: Details = {}, hint?: string): Problem => ({
    code,
    severity: 'error',
    place,
    details: { name: basename(file), ...details },
    ...(hint === undefined ? {} : { hint }),
  });
  const read = await (named === undefined ? readAnywhere(file) : readInside(path, named));
  if (isProblem(read)) return { problems: [unreadable(read, place, refused)] };
  const other = otherFormat(read);
  if (other !== undefined) return { problems: [refused(other, {})] };
  const parts = unzip(read, archiveLimits);
  if (isFault(parts)) return { problems: [refused(faultCodes[parts.fault], parts.details)] };
  // Only a project with a template needs the code that reads XML.
  const { checkParts } = await import('./check-parts.js');
  const checked = checkParts(parts);
  if ('dangers' in checked)
    return { problems: checked.dangers.map(({ code, details, hint }) => refused(code, details, hint)) };
  const sha256 = createHash('sha256').update(read).digest('hex');
  return { template: { file, parts, xml: checked.xml, names: await loadNames() }, sha256 };
}

function readInside(path: string, { folder, realFolder }: NamedFrom): Promise<Uint8Array | Problem> {
  return readNamedFile(path, folder, realFolder, limits.houseTemplateBytes);
}

/** The file may be a link to one that lies anywhere. */
async function readAnywhere(file: string): Promise<Uint8Array | Problem> {
  for (const name of spellingsOf(basename(file))) {
    const spelled = join(dirname(file), name);
    try {
      return await readProjectFile(spelled, dirname(await realpath(spelled)), limits.houseTemplateBytes);
    } catch (error) {
      const problem = ioProblem(error, file);
      if (problem.code !== 'load/missing-file') return problem;
    }
  }
  return fileProblem('load/missing-file', file);
}

/** What goes wrong with any file, told of a template: where it is named, not where it would be. */
function unreadable(
  problem: Problem,
  place: Place,
  refused: (code: string, details?: Details) => Problem,
): Problem {
  switch (problem.code) {
    case 'load/missing-file':
      return refused('template/missing');
    case 'load/not-a-file':
      return refused('template/not-a-file');
    case 'load/outside-folder':
      return refused('template/outside-folder');
    case 'load/too-large':
      return refused('template/too-large', { limit: inMebibytes(limits.houseTemplateBytes) });
    default:
      return isMachineTrouble(problem) ? problem : { ...problem, place };
  }
}

const archiveLimits: ArchiveLimits = {
  parts: limits.houseTemplateParts,
  unpackedBytes: limits.houseTemplateUnpackedBytes,
  ratio: limits.houseTemplateRatio,
  ratioFrom: limits.houseTemplateRatioFrom,
};

const faultCodes: Record<ArchiveFault['fault'], string> = {
  damaged: 'template/damaged-archive',
  locked: 'template/password',
  'too-many-parts': 'template/too-many-parts',
  'unpacks-too-large': 'template/unpacks-too-large',
  'packed-too-hard': 'template/packed-too-hard',
  'unsafe-name': 'template/unsafe-name',
  'same-name': 'template/same-name',
};

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipFile = [0x50, 0x4b];

/** What is no zip archive, by its first bytes. A protected .docx is a file of the old format with the package inside. */
function otherFormat(bytes: Uint8Array): string | undefined {
  const startsWith = (start: readonly number[]): boolean =>
    start.every((byte, index) => bytes[index] === byte);
  if (startsWith(zipFile)) return undefined;
  if (!startsWith(compoundFile)) return 'template/not-word';
  const isProtected = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isProtected ? 'template/password' : 'template/old-format';
}

async function loadNames(): Promise<HouseNames> {
  return parse(await readPackageText('content/word/names.yaml')) as HouseNames;
}
