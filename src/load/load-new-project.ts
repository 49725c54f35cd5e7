import { parse } from 'yaml';
import { readPackageText } from './package-root.js';
import { readContent } from './read-content.js';

/** `content/new-project/`, as it stands: what the files of a new project are made from. */
export interface NewProjectFiles {
  /** `words.yaml` as plain data; init knows what it must hold. */
  words: unknown;
  examples: string;
  profile: string;
  readMe: string;
  /** Examples for a `remiss.yaml`. */
  consultation: string;
}

export async function loadNewProject(): Promise<NewProjectFiles> {
  const [words, examples, profile, readMe, consultation] = await Promise.all(
    ['words.yaml', 'examples.yaml', 'profil.yaml', 'read-me.md', 'remiss.yaml'].map((name) =>
      readPackageText(`content/new-project/${name}`),
    ),
  );
  return {
    words: parse(words ?? '') as unknown,
    examples: examples ?? '',
    profile: profile ?? '',
    readMe: readMe ?? '',
    consultation: consultation ?? '',
  };
}

/** The example answers as plain data, for the period that they are written for. */
export async function loadExamples(): Promise<unknown> {
  return readContent('content/new-project/examples.yaml');
}
