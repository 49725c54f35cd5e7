import { basename } from 'node:path';
import type { Agenda } from '../answers/agenda.js';
import type { Catalogue } from '../diagnostics/catalogue.js';
import { StopRun, type Diagnostic, type Place, type Problem } from '../diagnostics/diagnostic.js';
import { localise } from '../diagnostics/localise.js';
import { findMunicipality as find, type Match } from '../init/find-municipality.js';
import { makeProject, projectPaths } from '../init/make-project.js';
import type { NamedMunicipality, Period } from '../init/materials.js';
import type { NewProjectWords } from '../init/words.js';
import { loadCatalogue, type Language } from '../load/load-catalogue.js';
import { loadInstallation } from '../load/load-installation.js';
import { loadNewProject } from '../load/load-new-project.js';
import { loadMunicipalities, type RegisteredMunicipality } from '../load/load-register.js';
import { stopIfThere, writeNewFiles } from '../write/write-new-files.js';

export type DocumentType = Agenda['dokument']['typ'];
export type { Period };

export interface InitRequest {
  /** The folder to fill; made when it is not there. */
  folder: string;
  /** Names or codes of municipalities in the register; several for a joint agenda. */
  municipalities?: readonly string[];
  /** Names of others that the agenda is for, as they are to stand. */
  names?: readonly string[];
  /** Asked for in agenda.yaml when left out. */
  period?: Period;
  /** `strategi` when left out. */
  documentType?: DocumentType;
  /** Language of the messages; the project is always in Swedish. */
  language?: Language;
}

export interface InitResult {
  /** Absolute paths of the files that were made, agenda.yaml first. None when something was wrong. */
  files: string[];
  diagnostics: Diagnostic[];
  /** Set when nothing was made, by whose fault: the request's (`input`) or the machine's. */
  blame?: 'input' | 'machine';
}

export type MunicipalityMatch = Match<RegisteredMunicipality>;

/** Names that the folder must not have beside a new agenda.yaml: it would be read as a part of it. */
const reserved = ['agenda.yml'];

/** Makes a new project in a folder. Writes nothing over, and nothing at all when something is wrong. */
export async function init(request: InitRequest): Promise<InitResult> {
  const { catalogue, schema, profileSchema } = await loadInstallation(request.language ?? 'sv');
  return orTold(catalogue, async () => {
    const municipalities = namedIn(request, await loadMunicipalities());
    const { words, consultation: _, ...texts } = await loadNewProject();
    const files = makeProject(
      {
        municipalities,
        documentType: request.documentType ?? 'strategi',
        ...(request.period === undefined ? {} : { period: request.period }),
      },
      { schema, profileSchema, words: words as NewProjectWords, ...texts },
    );
    return writeNewFiles(request.folder, files, reserved);
  });
}

/** What stands in the way of a new project in the folder, so that nobody is asked in vain. Writes nothing. */
export async function findObstacles({ folder, language = 'sv' }: InitRequest): Promise<InitResult> {
  return orTold(await loadCatalogue(language), async () => {
    await stopIfThere(folder, [...projectPaths, ...reserved]).catch((error: unknown) => {
      const begun = begunAgenda(error);
      throw begun === undefined ? error : new StopRun([alreadyBegun(begun)], 'input');
    });
    return [];
  });
}

/** The agenda of a project that somebody has begun already, if that is what is in the way. */
function begunAgenda(error: unknown): Place | undefined {
  const problems = error instanceof StopRun ? error.problems : [];
  return problems.find(
    ({ code, place }) => code === 'write/exists' && basename(place.file) === projectPaths[0],
  )?.place;
}

function alreadyBegun(place: Place): Problem {
  return { ...problemOf('init/already-begun', {}), place };
}

/** The files that were made, or what stopped it, in words. */
export async function orTold(catalogue: Catalogue, make: () => Promise<string[]>): Promise<InitResult> {
  try {
    return { files: await make(), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof StopRun)) throw error;
    return { files: [], diagnostics: localise(error.problems, catalogue), blame: error.blame };
  }
}

/** The municipality that a word means, or those that it may mean. */
export async function findMunicipality(word: string): Promise<MunicipalityMatch> {
  return find(word, await loadMunicipalities());
}

/** A name with fewer letters is a slip of the finger, or an abbreviation that no reader understands. */
const fewestLetters = 3;

/** Everyone that the agenda is for, each once. Stops with every word that is no municipality. */
function namedIn(
  { municipalities = [], names = [] }: InitRequest,
  register: readonly RegisteredMunicipality[],
): NamedMunicipality[] {
  const problems: Problem[] = [];
  const named = new Map<string, NamedMunicipality>();
  for (const word of municipalities) {
    const match = find(word, register);
    if ('found' in match) named.set(match.found.name, match.found);
    else problems.push(unknownMunicipality(word, match.candidates));
  }
  for (const typed of names) {
    const name = typed.trim().replace(/\s+/g, ' ');
    if (name === '') continue;
    if ((name.match(/\p{L}/gu) ?? []).length < fewestLetters)
      problems.push(problemOf('init/short-name', { name }));
    else named.set(name, { name });
  }
  if (problems.length === 0 && named.size === 0) problems.push(problemOf('init/no-municipality', {}));
  if (problems.length > 0) throw new StopRun(problems, 'input');
  return [...named.values()];
}

function unknownMunicipality(word: string, candidates: readonly RegisteredMunicipality[]): Problem {
  const problem = problemOf('init/unknown-municipality', { word });
  const choices = candidates
    .map(({ name, code, countyName }) => `${name} (${code}, ${countyName})`)
    .join(', ');
  if (choices === '') return problem;
  const hint = candidates.length === 1 ? 'nearest' : 'several';
  return { ...problem, details: { word, choices }, hint };
}

/** What is wrong with the request as a whole. */
export function problemOf(code: string, details: Problem['details']): Problem {
  return { code, severity: 'error', place: { file: '' }, details };
}
