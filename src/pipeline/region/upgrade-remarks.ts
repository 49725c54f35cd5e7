import { textOf } from '../../answers/parts.js';
import type { Schema } from '../../answers/schema.js';
import { plainText } from '../../compare/plain-text.js';
import { textChange } from '../../compare/text-change.js';
import { fill } from '../../diagnostics/localise.js';
import type { Terms } from '../../language/terms.js';
import { wordsOfPath } from '../../region/part-path.js';
import type { UpgradeMark } from '../../resolve/upgrade/plan-upgrade.js';

/** Columns of a comment. */
const width = 96;

/** The lines of the comment that is put at an answer. */
export function remarkLines(
  { what, path, old, new: fresh }: UpgradeMark,
  before: number,
  now: number,
  schema: Schema,
  { upgrade: words, note }: Terms,
): string[] {
  const details = { before, now, part: wordsOfPath(path, schema) };
  const head = fill(`${words.mark} ${words.remarks[what]}`, details);
  const [was, is] = [wordsOf(old, note), wordsOf(fresh, note)];
  if (what === 'question-changed') return lines([head, `${words.now} ${is}`]);
  if (what === 'text-changed') {
    const marked = textChange(was, is);
    const joined = (side: 'old' | 'new'): string => marked[side].map(({ text }) => text).join('');
    return lines([head, `${words.before} ${joined('old')}`, `${words.now} ${joined('new')}`]);
  }
  if (what === 'item-hidden') return lines([head, `${words.before} ${nameAndText(old)}`]);
  if (what === 'text-removed') return lines([head, `${words.before} ${was}`]);
  if (what === 'text-added' || what === 'locked') return lines([head, `${words.now} ${is}`]);
  return lines([head]);
}

/** What the region said of an item: enough to write it anew. */
function nameAndText(item: unknown): string {
  return ['namn', 'titel', 'mått', 'beskrivning', 'text']
    .flatMap((key) => textOf(item, key) ?? [])
    .join('. ');
}

/** Lists and groups are shown by their words. */
function wordsOf(value: unknown, note: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string')
    return plainText(
      value,
      (id) => id,
      () => `[${note.toLocaleLowerCase('sv')}]`,
    );
  if (typeof value === 'object')
    return Object.values(value)
      .map((one) => wordsOf(one, note))
      .join(', ');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Broken between words; what follows a first line is indented. */
function lines(texts: readonly string[]): string[] {
  return texts.flatMap((text, index) => {
    const broken: string[] = [];
    for (const word of text.split(/\s+/u).filter((one) => one !== '')) {
      const last = broken.at(-1);
      if (last !== undefined && last.length + word.length < width)
        broken[broken.length - 1] = `${last} ${word}`;
      else broken.push(index === 0 && broken.length === 0 ? word : `  ${word}`);
    }
    return broken;
  });
}
