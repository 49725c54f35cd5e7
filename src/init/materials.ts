import type { Schema } from '../answers/schema.js';
import type { NewProjectWords } from './words.js';

/** What a new project's files are made from. */
export interface Materials {
  schema: Schema;
  /** Of a graphic profile. */
  profileSchema: Schema;
  words: NewProjectWords;
  /** `content/new-project/examples.yaml`: a part of an agenda, with an item for each list. */
  examples: string;
  /** `content/new-project/profil.yaml`, with `{names}` to fill. */
  profile: string;
  /** `content/new-project/read-me.md`, with `{names}` to fill. */
  readMe: string;
}

/** What is known of the agenda from the start. */
export interface Choices {
  municipalities: readonly NamedMunicipality[];
  documentType: string;
  period?: Period;
}

export interface NamedMunicipality {
  /** "Strängnäs kommun". */
  name: string;
  /** Four digits; only a municipality has a code. */
  code?: string;
  /** "Strängnäs". */
  short?: string;
}

/** The first and the last year. */
export interface Period {
  from: number;
  to: number;
}
