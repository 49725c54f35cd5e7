/**
 * The pipeline, in prose. A project is **loaded** with the place of every answer. It is **validated**: the schema, the
 * ids, the gaps. Its answers and a document type's template are **composed** into a document tree, which is
 * **arranged**: numbers, references, contents. The tree is **rendered** once for each format, and the finished files
 * are **written**, all or nothing. What any phase has to say is a problem with a place; words are put to it last.
 *
 * A draft with unanswered questions takes the same way as a finished agenda: its gaps are shown where they stand.
 */
import { arrange } from './arrange/arrange.js';
import { compose } from './compose/compose.js';
import { TemplateFault } from './compose/template-fault.js';
import type { Agenda } from './answers/agenda.js';
import type { Project } from './answers/project.js';
import { localise } from './diagnostics/localise.js';
import { StopRun, type Diagnostic, type Problem } from './diagnostics/diagnostic.js';
import type { Document, Status } from './document/tree.js';
import { loadCatalogue, type Language } from './load/load-catalogue.js';
import { loadInstallation, loadTool, type Installation } from './load/load-installation.js';
import { loadProject } from './load/load-project.js';
import { loadRenderResources } from './load/load-render-resources.js';
import { defaultProfile } from './profile/profile.js';
import { formatNames, formats, type Format, type OpenFormat } from './render/formats.js';
import type { RenderContext } from './render/renderer.js';
import { findGaps } from './validate/find-gaps.js';
import { validateAgenda } from './validate/validate-agenda.js';
import { writeDocuments, type MadeDocument } from './write/write-documents.js';

export interface CheckRequest {
  /** Project folders, or YAML files in them. */
  paths: readonly string[];
  /** Judge the answers as if they had this status; the status that they state when left out. */
  stage?: Status;
  /** Language of the messages; documents are always in Swedish. */
  language?: Language;
}

export interface CheckResult {
  /** Sorted by file, line and column. */
  diagnostics: Diagnostic[];
  /** Set when there are errors, by whose they are: the answers' (`input`) or the machine's. */
  blame?: 'input' | 'machine';
  /** The text of every file that was read, by the `file` of the diagnostics' places. */
  sources: ReadonlyMap<string, string>;
}

export interface BuildRequest extends Omit<CheckRequest, 'stage'> {
  /** All formats when left out. */
  formats?: readonly Format[];
  /** The output folder; `output` in the current folder when left out. */
  out?: string;
  onProgress?: (step: BuildStep) => void;
}

export interface BuildStep {
  project: string;
  /** Steps done and steps in all, over all projects. */
  done: number;
  total: number;
  format: Format;
}

export interface BuildResult extends CheckResult {
  documents: BuiltDocument[];
}

export interface BuiltDocument {
  type: string;
  format: Format;
  /** Absolute. */
  path: string;
  bytes: number;
  pages?: number;
}

/** For the command line, which has no other way to the phases. */
export { formatNames, loadCatalogue, loadTool };
export type { Format, Language };

const documentType = 'digital-agenda';

/** Says what is wrong and what is unanswered in each project. Writes nothing. */
export async function check(request: CheckRequest): Promise<CheckResult> {
  const installation = await loadInstallation(request.language ?? 'sv');
  const findings: Finding[] = [];
  for (const path of request.paths) findings.push(await inspect(path, installation, request.stage));
  return report(findings, installation);
}

/** Makes the documents of each project. One project's errors do not stop the others. */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const installation = await loadInstallation(request.language ?? 'sv');
  const wanted = request.formats ?? formatNames;
  const findings: Finding[] = [];
  for (const path of request.paths) findings.push(await inspect(path, installation));
  refuseSameFolder(findings);

  const ready = findings.filter((finding) => finding.document !== undefined && !hasErrors(finding));
  const documents: BuiltDocument[] = [];
  if (ready.length === 0) return { ...report(findings, installation), documents };
  const press = await openPress(wanted, installation);
  try {
    let done = 0;
    for (const finding of ready) {
      const progress = (format: Format): void => {
        done += 1;
        request.onProgress?.({ project: finding.path, done, total: ready.length * wanted.length, format });
      };
      documents.push(...(await produce(finding, press, request.out ?? 'output', installation, progress)));
    }
  } finally {
    await press.close();
  }
  return { ...report(findings, installation), documents };
}

/** What is known of one project on its way through the pipeline. */
interface Finding {
  path: string;
  problems: Problem[];
  blame?: 'input' | 'machine';
  texts: ReadonlyMap<string, string>;
  project?: Project;
  document?: Document;
}

