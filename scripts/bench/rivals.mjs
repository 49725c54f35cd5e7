/**
 * The programs that people would use instead: which of them are here, in which version, and the command that makes a
 * file of an agenda with each. Looked for in what `npm run bench -- --install` has fetched, then in PATH.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from '../every-document.mjs';

export const cache = join(root, 'node_modules/.cache/bench');
const python = join(cache, process.platform === 'win32' ? 'python/Scripts/python.exe' : 'python/bin/python');
const fillTemplate = fileURLToPath(new URL('fill-template.mjs', import.meta.url));

/**
 * `{ pandoc, weasyprint, typst, libreoffice, docxtemplater }`, each with its `version` and what it makes, or undefined
 * where it is not installed.
 */
export function findRivals(work) {
  const tools = {
    pandoc: findPandoc(),
    weasyprint: findWeasyPrint(),
    typst: findTypst(),
    libreoffice: findLibreOffice(work),
    docxtemplater: findDocxtemplater(),
  };
  return tools;
}

function findPandoc() {
  const bundled = says([python, '-c', 'import pypandoc; print(pypandoc.get_pandoc_path())']);
  const pandoc = bundled ?? inPath('pandoc');
  const version = pandoc && /pandoc\S* (\S+)/.exec(says([pandoc, '--version']) ?? '')?.[1];
  if (!version) return undefined;
  return {
    version,
    docx: ({ markdown }, out) => [pandoc, '-f', 'gfm', '-s', markdown, '-o', out],
    html: ({ markdown }, out) => [pandoc, '-f', 'gfm', '-s', '--embed-resources', markdown, '-o', out],
    typ: ({ markdown }, out) => [pandoc, '-f', 'gfm', '-s', '-t', 'typst', markdown, '-o', out],
  };
}

function findWeasyPrint() {
  const command = existsSync(python) ? [python, '-m', 'weasyprint'] : [inPath('weasyprint')];
  const version = command[0] && /(\d[\d.]*)/.exec(says([...command, '--version']) ?? '')?.[1];
  if (!version) return undefined;
  return { version, pdf: (html, out) => [...command, '--quiet', html, out] };
}

/** The same compiler, as the program or as PyPI's package of it. */
function findTypst() {
  const program = inPath('typst');
  const ofProgram = program && /typst (\S+)/.exec(says([program, '--version']) ?? '')?.[1];
  if (ofProgram) return { version: ofProgram, pdf: (typ, out) => [program, 'compile', typ, out] };
  const version = says([python, '-c', 'import typst; print(typst.__version__)']);
  if (version === undefined) return undefined;
  const code = 'import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])';
  return { version, pdf: (typ, out) => [python, '-c', code, typ, out] };
}

function findLibreOffice(work) {
  const program = inPath('soffice') ?? inPath('libreoffice');
  const version = program && /LibreOffice (\S+)/.exec(says([program, '--version']) ?? '')?.[1];
  if (!version) return undefined;
  const user = `-env:UserInstallation=${pathToFileURL(join(work, 'libreoffice')).href}`;
  return {
    version,
    pdf: (docx, folder) => [program, user, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx],
  };
}

function findDocxtemplater() {
  const packageFile = join(cache, 'node_modules/docxtemplater/package.json');
  if (!existsSync(packageFile)) return undefined;
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
  return {
    version,
    docx: (template, answers, out) => [process.execPath, fillTemplate, template, answers, out],
  };
}

function says([command, ...args]) {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : undefined;
}

function inPath(name) {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name + ending))
    .find((path) => existsSync(path));
}
