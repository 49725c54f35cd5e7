import type { Element } from '@xmldom/xmldom';
import type { Relation } from '../../../office-package/relations.js';
import { attribute, children, inside } from '../conformance/xml-part.js';
import { remove } from './dom.js';
import type { House } from './house.js';
import { freePath, type Parts } from './package-parts.js';

/** Our parts that take the place of the house's, or that the house's take the place of: they keep their paths. */
const fixed =
  /^(|word\/(document|footnotes|styles|numbering|settings|fontTable)\.xml|word\/theme\/theme1\.xml|docProps\/.*)$/;

/** Moves those of our parts aside that lie where the house has one. */
export function makeRoom(parts: Parts, { template }: House): void {
  const theirs = new Set([...template.parts.keys()].map((path) => path.toLowerCase()));
  const moved = new Map<string, string>();
  const taken = { has: (path: string) => parts.has(path) || theirs.has(path.toLowerCase()) };
  for (const [path, part] of [...parts]) {
    if (fixed.test(path) || !theirs.has(path.toLowerCase())) continue;
    const free = freePath(path, taken);
    parts.delete(path);
    parts.set(free, part);
    moved.set(path, free);
  }
  for (const part of parts.values())
    part.relations = part.relations.map((one) => ({ ...one, target: moved.get(one.target) ?? one.target }));
}

/**
 * Copies a part of the house, and all that it leads to. `root` is the part when it has been changed. Only what is shown
 * comes along: what a part leads to outside the file must be a link that somebody can follow.
 */
export function bring(parts: Parts, house: House, path: string, bytes?: Uint8Array): void {
  const content = bytes ?? house.template.parts.get(path);
  if (content === undefined || (parts.has(soundPath(path)) && bytes === undefined)) return;
  const relations = house.relations(path).filter(isKept);
  parts.set(soundPath(path), {
    bytes: content,
    contentType: house.contentType(path),
    relations: soundTargets(relations),
  });
  bringAll(parts, house, relations);
}

/** A path in the letters that a package may have: Word takes spaces and Swedish letters, other programs do not. */
function soundPath(path: string): string {
  return path.replace(/[^\w.%/~-]/gu, (letter) => `_x${(letter.codePointAt(0) ?? 0).toString(16)}_`);
}

export function soundTargets(relations: readonly Relation[]): Relation[] {
  return relations.map((one) => (one.isExternal ? one : { ...one, target: soundPath(one.target) }));
}

export function bringAll(parts: Parts, house: House, relations: readonly Relation[]): void {
  for (const { target, isExternal } of relations) if (!isExternal) bring(parts, house, target);
}

export function isKept({ type, target, isExternal }: Relation): boolean {
  return !isExternal || (type === 'hyperlink' && /^(https?:\/\/|mailto:|tel:)/i.test(target));
}

/** The words of links that lead nowhere any more stay as words. */
export function unlinkLost(root: Element, relations: readonly Relation[]): void {
  const known = new Set(relations.filter(isKept).map(({ id }) => id));
  for (const link of inside(root, 'w:hyperlink')) {
    if (known.has(attribute(link, 'r:id') ?? '')) continue;
    for (const child of children(link)) link.parentNode?.insertBefore(child, link);
    remove(link);
  }
  for (const name of ['a:hlinkClick', 'a:hlinkHover'])
    for (const link of inside(root, name)) if (!known.has(attribute(link, 'r:id') ?? '')) remove(link);
}
