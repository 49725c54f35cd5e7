import { createHash } from 'node:crypto';
import type { Problem } from '../diagnostics/diagnostic.js';
import { decodeText } from './decode-text.js';
import { inMebibytes, limits } from './limits.js';
import { parseYaml } from './parse-yaml.js';
import { fileProblem, isProblem, readProjectFile } from './project-file.js';
import { readAnswers, type FileAnswers } from './read-answers.js';
import type { SourceText } from './source-text.js';

/** What grows while a project's YAML files are read, one after the other. */
export interface FileReading {
  problems: Problem[];
  /** SHA-256 (hex) by path relative to the project. */
  sources: Map<string, string>;
  texts: Map<string, string>;
  /** The files as they stand on disk, by the same paths as `sources`. */
  files: Map<string, Uint8Array>;
  /** Of all files so far. */
  bytes: number;
}

export function startFileReading(): FileReading {
  return { problems: [], sources: new Map(), texts: new Map(), files: new Map(), bytes: 0 };
}

/**
 * One YAML file of a project → its answers. `name` is its path relative to the project. Undefined when it cannot be
 * read as YAML; why stands among the reading's problems, as do problems with single answers. `limit`: its size in bytes.
 */
export async function readYamlFile(
  file: string,
  name: string,
  realFolder: string,
  reading: FileReading,
  limit: number = limits.textFileBytes,
): Promise<{ answers: FileAnswers; source: SourceText } | undefined> {
  const bytes = await readProjectFile(file, realFolder, limit);
  if (isProblem(bytes)) {
    reading.problems.push(bytes);
    return undefined;
  }
  reading.bytes += bytes.length;
  const all = Math.max(limits.textBytes, limit);
  if (reading.bytes > all) {
    reading.problems.push(fileProblem('load/project-too-large', file, { limit: inMebibytes(all) }));
    return undefined;
  }
  reading.sources.set(name.normalize('NFC'), createHash('sha256').update(bytes).digest('hex'));
  reading.files.set(name.normalize('NFC'), bytes);
  const decoded = decodeText(bytes, file);
  reading.texts.set(file, decoded.text);
  if ('problem' in decoded) {
    reading.problems.push(decoded.problem);
    return undefined;
  }
  const parsed = parseYaml(file, decoded.text);
  reading.problems.push(...parsed.problems);
  if (parsed.problems.length > 0) return undefined;
  const answers = readAnswers(parsed);
  reading.problems.push(...answers.problems);
  return { answers, source: parsed.source };
}
