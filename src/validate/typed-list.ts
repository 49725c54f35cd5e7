/** A list that is typed as a text. */
export interface TypedList {
  /** `bullets`: signs that are no dash with a space; `commas`: on one line. */
  how: 'bullets' | 'no-space' | 'commas';
  /** The sign in front of the first item; for commas the comma. */
  mark: string;
  items: string[];
}

/** "• Enkät • Intervju", "– a – b", "-a -b" or "a, b" → the items; undefined when it is one item. */
export function readTypedList(words: string): TypedList | undefined {
  const text = words.trim();
  const [mark] = /^[•·▪‣◦●○–—*−-]/u.exec(text) ?? [];
  if (mark !== undefined) {
    const sign = `[${mark}]`;
    const between = mark === '-' ? `(?:^|\\s+)${sign}(?=\\S)` : `(?:^|\\s+)${sign}\\s*`;
    const items = itemsOf(text.split(new RegExp(between, 'u')));
    if (items.length === 0) return undefined;
    return { how: mark === '-' ? 'no-space' : 'bullets', mark, items };
  }
  const items = itemsOf(text.split(/[,;\n]/));
  return items.length > 1 ? { how: 'commas', mark: ',', items } : undefined;
}

function itemsOf(parts: readonly string[]): string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
