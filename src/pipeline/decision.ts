import type { Decision } from '../answers/decision.js';
import { loadDecision, type DecisionFile } from '../load/load-decision.js';
import type { Installation } from '../load/load-installation.js';
import { withPlainSpelling } from '../validate/plain-spelling.js';
import { validateDecision } from '../validate/validate-decision.js';
import { isError, noteStop, type Inspection, type Sound } from './inspect.js';

/** A `beslut.yaml` that fits its schema. */
export interface SoundDecision {
  file: DecisionFile;
  decision: Decision;
}

/**
 * The project's `beslut.yaml`, held against its schema and the agenda. `missing`: the project has none. `faulty`: it has
 * errors, which are among the inspection's problems.
 */
export async function inspectDecision(
  inspection: Inspection,
  { project, agenda }: Sound,
  { decisionSchema: schema }: Installation,
): Promise<SoundDecision | 'missing' | 'faulty'> {
  try {
    const loaded = await loadDecision(project.folder);
    if (loaded === undefined) return 'missing';
    inspection.texts = new Map([...inspection.texts, ...loaded.texts]);
    const file = { ...loaded, answers: withPlainSpelling(loaded.answers, schema) };
    const { diarienummer } = agenda.dokument;
    const problems = validateDecision(file, {
      schema,
      ...(diarienummer === undefined ? {} : { diarienummer }),
    });
    inspection.problems.push(...problems);
    return problems.some(isError) ? 'faulty' : { file, decision: file.answers as unknown as Decision };
  } catch (error) {
    noteStop(inspection, error);
    return 'faulty';
  }
}

/** Adds what is wrong with the project's `beslut.yaml`, if it has one. */
export async function checkDecision(inspection: Inspection, installation: Installation): Promise<void> {
  if (inspection.sound !== undefined) await inspectDecision(inspection, inspection.sound, installation);
}
