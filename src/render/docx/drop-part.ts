import { strFromU8, strToU8 } from 'fflate';

const main = 'word/document.xml';

/**
 * Takes a part that belongs to the document out of a package, with all that mentions it. The library writes endnotes
 * into every file; ours have none, and the lines that it draws above them ask for a style that is not there.
 */
export function dropPart(entries: Record<string, Uint8Array>, path: string): void {
  const name = path.replace(/^word\//, '');
  const isOfPart = (one: string): boolean => one === path || one === `word/_rels/${name}.rels`;
  for (const one of Object.keys(entries).filter(isOfPart)) Reflect.deleteProperty(entries, one);
  without(entries, main.replace(/([^/]*)$/, '_rels/$1.rels'), `Target="${name}"`);
  without(entries, '[Content_Types].xml', `PartName="/${path}"`);
}

/** A list of one element a row, without the row that holds these words. */
function without(entries: Record<string, Uint8Array>, path: string, words: string): void {
  const list = entries[path];
  if (list === undefined) return;
  entries[path] = strToU8(
    strFromU8(list).replace(/<(?:Relationship|Override) [^>]*>/g, (row) => (row.includes(words) ? '' : row)),
  );
}
