import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { StopRun, type Problem } from '../../diagnostics/diagnostic.js';
import type { Installation } from '../../load/load-installation.js';
import { loadTemplateVersions } from '../../load/load-template-versions.js';
import {
  questionsOf,
  versionFile,
  versionsFolder,
  type TemplateVersion,
} from '../../region/template-version.js';
import { makeFolders } from '../../write/make-folders.js';
import { replaceProjectFile } from '../../write/replace-project-file.js';
import type { SoundRegion } from './inspect-region.js';

/** Whether a version could be kept. */
export interface KeptVersion {
  problems: Problem[];
  /** Absolute path of its file, when it was not kept before. */
  kept?: string;
}

/** The template as it is now; undefined when `region.yaml` gives it no number. */
export function currentVersion(
  { answers, shared, bindings }: SoundRegion,
  { schema }: Pick<Installation, 'schema'>,
): TemplateVersion | undefined {
  const version = answers.mall?.version;
  if (version === undefined) return undefined;
  return { version, answers: shared.project.answers, parts: bindings.all, questions: questionsOf(schema) };
}

/**
 * Keeps what the template says, so that a later version can be held against it: `mallversioner/<number>.json`. To be done when
 * it is given out. Keeping the same words again changes nothing; other words under a number that is given out are an error,
 * and a template without a number is not kept. Never throws.
 */
export async function keepTemplateVersion(
  region: SoundRegion,
  installation: Pick<Installation, 'schema'>,
): Promise<KeptVersion> {
  const now = currentVersion(region, installation);
  if (now === undefined) return { problems: [] };
  const { folder, file: regionFile } = region.folder;
  try {
    const { versions, problems } = await loadTemplateVersions(folder);
    const file = join(folder, versionsFolder, versionFile(now.version));
    const given = versions.find(({ version }) => version === now.version);
    const ofThis = problems.filter(({ place }) => place.file === file);
    if (ofThis.length > 0) return { problems: ofThis };
    if (given !== undefined) {
      if (saysAsGiven(given, now)) return { problems: [] };
      const place = regionFile.places.value('/mall/version');
      const details = { number: now.version, next: now.version + 1 };
      return { problems: [{ code: 'region/version-given-out', severity: 'error', place, details }] };
    }
    await makeFolders(join(folder, versionsFolder));
    await replaceProjectFile(file, undefined, `${JSON.stringify(now, null, 2)}\n`);
    return { problems: [], kept: file };
  } catch (error) {
    if (error instanceof StopRun) return { problems: [...error.problems] };
    throw error;
  }
}

/** The questions are the program's and not the region's: a new version of the program is no new template. */
export function saysAsGiven(given: TemplateVersion, now: TemplateVersion): boolean {
  const said = ({ answers, parts }: TemplateVersion): unknown =>
    JSON.parse(JSON.stringify({ answers, parts }));
  return isDeepStrictEqual(said(given), said(now));
}
