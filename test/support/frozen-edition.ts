import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agenda } from '../../src/answers/agenda.js';
import type { Consultation } from '../../src/answers/consultation.js';
import { contentHash } from '../../src/consultation/content-hash.js';
import type { Edition } from '../../src/consultation/edition.js';

/** What an edition that a test freezes has beside what follows from it. */
export interface FrozenParts extends Partial<Pick<Edition, 'targets' | 'paragraphs'>> {
  number: number;
  answers: Agenda;
  consultation?: Consultation;
}

/** An edition's folder with what is read of it, without the documents that were sent. */
export function freezeEdition(folder: string, parts: FrozenParts): Edition {
  const { number, answers, consultation = {} as Consultation, targets = [], paragraphs = [] } = parts;
  const hash = contentHash(answers, consultation);
  const edition: Edition = {
    id: `lingonasa-u${number}-${hash.slice(0, 8)}`,
    ...{ number, hash, tool: 'remissklar', version: '0', title: answers.titel },
    ...{ answers, consultation, targets, paragraphs, sources: {}, documents: {} },
  };
  const bytes = JSON.stringify(edition);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'utgava.json'), bytes);
  const documents = [{ path: 'utgava.json', sha256 }];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ documents }));
  return edition;
}
