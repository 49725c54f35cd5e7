import { readdir } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Schema } from '../answers/schema.js';
import type { Catalogue } from '../diagnostics/catalogue.js';
import type { Terms } from '../language/terms.js';
import { loadCatalogue, loadTerms, type Language } from './load-catalogue.js';
import { loadRuleFiles, loadWording, ruleMessages, type RuleFile } from './load-guide.js';
import { loadMunicipalities, type RegisteredMunicipality } from './load-register.js';
import { packageUrl, readPackageText } from './package-root.js';

/** What the tool itself brings to a run, apart from what only renderers need (`loadRenderResources`). */
export interface Installation {
  tool: Tool;
  schema: Schema;
  catalogue: Catalogue;
  terms: Terms;
  /** By document type: the folder's name under `templates/`. */
  templates: ReadonlyMap<string, TemplateFiles>;
  /** The review's rules by their English names. */
  rules: ReadonlyMap<string, RuleFile>;
  /** `content/guide/wording.yaml` as plain data. */
  wording: unknown;
  municipalities: readonly RegisteredMunicipality[];
}

export interface Tool {
  name: string;
  version: string;
}

/** A folder under `templates/`, as it stands. */
export interface TemplateFiles {
  type: string;
  /** `manifest.yaml` as plain data; compose knows what it must hold. */
  manifest: unknown;
  /** The Handlebars text of `template.md.hbs`. */
  text: string;
  /** `partials/*.hbs` by name without ending. */
  partials: Readonly<Record<string, string>>;
}

/** Reads the tool's own files. Throws an ordinary error when the installation is broken. */
export async function loadInstallation(language: Language): Promise<Installation> {
  const [tool, schema, catalogue, terms, templates, rules, wording, municipalities] = await Promise.all([
    loadTool(),
    loadSchema(),
    loadCatalogue(language),
    loadTerms(),
    loadTemplates(),
    loadRuleFiles(),
    loadWording(),
    loadMunicipalities(),
  ]);
  const messages = { ...catalogue.messages, ...ruleMessages(rules, language) };
  return {
    tool,
    schema,
    catalogue: { ...catalogue, messages },
    terms,
    templates,
    rules,
    wording,
    municipalities,
  };
}

export async function loadTool(): Promise<Tool> {
  const { name, version } = JSON.parse(await readPackageText('package.json')) as Tool;
  return { name, version };
}

async function loadSchema(): Promise<Schema> {
  return JSON.parse(await readPackageText('schemas/agenda.schema.json')) as Schema;
}

/** The names of the document types: the folders of `templates/`. */
export async function loadDocumentTypes(): Promise<string[]> {
  const entries = await readdir(packageUrl('templates/'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function loadTemplates(): Promise<Map<string, TemplateFiles>> {
  const templates = await Promise.all((await loadDocumentTypes()).map(loadTemplate));
  return new Map(templates.map((template) => [template.type, template]));
}

async function loadTemplate(type: string): Promise<TemplateFiles> {
  const folder = `templates/${type}/`;
  const names = await readdir(packageUrl(`${folder}partials/`)).catch(() => []);
  const partials = names.filter((name) => name.endsWith('.hbs')).sort();
  const texts = await Promise.all(partials.map((name) => readPackageText(`${folder}partials/${name}`)));
  return {
    type,
    manifest: parse(await readPackageText(`${folder}manifest.yaml`)) as unknown,
    text: await readPackageText(`${folder}template.md.hbs`),
    partials: Object.fromEntries(partials.map((name, index) => [partialName(name), texts[index] ?? ''])),
  };
}

/** "insats.md.hbs" and "insats.hbs" are both the partial "insats". */
function partialName(file: string): string {
  return file.normalize('NFC').replace(/(\.md)?\.hbs$/, '');
}
