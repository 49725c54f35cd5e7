import { readdir } from 'node:fs/promises';
import type { Message } from '../diagnostics/catalogue.js';
import type { Language } from './load-catalogue.js';
import { packageUrl } from './package-root.js';
import { readContent } from './read-content.js';

/** A file under `content/guide/rules/`, as it stands; the review knows what else it must hold. */
export interface RuleFile {
  rule: string;
  sv: Message;
  en: Message;
}

/** The review's rules by their English names: the files' names without ending. */
export async function loadRuleFiles(): Promise<Map<string, RuleFile>> {
  const folder = 'content/guide/rules/';
  const names = (await readdir(packageUrl(folder))).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map(async (name) => (await readContent(`${folder}${name}`)) as RuleFile),
  );
  return new Map(names.map((name, index) => [name.replace('.yaml', ''), files[index] as RuleFile]));
}

/** The words of all rules by the code of their findings. */
export function ruleMessages(
  files: ReadonlyMap<string, RuleFile>,
  language: Language,
): Record<string, Message> {
  return Object.fromEntries([...files].map(([name, file]) => [`review/${name}`, file[language]]));
}

/** `content/guide/wording.yaml`, as it stands. */
export async function loadWording(): Promise<unknown> {
  return readContent('content/guide/wording.yaml');
}

/** `content/guide/checklist.yaml`, as it stands; the review knows what it must hold. */
export async function loadGuideQuestions(): Promise<unknown> {
  return readContent('content/guide/checklist.yaml');
}
