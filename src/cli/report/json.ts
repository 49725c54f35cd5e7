import type { Diagnostic } from '../../diagnostics/diagnostic.js';

/** Diagnostics → a JSON list, with files as the user sees them. */
export function jsonReport(diagnostics: readonly Diagnostic[], showFile: (file: string) => string): string {
  const shown = diagnostics.map((diagnostic) => ({
    ...diagnostic,
    place: { ...diagnostic.place, file: showFile(diagnostic.place.file) },
  }));
  return `${JSON.stringify(shown, null, 2)}\n`;
}
