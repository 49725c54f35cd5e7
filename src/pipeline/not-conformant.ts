import type { Problem } from '../diagnostics/diagnostic.js';
import type { MadeDocument } from '../write/manifest.js';

/**
 * What a file does not live up to is told, not only written down in the manifest: whoever publishes it answers for
 * its accessibility. `titles` puts the rules into words.
 */
export function notConformant(
  { path, format, conformance }: MadeDocument,
  titles: ReadonlyMap<string, string>,
): Problem | undefined {
  const failed = (conformance?.checks ?? []).filter(({ passed }) => !passed);
  const [first] = failed;
  if (first === undefined) return undefined;
  const { rule, clause } = first;
  return {
    code: failed.length === 1 ? 'build/one-check-not-passed' : 'build/not-conformant',
    severity: 'warning',
    place: { file: '' },
    details: { file: path, count: failed.length, title: titles.get(rule) ?? rule, rule, clause },
    hint: format === 'docx' ? 'word' : 'other',
  };
}
