import type { Element } from 'hast';

/** Elements that stand in a line of text; between others there is a break. */
const inText = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q s small span strong sub sup time u var wbr'.split(' '),
);

/** The text of an element in reading order, with a line break between blocks. */
export function textOfPage({ tagName, children }: Element): string {
  const text = children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' ? textOfPage(child) : '';
    })
    .join('');
  return inText.has(tagName) ? text : `\n${text}\n`;
}

/** The languages of the passages that are in another language than `around`, in reading order. BCP 47. */
export function languagesIn({ properties, children }: Element, around: string): string[] {
  const own = typeof properties['lang'] === 'string' ? properties['lang'] : around;
  const inside = children.flatMap((child) => (child.type === 'element' ? languagesIn(child, own) : []));
  return own === around ? inside : [own, ...inside];
}