/** Load, validate and compose: everything that can be wrong with the answers, and the tree when they allow one. */
async function inspect(path: string, installation: Installation, stage?: Status): Promise<Finding> {
  const { schema, terms, templates } = installation;
  try {
    const project = await loadProject(path);
    const finding = { path, project, texts: project.texts };
    const problems = validateAgenda(project, schema);
    if (problems.some(isError)) return { ...finding, problems };
    const answers = project.answers as unknown as Agenda;
    problems.push(...findGaps(project, schema, stage ?? answers.dokument.status));
    const template = templates.get(documentType);
    if (template === undefined) throw new TemplateFault(`there is no template ${documentType}`);
    const composed = compose(project, schema, template, terms);
    problems.push(...composed.problems);
    return { ...finding, problems, document: composed.document };
  } catch (error) {
    return { path, ...stopped(error, path) };
  }
}

/** Arrange, render and write one project's document. */
async function produce(
  finding: Finding,
  press: Press,
  out: string,
  { terms, tool }: Installation,
  progress: (format: Format) => void,
): Promise<BuiltDocument[]> {
  const { document, project } = finding;
  if (document === undefined || project === undefined) return [];
  try {
    const arranged = arrange(document, terms, abbreviationsOf(project));
    const made = await Promise.all(
      [...press.formats].map(async ([format, open]): Promise<MadeDocument & { format: Format }> => {
        const rendered = await open.render(arranged, press.context);
        progress(format);
        const path = `${document.metadata.fileName}.${formats[format].ending}`;
        return { type: document.type, format, path, ...rendered };
      }),
    );
    const written = await writeDocuments(out, document.metadata.slug, made, {
      tool: tool.name,
      version: tool.version,
      source: Object.fromEntries(project.sources),
    });
    finding.problems.push(...written.problems);
    return made.map(({ type, format, bytes, pages }, index) => ({
      type,
      format,
      path: written.paths[index] ?? '',
      bytes: bytes.length,
      ...(pages === undefined ? {} : { pages }),
    }));
  } catch (error) {
    const { problems, blame } = stopped(error, finding.path);
    finding.problems.push(...problems);
    finding.blame = blame;
    return [];
  }
}

/** Every wanted format made ready, with what all renderers share. */
interface Press {
  formats: ReadonlyMap<Format, OpenFormat>;
  context: RenderContext;
  close(): Promise<void>;
}

async function openPress(wanted: readonly Format[], { terms }: Installation): Promise<Press> {
  const context = { terms, profile: defaultProfile, resources: await loadRenderResources() };
  const open = new Map<Format, OpenFormat>();
  for (const format of wanted) open.set(format, await formats[format].open());
  return {
    formats: open,
    context,
    close: async () => {
      for (const format of open.values()) await format.close();
    },
  };
}

/** Two projects whose folders have the same name would write over each other. */
function refuseSameFolder(findings: readonly Finding[]): void {
  const owners = new Map<string, string>();
  for (const finding of findings) {
    const slug = finding.document?.metadata.slug;
    if (slug === undefined) continue;
    const owner = owners.get(slug);
    if (owner === undefined) owners.set(slug, finding.path);
    else {
      const place = { file: finding.path };
      finding.problems.push({
        code: 'build/same-folder',
        severity: 'error',
        place,
        details: { slug, owner },
      });
    }
  }
}

function abbreviationsOf(project: Project): Map<string, string> {
  const { förkortningar } = project.answers as unknown as Agenda;
  return new Map((förkortningar ?? []).map(({ förkortning, betydelse }) => [förkortning, betydelse]));
}

/** Whatever stops one project is told of that project, and the others go on. */
function stopped(error: unknown, path: string): Required<Pick<Finding, 'problems' | 'blame' | 'texts'>> {
  if (error instanceof StopRun)
    return { problems: [...error.problems], blame: error.blame, texts: error.texts };
  const isTemplate = error instanceof TemplateFault;
  const problem: Problem = {
    code: isTemplate ? 'compose/template-broken' : 'build/unexpected',
    severity: 'error',
    place: { file: isTemplate ? `templates/${documentType}` : path },
    details: { reason: error instanceof Error ? error.message : String(error) },
  };
  return { problems: [problem], blame: 'machine', texts: new Map() };
}

function report(findings: readonly Finding[], { catalogue }: Installation): CheckResult {
  const problems = onceEach(findings.flatMap((finding) => finding.problems));
  const blames = findings.map((finding) => finding.blame ?? (hasErrors(finding) ? 'input' : undefined));
  const blame = blames.includes('machine') ? 'machine' : blames.find((one) => one !== undefined);
  return {
    diagnostics: localise(problems, catalogue),
    sources: new Map(findings.flatMap((finding) => [...finding.texts])),
    ...(blame === undefined ? {} : { blame }),
  };
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

function hasErrors(finding: Finding): boolean {
  return finding.problems.some(isError);
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}
