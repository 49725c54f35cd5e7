import { gapCode, StopRun, type Diagnostic, type Problem } from '../diagnostics/diagnostic.js';
import { localise } from '../diagnostics/localise.js';
import type { Document } from '../document/tree.js';
import { explainer } from '../explain/explain.js';
import type { Explanation } from '../explain/explanation.js';
import type { Found, Sighted } from '../explain/found.js';
import { loadInstallation, type Installation } from '../load/load-installation.js';
import { loadRenderResources } from '../load/load-render-resources.js';
import type { Language } from '../load/load-catalogue.js';
import { composeDocuments } from './compose-documents.js';
import { agendaType, inspect, stopped, type Inspection, type Sound } from './inspect.js';
import { locatePages } from './locate-pages.js';
import { arrangeFor, dressed } from './produce.js';
import { report, type CheckResult } from './report.js';

export interface ExplainRequest {
  /** A project folder, or a YAML file in it. */
  path: string;
  /**
   * Words as they stand in the document; or the path of an answer (`insatser.mina-sidor.ansvarig`), the id of an item,
   * or a line of a file (`insatser.yaml:34`).
   */
  query: string;
  /** The document type; the agenda when left out. */
  document?: string;
  /** Whether to learn the pages of the PDF, which takes a browser and some seconds. True when left out. */
  pages?: boolean;
  /** How many explanations to give; 10 when left out. */
  limit?: number;
  /** Language of the messages. */
  language?: Language;
  /** Called when the pages are about to be looked for. */
  onPrint?: () => void;
}

export interface ExplainResult extends Pick<CheckResult, 'blame' | 'sources'> {
  /** Best first, at most `limit`. */
  explanations: Explanation[];
  /** How many more there are. */
  more: number;
  /** Why there is nothing to explain; or why there are no pages, which is no error. */
  diagnostics: Diagnostic[];
}

const shownUnlessAsked = 10;

/** Where something in a document comes from: the answer and the template that say it, and the pages where it stands. */
export async function explain(request: ExplainRequest): Promise<ExplainResult> {
  const installation = traced(await loadInstallation(request.language ?? 'sv'));
  const inspection = await inspect(request.path, installation);
  const { sound } = inspection;
  if (sound === undefined || leadsNowhere(inspection)) return refusal(inspection, installation);
  const { catalogue, schema, terms } = installation;
  const sources = sourcesOf(inspection, installation);
  const nothing = (problems: readonly Problem[]): ExplainResult => ({
    explanations: [],
    more: 0,
    diagnostics: localise(problems, catalogue),
    blame: inspection.blame ?? 'input',
    sources,
  });
  try {
    const known = inspection.problems.length;
    const documents = await arranged(request, inspection, sound, installation);
    if (documents.length === 0) return nothing(inspection.problems.slice(known));
    // As with the formats: what only this needs is not loaded for everything else.
    const { listedHeadings } = await import('../render/html/print-page.js');
    const ask = explainer({
      project: sound.project,
      schema,
      terms,
      documents: documents.map((document) => ({ document, listed: listedHeadings(document) })),
    });
    const answer = ask(request.query);
    if ('problem' in answer) return nothing([answer.problem]);
    const found = answer.found.slice(0, request.limit ?? shownUnlessAsked);
    const pages =
      request.pages === false ? { problems: [] } : await pagesFor(found, request, sound, installation);
    return {
      explanations: found.map((one) => explanationOf(one, pages.bySight)),
      more: answer.found.length - found.length,
      diagnostics: localise(pages.problems, catalogue),
      sources,
    };
  } catch (error) {
    const { path } = inspection;
    return refusal({ path, ...stopped(error, path) }, installation);
  }
}

/** What keeps the answers from being made a document of, as `check` says it. */
function refusal(inspection: Inspection, installation: Installation): ExplainResult {
  const { diagnostics, blame, sources } = report([inspection], installation);
  const errors = diagnostics.filter(
    ({ severity, silenced, code }) => severity === 'error' && silenced === undefined && code !== gapCode,
  );
  return {
    explanations: [],
    more: 0,
    diagnostics: errors,
    sources,
    ...(blame === undefined ? {} : { blame }),
  };
}

/** The same installation, whose templates tell which of their lines write what. */
export function traced(installation: Installation): Installation {
  const templates = [...installation.templates].map(([type, files]): [string, typeof files] => {
    const template = { ...files, traced: files.names };
    return [type, template];
  });
  return { ...installation, templates: new Map(templates) };
}

/** A document whose references lead nowhere cannot be given its numbers. */
function leadsNowhere({ problems }: Inspection): boolean {
  return problems.some(({ code }) => code === 'compose/unknown-reference');
}

async function arranged(
  { document: type = agendaType }: ExplainRequest,
  inspection: Inspection,
  sound: Sound,
  installation: Installation,
): Promise<Document[]> {
  const documents = await composeDocuments([type], inspection, sound, installation);
  return Promise.all(documents.map((document) => arrangeFor(sound, document, installation.terms)));
}

interface Pages {
  bySight?: ReadonlyMap<Sighted, number[]>;
  problems: Problem[];
}

/** Without a browser all the rest can be told. */
async function pagesFor(
  found: readonly Found[],
  request: ExplainRequest,
  sound: Sound,
  installation: Installation,
): Promise<Pages> {
  if (found.every(({ shown }) => shown.length === 0)) return { problems: [] };
  request.onPrint?.();
  const { openPdfPrinter } = await import('../render/pdf/pdf-printer.js');
  const { terms, catalogue } = installation;
  const context = dressed(sound, terms, await loadRenderResources());
  const printer = await openPdfPrinter();
  try {
    const print = printer.locate.bind(printer);
    const bySight = await locatePages(found, (document, anchors) => print(document, context, anchors));
    return { bySight, problems: [] };
  } catch (error) {
    if (!(error instanceof StopRun)) throw error;
    const reason = localise(error.problems, catalogue)
      .map(({ message }) => message)
      .join(' ');
    const problem = { code: 'explain/no-pages', severity: 'warning' as const, place: { file: '' } };
    return { problems: [{ ...problem, details: { reason } }] };
  } finally {
    await printer.close();
  }
}

function explanationOf({ words, origins, shown }: Found, pages: Pages['bySight']): Explanation {
  return {
    words,
    origins,
    shown: shown.map((one) => {
      const known = pages?.get(one) ?? [];
      return known.length === 0 ? one.showing : { ...one.showing, pages: known };
    }),
  };
}

/** The texts of the project's files and of the templates, to show their lines. */
function sourcesOf({ texts }: Inspection, { templates }: Installation): Map<string, string> {
  const lines = new Map(texts);
  for (const { text, partials, names } of templates.values()) {
    lines.set(names.template, text);
    for (const [name, file] of Object.entries(names.partials)) lines.set(file, partials[name] ?? '');
  }
  return lines;
}
