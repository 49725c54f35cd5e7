import { posix } from 'node:path';
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { contentTypeOf, contentTypesPath } from '../../../office-package/content-types.js';
import { relationsIn, relationsPath, type Relation } from '../../../office-package/relations.js';
import { readXmlPart } from '../conformance/xml-part.js';

const relationsType = 'application/vnd.openxmlformats-package.relationships+xml';

/** A part of a package that is being put together. */
export interface Part {
  bytes: Uint8Array;
  contentType: string;
  /** The relationships that it has; none for the package itself and for what refers to nothing. */
  relations: Relation[];
}

/** Parts by path; "" stands for the package, which has relationships and nothing else. */
export type Parts = Map<string, Part>;

/** A finished file of ours as parts. */
export function readParts(bytes: Uint8Array): Parts {
  const entries = unzipSync(bytes);
  const types = readXmlPart(contentTypesPath, strFromU8(entries[contentTypesPath] ?? new Uint8Array())).root;
  const relations = (owner: string): Relation[] => {
    const part = entries[relationsPath(owner)];
    return part === undefined ? [] : relationsIn(readXmlPart(owner, strFromU8(part)).root, owner);
  };
  const parts: Parts = new Map([
    ['', { bytes: new Uint8Array(), contentType: '', relations: relations('') }],
  ]);
  for (const [path, content] of Object.entries(entries)) {
    if (path === contentTypesPath || path.endsWith('.rels') || path.endsWith('/')) continue;
    parts.set(path, { bytes: content, contentType: contentTypeOf(path, types), relations: relations(path) });
  }
  return parts;
}

/** Parts as a file, packed lightly: the last step packs it anew. */
export function packParts(parts: Parts): Uint8Array {
  const entries: Record<string, Uint8Array> = { [contentTypesPath]: strToU8(typesXml(parts)) };
  for (const [path, { bytes, relations }] of parts) {
    if (path !== '') entries[path] = bytes;
    if (relations.length > 0) entries[relationsPath(path)] = strToU8(relationsXml(relations, path));
  }
  return zipSync(entries, { level: 0 });
}

/** Takes away what nothing leads to any more. */
export function dropUnreached(parts: Parts): void {
  const reached = new Set<string>(['']);
  const queue = [''];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    for (const { target, isExternal } of parts.get(path)?.relations ?? []) {
      if (isExternal || reached.has(target)) continue;
      reached.add(target);
      queue.push(target);
    }
  }
  for (const path of [...parts.keys()]) if (!reached.has(path)) parts.delete(path);
}

/** A path that no part has, with a number in it: "word/header4.xml". */
export function freePath(path: string, taken: { has(path: string): boolean }): string {
  const { dir, name, ext } = posix.parse(path);
  const stem = name.replace(/\d+$/, '');
  let free = path;
  for (let number = 1; taken.has(free); number += 1) free = posix.join(dir, `${stem}${number}${ext}`);
  return free;
}

/** Every part by its own name: two packages may have meant different things by the same ending. */
function typesXml(parts: Parts): string {
  const rows = [...parts]
    .filter(([path]) => path !== '')
    .map(([path, { contentType }]) => {
      const name = `PartName="${escaped(`/${path}`)}"`;
      return `<Override ${name} ContentType="${escaped(contentType)}"/>`;
    });
  const defaults = `<Default Extension="rels" ContentType="${relationsType}"/><Default Extension="xml" ContentType="application/xml"/>`;
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${rows.join('')}</Types>`;
}

function relationsXml(relations: readonly Relation[], owner: string): string {
  const rows = relations.map(({ id, address, target, isExternal }) => {
    const way = isExternal ? target : posix.relative(posix.join('/', posix.dirname(owner)), `/${target}`);
    const mode = isExternal ? ' TargetMode="External"' : '';
    return `<Relationship Id="${escaped(id)}" Type="${escaped(address)}" Target="${escaped(way)}"${mode}/>`;
  });
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
