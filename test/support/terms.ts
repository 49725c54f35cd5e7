import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Terms } from '../../src/language/terms.js';

const file = join(import.meta.dirname, '../../content/language/sv.yaml');

/** The fixed words of documents, as the tool ships them. */
export const terms = (parse(readFileSync(file, 'utf8')) as { document: Terms }).document;
