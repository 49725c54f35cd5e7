import type { Catalogue } from '../diagnostics/catalogue.js';
import type { Terms } from '../language/terms.js';
import { readContent } from './read-content.js';

export type Language = 'sv' | 'en';

/** `content/language/<tag>.yaml`. Trusted: it is part of the package, and a test holds it to its shape. */
interface LanguageFile extends Omit<Catalogue, 'language'> {
  document?: Terms;
}

/** All words for problems and for the command line. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  const { messages, diagnostics, cli } = await readLanguage(language);
  return { language, messages, diagnostics, cli };
}

/** The fixed words of a document. Documents are always in Swedish. */
export async function loadTerms(): Promise<Terms> {
  const { document } = await readLanguage('sv');
  if (document === undefined) throw new Error('content/language/sv.yaml has no document terms');
  return document;
}

/** Each is asked for in several places, and takes long to parse. */
const languages = new Map<Language, Promise<LanguageFile>>();

function readLanguage(language: Language): Promise<LanguageFile> {
  const known = languages.get(language);
  if (known !== undefined) return known;
  const reading = readContent(`content/language/${language}.yaml`) as Promise<LanguageFile>;
  languages.set(language, reading);
  return reading;
}
