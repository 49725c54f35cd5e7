import type { Schema } from '../answers/schema.js';
import type { Catalogue } from '../diagnostics/catalogue.js';
import type { Terms } from '../language/terms.js';
import { loadCatalogue, loadTerms, type Language } from './load-catalogue.js';
import { loadGuideQuestions, loadRuleFiles, loadWording, ruleMessages, type RuleFile } from './load-guide.js';
import { loadExamples } from './load-new-project.js';
import { loadMunicipalities, type RegisteredMunicipality } from './load-register.js';
import { loadTemplates, type TemplateFiles } from './load-templates.js';
import { readPackageText } from './package-root.js';

/** What the tool itself brings to a run, apart from what only renderers need (`loadRenderResources`). */
export interface Installation {
  tool: Tool;
  schema: Schema;
  /** Of a framework file. */
  frameworkSchema: Schema;
  /** Of a graphic profile. */
  profileSchema: Schema;
  /** Of a project's `remiss.yaml`. */
  consultationSchema: Schema;
  /** Of a reply that the secretariat has typed in. */
  replySchema: Schema;
  /** Of a project's `bedomning.yaml`. */
  assessmentSchema: Schema;
  /** Of a project's `beslut.yaml`. */
  decisionSchema: Schema;
  /** Of a region's `region.yaml`. */
  regionSchema: Schema;
  /** The words of messages. */
  catalogue: Catalogue;
  /** The same in Swedish, for documents that tell of the review: documents are always in Swedish. */
  swedish: Catalogue;
  terms: Terms;
  /** By document type: the folder's name under `templates/`. */
  templates: ReadonlyMap<string, TemplateFiles>;
  /** The review's rules by their English names. */
  rules: ReadonlyMap<string, RuleFile>;
  /** `content/guide/wording.yaml` as plain data. */
  wording: unknown;
  /** `content/guide/checklist.yaml` as plain data. */
  guideQuestions: unknown;
  municipalities: readonly RegisteredMunicipality[];
  /** The answers of `content/new-project/examples.yaml` as plain data. */
  examples: unknown;
}

export interface Tool {
  name: string;
  version: string;
}

/** Reads the tool's own files. Throws an ordinary error when the installation is broken. */
export async function loadInstallation(language: Language): Promise<Installation> {
  const catalogueInSwedish = loadCatalogue('sv');
  const [
    tool,
    schema,
    frameworkSchema,
    profileSchema,
    consultationSchema,
    replySchema,
    assessmentSchema,
    decisionSchema,
    regionSchema,
    catalogue,
    swedish,
    terms,
    templates,
    rules,
    wording,
    guideQuestions,
    municipalities,
    examples,
  ] = await Promise.all([
    loadTool(),
    loadSchema('agenda'),
    loadSchema('framework'),
    loadSchema('profile'),
    loadSchema('consultation'),
    loadSchema('reply'),
    loadSchema('assessment'),
    loadSchema('decision'),
    loadSchema('region'),
    language === 'sv' ? catalogueInSwedish : loadCatalogue(language),
    catalogueInSwedish,
    loadTerms(),
    loadTemplates(),
    loadRuleFiles(),
    loadWording(),
    loadGuideQuestions(),
    loadMunicipalities(),
    loadExamples(),
  ]);
  const withRules = (words: Catalogue, tag: Language): Catalogue => ({
    ...words,
    messages: { ...words.messages, ...ruleMessages(rules, tag) },
  });
  return {
    tool,
    schema,
    frameworkSchema,
    profileSchema,
    consultationSchema,
    replySchema,
    assessmentSchema,
    decisionSchema,
    regionSchema,
    catalogue: withRules(catalogue, language),
    swedish: withRules(swedish, 'sv'),
    terms,
    templates,
    rules,
    wording,
    guideQuestions,
    municipalities,
    examples,
  };
}

export async function loadTool(): Promise<Tool> {
  const { name, version } = JSON.parse(await readPackageText('package.json')) as Tool;
  return { name, version };
}

async function loadSchema(name: string): Promise<Schema> {
  return JSON.parse(await readPackageText(`schemas/${name}.schema.json`)) as Schema;
}
