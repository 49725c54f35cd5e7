/** An element of a cleaned drawing. */
export interface Drawn {
  name: string;
  /** In the order in which they stood. */
  attributes: ReadonlyMap<string, string>;
  children: readonly (Drawn | string)[];
  /** Ids of the elements that are drawn in its place or with it. */
  refers: readonly string[];
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function writeDrawing(root: Drawn): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}\n`;
}

function write({ name, attributes, children }: Drawn): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  const content = children
    .map((child) => (typeof child === 'string' ? escaped(child) : write(child)))
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

export function* elementsIn(root: Drawn): Generator<Drawn> {
  yield root;
  for (const child of root.children) if (typeof child !== 'string') yield* elementsIn(child);
}

/**
 * How many elements are drawn in all, those counted again that are drawn again where something refers to them. Infinity
 * for a drawing that refers to itself, or when there are more than `most`.
 */
export function drawnElements(root: Drawn, most: number): number {
  const named = new Map<string, Drawn>();
  for (const element of elementsIn(root)) {
    const id = element.attributes.get('id');
    if (id !== undefined && !named.has(id)) named.set(id, element);
  }
  const counted = new Map<Drawn, number>();
  const open = new Set<Drawn>();
  const count = (element: Drawn): number => {
    const known = counted.get(element);
    if (known !== undefined) return known;
    if (open.has(element)) return Infinity;
    open.add(element);
    const inside = element.children.filter((child) => typeof child !== 'string');
    const elsewhere = element.refers.flatMap((id) => named.get(id) ?? []);
    const sum = [...inside, ...elsewhere].reduce(
      (total, one) => (total > most ? Infinity : total + count(one)),
      1,
    );
    open.delete(element);
    counted.set(element, sum);
    return sum;
  };
  const all = count(root);
  return all > most ? Infinity : all;
}
