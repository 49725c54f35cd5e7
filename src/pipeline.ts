/**
 * The pipeline, in prose. A project is **loaded** with the place of every answer. It is **validated**: the schema, the
 * ids, the gaps; and **reviewed** as an expert at the secretariat would. Its answers and a document type's template
 * are **composed** into a document tree, which is **arranged**: numbers, references, contents. The tree is **rendered**
 * once for each format, and the finished files are **written**, all or nothing. What any phase has to say is a problem
 * with a place; words are put to it last.
 *
 * A draft with unanswered questions takes the same way as a finished agenda: its gaps are shown where they stand.
 *
 * The steps are in `pipeline/`; this file is what the command line and the library call.
 */
import type { Status } from './document/tree.js';
import { loadCatalogue, type Language } from './load/load-catalogue.js';
import {
  loadDocumentTypes,
  loadInstallation,
  loadTool,
  type Installation,
} from './load/load-installation.js';
import { composeDocuments, isView } from './pipeline/compose-documents.js';
import { agendaType, hasErrors, inspect, type Inspection } from './pipeline/inspect.js';
import { openPress, produce, type BuiltDocument } from './pipeline/produce.js';
import { report, type CheckResult, type ProjectReport, type Review } from './pipeline/report.js';
import { formatNames, type Format } from './render/formats.js';

export interface CheckRequest {
  /** Project folders, or YAML files in them. */
  paths: readonly string[];
  /** Judge the answers as if they had this status; the status that they state when left out. */
  stage?: Status;
  /** Language of the messages; documents are always in Swedish. */
  language?: Language;
}

export interface BuildRequest extends CheckRequest {
  /** Document types: folders of `templates/`. The agenda alone when left out. */
  documents?: readonly string[];
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

/** For the command line, which has no other way to the phases. */
export { formatNames, loadCatalogue, loadDocumentTypes, loadTool };
export type { BuiltDocument, CheckResult, Format, Language, ProjectReport, Review };

/** Says what is wrong, what an expert would remark on and what is unanswered in each project. Writes nothing. */
export async function check(request: CheckRequest): Promise<CheckResult> {
  const installation = await loadInstallation(request.language ?? 'sv');
  return report(await inspectAll(request, installation), installation);
}

/** Makes the documents of each project. One project's errors do not stop the others. */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const installation = await loadInstallation(request.language ?? 'sv');
  const formats = request.formats ?? formatNames;
  const types = request.documents ?? [agendaType];
  const inspections = await inspectAll(request, installation);
  refuseSameFolder(inspections);

  const jobs = inspections.flatMap((inspection) => {
    const { sound } = inspection;
    const wanted = hasErrors(inspection) ? types.filter((type) => isView(type, installation)) : types;
    if (sound === undefined || wanted.length === 0) return [];
    return [{ inspection, sound, documents: composeDocuments(wanted, inspection, sound, installation) }];
  });
  const documents: BuiltDocument[] = [];
  if (jobs.length > 0) {
    const press = await openPress(formats, installation);
    const total = formats.length * jobs.reduce((sum, job) => sum + job.documents.length, 0);
    let done = 0;
    try {
      for (const { inspection, sound, documents: trees } of jobs) {
        const progress = (format: Format): void => {
          done += 1;
          request.onProgress?.({ project: inspection.path, done, total, format });
        };
        const out = request.out ?? 'output';
        documents.push(...(await produce(inspection, sound, trees, press, out, installation, progress)));
      }
    } finally {
      await press.close();
    }
  }
  return { ...report(inspections, installation), documents };
}

async function inspectAll({ paths, stage }: CheckRequest, installation: Installation): Promise<Inspection[]> {
  const inspections: Inspection[] = [];
  for (const path of paths) inspections.push(await inspect(path, installation, stage));
  return inspections;
}

/** Two projects whose folders have the same name would write over each other. */
function refuseSameFolder(inspections: readonly Inspection[]): void {
  const owners = new Map<string, string>();
  for (const { sound, path, problems } of inspections) {
    const slug = sound?.document.metadata.slug;
    if (slug === undefined) continue;
    const owner = owners.get(slug);
    if (owner === undefined) owners.set(slug, path);
    else
      problems.push({
        code: 'build/same-folder',
        severity: 'error',
        place: { file: path },
        details: { slug, owner },
      });
  }
}
