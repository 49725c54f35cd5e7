import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Assessment, Svarsfil, Synpunkt } from '../answers/assessment.js';
import { layOut, type LaidOut, type RegisteredFile } from '../consult/assess/lay-out.js';
import { isToBeAssessed, type GatheredView } from '../consult/gather-views.js';
import type { Register } from '../consult/register.js';
import { StopRun } from '../diagnostics/diagnostic.js';
import type { Terms } from '../language/terms.js';
import { inMebibytes, limits } from '../load/limits.js';
import { assessmentName, type AssessmentFile } from '../load/load-assessment.js';
import { parseYaml } from '../load/parse-yaml.js';
import { readAnswers } from '../load/read-answers.js';
import { replaceProjectFile } from '../write/replace-project-file.js';

/** The file of assessments after what is new was put into it. */
export interface AddedTo extends Omit<LaidOut, 'text'> {
  /** Absolute path. */
  file: string;
}

/**
 * Puts the views and the files that are new into the file of assessments of the project in `folder`. What has been made is
 * read back before it is written: should anything that stood in the file be lost, or the file be too large to read again,
 * nothing is written. Throws `StopRun`.
 */
export async function addToAssessment(
  folder: string,
  before: AssessmentFile | undefined,
  register: Register,
  views: readonly GatheredView[],
  { replies: terms }: Terms,
): Promise<AddedTo> {
  const file = join(folder, before?.name ?? assessmentName);
  const files = registeredFiles(register);
  const { text, ...rest } = layOut(before?.text, views, files, terms);
  const isWorth = before !== undefined || rest.added > 0 || files.length > 0;
  if (isWorth && text !== before?.text) {
    if (Buffer.byteLength(text) > limits.assessmentBytes)
      throw stop('assess/too-large', file, { limit: inMebibytes(limits.assessmentBytes) });
    const wanted = { views: views.filter(isToBeAssessed).map(({ id }) => id), files: files.length };
    if (!holdsAll(readBack(file, before?.text ?? ''), readBack(file, text), wanted))
      throw stop('assess/cannot-add', file);
    await replaceProjectFile(file, before?.text, text);
  }
  return { file, ...rest };
}

/** Every file among the replies, for the account of them. */
export function registeredFiles({ replies, unread }: Register): RegisteredFile[] {
  return [
    ...replies.map(({ reply: { file, sha256, views }, consultee, received }) => ({
      file,
      sha256,
      ...(consultee.name === '' ? {} : { consultee: consultee.name }),
      views: views.length,
      isUndated: received === undefined,
    })),
    ...unread.map(({ file, sha256 }) => ({
      file,
      ...(sha256 === undefined ? {} : { sha256 }),
      isUndated: false,
    })),
  ];
}

/** As the file will be read the next time; undefined when it cannot be. */
function readBack(file: string, text: string): Assessment | undefined {
  const parsed = parseYaml(file, text);
  if (parsed.problems.length > 0) return undefined;
  const { answers, problems } = readAnswers(parsed);
  return problems.length > 0 ? undefined : answers;
}

/** Whether all that stood in the file stands there still, in its order, and all that is new beside it. */
function holdsAll(
  before: Assessment | undefined,
  after: Assessment | undefined,
  wanted: { views: readonly string[]; files: number },
): boolean {
  if (before === undefined || after === undefined) return false;
  const { synpunkter: oldViews = [], svarsfiler: oldFiles = [], ...old } = before;
  const { synpunkter: views = [], svarsfiler: files = [], ...others } = after;
  const known = new Set(oldViews.map(({ id }) => id));
  const knownFiles = new Set(oldFiles.map(({ fil }) => fil));
  const bare = (list: readonly Synpunkt[]): object[] => list.map(({ utgått: _, ...rest }) => rest);
  const ids = new Set(views.map(({ id }) => id));
  return (
    isDeepStrictEqual(old, others) &&
    isDeepStrictEqual(bare(oldViews), bare(views.filter(({ id }) => known.has(id)))) &&
    isEveryHeld(
      oldFiles,
      files.filter(({ fil }) => knownFiles.has(fil)),
    ) &&
    wanted.views.every((id) => ids.has(id)) &&
    files.length >= wanted.files
  );
}

/** An entry on a file may have got more in it. */
function isEveryHeld(before: readonly Svarsfil[], after: readonly Svarsfil[]): boolean {
  if (before.length !== after.length) return false;
  return before.every((old, index) => isDeepStrictEqual({ ...after[index], ...old }, after[index]));
}

function stop(code: string, file: string, details: Record<string, number> = {}): StopRun {
  return new StopRun([{ code, severity: 'error', place: { file }, details }], 'input');
}
