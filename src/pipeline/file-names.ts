import type { Document } from '../document/tree.js';

/** The documents with names of their own: of several that would have the same, the later ones get a number. */
export function withFreeNames(documents: readonly Document[]): Document[] {
  const taken = new Set<string>();
  return documents.map((document) => {
    const fileName = freeName(document.metadata.fileName, taken);
    taken.add(fileName);
    return { ...document, metadata: { ...document.metadata, fileName } };
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) if (!taken.has(`${name}-${number}`)) return `${name}-${number}`;
}
