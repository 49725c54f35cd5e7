import type { Edition } from '../consultation/edition.js';
import type { Details } from '../diagnostics/diagnostic.js';

/** What an edition of the same answers would be made of now. */
export interface MadeNow {
  /** SHA-256 (hex) of the files of the project, by path in it; `remiss.yaml` among them. */
  sources: ReadonlyMap<string, string>;
  version: string;
  /** By format: the agenda's file. */
  agendaFiles: ReadonlyMap<string, string>;
}

/** Something in which a new edition would differ from one that has the same answers. */
export interface Difference {
  code: 'consult/files-changed' | 'consult/other-version' | 'consult/formats-missing';
  severity: 'warning' | 'info';
  details: Details;
}

/** YAML files of the project itself hold answers, which are held against each other by what they say. */
const answerFile = /^(?!profil\.)[^/]+\.ya?ml$/i;

/**
 * In what an edition differs from one that would be made now of the same answers: in pictures, dress and frameworks, in the
 * program that made it, and in formats that are wanted and that it has not.
 */
export function differencesFrom(edition: Edition, now: MadeNow): Difference[] {
  const { number, version, documents } = edition;
  const files = [...new Set([...Object.keys(edition.sources), ...now.sources.keys()])]
    .filter((file) => !answerFile.test(file) && edition.sources[file] !== now.sources.get(file))
    .sort();
  const formats = [...now.agendaFiles].flatMap(([format, file]) =>
    Object.hasOwn(documents, file) ? [] : [format],
  );
  const all: (Difference | false)[] = [
    files.length > 0 && {
      code: 'consult/files-changed',
      severity: 'warning',
      details: { number, files: files.join(', ') },
    },
    version !== now.version && {
      code: 'consult/other-version',
      severity: 'info',
      details: { number, then: version, now: now.version },
    },
    formats.length > 0 && {
      code: 'consult/formats-missing',
      severity: 'warning',
      details: { number, formats: formats.join(', '), list: formats.join(',') },
    },
  ];
  return all.filter((one) => one !== false);
}
