import { stringify } from 'yaml';

/** A key with its value, as lines: a text of several lines as a block, everything else behind the colon. */
export function keyLines(key: string, value: unknown): string[] {
  if (typeof value !== 'string' || !value.includes('\n')) return [`${key}: ${scalar(value)}`];
  // Spaces before the first word would be taken for the indentation.
  const bar = /^\s/.test(value) ? '|2' : '|';
  return [`${key}: ${bar}`, ...indented(value.trimEnd().split('\n'), 2)];
}

/** A text, number or truth as it is written behind a colon or a dash, with quotation marks where YAML wants them. */
export function scalar(value: unknown): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

export function indented(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(columns)}${line}`));
}

/** A comment in what is commented out gets a second sign beside its own, and stays a comment when one is taken away. */
export function commented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' || line.startsWith('#') ? `#${line}` : `# ${line}`));
}
