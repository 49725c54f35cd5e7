#!/usr/bin/env node
/**
 * Builds every document of every example and of the hard cases, and has the official veraPDF validate each PDF against
 * what it must be. Needs Java 11 or later and Maven; without them it fails, for a check that did not run is no check.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeEveryDocument, root, run } from '../every-document.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const libraries = join(root, 'node_modules/.cache/verapdf');
const work = mkdtempSync(join(tmpdir(), 'remissklar-conformance-'));

/** With fewer than this something has not been made. */
const fewest = 40;

try {
  run('mvn', [
    '-q',
    '-B',
    '-f',
    join(here, 'pom.xml'),
    'dependency:copy-dependencies',
    `-DoutputDirectory=${libraries}`,
  ]);
  await makeEveryDocument('pdf', work);
  const files = readdirSync(work, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.pdf'),
  );
  if (files.length < fewest) throw new Error(`only ${files.length} PDF files were made`);
  // Grouped by what the files claim, so that every claim is put to the test.
  for (const [profiles, group] of byClaims(files)) {
    const classPath = [join(libraries, '*')].join(delimiter);
    run('java', [
      '-cp',
      classPath,
      join(here, 'Conformance.java'),
      profiles,
      ...group.map((name) => join(work, name)),
    ]);
  }
  console.log(`${files.length} PDF files, all of them what they claim to be.`);
} catch (error) {
  console.error(`conformance: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** "ua1,2a" → files. A file that claims nothing is a fault: all our documents are to be accessible and archivable. */
function byClaims(files) {
  const names = { 'PDF/UA-1': 'ua1', 'PDF/A-2a': '2a', 'PDF/A-2u': '2u', 'PDF/A-3a': '3a' };
  const groups = new Map();
  for (const file of files) {
    const claims = rowOf(file)?.conformance?.claims ?? [];
    if (!claims.includes('PDF/UA-1') || claims.length < 2)
      throw new Error(`${file} claims only: ${claims.join(', ')}`);
    const profiles = claims.map((claim) => names[claim]).join(',');
    groups.set(profiles, [...(groups.get(profiles) ?? []), file]);
  }
  return groups;
}

/** A file's row in the manifest of its folder, or of the one above when it lies in a folder of its document type. */
function rowOf(file) {
  const folder = [dirname(file), dirname(dirname(file))].find((one) =>
    existsSync(join(work, one, 'manifest.json')),
  );
  const { documents } = JSON.parse(readFileSync(join(work, folder, 'manifest.json'), 'utf8'));
  return documents.find(({ path }) => path === relative(folder, file));
}
