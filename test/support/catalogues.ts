import { relative } from 'node:path';
import { localise } from '../../src/diagnostics/localise.js';
import { StopRun, type Diagnostic, type Problem } from '../../src/diagnostics/diagnostic.js';
import { loadInstallation } from '../../src/load/load-installation.js';

const swedish = (await loadInstallation('sv')).catalogue;

/** Problems in Swedish. Fails when words still hold a placeholder: the phase gave no such detail. */
export function inSwedish(problems: readonly Problem[]): Diagnostic[] {
  const diagnostics = localise(problems, swedish);
  // What the user wrote may well have braces.
  const details = problems.flatMap((problem) => Object.values(problem.details).map(String));
  const ownWords = (words: string): string =>
    details.reduce((text, detail) => (detail.includes('{') ? text.replaceAll(detail, '') : text), words);
  for (const { code, message, hint } of diagnostics) {
    const left = /\{\w+\}/.exec(ownWords(`${message} ${hint ?? ''}`));
    if (left !== null) throw new Error(`${code}: no detail for ${left[0]}`);
  }
  return diagnostics;
}

/** "agenda.yaml:2:3 load/yaml-tab", as far as the place is known. */
export function shortly(diagnostics: readonly Diagnostic[], folder: string): string[] {
  return diagnostics.map(({ code, place: { file, line, column } }) => {
    const where = [relative(folder, file), line, column].filter((part) => part !== undefined).join(':');
    return `${where} ${code}`;
  });
}

/** Runs what must stop, and gives the stop. */
export async function stopOf(run: () => Promise<unknown>): Promise<StopRun> {
  try {
    await run();
  } catch (error) {
    if (error instanceof StopRun) return error;
    throw error;
  }
  throw new Error('it did not stop');
}
