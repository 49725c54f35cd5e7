import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../every-document.mjs';

const [begin, end] = ['<!-- bench: begin -->', '<!-- bench: end -->'];

/** Puts the tables of a run in their place in README. */
export function putInReadme(report) {
  const file = join(root, 'README.md');
  const readme = readFileSync(file, 'utf8');
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`README.md has no place for the figures: ${begin} … ${end}`);
  writeFileSync(file, `${readme.slice(0, from + begin.length)}\n\n${report}\n\n${readme.slice(to)}`);
}
