import type { Agenda } from '../answers/agenda.js';
import type { Consultation } from '../answers/consultation.js';
import { contentHash } from '../consultation/content-hash.js';
import type { Edition } from '../consultation/edition.js';
import { paragraphMap } from '../document/paragraph-map.js';
import type { Document } from '../document/tree.js';
import type { Terms } from '../language/terms.js';
import { editionTargets } from './edition-targets.js';

/** What an edition is made of. */
export interface EditionParts {
  /** 1 for the first. */
  number: number;
  tool: { name: string; version: string };
  /** The agenda in the status remiss, arranged. */
  agenda: Document;
  answers: Agenda;
  consultation: Consultation;
  /** SHA-256 (hex) of the files that the answers stood in, by path in the project. */
  sources: ReadonlyMap<string, string>;
  terms: Pick<Terms, 'question'>;
}

/** How much of the hash an edition's id carries: enough to tell the editions of one project apart. */
const shownOfHash = 8;

/** The edition as it will be kept, but for the hashes of its documents, which carry its id and are made after it. */
export function makeEdition(parts: EditionParts): Edition {
  const { number, tool, agenda, answers, consultation, sources, terms } = parts;
  const hash = contentHash(answers, consultation);
  return {
    id: `${agenda.metadata.slug}-u${number}-${hash.slice(0, shownOfHash)}`,
    number,
    hash,
    tool: tool.name,
    version: tool.version,
    title: agenda.metadata.title,
    answers,
    consultation,
    targets: editionTargets(agenda, consultation, terms),
    paragraphs: paragraphMap(agenda),
    sources: sortedByKey(sources),
    documents: {},
  };
}

/** The edition with the hashes of the documents that were made for it, by file name. */
export function withDocuments(edition: Edition, documents: ReadonlyMap<string, string>): Edition {
  return { ...edition, documents: sortedByKey(documents) };
}

function sortedByKey(hashes: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...hashes].sort(([left], [right]) => (left < right ? -1 : 1)));
}
