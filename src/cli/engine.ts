import type { Catalogue } from '../diagnostics/catalogue.js';
import type {
  build,
  BuildStep,
  check,
  CheckRequest,
  compare,
  consult,
  decide,
  explain,
  findMunicipality,
  findObstacles,
  importForms,
  init,
  initConsultation,
  replies,
  reviewPage,
  template,
  upgrade,
} from '../pipeline.js';

export type Format = BuildStep['format'];
export type Language = NonNullable<CheckRequest['language']>;

/** What the command line asks of the program: the pipeline and the words. */
export interface Engine {
  check: typeof check;
  build: typeof build;
  explain: typeof explain;
  compare: typeof compare;
  consult: typeof consult;
  replies: typeof replies;
  decide: typeof decide;
  reviewPage: typeof reviewPage;
  upgrade: typeof upgrade;
  template: typeof template;
  importForms: typeof importForms;
  init: typeof init;
  initConsultation: typeof initConsultation;
  findMunicipality: typeof findMunicipality;
  findObstacles: typeof findObstacles;
  formats: readonly Format[];
  loadCatalogue(language: Language): Promise<Catalogue>;
  /** The names of the document types. */
  loadDocumentTypes(): Promise<string[]>;
  loadTool(): Promise<{ name: string; version: string }>;
}
