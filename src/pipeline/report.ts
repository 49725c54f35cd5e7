import { segmentsOf } from '../answers/pointer.js';
import { chapterOf, chaptersOf } from '../answers/schema.js';
import type { Catalogue } from '../diagnostics/catalogue.js';
import type { Diagnostic, Problem } from '../diagnostics/diagnostic.js';
import { localise } from '../diagnostics/localise.js';
import type { Status } from '../document/tree.js';
import type { Installation } from '../load/load-installation.js';
import { readability, type Readability } from '../review/readability.js';
import { guideAnswers, type GuideAnswers } from './guide-answers.js';
import { hasErrors, knowledgeOf, type Blame, type Inspection, type Sound } from './inspect.js';

export interface CheckResult {
  /** Sorted by file, line and column; gaps last. */
  diagnostics: Diagnostic[];
  /** The same, project by project. */
  projects: ProjectReport[];
  /** Set when there are errors, by whose they are: the answers' (`input`), the request's (`usage`) or the machine's. */
  blame?: Blame;
  /** The text of every file that was read, by the `file` of the diagnostics' places. */
  sources: ReadonlyMap<string, string>;
}

/** What is said of one project. */
export interface ProjectReport {
  /** As it was asked for. */
  path: string;
  diagnostics: Diagnostic[];
  /** Set when the answers fit the schema. */
  review?: Review;
}

export interface Review {
  title: string;
  /** "strategi", "program", "plan" or "handlingsplan". */
  documentType: string;
  /** The stage that it was judged for. */
  stage: Status;
  /** The headings of the chapters, in the order of the agenda; every diagnostic's `chapter` is one of them. */
  chapters: string[];
  /** The guide's own questions, answered from the answers and the findings. */
  guide: GuideAnswers;
  /** How hard each chapter is to read, in their order; those without running text are left out. */
  readability: ChapterReadability[];
}

export interface ChapterReadability extends Omit<Readability, 'pointer'> {
  /** As in `chapters`. */
  chapter: string;
}

export function report(inspections: readonly Inspection[], installation: Installation): CheckResult {
  const { catalogue } = installation;
  const blames = inspections.map((one) => one.blame ?? (hasErrors(one) ? 'input' : undefined));
  const blame = (['machine', 'usage', 'input'] as const).find((one) => blames.includes(one));
  return {
    diagnostics: localise(onceEach(inspections.flatMap(({ problems }) => problems)), catalogue),
    projects: inspections.map((one) => projectReport(one, installation)),
    sources: new Map(inspections.flatMap(({ texts }) => [...texts])),
    ...(blame === undefined ? {} : { blame }),
  };
}

/** Everything said of one project, in the language of the catalogue. */
export function projectReport(
  inspection: Inspection,
  installation: Installation,
  catalogue: Catalogue = installation.catalogue,
): ProjectReport {
  const { path, problems, sound } = inspection;
  const diagnostics = localise(problems, catalogue);
  if (sound === undefined) return { path, diagnostics };
  const { agenda, stage } = sound;
  return {
    path,
    diagnostics,
    review: {
      title: agenda.titel,
      documentType: agenda.dokument.typ,
      stage,
      chapters: chaptersOf(installation.schema),
      guide: guideAnswers(sound, problems, installation, catalogue),
      readability: readabilityOf(sound, installation),
    },
  };
}

function readabilityOf({ agenda }: Sound, installation: Installation): ChapterReadability[] {
  return readability({ agenda, knowledge: knowledgeOf(installation) }).flatMap(({ pointer, ...rest }) => {
    const chapter = chapterOf(installation.schema, pointer);
    return segmentsOf(pointer).length > 1 || chapter === undefined ? [] : [{ chapter, ...rest }];
  });
}

/** A machine without a browser stops every project alike, and is told once. */
function onceEach(problems: readonly Problem[]): Problem[] {
  const said = new Set<string>();
  return problems.filter((problem) => {
    const words = JSON.stringify(problem);
    const isNew = problem.place.file !== '' || !said.has(words);
    said.add(words);
    return isNew;
  });
}
