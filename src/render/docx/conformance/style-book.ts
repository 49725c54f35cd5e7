import type { Element } from '@xmldom/xmldom';
import { attribute, childAt, type XmlPart } from './xml-part.js';

export interface WordStyle {
  id: string;
  type: string;
  /** As Word's list of styles has it: "heading 1". */
  name: string;
  element: Element;
}

/** The styles of a file. What a style does not say is said by the one it is based on. */
export interface StyleBook {
  all: readonly WordStyle[];
  /** What holds where no style says anything. */
  defaults: Element | undefined;
  /** Id of the style of paragraphs that name none. */
  defaultParagraph: string;
  get(id: string): WordStyle | undefined;
  /** The style, the one it is based on, and so on. */
  chain(id: string): readonly WordStyle[];
  /** 1–9 for Word's "heading 1" to "heading 9" and what is based on them. */
  headingLevel(id: string): number | undefined;
}

export function readStyles(part: XmlPart): StyleBook {
  const all = part.all('w:style').map((element) => ({
    id: attribute(element, 'w:styleId') ?? '',
    type: attribute(element, 'w:type') ?? '',
    name: attribute(childAt(element, 'w:name')) ?? '',
    element,
  }));
  const byId = new Map(all.map((style) => [style.id, style]));
  const chain = (id: string): WordStyle[] => {
    const found: WordStyle[] = [];
    for (let style = byId.get(id); style !== undefined && !found.includes(style);) {
      found.push(style);
      style = byId.get(attribute(childAt(style.element, 'w:basedOn')) ?? '');
    }
    return found;
  };
  const levels = new Map(all.map(({ id }) => [id, levelOf(chain(id))]));
  return {
    all,
    defaults: part.all('w:docDefaults')[0],
    defaultParagraph: all.find(isDefaultParagraph)?.id ?? '',
    get: (id) => byId.get(id),
    chain,
    headingLevel: (id) => levels.get(id),
  };
}

function isDefaultParagraph({ type, element }: WordStyle): boolean {
  return type === 'paragraph' && ['1', 'true'].includes(attribute(element, 'w:default') ?? '');
}

/** The level of what is no heading, though it may be based on one: the heading of a table of contents, say. */
const bodyText = '9';

/** Word's own headings are known by their names, which are English in the file whatever language Word shows. */
function levelOf(chain: readonly WordStyle[]): number | undefined {
  for (const { type, name, element } of chain) {
    const level = type === 'paragraph' ? /^heading ([1-9])$/i.exec(name)?.[1] : undefined;
    if (level !== undefined) return Number(level);
    if (attribute(childAt(element, 'w:pPr', 'w:outlineLvl')) === bodyText) return undefined;
  }
  return undefined;
}
