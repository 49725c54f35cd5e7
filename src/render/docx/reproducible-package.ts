import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { addPart, type AddedPart } from './add-part.js';
import { dropPart } from './drop-part.js';
import { placeLineMarks } from './line-mark.js';

/** The earliest time that a zip file can hold. */
const zipEpoch = new Date(1980, 0, 1);

/** Word reads the list of content types first. */
const first = '[Content_Types].xml';

/**
 * The same document as the same bytes: the library gives links random ids and files the time of writing. `parts`
 * replaces whole parts of the package; `added` are parts that the library does not know of.
 */
export function reproduciblePackage(
  bytes: Uint8Array,
  parts: Readonly<Record<string, string>>,
  added: readonly AddedPart[] = [],
): Uint8Array {
  const entries = unzipSync(bytes);
  for (const [path, text] of Object.entries(parts)) entries[path] = strToU8(text);
  for (const part of added) addPart(entries, part);
  dropPart(entries, 'word/endnotes.xml');
  for (const [path, part] of Object.entries(entries))
    if (/^word\/[^/]+\.xml$/.test(path)) entries[path] = strToU8(placeLineMarks(strFromU8(part)));
  for (const path of Object.keys(entries)) if (path.endsWith('.rels')) settleLinkIds(entries, path);
  const paths = Object.keys(entries).sort(
    (a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1),
  );
  const sorted: Zippable = Object.fromEntries(paths.map((path) => [path, entries[path] ?? new Uint8Array()]));
  return zipSync(sorted, { mtime: zipEpoch, level: 6, os: 0 });
}

/** Numbers a part's links in the order in which they stand in it. */
function settleLinkIds(entries: Record<string, Uint8Array>, path: string): void {
  const partPath = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
  const [relations, part] = [entries[path], entries[partPath]];
  if (relations === undefined || part === undefined) return;
  const text = strFromU8(part);
  const links = [...strFromU8(relations).matchAll(/<Relationship [^>]*>/g)]
    .map(([relation]) => relation)
    .filter((relation) => relation.includes('TargetMode="External"'))
    .flatMap((relation) => /\bId="([^"]+)"/.exec(relation)?.[1] ?? [])
    .sort((a, b) => text.indexOf(`"${a}"`) - text.indexOf(`"${b}"`));
  const names = new Map(links.map((id, index) => [id, `rIdLink${index + 1}`]));
  const rename = (xml: string): string =>
    xml.replace(/"(rId[^"]*)"/g, (quoted, id: string) => (names.has(id) ? `"${names.get(id)}"` : quoted));
  entries[path] = strToU8(rename(strFromU8(relations)));
  entries[partPath] = strToU8(rename(text));
}
