import { readPageObjects } from './page-objects.js';

/**
 * Marks as artifacts what is no content of the document: what is painted outside the marked content (Chromium does
 * not mark what it prints in the margin boxes), and the marked contents whose numbers are `untagged`. Forms that hold
 * marked content of their own are left alone.
 */
export function markArtifacts(
  content: string,
  holdsMarks: (form: string) => boolean,
  untagged: ReadonlySet<number> = new Set(),
): string {
  let result = '';
  let done = 0;
  for (const object of readPageObjects(content)) {
    if (object.kind === 'end-mark') continue;
    if (object.kind === 'mark') {
      const { start, end } = object.operation;
      const number = /\/MCID\s+(\d+)/.exec(content.slice(start, end))?.[1];
      if (number === undefined || !untagged.has(Number(number))) continue;
      result += `${content.slice(done, start)}/Artifact BMC`;
      done = end;
    } else if (object.depth === 0 && !(object.form !== undefined && holdsMarks(object.form))) {
      const { start, end } = object;
      result += `${content.slice(done, start)}\n/Artifact BMC\n${content.slice(start, end)}\nEMC\n`;
      done = end;
    }
  }
  return result + content.slice(done);
}
