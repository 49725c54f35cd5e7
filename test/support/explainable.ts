import type { Subject } from '../../src/explain/explain.js';
import { loadInstallation, type Installation } from '../../src/load/load-installation.js';
import { composeDocuments } from '../../src/pipeline/compose-documents.js';
import { traced } from '../../src/pipeline/explain.js';
import { agendaType, inspect } from '../../src/pipeline/inspect.js';
import { arrangeFor } from '../../src/pipeline/produce.js';
import { listedHeadings } from '../../src/render/html/print-page.js';

/** A project made ready to be asked about, through the real phases. */
export interface Explainable {
  subject: Subject;
  /** The texts of the templates by their files. */
  templates: ReadonlyMap<string, string>;
}

export async function explainable(folder: string, type = agendaType): Promise<Explainable> {
  const installation = traced(await loadInstallation('sv'));
  const inspection = await inspect(folder, installation);
  const { sound } = inspection;
  if (sound === undefined) throw new Error(JSON.stringify(inspection.problems));
  const documents = composeDocuments([type], inspection, sound, installation)
    .map((document) => arrangeFor(sound, document, installation.terms))
    .map((document) => ({ document, listed: listedHeadings(document) }));
  const { schema, terms } = installation;
  return {
    subject: { project: sound.project, schema, terms, documents },
    templates: templateTexts(installation),
  };
}

function templateTexts({ templates }: Installation): Map<string, string> {
  return new Map(
    [...templates.values()].flatMap(({ text, partials, names }) => [
      [names.template, text] as const,
      ...Object.entries(names.partials).map(([name, file]) => [file, partials[name] ?? ''] as const),
    ]),
  );
}
