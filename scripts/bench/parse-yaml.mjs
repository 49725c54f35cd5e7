#!/usr/bin/env node
/** The least that a check must do: reads a project's answers with the bare YAML library. `parse-yaml.mjs folder`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const [folder] = process.argv.slice(2);
for (const name of readdirSync(folder)) {
  if (name.endsWith('.yaml')) parse(readFileSync(join(folder, name), 'utf8'));
}
