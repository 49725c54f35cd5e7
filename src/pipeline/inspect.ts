import type { Agenda } from '../answers/agenda.js';
import type { Project } from '../answers/project.js';
import { chapterOf } from '../answers/schema.js';
import { mayObject } from '../compose/may-object.js';
import { TemplateFault } from '../compose/template-fault.js';
import type { Template } from '../compose/template.js';
import { StopRun, type Problem } from '../diagnostics/diagnostic.js';
import type { Document, Status } from '../document/tree.js';
import type { Installation } from '../load/load-installation.js';
import { loadProject } from '../load/load-project.js';
import { unreadOwnFiles } from '../load/own-files.js';
import type { Knowledge, Wording } from '../review/knowledge.js';
import type { HouseTemplate } from '../profile/house-template.js';
import type { Profile } from '../profile/profile.js';
import { profileOf } from '../profile/profile-of.js';
import type { TemplateFit } from '../profile/template-fit.js';
import { review, speakForGaps } from '../review/review.js';
import type { Rulebook } from '../review/rulebook.js';
import { findGaps } from '../validate/find-gaps.js';
import { withPlainSpelling } from '../validate/plain-spelling.js';
import { validateAgenda } from '../validate/validate-agenda.js';
import { validateFrameworks } from '../validate/validate-frameworks.js';
import { validateProfile } from '../validate/validate-profile.js';

/** The document type that a project is for; the others are views of the same answers. */
export const agendaType = 'digital-agenda';

/** Whose an error is: the answers', the request's (it asks for what is not there) or the machine's. */
export type Blame = 'input' | 'usage' | 'machine';

/** What is known of one project on its way through the pipeline. */
export interface Inspection {
  path: string;
  problems: Problem[];
  blame?: Blame;
  texts: ReadonlyMap<string, string>;
  /** How the municipality's own Word template fitted its documents, when they were made. */
  fit?: TemplateFit;
  /** Set when the answers can be made documents of. */
  sound?: Sound;
}

/** A project whose answers fit the schema. */
export interface Sound {
  project: Project;
  agenda: Agenda;
  /** The dress of its documents. */
  profile: Profile;
  /** The municipality's own Word template, which they wear when it has one. */
  houseTemplate?: HouseTemplate;
  /** The stage that it was judged for. */
  stage: Status;
  /** The agenda, not yet arranged. Composed when it is first asked for: judging the answers seldom takes it. */
  compose(): Promise<Document>;
}

/** Load, validate, review and compose: everything that can be said of the answers, and the tree when they allow one. */
export async function inspect(path: string, installation: Installation, asked?: Status): Promise<Inspection> {
  try {
    return await inspectProject(path, await loadProject(path), installation, asked);
  } catch (error) {
    return { path, ...stopped(error, path) };
  }
}

/** The same of a project that is already loaded. `path` is what the user calls it. */
export async function inspectProject(
  path: string,
  loaded: Project,
  installation: Installation,
  asked?: Status,
): Promise<Inspection> {
  const { schema, terms } = installation;
  try {
    const project = spelledPlainly(loaded, installation);
    const inspection = { path, texts: project.texts };
    const unread = await unreadOwnFiles(project.folder);
    const faults = [
      ...validateAgenda(project, schema),
      ...validateFrameworks(project, installation.frameworkSchema),
    ];
    const ofProfile = validateProfile(project, installation.profileSchema);
    if ([...faults, ...ofProfile].some(isError))
      return { ...inspection, problems: [...faults, ...ofProfile, ...unread] };
    const agenda = project.answers as unknown as Agenda;
    const stage = asked ?? agenda.dokument.status;
    const found = review(project, stage, installation.rules as Rulebook, knowledgeOf(installation));
    const template = templateOf(agendaType, installation);
    const composing = once(async () => {
      const { compose } = await import('../compose/compose.js');
      return compose(project, schema, template, terms);
    });
    const ofTexts = mayObject(project, schema, template) ? (await composing()).problems : [];
    const gaps = findGaps(project, schema, stage);
    const problems = [...faults, ...ofTexts, ...speakForGaps(found, gaps)];
    const houseTemplate = project.profile?.houseTemplate;
    return {
      ...inspection,
      problems: [...problems.map((problem) => withChapter(problem, installation)), ...ofProfile, ...unread],
      sound: {
        project,
        agenda,
        profile: profileOf(project.profile),
        ...(houseTemplate === undefined ? {} : { houseTemplate }),
        stage,
        compose: async () => (await composing()).document,
      },
    };
  } catch (error) {
    return { path, ...stopped(error, path) };
  }
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => (made ??= make());
}

/** The project with its answers as the schemas spell them. */
function spelledPlainly({ profile, ...project }: Project, { schema, profileSchema }: Installation): Project {
  return {
    ...project,
    answers: withPlainSpelling(project.answers, schema),
    ...(profile === undefined
      ? {}
      : { profile: { ...profile, answers: withPlainSpelling(profile.answers, profileSchema) } }),
  };
}

export function knowledgeOf({ schema, wording, municipalities, examples }: Installation): Knowledge {
  return { schema, wording: wording as Wording, municipalities, examples };
}

export function templateOf(type: string, { templates }: Installation): Template {
  const template = templates.get(type);
  if (template === undefined) throw new TemplateFault(`there is no template ${type}`);
  return template;
}

/** The problem with the chapter of the agenda that it belongs to, if any. */
export function withChapter(problem: Problem, { schema }: Installation): Problem {
  const chapter = problem.chapter ?? chapterOf(schema, problem.place.path ?? '');
  return chapter === undefined ? problem : { ...problem, chapter };
}

/** Whatever stops one project is told of that project, and the others go on. */
export function stopped(
  error: unknown,
  path: string,
): Required<Pick<Inspection, 'problems' | 'blame' | 'texts'>> {
  if (error instanceof StopRun)
    return { problems: [...error.problems], blame: error.blame, texts: error.texts };
  const isTemplate = error instanceof TemplateFault;
  const problem: Problem = {
    code: isTemplate ? 'compose/template-broken' : 'build/unexpected',
    severity: 'error',
    place: { file: isTemplate ? 'templates' : path },
    details: { reason: error instanceof Error ? error.message : String(error) },
  };
  return { problems: [problem], blame: 'machine', texts: new Map() };
}

/** Adds what has stopped a step to what is known of its project. */
export function noteStop(inspection: Inspection, error: unknown): void {
  const { problems, blame, texts } = stopped(error, inspection.path);
  inspection.problems.push(...problems);
  inspection.blame = blame;
  inspection.texts = new Map([...inspection.texts, ...texts]);
}

export function hasErrors({ problems }: Pick<Inspection, 'problems'>): boolean {
  return problems.some(isError);
}

/** A silenced finding counts as nothing. */
export function isError({ severity, silenced }: Problem): boolean {
  return severity === 'error' && silenced === undefined;
}
