import type { Edition } from '../consultation/edition.js';
import type { Target, ViewTarget } from '../consultation/target.js';
import { targetRef } from '../consultation/view-ids.js';
import { nameKey } from '../language/names.js';
import type { ReplyTerms } from '../language/terms.js';

/** What a reply's words for a place could be made out to mean. */
export interface ResolvedTarget {
  target: ViewTarget;
  /** Whether the edition has the place; when it has not, the view is on the whole and keeps the words. */
  found: boolean;
}

/** The parts of an edition that a place can be looked up in. */
export type Places = Pick<Edition, 'targets' | 'paragraphs'>;

/** Longer than any words for a place. */
const longestPlace = 300;

const whole = { kind: 'whole', id: '' } as const;

/**
 * What is meant by "stycke 12, punkt 3", "6.2.1", "tabell 3", an id or a title, in the edition that was answered. What
 * cannot be made out is kept as it was stated. A bare number is a heading's, or in a field that asks for paragraphs a
 * paragraph's.
 */
export function resolveTarget(
  stated: string,
  edition: Places,
  terms: ReplyTerms,
  bareNumber: 'heading' | 'paragraph' = 'heading',
): ResolvedTarget {
  if (stated.length > longestPlace) return unresolved(stated);
  const words = nameKey(stated).replace(/^[”"'(]+|[”"').,;:]+$/g, '');
  const plain = words.replace(/(?<=\p{L})\.(?=\s)/gu, '');
  if (words === '' || terms.wholeWords.includes(plain)) return { target: whole, found: true };
  const named = byId(stated.trim(), edition.targets);
  if (named !== undefined) return { target: { kind: named.kind, id: named.id }, found: true };
  const numbered = bareNumber === 'paragraph' && /^\d/.test(plain);
  const paragraph =
    paragraphIn(plain, terms) ??
    (numbered ? paragraphIn(`${terms.paragraphWords[0] ?? ''} ${plain}`, terms) : undefined);
  if (paragraph !== undefined) return paragraphTarget(paragraph, stated, edition, terms);
  const target = byNumber(plain, edition.targets, terms) ?? byTitle(plain, edition.targets);
  return target === undefined
    ? unresolved(stated)
    : { target: { kind: target.kind, id: target.id, stated: stated.trim() }, found: true };
}

function unresolved(stated: string): ResolvedTarget {
  return { target: { ...whole, stated: stated.trim() }, found: false };
}

/** The target of a form, held against the edition: what is not there becomes a view on the whole that tells of it. */
export function checkedTarget(target: ViewTarget, edition: Places, terms: ReplyTerms): ResolvedTarget {
  const { kind, id, paragraph, stated } = target;
  if (kind === 'paragraph') {
    const found = edition.paragraphs.find(({ number }) => number === paragraph);
    if (found === undefined) return lost(target, terms);
    const here = { ...target, id: found.id ?? '' };
    const { point, ...bare } = here;
    if (point === undefined || point <= found.points.length) return { target: here, found: true };
    return { target: { ...bare, stated: statedPlace(target, terms) }, found: false };
  }
  const isKnown = edition.targets.some((one) => one.kind === kind && one.id === id);
  if (!isKnown) return lost(target, terms);
  return { target: { kind, id, ...(stated === undefined ? {} : { stated }) }, found: true };
}

/** A view on the whole, with the place as it was stated. */
export function lost(target: ViewTarget, terms: ReplyTerms): ResolvedTarget {
  return { target: { ...whole, stated: statedPlace(target, terms) }, found: false };
}

/** What the reply itself calls the place; "stycke 12, punkt 3" where it has only the numbers. */
function statedPlace(target: ViewTarget, { paragraphWords, pointWords }: ReplyTerms): string {
  const { paragraph, point, stated } = target;
  if (stated !== undefined) return stated;
  if (paragraph === undefined) return targetRef(target);
  const words = `${paragraphWords[0] ?? ''} ${paragraph}`;
  return point === undefined ? words : `${words}, ${pointWords[0] ?? ''} ${point}`;
}

/** A question may have the same id as an item: a view that names it is on the item. */
function byId(id: string, targets: readonly Target[]): Target | undefined {
  const same = targets.filter((one) => one.id !== '' && nameKey(one.id) === nameKey(id));
  return same.find(({ kind }) => kind !== 'question') ?? same[0];
}

function paragraphIn(
  words: string,
  { paragraphWords, pointWords }: ReplyTerms,
): { number: number; point?: number } | undefined {
  const pattern = new RegExp(
    `^(?:${paragraphWords.join('|')})\\s*(\\d{1,5})(?:\\s*[,:;]?\\s*(?:${pointWords.join('|')})\\s*(\\d{1,3}))?$`,
    'u',
  );
  const [, number, point] = pattern.exec(words) ?? [];
  if (number === undefined) return undefined;
  return { number: Number(number), ...(point === undefined ? {} : { point: Number(point) }) };
}

function paragraphTarget(
  { number, point }: { number: number; point?: number },
  stated: string,
  edition: Places,
  terms: ReplyTerms,
): ResolvedTarget {
  const target = { kind: 'paragraph', id: '', paragraph: number, stated: stated.trim() } as const;
  return checkedTarget({ ...target, ...(point === undefined ? {} : { point }) }, edition, terms);
}

/** "6.2.1", "insats 6.2.1", "tabell 3", "6.2.1 Kontaktcenter". */
function byNumber(
  words: string,
  targets: readonly Target[],
  { headingWords }: ReplyTerms,
): Target | undefined {
  const bare = words.replace(new RegExp(`^(?:${headingWords.join('|')})\\s+(?=\\d)`, 'u'), '');
  return targets.find(({ number, title }) => {
    if (number === '') return false;
    const called = nameKey(number);
    return bare === called || bare === `${called} ${nameKey(title)}`;
  });
}

/** Only a title that one place alone has; what the agenda itself names goes before chapters and tables of that name. */
function byTitle(words: string, targets: readonly Target[]): Target | undefined {
  const same = targets.filter(({ kind, title }) => kind !== 'whole' && nameKey(title) === words);
  const kindsInTurn: readonly Target['kind'][][] = [
    ['goal', 'area', 'action'],
    ['chapter', 'appendix'],
    ['table', 'figure', 'question'],
  ];
  const meant = kindsInTurn.map((kinds) => same.filter(({ kind }) => kinds.includes(kind)));
  const [first] = meant.filter((some) => some.length > 0);
  return first?.length === 1 ? first[0] : undefined;
}
