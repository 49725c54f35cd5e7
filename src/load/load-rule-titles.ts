import { readContent } from './read-content.js';

/**
 * What the checks of finished files ask, in words, by the rule's id: `content/conformance/rules.yaml`. `language` is a
 * catalogue's.
 */
export async function loadRuleTitles(language: string): Promise<ReadonlyMap<string, string>> {
  const rules = (await readContent('content/conformance/rules.yaml')) as Record<
    string,
    Readonly<Record<string, string>>
  >;
  return new Map(Object.entries(rules).map(([id, titles]) => [id, titles[language] ?? '']));
}
