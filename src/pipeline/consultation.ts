import type { Consultation } from '../answers/consultation.js';
import type { ConsultationFile, Project } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import { documentTargets } from '../consult/edition-targets.js';
import type { Document } from '../document/tree.js';
import { loadConsultation } from '../load/load-consultation.js';
import type { Installation } from '../load/load-installation.js';
import { validateConsultation } from '../validate/validate-consultation.js';
import { withBeside, type SchemedProject } from './beside.js';
import { isError, noteStop, type Inspection, type Sound } from './inspect.js';

/** Under this key a template finds what `remiss.yaml` says beside the agenda's answers: `{{remiss.sista_svarsdag}}`. */
const consultationKey = 'remiss';

/** A `remiss.yaml` that fits its schema and leads nowhere wrong. */
export interface SoundConsultation {
  file: ConsultationFile;
  consultation: Consultation;
}

/**
 * The project's consultation, held against its schema, the agenda and, when it is given, the agenda's document.
 * `missing`: the project has none. `faulty`: it has errors, which are among the inspection's problems.
 */
export async function inspectConsultation(
  inspection: Inspection,
  { project }: Sound,
  installation: Installation,
  agenda?: Document,
): Promise<SoundConsultation | 'missing' | 'faulty'> {
  try {
    const file = await loadConsultation(project.folder);
    if (file === undefined) return 'missing';
    inspection.texts = new Map([...inspection.texts, ...file.texts]);
    const { consultationSchema: schema, terms } = installation;
    const targets = agenda === undefined ? {} : { targets: documentTargets(agenda).map(({ id }) => id) };
    const problems = validateConsultation(file, { agenda: project, schema, terms, ...targets });
    inspection.problems.push(...problems);
    return problems.some(isError)
      ? 'faulty'
      : { file, consultation: file.answers as unknown as Consultation };
  } catch (error) {
    noteStop(inspection, error);
    return 'faulty';
  }
}

/** The project as the consultation's own documents see it: with `remiss.yaml` beside the answers, places and all. */
export function withConsultation(
  project: Project,
  schema: Schema,
  { file }: SoundConsultation,
  { consultationSchema }: Pick<Installation, 'consultationSchema'>,
): SchemedProject {
  return withBeside({ project, schema }, consultationKey, file, consultationSchema);
}

/** Adds what is wrong with a consultation, if the project has one; what only the document tells is left for `consult`. */
export async function checkConsultation(inspection: Inspection, installation: Installation): Promise<void> {
  if (inspection.sound !== undefined) await inspectConsultation(inspection, inspection.sound, installation);
}
