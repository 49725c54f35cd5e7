import { referenceTargets } from '../arrange/resolve-references.js';
import { compose } from '../compose/compose.js';
import { editionsOf, isPerFunction, type MoreData } from '../compose/editions.js';
import { functionsIn } from '../compose/functions.js';
import { manifestOf, type Template } from '../compose/template.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Document } from '../document/tree.js';
import { isSameName } from '../language/names.js';
import type { Installation } from '../load/load-installation.js';
import type { Rulebook } from '../review/rulebook.js';
import { agendaType, noteStop, templateOf, withChapter, type Inspection, type Sound } from './inspect.js';
import { withFreeNames } from './file-names.js';
import { receiptData } from './receipt-data.js';
import { projectReport } from './report.js';
import { reviewData } from './review-data.js';

/** Whether a document type is a view of the work, to be made also while the answers have errors. */
export function isView(type: string, installation: Installation): boolean {
  return manifestOf(templateOf(type, installation)).view ?? false;
}

/** Whether a document type tells of other finished files, and must wait for them. */
export function isAboutFiles(type: string, installation: Installation): boolean {
  return manifestOf(templateOf(type, installation)).receipts ?? false;
}

/** The document types that give one document for each function. */
export function typesPerFunction({ templates }: Installation): string[] {
  return [...templates.values()].filter(isPerFunction).map(({ type }) => type);
}

/**
 * The trees of the wanted document types; a type may give one document for each function, or for `functionName`
 * alone. `data` is what their templates can name beside the answers. What only shows here is added to the inspection's problems, and what has an error is not made.
 */
export async function composeDocuments(
  types: readonly string[],
  inspection: Inspection,
  sound: Sound,
  installation: Installation,
  functionName?: string,
  data: MoreData = {},
): Promise<Document[]> {
  try {
    const agenda = await sound.compose();
    const documents = types.flatMap((type) => {
      if (type === agendaType) return [agenda];
      const template = templateOf(type, installation);
      const review = manifestOf(template).view === true ? reviewOf(inspection, installation) : {};
      // Whoever only asks where its words come from has made no files.
      const files = isAboutFiles(type, installation) ? { tillgänglighet: receiptData([], new Map()) } : {};
      return chosenEditions(template, inspection, sound, installation, functionName).flatMap((more) =>
        composeView(
          template,
          { ...files, ...data, ...more, ...review },
          inspection,
          sound.project,
          agenda,
          installation,
        ),
      );
    });
    return withFreeNames(documents);
  } catch (error) {
    noteStop(inspection, error);
    return [];
  }
}

/** What a view of the work can show of the review, in the documents' language. */
function reviewOf(inspection: Inspection, installation: Installation): MoreData {
  const { diagnostics, review } = projectReport(inspection, installation, installation.swedish);
  if (review === undefined || inspection.sound === undefined) return {};
  const { folder } = inspection.sound.project;
  return { granskning: reviewData(diagnostics, review, folder, installation.rules as Rulebook) };
}

/** A document beside the agenda. Its references may lead to what only the agenda holds. */
function composeView(
  template: Template,
  more: MoreData,
  inspection: Inspection,
  project: Sound['project'],
  agenda: Document,
  installation: Installation,
): Document[] {
  const { schema, terms } = installation;
  const inAgenda = referenceTargets(agenda, terms).keys();
  const { document, problems } = compose(project, schema, template, terms, more, inAgenda);
  const fresh = problems.filter((problem) => !inspection.problems.some((known) => isSame(known, problem)));
  inspection.problems.push(...fresh.map((problem) => withChapter(problem, installation)));
  return fresh.some(({ severity }) => severity === 'error') ? [] : [document];
}

function chosenEditions(
  template: Template,
  inspection: Inspection,
  { project }: Sound,
  { terms }: Installation,
  functionName: string | undefined,
): MoreData[] {
  const editions = editionsOf(template, project, terms);
  if (!isPerFunction(template)) return editions;
  if (editions.length === 0) {
    const place = { file: inspection.path };
    inspection.problems.push({ code: 'build/no-functions', severity: 'warning', place, details: {} });
    return [];
  }
  if (functionName === undefined) return editions;
  const chosen = editions.filter(({ funktion }) => isSameName(String(funktion), functionName));
  if (chosen.length === 0) {
    inspection.problems.push(unknownFunction(functionName, functionsIn(project.answers, terms), inspection));
    inspection.blame = 'usage';
  }
  return chosen;
}

function unknownFunction(name: string, functions: readonly string[], { path }: Inspection): Problem {
  const meant = nearest(name, functions);
  return {
    code: 'build/unknown-function',
    severity: 'error',
    place: { file: path },
    details: { name, choices: functions.join(', '), ...(meant === undefined ? {} : { nearest: meant }) },
    ...(meant === undefined ? {} : { hint: 'nearest' }),
  };
}

function isSame(known: Problem, problem: Problem): boolean {
  return known.code === problem.code && JSON.stringify(known.place) === JSON.stringify(problem.place);
}
