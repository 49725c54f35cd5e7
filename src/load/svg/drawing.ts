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

/** What a drawing may come to when everything that it refers to is drawn where it is referred to. */
export interface MostDrawn {
  elements: number;
  /** Elements inside one another. */
  depth: number;
}

/**
 * Whether more is drawn than may be, what is referred to counted each time; a drawing that refers to itself is without
 * end.
 */
export function isTooComplex(root: Drawn, most: MostDrawn): boolean {
  const named = namedIn(root);
  const tooMuch = { elements: Infinity, depth: Infinity };
  const counted = new Map<Drawn, MostDrawn>();
  const open = new Set<Drawn>();
  const count = (element: Drawn): MostDrawn => {
    const known = counted.get(element);
    if (known !== undefined) return known;
    // The way down must have an end too: there is only so much room for calls within calls.
    if (open.has(element) || open.size > most.depth) return tooMuch;
    open.add(element);
    let sum = { elements: 1, depth: 1 };
    for (const part of drawnWith(element, named)) {
      const { elements, depth } = count(part);
      sum = { elements: sum.elements + elements, depth: Math.max(sum.depth, depth + 1) };
      if (sum.elements > most.elements || sum.depth > most.depth) sum = tooMuch;
      if (sum === tooMuch) break;
    }
    open.delete(element);
    counted.set(element, sum);
    return sum;
  };
  return count(root).elements === Infinity;
}

const shapes = new Set(['rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'image']);
/** What stands in these is drawn only where it is referred to. */
const stores = new Set(['defs', 'symbol', 'clipPath', 'mask', 'pattern', 'marker']);

/** Whether anything at all is drawn. What has no size, or the colour of nothing, counts. The drawing is not too complex. */
export function isEmpty(root: Drawn): boolean {
  const named = namedIn(root);
  const known = new Map<Drawn, boolean>();
  const draws = (element: Drawn): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const found = drawsItself(element) || partsOf(element).some(draws);
    known.set(element, found);
    return found;
  };
  const partsOf = (element: Drawn): Drawn[] =>
    element.name === 'use'
      ? element.refers.flatMap((id) => named.get(id) ?? [])
      : element.children.filter((child) => typeof child !== 'string').filter(({ name }) => !stores.has(name));
  return !draws(root);
}

function drawsItself({ name, attributes, children }: Drawn): boolean {
  if (name === 'path') return (attributes.get('d') ?? '').trim() !== '';
  if (name === 'text' || name === 'tspan')
    return children.some((child) => typeof child === 'string' && child.trim() !== '');
  return shapes.has(name);
}

function drawnWith({ children, refers }: Drawn, named: ReadonlyMap<string, Drawn>): Drawn[] {
  const elsewhere = refers.flatMap((id) => named.get(id) ?? []);
  return [...children.filter((child) => typeof child !== 'string'), ...elsewhere];
}

function namedIn(root: Drawn): Map<string, Drawn> {
  const named = new Map<string, Drawn>();
  for (const element of elementsIn(root)) {
    const id = element.attributes.get('id');
    if (id !== undefined && !named.has(id)) named.set(id, element);
  }
  return named;
}
