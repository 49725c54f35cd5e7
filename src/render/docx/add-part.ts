import { strFromU8, strToU8 } from 'fflate';

/** A part of its own that the document refers to. */
export interface AddedPart {
  /** From the folder of the document: "charts/chart1.xml". */
  target: string;
  text: string;
  contentType: string;
  /** By which the document refers to it, and what it is to the document. */
  relation: { id: string; type: string };
}

const document = { folder: 'word/', relations: 'word/_rels/document.xml.rels' } as const;
const types = '[Content_Types].xml';

/** Puts a part into a package, with its type and the relationship that leads to it. */
export function addPart(
  entries: Record<string, Uint8Array>,
  { target, text, contentType, relation }: AddedPart,
): void {
  const path = `${document.folder}${target}`;
  entries[path] = strToU8(text);
  append(entries, types, `<Override PartName="/${path}" ContentType="${contentType}"/>`);
  const { id, type } = relation;
  append(entries, document.relations, `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
}

/** Puts an element last in a list of elements. */
function append(entries: Record<string, Uint8Array>, path: string, element: string): void {
  const list = strFromU8(entries[path] ?? new Uint8Array());
  const end = list.lastIndexOf('</');
  if (end < 0) throw new Error(`the package has no list at ${path}`);
  entries[path] = strToU8(list.slice(0, end) + element + list.slice(end));
}
