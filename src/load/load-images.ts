import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProjectImage } from '../answers/project.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import { inMebibytes, limits } from './limits.js';
import { fileProblem, ioProblem, isProblem, readProjectFile } from './project-file.js';
import { readImage } from './read-image.js';

export interface LoadedImages {
  /** By path relative to the project, with forward slashes, in NFC. */
  images: Map<string, ProjectImage>;
  sources: Map<string, string>;
  problems: Problem[];
}

const imageFolder = 'bilder';
const readable = /\.(png|jpe?g)$/i;

/**
 * Every file under `bilder/`: the picture, or why it cannot be used. Whether an answer needs it is for compose to say,
 * so an unusable picture is no problem here; one that cannot be read, or leads out of the project, is.
 */
export async function loadImages(folder: string, realFolder: string): Promise<LoadedImages> {
  const loaded: LoadedImages = { images: new Map(), sources: new Map(), problems: [] };
  const files: string[] = [];
  await listFiles(join(folder, imageFolder), imageFolder, 0, files, loaded.problems);
  if (files.length > limits.images) {
    const problem = fileProblem('load/too-many-images', join(folder, imageFolder), { limit: limits.images });
    return { ...loaded, problems: [...loaded.problems, problem] };
  }
  let total = 0;
  for (const path of files) {
    const name = path.normalize('NFC');
    const outcome = readable.test(path) ? await loadImage(join(folder, path), realFolder) : unsupported;
    if ('problem' in outcome) {
      loaded.problems.push(outcome.problem);
      continue;
    }
    loaded.images.set(name, outcome.image);
    if (outcome.bytes === undefined) continue;
    total += outcome.bytes.length;
    loaded.sources.set(name, createHash('sha256').update(outcome.bytes).digest('hex'));
    if (total > limits.imagesBytes) {
      loaded.problems.push(
        fileProblem('load/images-too-large', join(folder, imageFolder), {
          limit: inMebibytes(limits.imagesBytes),
        }),
      );
      break;
    }
  }
  return loaded;
}

type ImageOutcome = { image: ProjectImage; bytes?: Uint8Array } | { problem: Problem };

const unsupported: ImageOutcome = { image: { fault: 'unsupported-type' } };

async function loadImage(file: string, realFolder: string): Promise<ImageOutcome> {
  const bytes = await readProjectFile(file, realFolder, limits.imageBytes);
  if (!isProblem(bytes)) return { image: readImage(bytes), bytes };
  return bytes.code === 'load/too-large' ? { image: { fault: 'too-large' } } : { problem: bytes };
}

/** Paths relative to the project, sorted. Hidden files are left out, and links to folders are not followed. */
async function listFiles(
  folder: string,
  path: string,
  depth: number,
  files: string[],
  problems: Problem[],
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    const problem = ioProblem(error, folder);
    if (depth > 0 || problem.code !== 'load/missing-file') problems.push(problem);
    return [];
  });
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || files.length > limits.images) continue;
    const inside = `${path}/${entry.name}`;
    if (!entry.isDirectory()) files.push(inside);
    else if (depth < limits.imageFolderDepth)
      await listFiles(join(folder, entry.name), inside, depth + 1, files, problems);
  }
}
